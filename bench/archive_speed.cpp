// How quickly an archive is filled and searched, and how large it gets.
//
//   archive_speed WORK_FOLDER TEXT_FILE [PAGES]
//
// Makes PAGES pages (20,000 unless told) of some 400 words each, four pages a document, out of the
// lines of TEXT_FILE, drawn at random with a fixed seed; adds them to WORK_FOLDER/archive_speed.db
// and searches it. The words get boxes, confidences and an alternative each, as after recognition.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "archive/search.h"
#include "archive/store.h"

namespace {

using sohoa::archive::Query;
using sohoa::archive::Store;
using std::chrono::duration;
using std::chrono::steady_clock;

constexpr int kPagesPerDocument = 4;
constexpr int kWordsPerPage = 400;
constexpr unsigned kSeed = 2022;

double seconds_since(steady_clock::time_point start) {
  return duration<double>(steady_clock::now() - start).count();
}

std::vector<std::string> read_lines(const std::filesystem::path& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  if (lines.empty()) throw std::runtime_error("the text file has no lines");
  return lines;
}

class PageMaker {
 public:
  explicit PageMaker(std::vector<std::string> lines) : lines_(std::move(lines)) {}

  sohoa::Page page(int page_number) {
    sohoa::Page page;
    page.page_number = page_number;
    page.recognizer = "tesseract 5 vie";
    page.width_px = 2480;
    page.height_px = 3508;
    page.dpi = 300;
    for (int words = 0; words < kWordsPerPage;) {
      sohoa::Line line = sohoa::line_from_text(lines_[random_() % lines_.size()]);
      for (sohoa::Word& word : line.words) furnish(word, words++);
      page.lines.push_back(std::move(line));
    }
    return page;
  }

  sohoa::Record record(int number) {
    sohoa::Record record;
    std::string hash = std::to_string(number);
    hash.resize(64, 'f');
    record.document.source = {"scan/" + std::to_string(number) + ".pdf", hash, 100'000,
                              sohoa::SourceKind::Pdf};
    record.making = {"sohoa", "bench"};
    for (int i = 1; i <= kPagesPerDocument; ++i) record.document.pages.push_back(page(i));
    const std::string document_number = std::to_string(number) + "/BC-SNV";
    record.fields.document_number = {document_number, document_number, {}, {{}}, {}};
    record.fields.date = {std::to_string(2000 + number % 25) + "-03-05", "", {}, {{}}, {}};
    record.fields.document_type = {number % 2 == 0 ? "Báo cáo" : "Quyết định", "", {}, {{}}, {}};
    return record;
  }

 private:
  void furnish(sohoa::Word& word, int index) {
    const int left = 200 + index % 12 * 170;
    const int top = 200 + index / 12 * 60;
    word.box = sohoa::Box{left, top, left + 130 + static_cast<int>(random_() % 30), top + 40};
    word.confidence = sohoa::Confidence(0.5 + static_cast<double>(random_() % 500) / 1000.0);
    word.alternatives = {{word.text + "i", static_cast<double>(random_() % 9000) / 1000.0}};
  }

  std::vector<std::string> lines_;
  std::mt19937 random_{kSeed};
};

void fill(Store& store, PageMaker& maker, int pages) {
  double adding = 0;
  for (int number = 1; number <= pages / kPagesPerDocument; ++number) {
    const sohoa::Record record = maker.record(number);
    const auto start = steady_clock::now();
    store.add(record);
    adding += seconds_since(start);
  }
  std::cout << "pages          " << store.page_count() << '\n'
            << "pages/s added  " << static_cast<int>(pages / adding) << '\n';
}

void measure(const Store& store, const std::string& words, const std::string& type) {
  Query query;
  query.words = words;
  if (!type.empty()) query.type = type;
  std::vector<double> times_ms;
  std::size_t hits = 0;
  for (int i = 0; i < 9; ++i) {
    const auto start = steady_clock::now();
    hits = search(store, query).size();
    times_ms.push_back(seconds_since(start) * 1000);
  }
  std::ranges::sort(times_ms);
  std::cout << times_ms[times_ms.size() / 2] << " ms  " << hits << " hits  " << words
            << (type.empty() ? "" : "  --type " + type) << '\n';
}

void run(const std::filesystem::path& folder, const std::filesystem::path& text, int pages) {
  const std::filesystem::path file = folder / "archive_speed.db";
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
  PageMaker maker(read_lines(text));
  {
    Store store = Store::open(file, sohoa::archive::OpenMode::ReadWrite);
    fill(store, maker, pages);
  }
  std::cout << "bytes/page     "
            << std::filesystem::file_size(file) / static_cast<std::uintmax_t>(pages) << '\n';
  const Store store = Store::open(file, sohoa::archive::OpenMode::ReadOnly);
  for (const char* words : {"1234/BC-SNV", "thi dua khen thuong", "\"thi đua khen thưởng\"",
                            "uy ban nhan dan", "cua", "hoa", "khong co tu nay xyz"}) {
    measure(store, words, "");
  }
  measure(store, "uy ban nhan dan", "bao cao");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "archive_speed WORK_FOLDER TEXT_FILE [PAGES]\n";
    return 1;
  }
  try {
    run(argv[1], argv[2], argc > 3 ? std::stoi(argv[3]) : 20'000);
  } catch (const std::exception& error) {
    std::cerr << "archive_speed: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
