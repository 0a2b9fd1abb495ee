#include "extract/recipient_purpose.h"

#include <algorithm>
#include <string_view>

#include "document/word_rim.h"
#include "extract/approximate_match.h"
#include "extract/list_item.h"

namespace sohoa::extract {
namespace {

constexpr std::string_view kReport = "để b/c";
constexpr std::size_t kOpening = 3;  // glyphs of "để "

/// "bíc", "blc", "bực": a stroke between the letters of "b/c" that was read as a letter. The b may have
/// become an l or an h with it.
bool is_spoilt_report_mark(std::u32string_view letters) {
  return letters.size() == 3 && is_one_of(letters[0], U"blh") && letters[2] == U'c' &&
         is_one_of(letters[1], U"ilju1|/!");
}

/// "b/", "b/©": the last letter is lost, or was read as a sign.
bool lacks_its_end(std::u32string_view letters) {
  return letters.starts_with(U"b/") && letters.size() <= 3 &&
         (letters.size() == 2 || !is_letter(letters[2]));
}

/// Repair made "bc" of it.
bool was_read_with_stroke(const Word* word) {
  const std::u32string read = fold(word->raw);
  return word->changed() && (is_spoilt_report_mark(within_rim(read)) ||
                             (read.starts_with(U"b") && read.find(U'/') <= 2));
}

/// "(để bc)" is left, as some offices write, where nothing was read between the letters.
bool is_report(std::u32string_view letters, const std::vector<Piece>& lines) {
  if (is_spoilt_report_mark(letters) || lacks_its_end(letters)) return true;
  return letters == U"bc" && std::ranges::any_of(lines, [](const Piece& line) {
           return std::ranges::any_of(line.words, was_read_with_stroke);
         });
}

/// The purpose of the table with these letters, or the only one near them where a word is none.
const std::string* purpose_of(const std::string& printed, const Rules::Impl& rules) {
  constexpr std::size_t kMostErrors = 2;
  const std::u32string letters = compact(fold(printed));
  const bool broken = has_broken_syllable(printed);
  const std::string* nearest = nullptr;
  for (const std::string& purpose : rules.purposes) {
    const std::u32string wanted = compact(fold(purpose));
    if (letters == wanted) return &purpose;
    if (!broken || edit_distance(letters, wanted, kMostErrors) > kMostErrors) continue;
    if (nearest != nullptr) return nullptr;
    nearest = &purpose;
  }
  return nearest;
}

}  // namespace

void mend_purpose(std::string& name, const std::vector<Piece>& lines, const Rules::Impl& rules) {
  const std::size_t open = name.find('(');
  const std::size_t close = open == std::string::npos ? open : name.find(')', open);
  if (close == std::string::npos) return;
  const std::string printed = name.substr(open + 1, close - open - 1);
  const std::u32string folded = fold(printed);
  if (is_spoilt_report_mark(folded) || lacks_its_end(folded) || folded == U"bi/c") {
    name.replace(open + 1, printed.size(), "b/c");
    return;
  }
  if (!folded.starts_with(U"de ") || printed.find(',') != std::string::npos) return;
  if (is_report(std::u32string_view(folded).substr(kOpening), lines)) {
    name.replace(open + 1, printed.size(), kReport);
  } else if (const std::string* purpose = purpose_of(printed, rules)) {
    name.replace(open + 1, printed.size(), *purpose);
  }
}

}  // namespace sohoa::extract
