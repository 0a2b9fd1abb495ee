#include "extract/field_doubts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "document/unicode_form.h"
#include "extract/capacity_form.h"
#include "extract/check_dates.h"
#include "extract/glyph_text.h"
#include "extract/issuing_body.h"
#include "extract/list_item.h"
#include "extract/rule_tables.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

// Each reason brings the confidence of a field that seemed sure well below what is given as sure.
constexpr double kStrongDoubt = 0.5;
constexpr double kDoubt = 0.75;
constexpr std::size_t kLongSubject = 60;  // words

template <typename Value>
void lower(std::optional<Field<Value>>& field, double factor) {
  if (field) field->confidence = Confidence(factor * field->confidence.value());
}

bool contains(std::u32string_view text, std::u32string_view part) {
  return text.find(part) != std::u32string_view::npos;
}

/// A people's committee is always that of some place: "Ủy ban nhân dân", "Ủy ban nhân dân huyện".
bool lacks_its_place(std::u32string_view folded) {
  constexpr auto kCommittees = std::to_array<std::u32string_view>(
      {U"uy ban nhan dan", U"hoi dong nhan dan", U"ubnd", U"hdnd", U"dang bo", U"uy ban"});
  const auto committee = std::ranges::find_if(
      kCommittees, [&](std::u32string_view words) { return folded.starts_with(words); });
  if (committee == kCommittees.end()) return false;
  folded.remove_prefix(committee->size());
  if (folded.empty()) return true;
  return folded.front() == U' ' &&
         std::ranges::find(kKindsOfUnits, folded.substr(1)) != kKindsOfUnits.end();
}

/// "tỉnh Tân Lũng": the committee above it was not read. "Tỉnh ủy" is an organ.
bool is_unit_alone(std::u32string_view folded) {
  constexpr auto kUnits = std::to_array<std::u32string_view>(
      {U"tinh ", U"huyen ", U"thanh pho ", U"quan ", U"thi xa ", U"xa ", U"phuong "});
  constexpr auto kOrgans = std::to_array<std::u32string_view>({U"uy", U"doan", U"doi"});
  const auto unit = std::ranges::find_if(
      kUnits, [&](std::u32string_view words) { return folded.starts_with(words); });
  if (unit == kUnits.end()) return false;
  return std::ranges::none_of(
      kOrgans, [&](std::u32string_view word) { return has_words_at(folded, unit->size(), word); });
}

/// "PHÒNG NỘI": an organ of the table without its last word.
bool lacks_last_word(const std::u32string& folded, const Rules::Impl& rules) {
  const auto& organs = rules.abbreviations_by_organ;
  if (folded.find(U' ') == std::u32string::npos || organs.contains(folded)) return false;
  return std::ranges::any_of(organs, [&](const auto& entry) {
    const std::u32string& name = entry.first;
    return has_words_at(name, 0, folded) && name.size() > folded.size() &&
           name.find(U' ', folded.size() + 1) == std::u32string::npos;
  });
}

bool is_in_place_name(const std::u32string& word, const Rules::Impl& rules) {
  const std::u32string folded = fold(std::u32string_view(word));
  return std::ranges::any_of(rules.place_names, [&](const auto& place) {
    const std::vector<std::u32string> words = split_words(place.first);
    return std::ranges::find(words, folded) != words.end();
  });
}

/// "TNHH", "THPT", "UBND": letters that are spelt one by one have few vowels, or are in a table.
bool may_be_spelt(const std::u32string& word, const Rules::Impl& rules) {
  const std::u32string plain = fold(std::u32string_view(word));
  const bool vowel = std::ranges::any_of(plain, [](char32_t c) { return is_one_of(c, U"aeiouy"); });
  return !vowel || rules.organ_abbreviations.contains(to_utf8(word)) || word.starts_with(U"UB");
}

/// "huyện Đrnám Nậm Cát", "KIỂM LÂM SG ETEE": letters of a stroke or a seal. Places of the tables may have such
/// syllables too: "Krông".
bool has_strange_word(const std::string& name, const Rules::Impl& rules) {
  constexpr std::size_t kFewestLetters = 4;
  return std::ranges::any_of(split_words(to_utf32(name)), [&](const std::u32string& word) {
    // "DÂN H TÂN LŨNG"; "Y", "Ô" are syllables and "V" counts.
    if (word.size() == 1 && is_one_of(word.front(), U"BĐGHKNPQRST")) return true;
    const bool capital = !word.empty() && is_upper(word.front());
    const bool small = std::ranges::any_of(word, is_lower);
    if (word.size() < kFewestLetters || !capital) return false;
    if (!small && may_be_spelt(word, rules)) return false;
    return std::ranges::all_of(word, is_letter) &&
           !normalize::is_vietnamese_syllable(to_utf8(word)) && !is_in_place_name(word, rules);
  });
}

