// repair_speed DATA_FOLDER FILE...: milliseconds of one core for 500 words, first and again.
//
// "First" reads every piece anew; "again" finds the pieces of the file in the cache, as a worker
// does that has repaired other reports before.

#include <fmt/core.h>

#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include "document/error.h"
#include "document/unicode_form.h"
#include "normalize/repair.h"

namespace {

using namespace sohoa;  // NOLINT: a program of one file

double milliseconds_of(const std::vector<Line>& lines, const normalize::Models& models) {
  const auto start = std::chrono::steady_clock::now();
  const auto repaired = normalize::repair(lines, models);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  return repaired.size() == lines.size() ? taken.count() : -1.0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: repair_speed DATA_FOLDER FILE...\n");
    return 1;
  }
  try {
    for (int i = 2; i < argc; ++i) {
      const auto models = normalize::Models::open(argv[1]);
      std::ifstream stream(argv[i]);
      std::vector<Line> lines;
      std::size_t words = 0;
      for (std::string line; std::getline(stream, line);) {
        lines.push_back(line_from_text(to_nfc(line)));
        words += lines.back().words.size();
      }
      if (words == 0) continue;
      const double per_page = 500.0 / static_cast<double>(words);
      const double first = milliseconds_of(lines, models) * per_page;
      const double again = milliseconds_of(lines, models) * per_page;
      fmt::print("{}: {} words, first {:.1f} ms, again {:.1f} ms for 500 words\n", argv[i], words,
                 first, again);
    }
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return info(error.reason()).exit_code;
  }
  return 0;
}
