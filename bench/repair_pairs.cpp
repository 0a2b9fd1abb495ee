// repair_pairs DATA_FOLDER none|vie PAIRS...: wrong words before and after repair, and right words broken.
//
// PAIRS has a line "printed TAB read" for each line of text, as dictionaries/train/make_pairs writes them;
// take pages that the channel was not learned from. Lines are repaired a hundred at a time. Words are runs
// of letters and digits; both schools of tone placement are one.
//
// With WRONG (environment) set, every word left wrong, broken or mended is told, with what was printed.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "document/error.h"
#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/repair.h"

namespace {

using namespace sohoa;  // NOLINT: a program of one file

using Words = std::vector<std::string>;

// Runs of letters and digits: dirt at the rim of a page is read as marks, which are no words.
Words words_of(const std::string& text) {
  Words words;
  bool inside = false;
  for (const char32_t letter : to_utf32(fold_tone_school(to_nfc(text)))) {
    const bool part = is_letter(letter) || is_digit(letter);
    if (part && !inside) words.emplace_back();
    if (part) append_utf8(words.back(), letter);
    inside = part;
  }
  return words;
}

struct Alignment {
  int edits = 0;
  std::vector<int> printed_at;  // by word read: the printed word beside it, or -1
};

// By the fewest words put in, left out and replaced.
Alignment align(const Words& printed, const Words& read) {
  const std::size_t rows = printed.size() + 1;
  const std::size_t columns = read.size() + 1;
  std::vector<int> cost(rows * columns);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      int& here = cost[i * columns + j];
      if (i == 0 || j == 0) {
        here = static_cast<int>(i + j);
        continue;
      }
      const int other = printed[i - 1] == read[j - 1] ? 0 : 1;
      here = std::min({cost[(i - 1) * columns + j - 1] + other, cost[(i - 1) * columns + j] + 1,
                       cost[i * columns + j - 1] + 1});
    }
  }
  Alignment alignment{cost.back(), std::vector<int>(read.size(), -1)};
  for (std::size_t i = rows - 1, j = columns - 1; i > 0 && j > 0;) {
    const int other = printed[i - 1] == read[j - 1] ? 0 : 1;
    const int here = cost[i * columns + j];
    if (here == cost[(i - 1) * columns + j - 1] + other) {
      alignment.printed_at[--j] = static_cast<int>(--i);
    } else if (here == cost[(i - 1) * columns + j] + 1) {
      --i;
    } else {
      --j;
    }
  }
  return alignment;
}

struct Count {
  int words = 0;
  int wrong_before = 0;
  int wrong_after = 0;
  int right = 0;
  int broken = 0;
};

void count_line(const Words& printed, const std::string& read, const Line& repaired, Count& count) {
  const bool tell = std::getenv("WRONG") != nullptr;  // NOLINT(concurrency-mt-unsafe)
  const Words raw = words_of(read);
  const Alignment before = align(printed, raw);
  count.words += static_cast<int>(printed.size());
  count.wrong_before += before.edits;
  Words after;
  std::size_t at = 0;
  for (const Word& word : repaired.words) {
    const Words texts = words_of(word.text);
    after.insert(after.end(), texts.begin(), texts.end());
    const Words raws = words_of(word.raw);
    bool was_right = true;
    std::string beside;
    for (std::size_t n = raws.size(); n > 0 && at < raw.size(); --n, ++at) {
      const int place = before.printed_at[at];
      const std::string other = place < 0 ? "-" : printed[static_cast<std::size_t>(place)];
      beside += beside.empty() ? other : " " + other;
      was_right = was_right && other == raw[at];
    }
    if (raws.empty()) continue;
    count.right += was_right ? static_cast<int>(raws.size()) : 0;
    if (was_right && texts != raws) ++count.broken;
    const bool is_right = fmt::format("{}", fmt::join(texts, " ")) == beside;
    if (tell && !(is_right && was_right)) {
      const char* const what = is_right ? "mended" : was_right ? "broken" : "wrong";
      fmt::print("{}\t{}\t{}\t{}\n", what, beside, word.raw, word.text);
    }
  }
  count.wrong_after += align(printed, after).edits;
}

Count count_pairs(const char* file, const normalize::Models& models,
                  const normalize::RepairOptions& options) {
  constexpr std::size_t kLinesAtOnce = 100;
  Count count;
  std::vector<Words> printed;
  std::vector<std::string> read;
  const auto flush = [&] {
    std::vector<Line> lines;
    lines.reserve(read.size());
    for (const std::string& line : read) lines.push_back(line_from_text(line));
    lines = normalize::repair(std::move(lines), models, options);
    for (std::size_t i = 0; i < lines.size(); ++i) count_line(printed[i], read[i], lines[i], count);
    printed.clear();
    read.clear();
  };
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    printed.push_back(words_of(line.substr(0, tab)));
    read.push_back(to_nfc(line.substr(tab + 1)));
    if (read.size() == kLinesAtOnce) flush();
  }
  flush();
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string channel = argc < 4 ? "" : argv[2];
  if (channel != "none" && channel != "vie") {
    fmt::print(stderr, "usage: repair_pairs DATA_FOLDER none|vie PAIRS...\n");
    return 1;
  }
  try {
    const auto models = normalize::Models::open(argv[1]);
    normalize::RepairOptions options;
    options.channel =
        channel == "vie" ? normalize::Channel::Vietnamese : normalize::Channel::NoVietnamese;
    for (int i = 3; i < argc; ++i) {
      const Count count = count_pairs(argv[i], models, options);
      fmt::print(
          "{}: {} words, wrong before {}, after {} ({:.2f}), right words broken {} ({:.3f} %)\n",
          argv[i], count.words, count.wrong_before, count.wrong_after,
          static_cast<double>(count.wrong_after) / std::max(count.wrong_before, 1), count.broken,
          100.0 * count.broken / std::max(count.right, 1));
    }
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return info(error.reason()).exit_code;
  }
  return 0;
}
