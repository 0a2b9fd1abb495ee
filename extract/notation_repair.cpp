#include "extract/notation_repair.h"

#include <algorithm>
#include <vector>

#include "document/unicode_form.h"
#include "extract/agency_initials.h"
#include "extract/approximate_match.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostStrokes = 2;  // letters that a pen left before the type

struct Group {
  std::string text{};
  char divider = 0;  ///< behind it; 0 at the end
};

std::vector<Group> groups_of(std::string_view notation) {
  std::vector<Group> groups;
  for (std::size_t begin = 0; begin <= notation.size();) {
    const std::size_t end = std::min(notation.find_first_of("-/.,", begin), notation.size());
    groups.push_back({.text = std::string(notation.substr(begin, end - begin)),
                      .divider = end < notation.size() ? notation[end] : '\0'});
    begin = end + 1;
  }
  return groups;
}

bool is_known(const std::string& group, const Rules::Impl& rules) {
  return rules.types_by_abbreviation.contains(group) || rules.organ_abbreviations.contains(group);
}

std::vector<std::string> abbreviations_of_type(std::string_view type, const Rules::Impl& rules) {
  for (const DocumentType& known : rules.types) {
    if (known.name == type) return known.abbreviations;
  }
  return {};
}

/// "UBND" for "Ủy ban nhân dân huyện Tân Lũng": of the longest organ whose name opens it.
std::vector<std::string> abbreviations_of_organ(std::string_view issuing_body,
                                                const Rules::Impl& rules) {
  const std::u32string folded = fold(issuing_body);
  std::size_t longest = 0;
  std::vector<std::string> found;
  for (const auto& [words, abbreviation] : rules.abbreviations_by_organ) {
    if (words.size() <= longest || !has_words_at(folded, 0, words)) continue;
    longest = words.size();
    found = {abbreviation};
  }
  return found;
}

/// A letter may be another or one too many; none is added that was not read: offices write KTHT as well
/// as PKTHT.
bool one_letter_apart(const std::string& group, const std::string& wanted) {
  const std::u32string letters = fold(group);
  const std::u32string model = fold(wanted);
  return model.size() >= 2 && letters.size() >= model.size() &&
         edit_distance(letters, model, 1) <= 1;
}

/// Small letters in capitals: print that a pen ran into.
bool has_small_letter(std::u32string_view group) {
  return std::ranges::any_of(group, [](char32_t c) { return is_letter(c) && !is_upper(c); });
}

bool has_strokes_before(const std::string& group, const std::string& wanted) {
  const std::u32string letters = to_utf32(group);
  const std::u32string model = to_utf32(wanted);
  if (letters.size() <= model.size() || letters.size() > model.size() + kMostStrokes) return false;
  const std::u32string last = letters.substr(letters.size() - model.size());
  return last == model || (has_small_letter(last) && one_letter_apart(to_utf8(last), wanted));
}

/// The one abbreviation that the unknown group can have been; nothing when none is near.
std::optional<std::string> meant(const std::string& group,
                                 const std::vector<std::string>& abbreviations) {
  for (const std::string& wanted : abbreviations) {
    if (one_letter_apart(group, wanted) || has_strokes_before(group, wanted)) return wanted;
  }
  return std::nullopt;
}

