#pragma once

/// Nơi nhận: the list in the left column of the foot, down to "Lưu: VT".
///
/// Tested by tests/extract/recipients_test.cpp.

#include <string>
#include <vector>

#include "extract/closing.h"

namespace sohoa::extract {

struct Recipients {
  std::vector<std::string> names;  ///< without hyphen, ";" and "."
  std::vector<Piece> lines;
  std::vector<double> word_confidences;  ///< of the words that the names keep: kept_words.h
  std::size_t unmarked = 0;              ///< items that begin without a hyphen
  bool complete = false;                 ///< the last one is "Lưu ..."
  bool mended = false;        ///< the form of an item told a misread one: recipient_item.h
  bool trimmed = false;       ///< dirt was cut away from one
  bool lost_letters = false;  ///< of dirt, which may have been a code
};

[[nodiscard]] Recipients find_recipients(const Closing& closing, const Rules::Impl& rules);

}  // namespace sohoa::extract
