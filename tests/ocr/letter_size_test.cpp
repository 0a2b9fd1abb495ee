#include "ocr/letter_size.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/print_metrics.h"

namespace sohoa::ocr {
namespace {

constexpr double kTextHeight = 12.6;
constexpr double kEm = kTextHeight / kTextHeightEm;

// A word that was read as `raw` from the print of `printed`.
Word word(const std::string& raw, const std::string& printed, int left) {
  Word made;
  made.raw = made.text = raw;
  const int width = static_cast<int>(std::lround((width_em(to_utf32(printed)) + 0.09) * kEm));
  made.box = Box{left, 100, left + width, 120};
  return made;
}

std::string read(const std::vector<std::pair<std::string, std::string>>& words) {
  std::vector<Word> line;
  for (const auto& [raw, printed] : words) {
    line.push_back(word(raw, printed, line.empty() ? 50 : line.back().box->right + 8));
  }
  return raw_text(with_true_sizes({line_of(std::move(line), 1)}, kTextHeight).front());
}

std::string in_line(const std::string& raw, const std::string& printed) {
  const std::string before = "Tiếp nhận hồ ";
  const std::string all =
      read({{"Tiếp", "Tiếp"}, {"nhận", "nhận"}, {"hồ", "hồ"}, {raw, printed}, {"điện", "điện"}});
  return all.substr(before.size(), all.size() - before.size() - std::string(" điện").size());
}

TEST(WithTrueSizes, LowersCapitalsThatAreTooNarrow) {
  EXPECT_EQ(in_line("SƠ", "sơ"), "sơ");
  EXPECT_EQ(in_line("(CƠ", "(cơ"), "(cơ");
}

TEST(WithTrueSizes, KeepsCapitalsThatAreAsWideAsPrinted) {
  for (const char* text : {"SƠ", "Sơ", "Vũ", "SỞ,", "Cổ"}) EXPECT_EQ(in_line(text, text), text);
}

TEST(WithTrueSizes, LooksAtNoWordThatHasAnotherLetter) {
  EXPECT_EQ(in_line("Văn", "văn"), "Văn") << "kerning makes it narrow";
  EXPECT_EQ(in_line("Vụ", "vụ"), "Vụ") << "ditto";
  EXPECT_EQ(in_line("sơ", "SƠ"), "sơ") << "nothing becomes a capital";
}

TEST(WithTrueSizes, NeedsOtherWordsToMeasureBy) {
  EXPECT_EQ(read({{"hồ", "hồ"}, {"SƠ", "sơ"}}), "hồ SƠ");
}

}  // namespace
}  // namespace sohoa::ocr
