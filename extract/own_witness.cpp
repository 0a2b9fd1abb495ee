#include "extract/own_witness.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "document/unicode_form.h"
#include "extract/approximate_match.h"
#include "extract/capacity_form.h"
#include "extract/capacity_repair.h"
#include "extract/glyph_text.h"
#include "extract/head_fields.h"
#include "extract/name_witness.h"
#include "extract/notation_repair.h"
#include "extract/word_witness.h"

namespace sohoa::extract {
namespace {

constexpr double kByForm = 0.9;  // of the confidence of what was read
constexpr std::size_t kFewestOrganLetters =
    6;                                  // "Sở Y tế" has as many; shorter ones meet by chance
constexpr double kTypeLacks = 0.5;      // ditto, of a notation without the type that is printed
constexpr double kDigitsMayLack = 0.5;  // ditto, of a number with strokes behind it

std::string issuing_body_of(const Fields& fields) {
  return fields.issuing_body && !fields.issuing_body->value.empty()
             ? fields.issuing_body->value.back()
             : std::string();
}

bool has_flag(const std::vector<std::string>& flags, std::string_view flag) {
  return std::ranges::find(flags, flag) != flags.end();
}

template <typename Value>
void lower(std::optional<Field<Value>>& field, double factor) {
  if (field) field->confidence = Confidence(factor * field->confidence.value());
}

bool opens_with_type(const std::string& notation, const std::string& type,
                     const Rules::Impl& rules) {
  const auto found = rules.types_by_abbreviation.find(notation.substr(0, notation.find('-')));
  return found != rules.types_by_abbreviation.end() &&
         std::ranges::any_of(found->second,
                             [&](std::size_t i) { return rules.types[i].name == type; });
}

/// What the recogniser read when it looked at the notation again, without its divider; empty when it did not or
/// when both readings agree.
std::string second_reading(const Field<std::string>& notation, const Document& document) {
  if (notation.evidence.empty()) return {};
  const Evidence& place = notation.evidence.front();
  for (const Page& page : document.pages) {
    const auto line = static_cast<std::size_t>(place.line_index);
    if (page.page_number != place.page_number || line >= page.lines.size()) continue;
    for (const Word& word : page.lines[line].words) {
      const bool is_print = word.raw.starts_with('/') || word.raw.starts_with('-');
      if (!is_print || word.readings.empty()) continue;
      const std::string& text = word.readings.front().text;
      if (!text.starts_with(word.raw.front())) continue;
      const bool year = text.size() > 5 && text[1] >= '0' && text[1] <= '9';
      return text.substr(year ? text.find('/', 1) + 1 : 1);
    }
  }
  return {};
}

void take_notation(Fields& fields, const std::string& notation) {
  if (fields.document_number && fields.document_number->value.ends_with(fields.notation->value)) {
    std::string& number = fields.document_number->value;
    number.resize(number.size() - fields.notation->value.size());
    number += notation;
    fields.document_number->flags.emplace_back("by-form");
  }
  fields.notation->value = notation;
  fields.notation->flags.emplace_back("by-form");
  lower(fields.notation, kByForm);
}

void mend_notation(Fields& fields, const Document& document, const Rules::Impl& rules) {
  if (!fields.notation) return;
  // "ÍÍ6", "TT": a notation has an organ.
  const std::string& notation = fields.notation->value;
  if (notation.find_first_of("-/.,") == std::string::npos &&
      !rules.organ_abbreviations.contains(notation)) {
    fields.notation.reset();
    fields.document_number.reset();
    return;
  }
  const bool heading = fields.document_type && !has_flag(fields.document_type->flags, "no-heading");
  const std::string type = heading ? fields.document_type->value : std::string();
  // "BTCTU" under KẾT LUẬN: the type before the agency was not read.
  if (heading && fields.notation->value.find_first_of("-/.,") == std::string::npos) {
    if (const auto whole = with_type_of_heading(fields.notation->value, type, rules)) {
      take_notation(fields, *whole);
    } else {
      lower(fields.notation, kTypeLacks);
    }
    lower(fields.document_number, kTypeLacks);
  }
  const std::string second = second_reading(*fields.notation, document);
  if (!second.empty() && second != fields.notation->value &&
      is_proven_by_head(second, fields.notation->value, type, issuing_body_of(fields), rules)) {
    take_notation(fields, second);
    lower(fields.document_number, kByForm);
  }
  const auto repaired =
      repaired_notation(fields.notation->value, type, issuing_body_of(fields), rules);
  const bool unread = std::erase(fields.notation->flags, kUnreadType) > 0;
  if (unread && !(repaired && opens_with_type(repaired->notation, type, rules))) {
    fields.notation.reset();
    return;
  }
  if (!repaired) return;
  take_notation(fields, repaired->notation);
  lower(fields.document_number, repaired->strokes_before ? kDigitsMayLack : kByForm);
  if (repaired->strokes_before) lower(fields.number, kDigitsMayLack);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

/// Without a last line that a seal repeated from the line above: "CHÁNH VĂN PHÒNG", "HÀNH VĂN PHI". The
/// same words read well are no echo, but the deputy's line without its "P.".
std::string without_echo(const std::string& capacity) {
  const std::size_t last = capacity.rfind(" / ");
  if (last == std::string::npos) return capacity;
  const std::string rest = capacity.substr(0, last);
  const std::size_t above = rest.rfind(" / ");
  const std::u32string line =
      compact(fold(above == std::string::npos ? rest : rest.substr(above + 3)));
  const std::u32string echo = compact(fold(capacity.substr(last + 3)));
  const std::size_t most = line.size() / 2;
  const bool spoilt = echo.size() <= line.size() && echo != line;
  return spoilt && edit_distance(echo, line, most) <= most ? rest : capacity;
}

void mend_capacity(Fields& fields, const Rules::Impl& rules) {
  if (!fields.signer_capacity || is_capacity_form(fields.signer_capacity->value, rules)) return;
  const std::string shorter = without_echo(fields.signer_capacity->value);
  if (shorter != fields.signer_capacity->value && is_capacity_form(shorter, rules)) {
    fields.signer_capacity->value = shorter;
    fields.signer_capacity->flags.emplace_back("by-form");
    lower(fields.signer_capacity, kByForm);
    return;
  }
  const auto repaired =
      repaired_capacity(lines_of(fields.signer_capacity->text), issuing_body_of(fields), rules);
  if (!repaired || *repaired == fields.signer_capacity->value) return;
  fields.signer_capacity->value = *repaired;
  fields.signer_capacity->flags.emplace_back("by-form");
  lower(fields.signer_capacity, kByForm);
}

/// "NQ/TU"; "NQ-HĐND" is of the state. Or a stroke in the capacity itself: "T/M", "/T".
bool is_of_party(const Fields& fields) {
  if (fields.signer_capacity->text.find('/') != std::string::npos) return true;
  const std::string notation = fields.notation ? fields.notation->value : std::string();
  const std::size_t stroke = notation.find('/');
  return stroke != std::string::npos && stroke < notation.find('-');
}

/// The word as the Party writes prefixes ("T/M"), where nothing else was printed: "TM" has lost its
/// stroke; a "KT." that is not on the page comes from a form of the state.
std::optional<std::string> party_prefix(const std::string& word, const std::string& printed,
                                        const Rules::Impl& rules) {
  const bool on_page = word.ends_with('.') && printed.find(word) != std::string::npos;
  if (on_page || word.find('/') != std::string::npos) return std::nullopt;
  const std::u32string letters = compact(fold(word));
  for (const std::u32string& prefix : rules.signing_prefixes) {
    const bool party = prefix.find(U'/') != std::u32string::npos;
    if (party && compact(prefix) == letters) return to_upper(to_utf8(prefix));
  }
  return std::nullopt;
}

void write_party_prefixes(Fields& fields, const Rules::Impl& rules) {
  if (!fields.signer_capacity || !is_of_party(fields)) return;
  std::string& value = fields.signer_capacity->value;
  for (std::size_t begin = 0; begin < value.size();) {
    const std::size_t end = std::min(value.find(' ', begin), value.size());
    const auto prefix =
        party_prefix(value.substr(begin, end - begin), fields.signer_capacity->text, rules);
    if (prefix) value.replace(begin, end - begin, *prefix);
    const std::size_t next = value.find(" / ", begin);
    begin = next == std::string::npos ? value.size() : next + 3;
  }
}

/// The organ of the table whose letters these are: "Số'Nội vụ" is none but "Sở Nội vụ".
const std::string* organ_spelt(std::u32string_view printed, const Rules::Impl& rules) {
  const std::u32string letters = compact(fold(printed));
  if (letters.size() < kFewestOrganLetters) return nullptr;
  const std::string* only = nullptr;
  for (const auto& [words, abbreviation] : rules.abbreviations_by_organ) {
    if (compact(words) != letters) continue;
    const auto spelling = rules.phrases.find(words);
    if (only != nullptr || spelling == rules.phrases.end() || spelling->second.size() != 1) {
      return nullptr;
    }
    only = &spelling->second.front();
  }
  return only;
}

/// The organ that an item opens with, up to a bracket or a comma.
bool mend_item(std::string& item, const Rules::Impl& rules) {
  const std::size_t stop = std::min(item.find_first_of("(,;"), item.size());
  std::size_t end = stop;
  while (end > 0 && item[end - 1] == ' ') --end;
  const std::u32string printed = to_utf32(item.substr(0, end));
  const std::string* organ = organ_spelt(printed, rules);
  if (organ == nullptr || comparable(printed) == comparable(to_utf32(*organ))) return false;
  item = *organ + item.substr(end);
  return true;
}

void mend_items(std::optional<Field<std::vector<std::string>>>& field, const Rules::Impl& rules) {
  if (!field) return;
  bool mended = false;
  for (std::string& item : field->value) mended = mend_item(item, rules) || mended;
  if (!mended) return;
  field->flags.emplace_back("by-form");
  lower(field, kByForm);
}

}  // namespace

void mend_by_own_witness(Fields& fields, const Document& document, const Rules::Impl& rules) {
  settle_names(fields, document, rules);
  settle_subject_words(fields, document);
  mend_notation(fields, document, rules);
  mend_capacity(fields, rules);
  write_party_prefixes(fields, rules);
  mend_items(fields.addressees, rules);
  mend_items(fields.recipients, rules);
}

}  // namespace sohoa::extract
