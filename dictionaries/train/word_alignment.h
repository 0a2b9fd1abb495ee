#pragma once

/// Which printed word became which read word: the words of a line and of its reading, side by side.
///
///   "ngày 28 tháng 3" read as "ngay 28 thang3"  ->  ngày/ngay, 28/28, "tháng 3"/thang3
///
/// Two printed words may have been read as one and one as two; a line whose reading is too far off
/// gives nothing. Tested by tests/dictionaries/confusion_test.cpp.

#include <string>
#include <string_view>
#include <vector>

namespace sohoa::dictionaries {

struct WordPair {
  std::u32string printed;  ///< without blanks
  std::u32string read;     ///< without blanks
  enum class Blank { Kept, Lost, Extra } blank = Blank::Kept;
  friend bool operator==(const WordPair&, const WordPair&) = default;
};

/// Both lines are UTF-8, NFC.
[[nodiscard]] std::vector<WordPair> align_words(std::string_view printed_line,
                                                std::string_view read_line);

/// A letter without its marks, in lower case: 'Ệ' -> 'e', 'Đ' -> 'd'; others stay as they are.
[[nodiscard]] char32_t base_letter(char32_t letter);

}  // namespace sohoa::dictionaries
