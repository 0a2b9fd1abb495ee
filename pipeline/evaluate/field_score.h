#pragma once

/// Fields of a document against the truth in STEM.fields.json.
///
/// Truth files may use older names (signer_title, kinh_gui) and may write a list as one string with
/// " / "; number and notation follow from document_number. A key that the file does not have is not
/// scored; null or an empty list says that the page shows nothing. Values are equal when they are equal
/// but for case, school of tone placement, punctuation and blanks ("QUYẾT ĐỊNH" = "Quyết định"); a
/// leading "V/v" or "Về việc" of a subject does not count. Document number and notation are compared
/// but for blanks. Tested by tests/evaluate/field_score_test.cpp.

#include <cstddef>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "document/field.h"
#include "pipeline/evaluate/text_score.h"

namespace sohoa::evaluate {

/// Values by key; a key without values says that the page shows nothing.
using FieldValues = std::map<std::string, std::vector<std::string>>;

/// Throws Error{BadRecord} when `json` is no object or a value is neither text, number nor list.
[[nodiscard]] FieldValues truth_fields(const nlohmann::ordered_json& json);
[[nodiscard]] FieldValues values_of(const Fields& fields);
/// Against a truth that shows no type, "Công văn" with the flag no-heading is no value: it is concluded
/// from there being none, and the flag says so.
[[nodiscard]] FieldValues values_against(const FieldValues& truth, const Fields& fields);

struct FieldScore {
  std::size_t documents = 0;  ///< in which the key was scored
  std::size_t shown = 0;      ///< of these, the page shows it
  std::size_t exact = 0;      ///< equal, or rightly absent
  std::size_t absent = 0;     ///< the page shows it, the record does not
  std::size_t wrong = 0;      ///< another value, or one that the page does not show
  Retrieval items;            ///< whole values, each item of a list apart
  Retrieval words;            ///< the words of all values

  FieldScore& operator+=(const FieldScore& other);
};

/// A value that is not exact.
struct FieldMistake {
  std::string key;
  std::string truth;
  std::string given;
};

struct FieldScores {
  std::map<std::string, FieldScore> by_key;
  std::vector<FieldMistake> mistakes;
};

/// One document. Keys that `truth` does not have are left out.
[[nodiscard]] FieldScores score_fields(const FieldValues& truth, const FieldValues& given);

}  // namespace sohoa::evaluate
