#include "samples/line_breaker.h"

#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>

namespace sohoa::samples {
namespace {

/// The smallest piece that a line break cannot part.
struct Piece {
  std::vector<Run> runs;
  double width_pt = 0;
  double space_pt = 0;  ///< the blank before it; 0 when it follows a hyphen
  bool after_space = false;
};

bool breaks_after(std::string_view text, std::size_t i) {
  // Letters on both sides: "UBND-TCD", not "2016-2020" and not a dash.
  const auto letter = [&](std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return c >= 0x80 || std::isalpha(c) != 0;
  };
  return text[i] == '-' && i > 0 && i + 1 < text.size() && letter(i - 1) && letter(i + 1);
}

class PieceMaker {
 public:
  explicit PieceMaker(TextMeasure& sizes) : sizes_(sizes) {}

  std::vector<Piece> make(const std::vector<Run>& paragraph) {
    for (const Run& run : paragraph) add(run);
    close();
    return std::move(pieces_);
  }

 private:
  void add(const Run& run) {
    std::string letters;
    for (std::size_t i = 0; i < run.text.size(); ++i) {
      if (run.text[i] == ' ') {
        append(letters, run.style);
        close();
        open_.after_space = !pieces_.empty();
        open_.space_pt = open_.after_space ? sizes_.measure({" ", run.style}).advance_pt : 0;
        continue;
      }
      letters += run.text[i];
      if (breaks_after(run.text, i)) {
        append(letters, run.style);
        close();
      }
    }
    append(letters, run.style);
  }

  void append(std::string& letters, const TextStyle& style) {
    if (letters.empty()) return;
    open_.runs.push_back({letters, style});
    letters.clear();
  }

  void close() {
    if (open_.runs.empty()) return;
    open_.width_pt = sizes_.advance_pt(open_.runs);
    pieces_.push_back(std::move(open_));
    open_ = {};
  }

  TextMeasure& sizes_;
  std::vector<Piece> pieces_;
  Piece open_;
};

PlacedLine place_pieces(std::span<const Piece> pieces, double x_pt, double stretch) {
  PlacedLine line;
  double pen = x_pt;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (i > 0) pen += piece.space_pt * stretch;
    if (i > 0 && !piece.after_space) {
      PlacedWord& word = line.words.back();
      word.runs.insert(word.runs.end(), piece.runs.begin(), piece.runs.end());
      word.width_pt += piece.width_pt;
    } else {
      line.words.push_back({piece.runs, pen, 0, piece.width_pt, {}});
    }
    pen += piece.width_pt;
  }
  return line;
}

struct Widths {
  double letters_pt = 0;
  double spaces_pt = 0;
};

Widths widths_of(std::span<const Piece> pieces) {
  Widths widths;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    widths.letters_pt += pieces[i].width_pt;
    if (i > 0) widths.spaces_pt += pieces[i].space_pt;
  }
  return widths;
}

PlacedLine align_line(std::span<const Piece> pieces, const Measure& measure, double indent_pt,
                      bool last) {
  const Widths widths = widths_of(pieces);
  const double free_pt = measure.width_pt - indent_pt - widths.letters_pt - widths.spaces_pt;
  double x_pt = measure.left_pt + indent_pt;
  double stretch = 1;
  if (measure.align == Align::Center) x_pt += free_pt / 2;
  if (measure.align == Align::Justify && !last && widths.spaces_pt > 0) {
    stretch = 1 + free_pt / widths.spaces_pt;
  }
  return place_pieces(pieces, x_pt, stretch);
}

std::vector<PlacedLine> fill_lines(const std::vector<Piece>& pieces, const Measure& measure) {
  std::vector<PlacedLine> lines;
  std::size_t begin = 0;
  while (begin < pieces.size()) {
    const double indent_pt = lines.empty() ? measure.first_indent_pt : measure.hanging_indent_pt;
    double used_pt = indent_pt + pieces[begin].width_pt;
    std::size_t end = begin + 1;
    while (end < pieces.size() &&
           used_pt + pieces[end].space_pt + pieces[end].width_pt <= measure.width_pt) {
      used_pt += pieces[end].space_pt + pieces[end].width_pt;
      ++end;
    }
    lines.push_back(align_line(std::span(pieces).subspan(begin, end - begin), measure, indent_pt,
                               end == pieces.size()));
    begin = end;
  }
  return lines;
}

/// A title of two lines is cut near its middle, not before its last word: the narrowest measure that
/// needs no more lines.
Measure balanced(const std::vector<Piece>& pieces, const Measure& measure) {
  constexpr double kStepPt = 6;
  const std::size_t count = fill_lines(pieces, measure).size();
  Measure narrow = measure;
  while (count > 1 && narrow.width_pt > measure.width_pt * 0.6) {
    Measure narrower = narrow;
    narrower.width_pt -= kStepPt;
    narrower.left_pt += kStepPt / 2;
    if (fill_lines(pieces, narrower).size() > count) break;
    narrow = narrower;
  }
  return narrow;
}

}  // namespace

std::vector<PlacedLine> break_lines(const std::vector<Run>& paragraph, const Measure& measure,
                                    TextMeasure& sizes) {
  const std::vector<Piece> pieces = PieceMaker(sizes).make(paragraph);
  if (measure.align == Align::Center) return fill_lines(pieces, balanced(pieces, measure));
  return fill_lines(pieces, measure);
}

PlacedLine set_line(const std::vector<Run>& runs, double x_pt, TextMeasure& sizes) {
  const std::vector<Piece> pieces = PieceMaker(sizes).make(runs);
  return place_pieces(pieces, x_pt, 1);
}

void move_to_baseline(PlacedLine& line, double baseline_pt) {
  for (PlacedWord& word : line.words) word.baseline_pt = baseline_pt;
}

double left_pt(const PlacedLine& line) {
  return line.words.empty() ? 0 : line.words.front().x_pt;
}

double right_pt(const PlacedLine& line) {
  if (line.words.empty()) return 0;
  return line.words.back().x_pt + line.words.back().width_pt;
}

}  // namespace sohoa::samples
