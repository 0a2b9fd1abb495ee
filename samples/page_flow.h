#pragma once

/// Fills sheets from top to bottom: body lines from above, footnotes from below.
///
/// A footnote begins on the page of its mark; lines that find no room there go on at the foot of the
/// next page. Tested by tests/samples/document_layout_test.cpp.

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "samples/document_look.h"
#include "samples/line_breaker.h"

namespace sohoa::samples {

class PageFlow {
 public:
  /// `footnotes` by the number in the mark.
  PageFlow(const DocumentLook& look, const std::map<std::string, std::string>& footnotes,
           TextMeasure& sizes);

  /// Adds a line below the last one and moves on by `advance_pt`; opens a page when it does not fit.
  void add_line(PlacedLine line, Part part, double advance_pt);
  /// Opens a page unless `height_pt` are free.
  void require(double height_pt);
  void skip(double height_pt) { y_pt_ += height_pt; }
  void break_page();
  /// Footnotes and page numbers come onto the sheets; the flow is empty afterwards.
  [[nodiscard]] std::vector<Sheet> finish();

  [[nodiscard]] Sheet& sheet() { return sheets_.back(); }
  [[nodiscard]] std::size_t page_index() const { return sheets_.size() - 1; }
  [[nodiscard]] double y_pt() const { return y_pt_; }
  [[nodiscard]] TextMeasure& sizes() { return sizes_; }
  [[nodiscard]] const DocumentLook& look() const { return look_; }

 private:
  [[nodiscard]] std::vector<PlacedLine> notes_of(const PlacedLine& line);
  [[nodiscard]] double notes_height_pt(std::size_t lines) const;
  [[nodiscard]] double limit_pt() const;
  void set_notes();
  void fill_notes(std::vector<PlacedLine> notes);
  void number_pages();

  const DocumentLook& look_;
  const std::map<std::string, std::string>& footnotes_;
  TextMeasure& sizes_;
  std::vector<Sheet> sheets_;
  double y_pt_ = 0;
  std::vector<PlacedLine> notes_;   ///< of the page that is being filled
  std::deque<PlacedLine> carried_;  ///< footnote lines for the pages to come
};

}  // namespace sohoa::samples
