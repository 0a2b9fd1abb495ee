#include "example.h"

#include <gtest/gtest.h>

#include <deque>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>

#include "dictionaries/language_model.h"

namespace sohoa::extract::test {
namespace {

constexpr int kLetterWidthPx = 12;
constexpr int kLetterHeightPx = 24;
constexpr int kRowPitchPx = 36;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream{std::string(text)};
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

/// Gives every word of a line the box that its place in the drawing says.
void place_words(Line& line, int row) {
  int column = 0;
  for (Word& word : line.words) {
    column += word.spaces_before;
    const auto length = static_cast<int>(to_utf32(word.text).size());
    word.box = Box{column * kLetterWidthPx, row * kRowPitchPx, (column + length) * kLetterWidthPx,
                   row * kRowPitchPx + kLetterHeightPx};
    word.spaces_before = 1;
    line.box = line.box ? unite(*line.box, *word.box) : *word.box;
    column += length;
  }
}

}  // namespace

const Rules& rules() {
  const auto folder = std::filesystem::path(SOHOA_SOURCE_DIR) / "dictionaries" / "data";
  static const Rules rules =
      Rules::open(folder, std::make_shared<const dictionaries::LanguageModel>(
                              dictionaries::LanguageModel::open(folder / "language.model")));
  return rules;
}

Document document_from_text(std::string_view text) {
  Document document;
  for (const std::string& sheet : split(text, '\f')) {
    Page page;
    page.page_number = static_cast<int>(document.pages.size()) + 1;
    page.origin = PageOrigin::OldText;
    for (const std::string& line : split(sheet, '\n')) page.lines.push_back(line_from_text(line));
    document.pages.push_back(std::move(page));
  }
  return document;
}

Document document_from_layout(std::string_view drawing) {
  Document document = document_from_text(drawing);
  for (Page& page : document.pages) {
    page.origin = PageOrigin::Recognized;
    page.width_px = 100 * kLetterWidthPx;
    page.height_px = 140 * kRowPitchPx;
    for (std::size_t row = 0; row < page.lines.size(); ++row) {
      place_words(page.lines[row], static_cast<int>(row) + 2);
    }
    std::erase_if(page.lines, [](const Line& line) { return line.words.empty(); });
  }
  return document;
}

namespace {

TextFlow first_flow(const Document& document, FlowKind wanted) {
  std::optional<TextFlow> first;
  for_each_flow(document, {}, [&](FlowKind kind, const TextFlow& flow) {
    if (kind == wanted && !first) first = flow;
  });
  return first.value();
}

}  // namespace

TextFlow body_flow(const Document& document) {
  return first_flow(document, FlowKind::Body);
}

TextFlow footnote_flow(const Document& document) {
  return first_flow(document, FlowKind::Footnotes);
}

Piece piece(std::string_view text) {
  static std::deque<Document> kept;
  kept.push_back(document_from_text(text));
  return pieces_of(kept.back().pages.front(), 0).front();
}

GlyphText glyphs(std::string_view text) {
  GlyphText glyphs;
  for (const std::string& word : split(text, ' ')) glyphs.append(word);
  return glyphs;
}

std::vector<TableRow> read_table(std::string_view name) {
  const auto file = std::filesystem::path(SOHOA_SOURCE_DIR) / "tests" / "extract" / name;
  std::ifstream stream(file);
  EXPECT_TRUE(stream.is_open()) << file;
  std::vector<TableRow> rows;
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    rows.push_back({std::string(name) + ":" + std::to_string(number), split(line, '\t')});
  }
  EXPECT_FALSE(rows.empty()) << file;
  return rows;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  EXPECT_TRUE(stream.is_open()) << file;
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace sohoa::extract::test
