#include "extract/further_fields.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/edit_distance.h"
#include "extract/evidence.h"
#include "extract/glyph_text.h"
#include "extract/piece.h"
#include "extract/rule_tables.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kBlocksAbove = 6;  // the name of who decides may stand above the grounds
constexpr std::size_t kShortStamp = 4;   // letters: "MẬT" is also "MẮT" without its marks
constexpr std::size_t kFewestLanguageBytes = 200;
constexpr double kVietnamese = 0.5;  // share of syllables; other languages have a tenth
constexpr double kGroundsSupport = 0.93;
constexpr double kStampSupport = 0.9;

const Page* page_numbered(const Document& document, int number) {
  const auto page = std::ranges::find(document.pages, number, &Page::page_number);
  return page == document.pages.end() ? nullptr : &*page;
}

// --- legal grounds ---------------------------------------------------------------------------------

bool opens_with(const Block& block, std::u32string_view words) {
  const std::u32string folded = fold(block.text);
  return has_words_at(folded, 0, words) && is_upper(to_utf32(block.text).front());
}

bool is_ground(const Block& block) {
  return block.kind != BlockKind::Table && !block.text.empty() && opens_with(block, U"can cu");
}

/// "Theo đề nghị của ...", "Xét đề nghị ...": stands with the grounds, below them.
bool goes_with_grounds(const Block& block) {
  constexpr auto kOpeners = std::to_array<std::u32string_view>(
      {U"theo de nghi", U"xet", U"theo", U"sau khi", U"thuc hien"});
  return block.kind != BlockKind::Table && !block.text.empty() &&
         std::ranges::any_of(kOpeners,
                             [&](std::u32string_view words) { return opens_with(block, words); });
}

bool ends_with_stop(const std::string& text) {
  return text.ends_with(';') || text.ends_with(',') || text.ends_with('.');
}

/// The grounds among the first blocks. Each but the last ends with ";"; the last one may be the first
/// sentence of the body, unless a ";" or what follows it tells otherwise.
std::span<const Block> grounds_of(const std::vector<Block>& blocks) {
  std::size_t begin = 0;
  const std::size_t limit = std::min(blocks.size(), kBlocksAbove);
  while (begin < limit && !is_ground(blocks[begin])) ++begin;
  if (begin == limit) return {};
  std::size_t end = begin;
  while (end < blocks.size() && (is_ground(blocks[end]) || goes_with_grounds(blocks[end])) &&
         ends_with_stop(blocks[end].text)) {
    ++end;
    if (blocks[end - 1].text.ends_with('.')) break;
  }
  const auto closed = [&](const Block& block) { return block.text.ends_with(';'); };
  const bool list = std::ranges::any_of(std::span(blocks).subspan(begin, end - begin), closed);
  if (!list) return {};
  return std::span(blocks).subspan(begin, end - begin);
}

/// All lines from the first to the last of the block, with their boxes.
void add_lines(std::vector<Evidence>& evidence, const Block& block, const Document& document) {
  for (int number = block.first.page_number; number <= block.last.page_number; ++number) {
    const Page* page = page_numbered(document, number);
    if (page == nullptr) continue;
    const int lines = static_cast<int>(page->lines.size());
    const int first = number == block.first.page_number ? block.first.line_index : 0;
    const int last = number == block.last.page_number ? block.last.line_index : lines - 1;
    for (int line = first; line <= last && line < lines; ++line) {
      const Line& words = page->lines[static_cast<std::size_t>(line)];
      if (words.words.empty()) continue;
      evidence.push_back({.page_number = number, .box = words.box, .line_index = line});
    }
  }
}

double confidence_of(const std::vector<Evidence>& evidence, const Document& document) {
  double sum = 0;
  double worst = 1;
  std::size_t words = 0;
  for (const Evidence& place : evidence) {
    const Page* page = page_numbered(document, place.page_number);
    for (const Word& word : page->lines[static_cast<std::size_t>(place.line_index)].words) {
      sum += word.confidence.value();
      worst = std::min(worst, word.confidence.value());
      ++words;
    }
  }
  return words == 0 ? 0 : (sum / static_cast<double>(words) + worst) / 2;
}

std::optional<Field<std::vector<std::string>>> find_grounds(const Record& record) {
  const std::span<const Block> blocks = grounds_of(record.structure.blocks);
  if (blocks.empty()) return std::nullopt;
  Field<std::vector<std::string>> field;
  for (const Block& block : blocks) {
    std::string text = block.text;
    if (!field.text.empty()) field.text += '\n';
    field.text += text;
    while (ends_with_stop(text)) text.pop_back();
    field.value.push_back(std::move(text));
    add_lines(field.evidence, block, record.document);
  }
  if (field.evidence.empty()) return std::nullopt;
  field.confidence = Confidence(kGroundsSupport * confidence_of(field.evidence, record.document));
  return field;
}

