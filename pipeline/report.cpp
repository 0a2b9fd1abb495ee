#include "pipeline/report.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "document/error.h"
#include "document/json.h"

namespace sohoa::pipeline {
namespace {

using Json = nlohmann::ordered_json;

// Below these a person should look at the page; the figures are explained in docs/report.md.
constexpr double kLowConfidence = 0.70;
constexpr double kFewSyllables = 0.60;
// A page with fewer words says nothing about its shares.
constexpr std::size_t kWordsToJudge = 15;

void judge(const Page& page, std::size_t words, double confidence_sum, DocumentReport& report) {
  if (words < kWordsToJudge) return;
  const double mean = confidence_sum / static_cast<double>(words);
  if (mean < kLowConfidence) {
    report.doubtful.push_back({page.page_number, "low-confidence",
                               fmt::format("mean confidence {:.2f}; compare with the scan", mean)});
  }
  const std::optional<double>& share = page.quality.valid_syllables;
  if (share && *share < kFewSyllables && page.origin != PageOrigin::OldText) {
    report.doubtful.push_back(
        {page.page_number, "few-syllables",
         fmt::format("{:.0f} % of the words as read are Vietnamese; perhaps another language",
                     std::round(*share * 100))});
  }
}

Json to_json(const std::vector<DoubtfulPage>& pages) {
  Json list = Json::array();
  for (const DoubtfulPage& page : pages) {
    list.push_back({{"page", page.page_number}, {"code", page.code}, {"message", page.message}});
  }
  return list;
}

Json to_json(const std::vector<BlankPage>& pages) {
  Json list = Json::array();
  for (const BlankPage& page : pages) {
    list.push_back({{"page", page.page_number}, {"message", page.message}});
  }
  return list;
}

Json to_json(const std::vector<FoundCheck>& checks) {
  Json list = Json::array();
  for (const FoundCheck& check : checks) {
    list.push_back({{"page", check.page_number}, {"code", check.code}, {"message", check.message}});
  }
  return list;
}

std::vector<Fault> collect_faults(const Journal& journal, const BatchReport& report) {
  std::multimap<DocumentKey, FailedPage> failed;
  for (FailedPage& page : journal.failed_pages()) failed.emplace(page.key, std::move(page));
  std::vector<Fault> faults;
  for (const std::filesystem::path& path : report.facts.missing) {
    faults.push_back(fault_of_missing(path));
  }
  for (const PlannedDocument& document : report.documents) {
    if (document.failure) faults.push_back({document.file.path, 0, *document.failure});
    const auto [first, last] = failed.equal_range(document.key);
    for (auto page = first; page != last; ++page) {
      faults.push_back({document.file.path, page->second.page_number, page->second.failure});
    }
  }
  return faults;
}

BatchCounts count(const BatchReport& report) {
  BatchCounts counts;
  counts.documents =
      static_cast<std::int64_t>(report.documents.size() + report.facts.missing.size());
  for (const Fault& fault : report.faults) {
    ++(fault.page_number == 0 ? counts.refused : counts.failed_pages);
  }
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const PlannedDocument& document = report.documents[i];
    const DocumentReport& detail = report.details[i];
    if (document.opened) counts.pages += document.opened->page_count;
    if (document.archive_id != 0) ++counts.stored;
    if (!detail.same_as.empty()) ++counts.same_content;
    counts.blank_pages += detail.blank_pages;
    counts.words += detail.words;
    counts.changed_words += detail.changed_words;
    counts.doubtful_pages += static_cast<std::int64_t>(detail.doubtful.size());
    counts.checks += static_cast<std::int64_t>(detail.checks.size());
    counts.fields_to_review += static_cast<std::int64_t>(detail.review.size());
  }
  return counts;
}

}  // namespace

bool is_report(const std::filesystem::path& file) {
  std::array<char, 256> block{};
  std::ifstream in(file, std::ios::binary);
  in.read(block.data(), block.size());
  const std::string_view head(block.data(), static_cast<std::size_t>(in.gcount()));
  return head.find("\"sohoa.report\"") != std::string_view::npos;
}

DocumentReport report_of(const PagedRecord& record) {
  DocumentReport report;
  record.for_each_page([&](const Page& page) {
    if (page.origin == PageOrigin::Blank) {
      ++report.blank_pages;
      report.blank.push_back({page.page_number, page.origin_note});
    }
    std::size_t words = 0;
    double confidence_sum = 0;
    for (const Line& line : page.lines) {
      for (const Word& word : line.words) {
        ++words;
        confidence_sum += word.confidence.value();
        if (word.changed()) ++report.changed_words;
      }
    }
    report.words += static_cast<std::int64_t>(words);
    judge(page, words, confidence_sum, report);
  });
  for (const Check& check : record.head.checks) {
    const int page = check.evidence.empty() ? 1 : check.evidence.front().page_number;
    report.checks.push_back({page, check.code, check.message});
  }
  report.review = record.head.fields.review;
  return report;
}

std::string to_journal_text(const DocumentReport& report) {
  return to_json_line(Json{{"same_as", report.same_as},
                           {"blank", report.blank_pages},
                           {"words", report.words},
                           {"changed", report.changed_words},
                           {"doubtful", to_json(report.doubtful)},
                           {"checks", to_json(report.checks)},
                           {"review", report.review},
                           {"blank_list", to_json(report.blank)}});
}

DocumentReport report_from_journal_text(const std::string& text) {
  const Json json = parse_json(text);
  DocumentReport report{.same_as = json.at("same_as").get<std::string>(),
                        .blank_pages = json.at("blank").get<int>(),
                        .words = json.at("words").get<std::int64_t>(),
                        .changed_words = json.at("changed").get<std::int64_t>(),
                        .doubtful = {}};
  for (const Json& page : json.at("doubtful")) {
    report.doubtful.push_back({page.at("page").get<int>(), page.at("code").get<std::string>(),
                               page.at("message").get<std::string>()});
  }
  // A journal of an older program has none of them.
  for (const Json& check : json.value("checks", Json::array())) {
    report.checks.push_back({check.at("page").get<int>(), check.at("code").get<std::string>(),
                             check.at("message").get<std::string>()});
  }
  report.review = json.value("review", std::vector<std::string>{});
  for (const Json& page : json.value("blank_list", Json::array())) {
    report.blank.push_back({page.at("page").get<int>(), page.at("message").get<std::string>()});
  }
  return report;
}

Fault fault_of_missing(const std::filesystem::path& path) {
  return {path.string(),
          0,
          {Reason::FileNotFound, "the file or folder is not there or cannot be read"}};
}

BatchReport make_report(const Journal& journal, BatchFacts facts) {
  BatchReport report{.facts = std::move(facts),
                     .counts = {},
                     .stage_seconds = journal.total_times(),
                     .documents = journal.documents(),
                     .details = {},
                     .faults = {}};
  std::map<DocumentKey, DocumentReport> details;
  journal.for_each_report([&](DocumentKey key, const std::string& text) {
    details.emplace(key, report_from_journal_text(text));
  });
  for (const PlannedDocument& document : report.documents) {
    report.details.push_back(std::move(details[document.key]));
  }
  report.faults = collect_faults(journal, report);
  report.counts = count(report);
  return report;
}

}  // namespace sohoa::pipeline
