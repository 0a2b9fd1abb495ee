#include "faulty_stages.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <ctime>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "document/error.h"
#include "document/json.h"
#include "pipeline/sha256.h"

namespace sohoa::pipeline {
namespace {

std::vector<std::string> pages_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::vector<std::string> pages(1);
  for (const char letter : all) {
    if (letter == '\f') {
      pages.emplace_back();
    } else {
      pages.back() += letter;
    }
  }
  return pages;
}

void crash() {
  (void)std::signal(SIGSEGV, SIG_DFL);  // sanitizers catch it
  (void)::raise(SIGSEGV);
}

void hang() {
  while (true) ::pause();
}

// Of the time that the process has run, whatever passed meanwhile.
void work() {
  constexpr std::clock_t kHalfASecond = CLOCKS_PER_SEC / 2;
  const std::clock_t begin = std::clock();
  while (std::clock() - begin < kHalfASecond) {
  }
}

void loop() {
  while (true) (void)std::clock();
}

void eat_memory() {
  std::vector<std::vector<char>> eaten;
  constexpr std::size_t kBite = 64UL << 20U;
  constexpr std::size_t kMostBites = 256;  // 16 GiB: more than any limit in the tests
  while (eaten.size() < kMostBites) eaten.emplace_back(kBite, 'x');
  throw std::bad_alloc();
}

void crash_once(const std::filesystem::path& marker) {
  if (std::filesystem::exists(marker)) return;
  std::ofstream(marker) << "crashed";
  crash();
}

void play(std::string_view page, const std::filesystem::path& file, int page_number) {
  const std::string_view word = page.substr(0, page.find_first_of(" \n"));
  if (word == "CRASH") crash();
  if (word == "EXIT") ::_exit(3);
  if (word == "HANG") hang();
  if (word == "SLOW") std::this_thread::sleep_for(std::chrono::milliseconds(50));
  if (word == "WORK") work();
  if (word == "LOOP") loop();
  if (word == "GREEDY") eat_memory();
  if (word == "ERROR") throw Error(Reason::ImageBroken, {file, page_number}, "as the page wished");
  if (word == "ONCE") crash_once(page.substr(5, page.find('\n') - 5));
}

}  // namespace

StagesIdentity FaultyStages::identity() {
  return {"faulty 1.0", "none"};
}

OpenedFile FaultyStages::open(const std::filesystem::path& file, StageClock& /*clock*/) {
  const std::vector<std::string> pages = pages_of(file);
  if (pages.front().starts_with("REFUSE")) {
    throw Error(Reason::PdfEncrypted, {file, 0}, "as the file wished", "save it without password");
  }
  if (pages.front().starts_with("OPEN-CRASH")) crash();
  return {.sha256 = sha256_of_file(file),
          .kind = SourceKind::Text,
          .page_count = static_cast<int>(pages.size())};
}

Page FaultyStages::read(const std::filesystem::path& file, int page_number, StageClock& clock) {
  const std::string text = pages_of(file).at(static_cast<std::size_t>(page_number - 1));
  clock.measure("read", [&] { play(text, file, page_number); });
  Page page;
  page.page_number = page_number;
  page.origin = PageOrigin::OldText;
  page.lines.push_back(line_from_text(text.substr(0, text.find('\n'))));
  if (text.starts_with("NOT-UTF8")) page.lines.front().words.front().raw = "\xff\xfe";
  return page;
}

std::vector<FinishedRecord> FaultyStages::finish(const Source& source, const PagesAsRead& pages,
                                                 LineSpool& finished, StageClock& /*clock*/) {
  std::vector<FinishedRecord> records;
  pages([&](Page page) {
    const bool begins = !page.lines.empty() && page.lines.front().words.front().raw == "PART";
    for (Line& line : page.lines) {
      for (Word& word : line.words) {
        if (word.raw == "LATE") crash();
        word.text = "<" + word.raw + ">";
        word.reason = "test";
      }
    }
    const std::uint64_t begin = finished.add(to_json_line(to_json(page)));
    if (begins || records.empty()) {
      records.push_back({.begin = begin});
      records.back().head.document.source = source;
      records.back().head.document.source.part = static_cast<int>(records.size());
    }
    ++records.back().page_count;
  });
  if (records.empty()) {
    records.emplace_back();
    records.back().head.document.source = source;
  }
  for (FinishedRecord& record : records) {
    record.head.document.source.part_count = static_cast<int>(records.size());
  }
  finished.flush();
  return records;
}

}  // namespace sohoa::pipeline
