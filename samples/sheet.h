#pragma once

/// A sheet of paper as it leaves the printer: every word, line, seal and pen stroke with its place.
///
/// The layout makes sheets, the painter draws them; the truth about a page is read off the sheet.
/// Lengths are points (1/72 inch), origin top left. Lines stand in reading order: header left,
/// header right, title, body, recipients, signature block, footnotes; tables cell by cell.

#include <string>
#include <vector>

namespace sohoa::samples {

inline constexpr double kPointsPerMm = 72.0 / 25.4;
inline constexpr double kA4WidthPt = 210 * kPointsPerMm;
inline constexpr double kA4HeightPt = 297 * kPointsPerMm;

enum class Ink { Black, Red, Blue };

struct TextStyle {
  std::string family = "Liberation Serif";
  double size_pt = 13;
  bool bold = false;
  bool italic = false;
  bool raised = false;  ///< a footnote mark: small and above the line
  bool underlined = false;
  Ink ink = Ink::Black;
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// Letters in one style.
struct Run {
  std::string text;  ///< UTF-8, NFC
  TextStyle style;
  friend bool operator==(const Run&, const Run&) = default;
};

struct Point {
  double x_pt = 0, y_pt = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// A pen stroke: a smooth curve through the points.
struct Stroke {
  std::vector<Point> points;
  double width_pt = 1;
  Ink ink = Ink::Blue;
  friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// A word on the sheet; it may change its style inside.
struct PlacedWord {
  std::vector<Run> runs;
  double x_pt = 0;  ///< where the pen starts
  double baseline_pt = 0;
  double width_pt = 0;          ///< advance
  std::vector<Stroke> strokes;  ///< of a word written by pen: drawn instead of letters
  friend bool operator==(const PlacedWord&, const PlacedWord&) = default;
};

/// The part of the document that a line belongs to.
enum class Part {
  HeaderLeft,
  HeaderRight,
  Title,
  Body,
  Table,
  Recipients,
  Signature,
  Footnote,
  PageNumber,  ///< not part of the text; legible all the same
  Mark,        ///< words of a seal or stamp; not part of the text
};

struct PlacedLine {
  std::vector<PlacedWord> words;
  Part part = Part::Body;
  friend bool operator==(const PlacedLine&, const PlacedLine&) = default;
};

/// A straight printed line: under a heading, or of a table's grid.
struct Rule {
  double x1_pt = 0, y1_pt = 0, x2_pt = 0, y2_pt = 0;
  double width_pt = 0.75;
  Ink ink = Ink::Black;
  friend bool operator==(const Rule&, const Rule&) = default;
};

/// A round seal of an organ (Nghị định 99/2016/NĐ-CP: about 36 mm across, red).
struct Seal {
  Point center;
  double diameter_pt = 36 * kPointsPerMm;
  double tilt_deg = 0;              ///< clockwise
  std::string ring_text;            ///< runs along the ring
  std::vector<std::string> middle;  ///< lines in the middle; empty: a star
  double wear = 0;                  ///< 0 (fresh) .. 1: share of the ink that is missing
  friend bool operator==(const Seal&, const Seal&) = default;
};

/// A place that is left open in print and filled by hand or stamp.
enum class SlotKind { Printed, Stamped, Handwritten, Empty };

struct Slot {
  std::string name;   ///< "number", "day", "month", "year"
  std::string value;  ///< what stands there; empty when blank
  SlotKind kind = SlotKind::Printed;
  double left_pt = 0, top_pt = 0, right_pt = 0, bottom_pt = 0;
  friend bool operator==(const Slot&, const Slot&) = default;
};

/// A rubber stamp in a frame, such as "KHẨN" (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 10b).
struct Stamp {
  std::string words;
  Point center;
  double size_pt = 14;
  double tilt_deg = 0;  ///< clockwise
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

struct Sheet {
  std::vector<PlacedLine> lines;
  std::vector<Rule> rules;
  std::vector<Stroke> strokes;
  std::vector<Seal> seals;
  std::vector<Stamp> stamps;
  std::vector<Slot> slots;
  friend bool operator==(const Sheet&, const Sheet&) = default;
};

[[nodiscard]] std::string text(const PlacedWord& word);  ///< raised digits as "¹²³"
[[nodiscard]] std::string text(const PlacedLine& line);

/// Moves a line with the pen strokes in it.
void shift(PlacedLine& line, double dx_pt, double dy_pt);

}  // namespace sohoa::samples