/// "Số: 294 GM-UBND", "ỦY BAN NHÂN DÂN CỘNG HÒA": other parts of the head among the lines of the organ.
double organ_doubt(const std::string& name, const Rules::Impl& rules) {
  const std::u32string folded = fold(name);
  if (lacks_last_word(folded, rules)) return kStrongDoubt;
  if (has_strange_word(name, rules)) return kDoubt;
  const bool number = folded.starts_with(U"so:") || folded.starts_with(U"so :") ||
                      (folded.starts_with(U"so") && std::ranges::any_of(folded, is_digit));
  if (number || contains(folded, U"cong h")) return kStrongDoubt;
  if (lacks_its_place(folded) || is_unit_alone(folded)) return kStrongDoubt;
  const bool odd = std::ranges::any_of(folded, [](char32_t letter) {
    return !is_letter(letter) && letter != U' ' && letter != U'-' && letter != U',' &&
           letter != U'(' && letter != U')' && letter != U'.' && !is_digit(letter);
  });
  return odd ? kDoubt : 1;
}

std::vector<std::string> groups_of(const std::string& notation) {
  std::vector<std::string> groups;
  for (std::size_t begin = 0; begin < notation.size();) {
    const std::size_t end = std::min(notation.find_first_of("-/", begin), notation.size());
    groups.push_back(notation.substr(begin, end - begin));
    begin = end + 1;
  }
  return groups;
}

bool is_known_group(const std::string& group, const Rules::Impl& rules) {
  return rules.types_by_abbreviation.contains(group) || rules.organ_abbreviations.contains(group);
}

/// Groups of the notation that are neither a type nor an organ of the tables: "ŸQĐ-UBND", "CIr-UBND".
bool has_unknown_group(const std::string& notation, const Rules::Impl& rules) {
  return std::ranges::any_of(
      groups_of(notation), [&](const std::string& group) { return !is_known_group(group, rules); });
}

/// "PA-UBN": nobody is called so, and a committee is called almost so.
bool has_cut_committee(const std::string& notation, const Rules::Impl& rules) {
  return std::ranges::any_of(groups_of(notation), [&](const std::string& group) {
    const bool part = group.size() > 1 && (std::string_view("UBND").starts_with(group) ||
                                           std::string_view("HĐND").starts_with(group));
    return part && !is_known_group(group, rules);
  });
}

/// "GM-SNV" of "UBND tỉnh Bình Lạc": the office below the committee was not read.
bool lacks_office(const std::string& notation, const std::string& name, const Rules::Impl& rules) {
  constexpr std::size_t kFewestLetters = 3;
  const std::u32string folded = fold(name);
  const auto is_committee = [](std::u32string_view organ) {
    return organ.starts_with(U"uy ban nhan dan") || organ.starts_with(U"ubnd");
  };
  if (!is_committee(folded)) return false;
  bool office = false;
  for (const std::string& group : groups_of(notation)) {
    if (group.find("UBND") != std::string::npos) return false;
    if (to_utf32(group).size() < kFewestLetters || rules.types_by_abbreviation.contains(group))
      continue;
    office = office || std::ranges::any_of(rules.abbreviations_by_organ, [&](const auto& entry) {
               return entry.second == group && has_words_at(entry.first, 0, U"so");
             });
  }
  return office;
}

void doubt_organ(Fields& fields, const Rules::Impl& rules) {
  if (!fields.issuing_body) return;
  const std::vector<std::string>& names = fields.issuing_body->value;
  double factor = 1;
  for (const std::string& name : names) factor = std::min(factor, organ_doubt(name, rules));
  if (std::ranges::adjacent_find(names) != names.end()) factor = kStrongDoubt;
  if (fields.notation && !names.empty() &&
      lacks_office(fields.notation->value, names.back(), rules)) {
    factor = kStrongDoubt;
  }
  lower(fields.issuing_body, factor);
}

void doubt_subject(Fields& fields) {
  if (!fields.subject) return;
  const std::u32string folded = fold(fields.subject->value);
  const auto words = static_cast<std::size_t>(std::ranges::count(folded, U' ')) + 1;
  bool runs_on =
      words > kLongSubject || contains(folded, U"kinh moi") || contains(folded, U"kinh gui");
  if (fields.issuing_body && !fields.issuing_body->value.empty()) {
    // As it is spelt: "các cơ sở y tế" is not "Sở Y tế".
    const std::string& subject = fields.subject->value;
    const auto names = [&](const std::string& issuer) {
      const std::size_t at = subject.find(issuer);
      return at != std::string::npos && at > 0 && at + issuer.size() < subject.size();
    };
    const std::string& issuer = fields.issuing_body->value.back();
    runs_on = runs_on || names(issuer) || names(to_upper(issuer));
  }
  if (runs_on) lower(fields.subject, kStrongDoubt);
}

