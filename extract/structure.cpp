#include "extract/structure.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/body_line.h"
#include "extract/footnote_lines.h"
#include "extract/footnote_mark.h"
#include "extract/glyph_text.h"
#include "extract/inline_note.h"
#include "extract/paragraph_join.h"
#include "extract/running_line.h"
#include "extract/sheet.h"
#include "extract/structure_blocks.h"

namespace sohoa::extract {
namespace {

/// Page number and line index.
using Lines = std::set<std::pair<int, int>>;

template <typename Value>
void add_lines(Lines& lines, const std::optional<Field<Value>>& field) {
  if (!field) return;
  for (const Evidence& place : field->evidence) lines.insert({place.page_number, place.line_index});
}

Lines lines_of_fields(const Fields& fields) {
  Lines lines;
  add_lines(lines, fields.issuing_body);
  add_lines(lines, fields.document_number);
  add_lines(lines, fields.notation);
  add_lines(lines, fields.place);
  add_lines(lines, fields.date);
  add_lines(lines, fields.document_type);
  add_lines(lines, fields.subject);
  add_lines(lines, fields.addressees);
  add_lines(lines, fields.signer_capacity);
  add_lines(lines, fields.signer_name);
  add_lines(lines, fields.recipients);
  return lines;
}

/// Lines of every letterhead that are no field: "CỘNG HÒA XÃ HỘI ...", "Nơi nhận:".
bool is_formula(const Line& line) {
  const std::u32string letters = compact(fold(std::u32string_view(line_letters(line))));
  if (letters == U"noinhan") return true;
  for (const std::u32string_view formula :
       {U"conghoaxahoichunghiavietnam", U"doclaptudohanhphuc", U"dangcongsanvietnam"}) {
    if (letters.find(formula) != std::u32string::npos) return letters.size() < 2 * formula.size();
  }
  return false;
}

bool has_text(const BodyLine& line) {
  return std::ranges::any_of(line.text, [](char32_t c) { return is_letter(c) || is_digit(c); });
}

BodyLine body_line(const Page& page, std::size_t index) {
  const Line& line = page.lines[index];
  BodyLine made;
  made.place = {.page_number = page.page_number, .line_index = static_cast<int>(index)};
  made.text = line_letters(line);
  made.block = line.block;
  made.cell = line.cell;
  if (page.rotation_deg != 0) return made;
  for (const Word& word : line.words) {
    if (word.box) made.box = made.box ? unite(*made.box, *word.box) : *word.box;
  }
  return made;
}

/// What the sheets hold, taken apart.
struct Parts {
  std::vector<BodyLine> body;
  std::vector<BodyLine> notes;
  std::vector<RunningLine> running;
};

/// The last footnote so far is counted on.
Parts take_apart(const Document& document, Lines left_out, int& last_footnote) {
  std::vector<Sheet> sheets;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    std::ranges::move(sheets_of(document.pages[p], p), std::back_inserter(sheets));
  }
  Parts parts;
  parts.running = find_running_lines(document, sheets);
  for (const RunningLine& line : parts.running) {
    left_out.insert({line.place.page_number, line.place.line_index});
  }
  for (const Sheet& sheet : sheets) {
    const Page& page = document.pages[sheet.page_index];
    const std::size_t footnotes = find_footnotes(page, sheet, last_footnote);
    bool blank = false;
    bool first = true;
    for (std::size_t i = sheet.begin; i < sheet.end; ++i) {
      const Line& line = page.lines[i];
      if (line.words.empty()) blank = true;
      const bool skipped = left_out.contains({page.page_number, static_cast<int>(i)});
      if (skipped || line.words.empty() || is_formula(line)) continue;
      BodyLine made = body_line(page, i);
      made.blank_before = blank && !first;
      made.page_before = first;
      blank = false;
      first = false;
      (i < footnotes ? parts.body : parts.notes).push_back(std::move(made));
    }
  }
  return parts;
}

/// "3 Quyết định ..." and the lines below it.
std::vector<Footnote> footnotes_of(const std::vector<BodyLine>& lines) {
  std::vector<Footnote> notes;
  std::u32string text;
  const auto close = [&] {
    if (!notes.empty()) notes.back().text = to_utf8(text);
    text.clear();
  };
  for (const BodyLine& line : lines) {
    const std::size_t digits = opening_footnote_digits(line.text);
    if (digits > 0) {
      close();
      notes.push_back(
          {.mark = to_utf8(line.text.substr(0, digits)), .first = line.place, .last = line.place});
      join_text(text, std::u32string_view(line.text).substr(digits + 1));
      continue;
    }
    if (notes.empty()) notes.push_back({.first = line.place, .last = line.place});
    notes.back().last = line.place;
    join_text(text, line.text);
  }
  close();
  return notes;
}

/// Marks that the export of a word processor wrote; a mark without a note stays in no block.
void tie_called_notes(MarkedBlock& made, int block, std::vector<Footnote>& footnotes) {
  for (const CalledNote& called : made.notes) {
    const auto note = std::ranges::find_if(
        footnotes, [&](const Footnote& each) { return each.mark == called.mark && !each.block; });
    if (note == footnotes.end()) continue;
    note->block = block;
    const std::string before = to_utf8(made.text.substr(0, called.at));
    made.block.marks.push_back({.footnote = static_cast<int>(note - footnotes.begin()),
                                .at = static_cast<int>(before.size())});
  }
}

}  // namespace

StructureBuilder::StructureBuilder(const Fields& fields) : field_lines_(lines_of_fields(fields)) {}

void StructureBuilder::add(const Document& section) {
  Parts parts = take_apart(section, field_lines_, last_footnote_);
  std::ranges::move(parts.running, std::back_inserter(structure_.running));
  std::ranges::move(take_inline_notes(parts.body), std::back_inserter(structure_.footnotes));
  // Rule lines and specks; only now, since a bracket alone on a line may close a note.
  std::erase_if(parts.body,
                [](const BodyLine& line) { return !has_text(line) && line.notes.empty(); });
  blocks_.add(parts.body);
  std::ranges::move(parts.notes, std::back_inserter(notes_));
}

Structure StructureBuilder::take() {
  const std::size_t at_foot = structure_.footnotes.size();
  std::ranges::move(footnotes_of(notes_), std::back_inserter(structure_.footnotes));
  std::vector<MarkedBlock> blocks = blocks_.take();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    tie_called_notes(blocks[i], static_cast<int>(i), structure_.footnotes);
  }
  tie_printed_marks(blocks, structure_.footnotes, at_foot);
  for (MarkedBlock& made : blocks) {
    made.block.text = to_utf8(std::exchange(made.text, {}));  // not both for all of a long document
    structure_.blocks.push_back(std::move(made.block));
  }
  return std::move(structure_);
}

Structure find_structure(const Document& document, const Fields& fields) {
  StructureBuilder builder(fields);
  builder.add(document);
  return builder.take();
}

}  // namespace sohoa::extract
