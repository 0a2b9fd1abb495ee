#pragma once

/// The tables behind Rules, folded for matching (extract/glyph_text.h).
///
/// Each is a file of dictionaries/data: UTF-8, tab-separated, lines that begin with '#' are notes.
/// Tested by tests/extract/rules_test.cpp.

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/language_model.h"
#include "extract/glyph_text.h"
#include "extract/rules.h"

namespace sohoa::extract {

/// Tên loại văn bản.
struct DocumentType {
  std::string name{};                        ///< "Báo cáo"
  std::string system{};                      ///< "state", "law", "party", "copy"
  std::vector<std::string> abbreviations{};  ///< in the notation: "BC"; the one in force first
  std::u32string words{};                    ///< folded name: "bao cao"
  std::u32string letters{};                  ///< compact: "baocao"
};

/// Words that open the name of an organ.
struct OrganHead {
  std::u32string words{};  ///< folded
  std::string name{};      ///< "Ban Chỉ đạo"
  int rank = 0;            ///< 1 highest
};

/// What a check says, with "{1}", "{2}" for parts of the document.
struct CheckMessage {
  std::string english{};
  std::string vietnamese{};
};

/// When an organ or a unit is: ISO dates, empty where no limit is known.
struct Validity {
  std::string since{};
  std::string until{};
};

struct FamilyName {
  std::u32string name{};  ///< "Nguyễn"
  bool rare = false;      ///< fewer people bear it than one in a thousand
};

/// Words that say something of the whole document where they stand alone.
struct Stamp {
  std::string kind{};   ///< "urgency", "secrecy", "circulation", "copy"
  std::string words{};  ///< "Hỏa tốc"
  std::u32string letters{};
};

/// Of the fields that the rules give `figure`, `share` are right; both 0..1.
struct ConfidencePoint {
  double figure = 0;
  double share = 0;
};

/// A folded phrase and its spellings in running text.
using Phrases = std::map<std::u32string, std::vector<std::string>, std::less<>>;

struct Rules::Impl {
  std::vector<DocumentType> types;  ///< longest name first
  std::map<std::string, std::vector<std::size_t>, std::less<>> types_by_abbreviation;
  std::vector<std::u32string> signing_prefixes;  ///< folded, without dots: "tm", "t/m"
  std::vector<std::u32string> positions;         ///< folded, longest first
  Phrases position_names;
  std::vector<OrganHead> organ_heads;  ///< longest first
  Phrases body_openers;
  std::vector<FamilyName> families;
  std::vector<FamilyName> middle_names;
  std::set<std::string, std::less<>> family_names;  ///< the same as comparable() gives them
  Phrases phrases;                                  ///< names of organs and places, kinds of units
  Phrases place_names;                              ///< of provinces and districts alone
  std::size_t longest_phrase_words = 1;
  std::set<std::string, std::less<>> organ_abbreviations;                     ///< "UBND", "SNV"
  std::map<std::u32string, std::string, std::less<>> abbreviations_by_organ;  ///< by folded name
  std::map<std::string, std::vector<std::u32string>, std::less<>> formulae;   ///< role to letters
  std::vector<std::string> purposes;           ///< of a recipient, as printed: "để đưa tin"
  std::vector<std::string> recipient_phrases;  ///< "Các sở, ban, ngành tỉnh"
  /// By comparable(): "bộ nội vụ", "tỉnh yên bái"; several where units share a name.
  std::map<std::string, std::vector<Validity>, std::less<>> validities;
  std::vector<Stamp> stamps;
  std::map<std::string, CheckMessage, std::less<>> check_messages;  ///< by code
  /// By the key of the field; rising, never empty.
  std::map<std::string, std::vector<ConfidencePoint>, std::less<>> field_confidences;

  /// How usual words are; nothing where nobody gave it.
  std::shared_ptr<const dictionaries::LanguageModel> language;

  /// The type whose name these compact letters are, or nullptr; single misread letters are allowed.
  [[nodiscard]] const DocumentType* type_named(std::u32string_view letters) const;
  /// The type that a group of the notation stands for ("BC"), by preference of `system`, or nullptr.
  [[nodiscard]] const DocumentType* type_abbreviated(std::string_view group,
                                                     std::string_view system) const;
  [[nodiscard]] std::span<const std::u32string> formula(std::string_view role) const;
};

/// Lower case, tone marks in the old school, diacritics kept: "Uỷ" and "ỦY" are the same.
[[nodiscard]] std::string comparable(std::u32string_view text);

/// True when `folded` has `words` at `at`, and the word ends there.
[[nodiscard]] bool has_words_at(std::u32string_view folded, std::size_t at,
                                std::u32string_view words);

}  // namespace sohoa::extract
