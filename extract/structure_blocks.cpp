#include "extract/structure_blocks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "extract/glyph_text.h"
#include "extract/heading.h"
#include "extract/paragraph_join.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongestHeading = 160;       // letters
constexpr std::size_t kLongestCapitalTitle = 200;  // ditto
constexpr int kMostRows = 2000;
constexpr int kMostColumns = 100;

/// Levels of the tree: a title in capitals without a marker stands above all.
constexpr int kTitleLevel = -1;

int level_of(MarkerKind kind) {
  return static_cast<int>(kind);
}

bool may_be_heading(const Marker& marker, std::u32string_view text) {
  if (marker.kind <= MarkerKind::Roman) return true;
  if (marker.kind > MarkerKind::Letter || text.size() > kLongestHeading) return false;
  const std::size_t last = text.find_last_not_of(U' ');
  return last != std::u32string_view::npos &&
         std::u32string_view(U".;,:").find(text[last]) == std::u32string_view::npos;
}

bool same_table(const BodyLine& a, const BodyLine& b) {
  return b.cell && a.cell->table == b.cell->table && a.place.page_number == b.place.page_number;
}

}  // namespace

void BlockBuilder::add(const std::vector<BodyLine>& lines) {
  std::map<int, std::vector<BodyLine>> pages;
  for (const BodyLine& line : lines) {
    BodyLine shape = line;
    shape.notes.clear();
    pages[line.place.page_number].push_back(std::move(shape));
  }
  for (const auto& [number, on_page] : pages) measures_[number] = measure_of(on_page);
  const BodyLine* before = before_ ? &*before_ : nullptr;
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].cell) {
      i = add_table(lines, i);
      before = nullptr;
      continue;
    }
    add_line(lines[i], before);
    before = &lines[i];
    ++i;
  }
  before_ = before == nullptr ? std::nullopt : std::optional(BodyLine(*before));
}

std::vector<MarkedBlock> BlockBuilder::take() {
  for (std::size_t i = 0; i < blocks_.size(); ++i) finish(i);
  return std::move(blocks_);
}

/// Rows and columns of one table; the lines of a cell are joined.
std::size_t BlockBuilder::add_table(const std::vector<BodyLine>& lines, std::size_t at) {
  const BodyLine& first = lines[at];
  MarkedBlock table;
  table.block.kind = BlockKind::Table;
  table.block.first = first.place;
  for (; at < lines.size() && same_table(first, lines[at]); ++at) {
    const Cell& cell = *lines[at].cell;
    table.block.last = lines[at].place;
    const auto row = static_cast<std::size_t>(std::clamp(cell.row, 0, kMostRows));
    const auto column = static_cast<std::size_t>(std::clamp(cell.column, 0, kMostColumns));
    auto& rows = table.block.rows;
    if (rows.size() <= row) rows.resize(row + 1);
    if (rows[row].size() <= column) rows[row].resize(column + 1);
    std::u32string text = to_utf32(rows[row][column]);
    join_text(text, lines[at].text);
    rows[row][column] = to_utf8(text);
  }
  // An empty cell at the end of a row is a cell too.
  std::size_t columns = 0;
  for (const auto& row : table.block.rows) columns = std::max(columns, row.size());
  for (auto& row : table.block.rows) row.resize(columns);
  markers_.emplace_back();
  blocks_.push_back(std::move(table));
  return at;
}

void BlockBuilder::add_line(const BodyLine& line, const BodyLine* before) {
  const auto marker = parse_marker(line.text);
  if (before == nullptr || (marker && opens_block(*marker, *before, line))) {
    begin_block(line, marker);
  } else if (waits_for_title(line) || !begins_paragraph(*before, line, measure_of_line(*before))) {
    continue_block(line);
  } else {
    begin_block(line, std::nullopt);
  }
}

const Measure& BlockBuilder::measure_of_line(const BodyLine& line) const {
  return measures_.at(line.place.page_number);
}

/// "2021\n- 2025" and "khoản\n1. Điều" go on with the line above, where a list does not.
bool BlockBuilder::opens_block(const Marker& marker, const BodyLine& before,
                               const BodyLine& line) const {
  if (marker.kind <= MarkerKind::Article) return true;
  if (line.blank_before || begins_paragraph(before, line, measure_of_line(before))) return true;
  const std::size_t next = line.text.find_first_not_of(U' ', marker.end);
  const bool text = next != std::u32string::npos && is_letter(line.text[next]);
  return text && (marker.number <= 1 || follows_last(marker));
}

/// The number is the next one of a block that is open.
bool BlockBuilder::follows_last(const Marker& marker) const {
  const auto last = std::find_if(markers_.rbegin(), markers_.rend(), [&](const auto& each) {
    return each && each->kind == marker.kind;
  });
  return last != markers_.rend() && (*last)->number + 1 == marker.number;
}

/// "Chương II", its title on the next line.
bool BlockBuilder::waits_for_title(const BodyLine& line) const {
  return markers_.back() && markers_.back()->kind <= MarkerKind::Article &&
         blocks_.back().text.empty() && !line.text.empty();
}

void BlockBuilder::begin_block(const BodyLine& line, const std::optional<Marker>& marker) {
  MarkedBlock made;
  made.block.first = line.place;
  made.block.last = line.place;
  std::size_t begin = marker ? marker->end : 0;
  if (marker) made.block.marker = to_utf8(line.text.substr(0, begin));
  while (begin < line.text.size() && line.text[begin] == U' ') ++begin;
  made.text = line.text.substr(begin);
  for (CalledNote note : line.notes) {
    note.at = note.at > begin ? note.at - begin : 0;
    made.notes.push_back(std::move(note));
  }
  markers_.push_back(marker);
  blocks_.push_back(std::move(made));
}

void BlockBuilder::continue_block(const BodyLine& line) {
  MarkedBlock& open = blocks_.back();
  open.block.last = line.place;
  join_text(open.text, line.text);
  const std::size_t begin = open.text.size() - line.text.size();
  for (CalledNote note : line.notes) {
    note.at += begin;
    open.notes.push_back(std::move(note));
  }
}

/// Kind and parent, when the text is whole.
void BlockBuilder::finish(std::size_t index) {
  MarkedBlock& made = blocks_[index];
  const auto& marker = markers_[index];
  int level = 0;
  bool heading = false;
  if (made.block.kind == BlockKind::Table) {
    made.block.parent = parent_of_text();
    return;
  }
  if (marker) {
    heading = may_be_heading(*marker, made.text);
    made.block.kind = heading ? BlockKind::Heading : BlockKind::Item;
    level = level_of(marker->kind);
  } else if (in_capitals(made.text) && made.text.size() <= kLongestCapitalTitle) {
    heading = true;
    made.block.kind = BlockKind::Heading;
    level = kTitleLevel;
  } else {
    made.block.parent = parent_of_text();
    return;
  }
  while (!open_.empty() && open_.back().level >= level) open_.pop_back();
  if (!open_.empty()) made.block.parent = open_.back().index;
  open_.push_back({.level = level, .index = static_cast<int>(index), .heading = heading});
}

/// Text without a marker ends the lists above it and belongs to the heading, or to the numbered
/// sentence, that is open.
std::optional<int> BlockBuilder::parent_of_text() {
  while (!open_.empty() && !open_.back().heading &&
         open_.back().level >= level_of(MarkerKind::Letter)) {
    open_.pop_back();
  }
  return open_.empty() ? std::nullopt : std::optional(open_.back().index);
}

}  // namespace sohoa::extract
