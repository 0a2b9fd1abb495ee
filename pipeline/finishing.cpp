#include "pipeline/finishing.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ranges>
#include <string_view>
#include <utility>

#include "document/json.h"
#include "extract/checks.h"
#include "extract/extract.h"
#include "extract/field_confidence.h"
#include "extract/further_fields.h"
#include "extract/structure.h"

namespace sohoa::pipeline {
namespace {

/// The last line that is more than a page number or a running foot ends a sentence.
bool ends_sentence(const Page& page) {
  constexpr std::size_t kFewestWords = 4;
  for (const Line& line : std::ranges::reverse_view(page.lines)) {
    if (line.words.size() < kFewestWords) continue;
    const std::string& last = line.words.back().text;
    return last.ends_with('.') || last.ends_with(';');
  }
  return true;
}

/// How many of the pages make a section: a sentence that runs over its end would be cut in two.
std::size_t section_end(const std::vector<Page>& pages, std::size_t wanted) {
  constexpr std::size_t kLeast = 2;  // of the wanted ones: half
  for (std::size_t end = wanted; end > wanted / kLeast; --end) {
    if (ends_sentence(pages[end - 1])) return end;
  }
  return wanted;
}

}  // namespace

Finishing::Finishing(const FinishingTools& tools, Source source, LineSpool& spool,
                     StageClock& clock, SectionSize size)
    : tools_(tools),
      source_(std::move(source)),
      spool_(spool),
      clock_(clock),
      size_(size),
      parts_(tools.rules) {}

void Finishing::add(Page page) {
  waiting_.push_back(std::move(page));
  if (waiting_.size() >= size_.most) (void)close_section(section_end(waiting_, size_.pages));
}

Document Finishing::close_section(std::size_t pages) {
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(pages);
  Document section{.source = source_, .pages = {}};
  std::move(waiting_.begin(), end, std::back_inserter(section.pages));
  waiting_.erase(waiting_.begin(), end);
  if (tools_.reading.repair) {
    section = clock_.measure("repair", [&] {
      return normalize::repair(std::move(section), tools_.models, tools_.repair);
    });
  }
  section_ends_.push_back(begins_.size() + section.pages.size());
  for (const Page& page : section.pages) {
    clock_.measure("parts", [&] { parts_.add(page); });
    page_numbers_.push_back(page.page_number);
    begins_.push_back(spool_.add(to_json_line(to_json(page))));
  }
  return section;
}

std::vector<FinishedRecord> Finishing::take() {
  const bool one_section = begins_.empty();
  Document last = close_section(waiting_.size());
  if (one_section) whole_ = std::move(last);
  spool_.flush();
  std::vector<DocumentPart> parts = parts_.take();
  std::vector<std::vector<DocumentPart>> documents{parts};
  if (tools_.reading.split != Split::Never) documents = extract::divide(std::move(parts));
  std::vector<FinishedRecord> records;
  for (std::vector<DocumentPart>& document : documents) {
    Source source = source_;
    source.part = static_cast<int>(records.size()) + 1;
    source.part_count = static_cast<int>(documents.size());
    const Range range = documents.size() == 1 ? Range{0, begins_.size()} : range_of(document);
    Record record = describe(std::move(source), range);
    if (documents.size() == 1 || document.size() > 1) record.parts = std::move(document);
    records.push_back({.head = std::move(record),
                       .begin = range.size() == 0 ? 0 : begins_[range.begin],
                       .page_count = range.size()});
  }
  return records;
}

Finishing::Range Finishing::range_of(const std::vector<DocumentPart>& parts) const {
  const auto index_of = [&](int page_number) {
    const auto at = std::ranges::lower_bound(page_numbers_, page_number);
    return static_cast<std::size_t>(at - page_numbers_.begin());
  };
  return {index_of(parts.front().first_page), index_of(parts.back().last_page + 1)};
}

Document Finishing::pages_of(const Range& range) const {
  Document document{.source = source_, .pages = {}};
  if (whole_) {
    const auto first = whole_->pages.begin();
    document.pages.assign(first + static_cast<std::ptrdiff_t>(range.begin),
                          first + static_cast<std::ptrdiff_t>(range.end));
  } else if (range.size() > 0) {
    spool_.for_each_line(begins_[range.begin], range.size(), [&](std::string_view line) {
      document.pages.push_back(page_from_json(parse_json(line)));
    });
  }
  return document;
}

std::vector<Finishing::Range> Finishing::sections_of(const Range& range) const {
  if (range.size() < size_.most) return {range};
  std::vector<Range> sections;
  for (std::size_t begin = range.begin; begin < range.end;) {
    const auto next = std::ranges::upper_bound(section_ends_, begin);
    const std::size_t end = next == section_ends_.end() ? range.end : std::min(*next, range.end);
    sections.push_back({begin, end});
    begin = end;
  }
  return sections;
}

Record Finishing::describe(Source source, const Range& range) {
  const std::vector<Range> sections = sections_of(range);
  Record record;
  record.document = pages_of(sections.front());
  if (sections.size() > 1) {
    std::ranges::move(pages_of(sections.back()).pages, std::back_inserter(record.document.pages));
  }
  record.document.source = std::move(source);
  const auto for_each_section = [&](const std::function<void(const Document&)>& visit) {
    if (sections.size() == 1) return visit(record.document);
    for (const Range& section : sections) visit(pages_of(section));
  };
  clock_.measure("fields", [&] {
    extract::Extraction extraction(record.document, tools_.rules);
    for_each_section([&](const Document& section) { extraction.add(section); });
    record.fields = extract::calibrated(extraction.take(), tools_.rules);
    record.fields.review = extract::fields_to_review(record.fields);
  });
  tools_.on_fields(record);
  extract::StructureBuilder structure(record.fields);
  std::vector<Check> of_text;
  for_each_section([&](const Document& section) {
    clock_.measure("structure", [&] { structure.add(section); });
    clock_.measure("checks", [&] {
      std::ranges::move(extract::find_text_checks(section, record.fields, tools_.rules),
                        std::back_inserter(of_text));
    });
  });
  clock_.measure("structure", [&] { record.structure = structure.take(); });
  clock_.measure("fields", [&] {
    extract::add_further_fields(record, tools_.rules);
    record.fields.page_count = static_cast<int>(range.size());
  });
  clock_.measure("checks", [&] {
    record.checks = extract::find_checks(record, std::move(of_text), tools_.rules, tools_.today);
  });
  record.document.pages.clear();
  return record;
}

}  // namespace sohoa::pipeline