/// "ô.Mẫu", "(b.Mẫu)": ông, bà before a name. `stop` is where the full stop stands.
bool is_courtesy(std::u32string_view text, std::size_t stop) {
  const bool word = stop == 1 || !is_letter(text[stop - 2]);
  return word && is_one_of(text[stop - 1], U"ôÔbB") && is_upper(text[stop + 1]);
}

/// "Tân l.ũng", "VT.TNH": a speck or a comma within a word.
bool has_broken_word(const std::string& name) {
  const std::u32string text = to_utf32(name);
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool within = text[i] == U'.' && is_letter(text[i - 1]) && is_letter(text[i + 1]);
    if (within && !is_courtesy(text, i)) return true;
  }
  return false;
}

void doubt_names(std::optional<Field<std::vector<std::string>>>& field) {
  if (!field) return;
  const bool broken = std::ranges::any_of(field->value, [](const std::string& name) {
    return has_broken_word(name) || has_broken_syllable(name);
  });
  if (broken) lower(field, kDoubt);
}

void doubt_notation(Fields& fields, const Rules::Impl& rules) {
  if (!fields.notation) return;
  double factor = has_unknown_group(fields.notation->value, rules) ? 0.9 : 1.0;
  if (has_cut_committee(fields.notation->value, rules)) factor = kStrongDoubt;
  // "CTr" without the organ that every notation has.
  if (rules.types_by_abbreviation.contains(fields.notation->value)) factor = kStrongDoubt;
  const auto& type = fields.document_type;
  if (type && std::ranges::find(type->flags, "type-notation-mismatch") != type->flags.end()) {
    factor = kStrongDoubt;
  }
  lower(fields.notation, factor);
  lower(fields.document_number, factor);
}

void doubt_name(Fields& fields, const Rules::Impl& rules) {
  if (!fields.signer_name) return;
  const std::u32string folded = fold(fields.signer_name->value);
  // "Hà Văn", "Lê Thị": names never end so, the given name was lost.
  constexpr auto kNeverLast = std::to_array<std::u32string_view>({U" van", U" thi"});
  const bool cut = std::ranges::any_of(
      kNeverLast, [&](std::u32string_view word) { return folded.ends_with(word); });
  const bool position = std::ranges::any_of(
      rules.positions, [&](const std::u32string& words) { return has_words_at(folded, 0, words); });
  const bool short_name = std::ranges::count(folded, U' ') < 2;
  if (cut || position || folded.starts_with(U"pho ")) {
    lower(fields.signer_name, kStrongDoubt);
  } else if (short_name) {
    lower(fields.signer_name, kDoubt);
  }
}

void doubt_date(Fields& fields, const Rules::Impl& rules) {
  if (!fields.date) return;
  if (!check_own_date(fields, std::nullopt, rules).empty()) lower(fields.date, kStrongDoubt);
}

/// A list ends with the clerks, who keep a copy, and they are not its only item: a line of it was lost.
bool lacks_items(const std::vector<std::string>& recipients) {
  if (recipients.empty()) return false;
  const bool filed = has_words_at(fold(recipients.back()), 0, U"luu");
  return !filed || recipients.size() == 1;
}

void doubt_recipients(Fields& fields) {
  if (fields.recipients && lacks_items(fields.recipients->value)) lower(fields.recipients, kDoubt);
}

/// The head of a committee mostly names his office in a line below, which the seal may hide.
bool may_lack_an_office(const std::string& capacity) {
  const std::u32string folded = fold(capacity);
  return folded == U"truong ban" || folded == U"pho truong ban" || folded == U"chu tich hoi dong";
}

void doubt_capacity(Fields& fields, const Rules::Impl& rules) {
  if (!fields.signer_capacity) return;
  const std::string& capacity = fields.signer_capacity->value;
  if (!is_capacity_form(capacity, rules) || may_lack_an_office(capacity)) {
    lower(fields.signer_capacity, kStrongDoubt);
  } else if (!fields.signer_name) {
    lower(fields.signer_capacity, kDoubt);  // what hides the name may hide a line of the office too
  }
}

}  // namespace

Fields doubted(Fields fields, const Rules& all_rules) {
  const Rules::Impl& rules = all_rules.impl();
  doubt_organ(fields, rules);
  doubt_subject(fields);
  doubt_notation(fields, rules);
  doubt_name(fields, rules);
  doubt_date(fields, rules);
  doubt_names(fields.addressees);
  doubt_names(fields.recipients);
  doubt_recipients(fields);
  doubt_capacity(fields, rules);
  return fields;
}

}  // namespace sohoa::extract