/// "DA-CQI.CT": a stop in capitals is a stroke of a letter, where its initials are printed in the head.
void mend_agency(std::vector<Group>& groups, std::string_view issuing_body,
                 const Rules::Impl& rules) {
  std::size_t first = 0;
  if (rules.types_by_abbreviation.contains(groups[0].text)) ++first;
  for (std::size_t i = first; i < groups.size(); ++i) {
    std::string whole = groups[i].text;
    std::size_t end = i + 1;
    for (; end < groups.size() && groups[end - 1].divider == '.'; ++end) whole += groups[end].text;
    if (end == i + 1 && is_known(whole, rules)) continue;
    auto wanted = initials_meant(whole, issuing_body);
    if (!wanted && end > i + 1 && are_initials(whole, issuing_body)) wanted = whole;
    if (!wanted) continue;
    groups[i] = {.text = *std::move(wanted), .divider = groups[end - 1].divider};
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                 groups.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

bool is_of_type(const std::vector<Group>& groups, std::string_view type, const Rules::Impl& rules) {
  const std::vector<std::string> abbreviations = abbreviations_of_type(type, rules);
  return std::ranges::find(abbreviations, groups[0].text) != abbreviations.end();
}

bool is_of_agency(const std::vector<Group>& groups, std::string_view issuing_body,
                  const Rules::Impl& rules) {
  return groups.size() > 1 && (rules.organ_abbreviations.contains(groups[1].text) ||
                               are_initials(groups[1].text, issuing_body));
}

std::string text_of(const std::vector<Group>& groups) {
  std::string text;
  for (const Group& group : groups) {
    text += group.text;
    if (group.divider != 0) text += group.divider;
  }
  return text;
}

/// An agency that nobody knows; or the abbreviation of a type, which stands for some agencies too: "CĐ" for CB, but
/// not "TTr" for TTT.
bool may_be_misread(const std::string& agency, const std::string& wanted,
                    const Rules::Impl& rules) {
  if (rules.organ_abbreviations.contains(agency)) return false;
  return !rules.types_by_abbreviation.contains(agency) || are_remains(agency, wanted);
}

/// "BTCTU", "VPTW": an agency of the Party.
bool is_of_party(std::string_view agency) {
  return agency.ends_with("U") || agency.ends_with("TW");
}

}  // namespace

std::optional<std::string> with_type_of_heading(std::string_view agency, std::string_view type,
                                                const Rules::Impl& rules) {
  const std::vector<std::string> abbreviations = abbreviations_of_type(type, rules);
  if (abbreviations.empty() || !is_of_party(agency)) return std::nullopt;
  if (!rules.organ_abbreviations.contains(agency)) return std::nullopt;
  return abbreviations.front() + "/" + std::string(agency);
}

bool is_proven_by_head(std::string_view second, std::string_view first, std::string_view type,
                       std::string_view issuing_body, const Rules::Impl& rules) {
  const std::vector<Group> one = groups_of(first);
  const std::vector<Group> other = groups_of(second);
  const bool type_of_one = is_of_type(one, type, rules);
  const bool type_of_other = is_of_type(other, type, rules);
  if (type_of_other != type_of_one) return type_of_other;
  const bool agency_of_one = is_of_agency(one, issuing_body, rules);
  return one[0].text == other[0].text && !agency_of_one && is_of_agency(other, issuing_body, rules);
}

std::optional<RepairedNotation> repaired_notation(std::string_view notation, std::string_view type,
                                                  std::string_view issuing_body,
                                                  const Rules::Impl& rules) {
  std::vector<Group> groups = groups_of(notation);
  RepairedNotation repaired;
  bool changed = false;
  const std::vector<std::string> abbreviations = abbreviations_of_type(type, rules);
  const bool unknown = !is_known(groups[0].text, rules);
  if (const auto wanted = meant(groups[0].text, abbreviations); unknown && wanted) {
    repaired.strokes_before = to_utf32(groups[0].text).size() > to_utf32(*wanted).size();
    groups[0].text = *wanted;
    changed = true;
  } else if (unknown) {
    // "C" below PHIẾU CHUYỂN: a pen hides letters beside the slash, and the heading names the type.
    const auto whole = std::ranges::find_if(
        abbreviations, [&](const std::string& each) { return are_remains(groups[0].text, each); });
    if (whole != abbreviations.end()) {
      groups[0].text = *whole;
      changed = true;
    }
  }
  const bool typed = !type.empty() && rules.types_by_abbreviation.contains(groups[0].text);
  if (typed && groups.size() > 1) {
    const std::vector<std::string> organ = abbreviations_of_organ(issuing_body, rules);
    if (const auto wanted = meant(groups[1].text, organ);
        wanted && may_be_misread(groups[1].text, *wanted, rules)) {
      groups[1].text = *wanted;
      changed = true;
    }
    const bool known = std::ranges::find(organ, groups[1].text) != organ.end();
    if (known && groups[0].divider != '-' && groups[0].divider != '/') {
      groups[0].divider = '-';
      changed = true;
    }
  }
  const std::string before = text_of(groups);
  mend_agency(groups, issuing_body, rules);
  repaired.notation = text_of(groups);
  if (!changed && repaired.notation == before) return std::nullopt;
  return repaired;
}

}  // namespace sohoa::extract
