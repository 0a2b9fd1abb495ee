#include "samples/page_flow.h"

#include <fmt/format.h>

#include "samples/document_source.h"

namespace sohoa::samples {
namespace {

constexpr double kNoteSizePt = 10;
constexpr double kNoteAdvancePt = 12;
constexpr double kNoteRulePt = 12;  ///< room for the rule above the notes

}  // namespace

PageFlow::PageFlow(const DocumentLook& look, const std::map<std::string, std::string>& footnotes,
                   TextMeasure& sizes)
    : look_(look), footnotes_(footnotes), sizes_(sizes), sheets_(1), y_pt_(look.top_pt) {}

double PageFlow::notes_height_pt(std::size_t lines) const {
  return lines == 0 ? 0 : kNoteRulePt + kNoteAdvancePt * static_cast<double>(lines);
}

double PageFlow::limit_pt() const {
  return look_.bottom_pt - notes_height_pt(notes_.size());
}

void PageFlow::require(double height_pt) {
  if (y_pt_ + height_pt > limit_pt()) break_page();
}

void PageFlow::break_page() {
  set_notes();
  sheets_.emplace_back();
  y_pt_ = look_.top_pt;
  fill_notes({});
}

/// The lines of the notes whose marks stand in `line`.
std::vector<PlacedLine> PageFlow::notes_of(const PlacedLine& line) {
  std::vector<PlacedLine> lines;
  for (const PlacedWord& word : line.words) {
    for (const Run& run : word.runs) {
      const auto note = footnotes_.find(run.text);
      if (!run.style.raised || note == footnotes_.end()) continue;
      const TextStyle style = look_.style(kNoteSizePt);
      TextStyle raised = style;
      raised.raised = true;
      std::vector<Run> runs = parse_marks(note->second, style);
      runs.insert(runs.begin(), {{run.text, raised}, {" ", style}});
      const Measure measure{
          .left_pt = look_.left_pt, .width_pt = look_.width_pt(), .align = Align::Justify};
      for (PlacedLine& set : break_lines(runs, measure, sizes_)) lines.push_back(std::move(set));
    }
  }
  return lines;
}

void PageFlow::fill_notes(std::vector<PlacedLine> notes) {
  for (PlacedLine& note : notes) carried_.push_back(std::move(note));
  while (!carried_.empty() && y_pt_ + notes_height_pt(notes_.size() + 1) <= look_.bottom_pt) {
    notes_.push_back(std::move(carried_.front()));
    carried_.pop_front();
  }
}

void PageFlow::add_line(PlacedLine line, Part part, double advance_pt) {
  std::vector<PlacedLine> notes = notes_of(line);
  const double one_note_pt = notes.empty() ? 0 : notes_height_pt(1);
  require(advance_pt + one_note_pt);
  move_to_baseline(line, y_pt_ + advance_pt * 0.8);
  line.part = part;
  sheets_.back().lines.push_back(std::move(line));
  y_pt_ += advance_pt;
  fill_notes(std::move(notes));
}

void PageFlow::set_notes() {
  if (notes_.empty()) return;
  double y_pt = limit_pt();
  Sheet& sheet = sheets_.back();
  sheet.rules.push_back({look_.left_pt, y_pt + 4, look_.left_pt + 140, y_pt + 4, 0.6});
  y_pt += kNoteRulePt;
  for (PlacedLine& line : notes_) {
    move_to_baseline(line, y_pt + kNoteAdvancePt * 0.75);
    line.part = Part::Footnote;
    sheet.lines.push_back(std::move(line));
    y_pt += kNoteAdvancePt;
  }
  notes_.clear();
}

void PageFlow::number_pages() {
  for (std::size_t i = 1; i < sheets_.size(); ++i) {
    const TextStyle style = look_.style(13);
    PlacedLine line = set_line({{fmt::format("{}", i + 1), style}}, 0, sizes_);
    const double middle_pt = (look_.left_pt + look_.right_pt) / 2;
    const double y_pt = look_.numbers_at_foot ? look_.bottom_pt + 24 : look_.top_pt - 16;
    shift(line, middle_pt - right_pt(line) / 2, y_pt);
    line.part = Part::PageNumber;
    sheets_[i].lines.push_back(std::move(line));
  }
}

std::vector<Sheet> PageFlow::finish() {
  set_notes();
  while (!carried_.empty()) break_page();
  set_notes();
  number_pages();
  return std::move(sheets_);
}

}  // namespace sohoa::samples
