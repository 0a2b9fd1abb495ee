// read_pages OUT_DIR FILE...: reads images and PDFs as `sohoa digitize` does, but without repair, and
// writes OUT_DIR/STEM.txt; says on stderr how long each page took. Measures ocr/ alone.

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "document/error.h"
#include "normalize/syllable.h"
#include "ocr/read_page.h"
#include "ocr/source_file.h"
#include "ocr/tesseract_recognizer.h"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void read_file(const std::filesystem::path& file, const std::filesystem::path& folder,
               sohoa::ocr::Recognizer& recognizer) {
  const auto source = sohoa::ocr::SourceFile::open(file);
  std::ofstream out(folder / file.stem().concat(".txt"));
  for (int number = 1; number <= source.page_count(); ++number) {
    const auto start = Clock::now();
    const auto image = source.image(number);
    const double opened = seconds_since(start);
    sohoa::ocr::ReadOptions options;
    options.plausibility = sohoa::normalize::vietnamese_share;
    if (const char* debug = std::getenv("READ_PAGES_DEBUG"); debug != nullptr) {
      options.debug_folder = std::filesystem::path(debug) / file.stem();
    }
    const sohoa::Page page = sohoa::ocr::read_page(image, number, recognizer, options);
    out << (number > 1 ? "\f" : "") << sohoa::text(page);
    std::cerr << file.stem().string() << " page " << number << ": opened in " << opened
              << " s, read in " << seconds_since(start) - opened << " s, turned "
              << page.rotation_deg << ", skew " << page.skew_deg << ", " << page.marks.size()
              << " marks\n";
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: read_pages OUT_DIR FILE...\n";
    return 1;
  }
  int failed = 0;
  try {
    sohoa::ocr::TesseractRecognizer recognizer;
    std::filesystem::create_directories(arguments[1]);
    for (int i = 2; i < count; ++i) {
      try {
        read_file(arguments[i], arguments[1], recognizer);
      } catch (const sohoa::Error& error) {
        std::cerr << error.what() << '\n';
        ++failed;
      }
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  return failed == 0 ? 0 : 20;
}
