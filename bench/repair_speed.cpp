// repair_speed DATA_FOLDER FILE...: milliseconds of one core for a page of 500 words.
//
//   first page   with models that have read nothing yet, the mean of the file's first four pages
//   in its file  the whole file with such models: later pages find pieces of earlier ones in the cache
//   again        the same file once more, as a worker does that has read other reports before
//   200 pages    the file over and over up to 100,000 words: the same, if time grows with length alone
//   two workers  how much sooner two threads are done with the file twice than one (wall clock)
//
// All but the last are processor time, so that other work on the machine does not count. Memory is
// what the process keeps after the file: its own, and of mapped files, which all workers share.

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "document/error.h"
#include "document/unicode_form.h"
#include "normalize/repair.h"

namespace {

using namespace sohoa;  // NOLINT: a program of one file

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

std::size_t words_of(const std::vector<Line>& lines) {
  std::size_t words = 0;
  for (const Line& line : lines) words += line.words.size();
  return words;
}

double ms_for_500_words(const std::vector<Line>& lines, const normalize::Models& models) {
  const double start = processor_ms();
  (void)normalize::repair(lines, models);
  return (processor_ms() - start) * 500.0 / static_cast<double>(words_of(lines));
}

std::vector<Line> read_lines(const char* file) {
  std::ifstream stream(file);
  std::vector<Line> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line_from_text(to_nfc(line)));
  }
  return lines;
}

// Pages of about 500 words.
std::vector<std::vector<Line>> pages_of(const std::vector<Line>& lines) {
  std::vector<std::vector<Line>> pages(1);
  for (const Line& line : lines) {
    if (words_of(pages.back()) >= 500) pages.emplace_back();
    pages.back().push_back(line);
  }
  return pages;
}

double first_page_ms(const std::vector<Line>& lines, const char* data) {
  const std::vector<std::vector<Line>> pages = pages_of(lines);
  const std::size_t count = std::min<std::size_t>(4, pages.size());
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    sum += ms_for_500_words(pages[i], normalize::Models::open(data));
  }
  return sum / static_cast<double>(count);
}

double long_document_ms(const std::vector<Line>& lines, const normalize::Models& models) {
  constexpr std::size_t kWords = 100'000;
  std::vector<Line> document;
  for (std::size_t words = 0; words < kWords; words += words_of(lines)) {
    document.insert(document.end(), lines.begin(), lines.end());
  }
  return ms_for_500_words(document, models);
}

// "RssAnon", "RssFile", in MB.
long memory_mb(const std::string& kind) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(kind + ":")) return std::stol(line.substr(kind.size() + 1)) / 1024;
  }
  return 0;
}

double gain_of_two_workers(const std::vector<Line>& lines, const normalize::Models& models) {
  const auto seconds = [](const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  const auto once = [&] { (void)normalize::repair(lines, models); };
  const double one = seconds([&] {
    once();
    once();
  });
  const double two = seconds([&] {
    std::thread other(once);
    once();
    other.join();
  });
  return one / two;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: repair_speed DATA_FOLDER FILE...\n");
    return 1;
  }
  try {
    for (int i = 2; i < argc; ++i) {
      const std::vector<Line> lines = read_lines(argv[i]);
      if (words_of(lines) == 0) continue;
      const auto models = normalize::Models::open(argv[1]);
      const double first = first_page_ms(lines, argv[1]);
      const double in_file = ms_for_500_words(lines, models);
      const double again = ms_for_500_words(lines, models);
      fmt::print("memory: {} MB of its own, {} MB of mapped files\n", memory_mb("RssAnon"),
                 memory_mb("RssFile"));
      fmt::print(
          "{}: first page {:.1f} ms, in its file {:.1f} ms, again {:.1f} ms, in 200 pages {:.1f} "
          "ms "
          "for 500 words; two workers {:.2f} times as fast\n",
          argv[i], first, in_file, again, long_document_ms(lines, models),
          gain_of_two_workers(lines, models));
    }
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return info(error.reason()).exit_code;
  }
  return 0;
}
