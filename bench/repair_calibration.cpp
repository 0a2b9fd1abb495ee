// repair_calibration DATA_FOLDER (GOLD READ)...: is a word as often right as its confidence says?
//
// Lines of GOLD and READ (as OCR gave them) belong together; a line of GOLD that begins with "@@" is
// left out. A repaired word is right when an alignment of its line finds all its letters and digits in
// GOLD. Prints words, mean confidence and share of right words in bins of confidence, and the expected
// calibration error (mean distance of the two, weighted by words).

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "document/error.h"
#include "document/unicode_form.h"
#include "normalize/repair.h"

namespace {

using namespace sohoa;  // NOLINT: a program of one file

struct Part {
  std::string letters;
  std::size_t word = 0;  // that it is a part of
};

struct Judged {
  double confidence = 0;
  bool right = false;
};

// Runs of letters and digits.
void cut(const std::string& text, std::size_t word, std::vector<Part>& parts) {
  bool inside = false;
  for (const char32_t letter : to_utf32(text)) {
    const bool counts = is_letter(letter) || is_digit(letter);
    if (counts && !inside) parts.push_back({{}, word});
    if (counts) append_utf8(parts.back().letters, letter);
    inside = counts;
  }
}

// Marks the parts of `read` that are in a longest common sequence with `gold`.
std::vector<bool> found_in(const std::vector<Part>& read, const std::vector<Part>& gold) {
  std::vector<std::vector<int>> length(read.size() + 1, std::vector<int>(gold.size() + 1, 0));
  for (std::size_t i = read.size(); i-- > 0;) {
    for (std::size_t j = gold.size(); j-- > 0;) {
      length[i][j] = read[i].letters == gold[j].letters
                         ? length[i + 1][j + 1] + 1
                         : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  std::vector<bool> found(read.size(), false);
  for (std::size_t i = 0, j = 0; i < read.size() && j < gold.size();) {
    if (read[i].letters == gold[j].letters) {
      found[i++] = true;
      ++j;
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return found;
}

void judge_line(const Line& line, const std::string& gold, std::vector<Judged>& judged) {
  std::vector<Part> read;
  std::vector<Part> printed;
  for (std::size_t i = 0; i < line.words.size(); ++i) cut(line.words[i].text, i, read);
  cut(gold, 0, printed);
  const std::vector<bool> found = found_in(read, printed);
  for (std::size_t i = 0; i < read.size();) {
    const std::size_t word = read[i].word;
    bool right = true;
    for (; i < read.size() && read[i].word == word; ++i) right = right && found[i];
    judged.push_back({line.words[word].confidence.value(), right});
  }
}

std::vector<std::string> lines_of(const char* file) {
  std::ifstream stream(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(to_nfc(line));
  return lines;
}

void print_bins(const std::vector<Judged>& judged) {
  constexpr std::array<double, 9> kLimits{0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.1};
  double error = 0;
  double low = 0;
  for (const double high : kLimits) {
    double words = 0;
    double confidence = 0;
    double right = 0;
    for (const Judged& word : judged) {
      if (word.confidence < low || word.confidence >= high) continue;
      words += 1;
      confidence += word.confidence;
      right += word.right ? 1 : 0;
    }
    if (words > 0) {
      fmt::print("{:5.3f} .. {:5.3f}  {:6.0f} words  confidence {:.4f}  right {:.4f}\n", low,
                 std::min(high, 1.0), words, confidence / words, right / words);
    }
    error += std::abs(confidence - right);
    low = high;
  }
  fmt::print("expected calibration error {:.4f} over {} words\n",
             error / static_cast<double>(judged.size()), judged.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4 || argc % 2 != 0) {
    fmt::print(stderr, "usage: repair_calibration DATA_FOLDER (GOLD READ)...\n");
    return 1;
  }
  try {
    const auto models = normalize::Models::open(argv[1]);
    std::vector<Judged> judged;
    for (int i = 2; i < argc; i += 2) {
      const std::vector<std::string> gold = lines_of(argv[i]);
      std::vector<Line> lines;
      for (const std::string& read : lines_of(argv[i + 1])) lines.push_back(line_from_text(read));
      lines = normalize::repair(std::move(lines), models);
      for (std::size_t n = 0; n < std::min(gold.size(), lines.size()); ++n) {
        if (!gold[n].starts_with("@@")) judge_line(lines[n], gold[n], judged);
      }
    }
    if (!judged.empty()) print_bins(judged);
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return info(error.reason()).exit_code;
  }
  return 0;
}