// --- stamps ----------------------------------------------------------------------------------------

/// The words of the table that `printed` is, and nothing else.
const Stamp* stamp_of(std::u32string_view printed, const Rules::Impl& rules) {
  const std::u32string letters = compact(fold(printed));
  const auto upper = std::ranges::count_if(printed, is_upper);
  if (letters.empty() || 4 * upper < 3 * std::ranges::count_if(printed, is_letter)) return nullptr;
  for (const Stamp& stamp : rules.stamps) {
    if (stamp.letters != letters) continue;
    std::u32string plain;
    std::ranges::copy_if(printed, std::back_inserter(plain), is_letter);
    const bool is_short = letters.size() <= kShortStamp;
    if (is_short && comparable(plain) != comparable(to_utf32(stamp.words))) continue;
    return &stamp;
  }
  return nullptr;
}

/// Of a mark that was known for a stamp a letter of a long one may be misread: "HOR TỐC".
const Stamp* stamp_of_mark(std::string_view text, const Rules::Impl& rules) {
  constexpr std::size_t kForgiving = 6;  // letters
  const std::u32string printed = to_utf32(std::string(text));
  if (const Stamp* stamp = stamp_of(printed, rules)) return stamp;
  const std::u32string letters = compact(fold(std::u32string_view(printed)));
  const auto near = std::ranges::find_if(rules.stamps, [&](const Stamp& stamp) {
    return stamp.letters.size() >= kForgiving && edit_distance(letters, stamp.letters, 1) <= 1;
  });
  return near == rules.stamps.end() ? nullptr : &*near;
}

std::optional<Field<std::string>>* field_for(const std::string& kind, Fields& fields) {
  if (kind == "urgency") return &fields.urgency;
  if (kind == "secrecy") return &fields.secrecy;
  if (kind == "circulation") return &fields.circulation;
  if (kind == "copy") return &fields.copy_mark;
  return nullptr;
}

void set(std::optional<Field<std::string>>* field, const Stamp& stamp, Field<std::string> found) {
  if (field == nullptr || *field) return;
  found.value = stamp.words;
  *field = std::move(found);
}

/// The line of the page that stands nearest to a stamp.
int line_beside(const Page& page, const Box& box) {
  int nearest = 0;
  int least = -1;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!page.lines[i].box) continue;
    const int apart = std::abs(page.lines[i].box->top - box.top);
    if (least >= 0 && apart >= least) continue;
    least = apart;
    nearest = static_cast<int>(i);
  }
  return nearest;
}

void read_marks(Fields& fields, const Page& page, const Rules::Impl& rules) {
  for (const Mark& mark : page.marks) {
    if (mark.kind != MarkKind::Urgency && mark.kind != MarkKind::Secrecy) continue;
    const Stamp* stamp = stamp_of_mark(mark.text, rules);
    if (stamp == nullptr) continue;
    Field<std::string> field;
    field.text = mark.text;
    field.confidence = Confidence(kStampSupport * mark.confidence.value());
    field.evidence.push_back({.page_number = page.page_number,
                              .box = mark.box,
                              .line_index = line_beside(page, mark.box)});
    field.flags.emplace_back("stamp");
    set(field_for(stamp->kind, fields), *stamp, std::move(field));
  }
}

void read_lines(Fields& fields, const std::vector<Page>& pages, std::size_t page_index,
                const Rules::Impl& rules) {
  for (const Piece& piece : pieces_of(pages[page_index], page_index)) {
    const Stamp* stamp = stamp_of(piece.text.printed, rules);
    if (stamp == nullptr) continue;
    // Copies are marked at the foot of the last page, everything else in the head of the first.
    if (page_index > 0 && stamp->kind != "copy") continue;
    set(field_for(stamp->kind, fields), *stamp,
        make_field(std::string(), std::span(&piece, 1), kStampSupport, pages));
  }
}

// --- the whole -------------------------------------------------------------------------------------

/// "vi", or nothing where too little is said, or something else.
std::string language_of(const Document& document) {
  const std::string words = text(document);
  if (words.size() < kFewestLanguageBytes) return {};
  return normalize::vietnamese_share(words) >= kVietnamese ? "vi" : "";
}

}  // namespace

void add_further_fields(Record& record, const Rules& all_rules) {
  const Rules::Impl& rules = all_rules.impl();
  Fields& fields = record.fields;
  fields.legal_grounds = find_grounds(record);
  const std::vector<Page>& pages = record.document.pages;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i == 0) read_marks(fields, pages[i], rules);
    read_lines(fields, pages, i, rules);
  }
  fields.language = language_of(record.document);
  fields.page_count = static_cast<int>(pages.size());
}

}  // namespace sohoa::extract
