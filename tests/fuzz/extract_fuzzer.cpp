// Any text has fields or none; nothing is thrown. Input that begins with 'B' is drawn as boxes.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

#include "document/record.h"
#include "extract/checks.h"
#include "extract/extract.h"
#include "extract/field_confidence.h"
#include "extract/further_fields.h"
#include "extract/split.h"
#include "extract/structure.h"

namespace {

constexpr int kLetterPx = 10;

sohoa::Page page_from(const std::string& text, bool boxes) {
  sohoa::Page page;
  page.width_px = 2000;
  page.height_px = 3000;
  std::size_t begin = 0;
  for (int row = 0; begin <= text.size(); ++row) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    sohoa::Line line = sohoa::line_from_text(text.substr(begin, end - begin));
    int left = 0;
    for (sohoa::Word& word : line.words) {
      left += word.spaces_before * kLetterPx;
      const int right = left + static_cast<int>(word.text.size()) * kLetterPx;
      if (boxes) word.box = sohoa::Box{left, row * 30, right, row * 30 + 20};
      left = right;
    }
    page.lines.push_back(std::move(line));
    begin = end + 1;
  }
  return page;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const sohoa::extract::Rules rules = sohoa::extract::Rules::open(
      std::filesystem::path(SOHOA_SOURCE_DIR) / "dictionaries" / "data");
  const std::string text(reinterpret_cast<const char*>(data), size);
  const bool boxes = text.starts_with('B');
  sohoa::Document document;
  document.pages.push_back(page_from(boxes ? text.substr(1) : text, boxes));
  sohoa::Record record;
  record.document = std::move(document);
  record.fields =
      sohoa::extract::calibrated(sohoa::extract::extract(record.document, rules), rules);
  record.structure = sohoa::extract::find_structure(record.document, record.fields);
  sohoa::extract::add_further_fields(record, rules);
  record.parts = sohoa::extract::find_parts(record.document, rules);
  (void)sohoa::extract::find_checks(record, rules, std::nullopt);
  (void)sohoa::extract::divide(record.parts);
  return 0;
}
