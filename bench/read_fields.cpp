/// read_fields DATA OUT RECORD...: finds the fields, the structure and the checks of records anew.
///
/// RECORD is a STEM.json that `sohoa digitize --out` wrote; its pages are taken as they are, so that a
/// change of the rules of extract/ is seen without reading any page again. OUT/STEM.json and OUT/STEM.txt
/// are what `sohoa evaluate --output OUT` wants. Prints every check, the parts of files with
/// several, and the processor time a page.

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "dictionaries/language_model.h"
#include "document/error.h"
#include "document/json.h"
#include "extract/checks.h"
#include "extract/extract.h"
#include "extract/field_confidence.h"
#include "extract/further_fields.h"
#include "extract/split.h"
#include "extract/structure.h"

namespace {

namespace fs = std::filesystem;

sohoa::Record read_record(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  return sohoa::record_from_json(sohoa::parse_json(text));
}

void write_file(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
}

std::chrono::year_month_day today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

void print_checks(const std::string& stem, const sohoa::Record& record) {
  for (const sohoa::Check& check : record.checks) {
    const int page = check.evidence.empty() ? 0 : check.evidence.front().page_number;
    fmt::print("{}\tpage {}\t{}\t{}\n", stem, page, check.code, check.message);
  }
}

void print_parts(const std::string& stem, const sohoa::Record& record) {
  for (const sohoa::DocumentPart& part : record.parts) {
    fmt::print("{}\tpages {}-{}\t{}\n", stem, part.first_page, part.last_page,
               part.kind == sohoa::PartKind::Document ? "document" : part.title);
  }
}

int run(int argc, char** argv) {
  if (argc < 4) {
    (void)std::fputs("read_fields DATA OUT RECORD...\n", stderr);
    return 1;
  }
  const sohoa::extract::Rules rules = sohoa::extract::Rules::open(
      argv[1], std::make_shared<const sohoa::dictionaries::LanguageModel>(
                   sohoa::dictionaries::LanguageModel::open(fs::path(argv[1]) / "language.model")));
  const fs::path out = argv[2];
  fs::create_directories(out);
  std::size_t pages = 0;
  std::clock_t time = 0;
  for (int i = 3; i < argc; ++i) {
    const fs::path file = argv[i];
    if (file.filename() == "report.json") continue;
    sohoa::Record record = read_record(file);
    const std::clock_t begin = std::clock();
    record.fields =
        sohoa::extract::calibrated(sohoa::extract::extract(record.document, rules), rules);
    record.structure = sohoa::extract::find_structure(record.document, record.fields);
    sohoa::extract::add_further_fields(record, rules);
    record.parts = sohoa::extract::find_parts(record.document, rules);
    record.checks = sohoa::extract::find_checks(record, rules, today());
    time += std::clock() - begin;
    pages += record.document.pages.size();
    const std::string stem = file.stem().string();
    write_file(out / (stem + ".json"), sohoa::to_json_text(sohoa::to_json(record)));
    write_file(out / (stem + ".txt"), sohoa::text(record.document));
    print_checks(stem, record);
    print_parts(stem, record);
  }
  (void)std::fprintf(stderr, "%zu pages, %.2f ms of processor time a page\n", pages,
                     pages == 0 ? 0.0
                                : 1000.0 * static_cast<double>(time) / CLOCKS_PER_SEC /
                                      static_cast<double>(pages));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const sohoa::Error& error) {
    (void)std::fprintf(stderr, "read_fields: %s\n", error.what());
    return 1;
  }
}
