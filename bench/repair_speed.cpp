// repair_speed DATA_FOLDER FILE...: milliseconds of one core for a page of 500 words.
//
//   first page   with models that have read nothing yet, the mean of the file's first four pages
//   in its file  the whole file with such models: later pages find pieces of earlier ones in the cache
//   again        the same file once more, as a worker does that has read other reports before
//   200 pages    the file over and over up to 100,000 words: the same, if time grows with length alone
//   two workers  how much sooner two are done with twice the work than one, as threads and as processes, by
//                the clock; and by processor time, which tells what they take from each other (memory, locks)
//                where other work keeps the clock from telling
//
// All but the last are processor time, so that other work on the machine does not count. Memory is the
// process's own (anonymous) with open models, after the file, and what repair of 200 pages adds to the
// pages themselves, its result among it; mapped files are told apart, since all workers share them.

#include <fmt/core.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <utility>
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

// "RssAnon", "RssFile", in MB.
long memory_mb(const std::string& kind) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(kind + ":")) return std::stol(line.substr(kind.size() + 1)) / 1024;
  }
  return 0;
}

struct LongDocument {
  double ms = 0;
  long added_mb = 0;
};

LongDocument repair_long_document(const std::vector<Line>& lines, const normalize::Models& models) {
  constexpr std::size_t kWords = 100'000;
  std::vector<Line> document;
  for (std::size_t words = 0; words < kWords; words += words_of(lines)) {
    document.insert(document.end(), lines.begin(), lines.end());
  }
  const auto words = static_cast<double>(words_of(document));
  const long before = memory_mb("RssAnon");
  const double start = processor_ms();
  document = normalize::repair(std::move(document), models);
  const double ms = (processor_ms() - start) * 500.0 / words;
  return {ms, memory_mb("RssAnon") - before};
}

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Gain {
  double threads = 0;
  double processes = 0;
  double by_processor_time = 0;
};

Gain gain_of_two_workers(const std::vector<Line>& lines, const normalize::Models& models) {
  constexpr int kTimes = 8;
  const auto work = [&] {
    const double start = processor_ms();
    for (int i = 0; i < kTimes; ++i) (void)normalize::repair(lines, models);
    return processor_ms() - start;
  };
  double alone = 0;
  const double one = seconds_of([&] { alone = work(); });
  double first = 0;
  double second = 0;
  const double threads = seconds_of([&] {
    std::thread other([&] { second = work(); });
    first = work();
    other.join();
  });
  const double processes = seconds_of([&] {
    const pid_t child = ::fork();
    if (child == 0) {
      (void)work();
      ::_exit(0);
    }
    (void)work();
    ::waitpid(child, nullptr, 0);
  });
  return {2 * one / threads, 2 * one / processes, 4 * alone / (first + second)};
}

void measure(const char* data, const char* file) {
  const std::vector<Line> lines = read_lines(file);
  if (words_of(lines) == 0) return;
  const double first = first_page_ms(lines, data);
  const auto models = normalize::Models::open(data);
  const long open_mb = memory_mb("RssAnon");
  const double in_file = ms_for_500_words(lines, models);
  const double again = ms_for_500_words(lines, models);
  const long file_mb = memory_mb("RssAnon");
  const Gain gain = gain_of_two_workers(lines, models);
  const LongDocument document = repair_long_document(lines, models);
  fmt::print(
      "{}: first page {:.1f} ms, in its file {:.1f} ms, again {:.1f} ms, in 200 pages {:.1f} ms "
      "for 500 words\n",
      file, first, in_file, again, document.ms);
  fmt::print(
      "  two workers: threads {:.2f}, processes {:.2f} times as fast, by processor time {:.2f}\n",
      gain.threads, gain.processes, gain.by_processor_time);
  fmt::print(
      "  memory: {} MB with open models, {} MB after the file, {} MB more for 200 pages; {} MB of "
      "mapped files\n",
      open_mb, file_mb, document.added_mb, memory_mb("RssFile"));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: repair_speed DATA_FOLDER FILE...\n");
    return 1;
  }
  try {
    for (int i = 2; i < argc; ++i) measure(argv[1], argv[i]);
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return info(error.reason()).exit_code;
  }
  return 0;
}
