#pragma once

/// Words and lines: what was read, and what it was repaired to, side by side.
///
/// Nothing is overwritten: a Word keeps the reading beside the repaired text. A repair that joins two
/// readings ("ph áp" -> "pháp") is one Word whose `raw` holds a space; one that splits a reading
/// ("hiéugua" -> "hiệu quả") is one Word whose `text` holds a space. So the raw line and the repaired
/// line can both be made again at any time (raw_text, text). Tested by tests/document/line_test.cpp.

#include <optional>
#include <string>
#include <vector>

#include "document/box.h"
#include "document/confidence.h"

namespace sohoa {

/// Another reading of a word that was weighed and not taken.
struct Alternative {
  std::string text;      ///< UTF-8, NFC
  double cost_nats = 0;  ///< -ln P relative to the best reading, which costs 0
  friend bool operator==(const Alternative&, const Alternative&) = default;
};

struct Word {
  std::string raw;                        ///< as read, UTF-8, NFC
  std::string text;                       ///< after repair; equals raw when nothing was changed
  std::optional<Box> box;                 ///< page pixels; absent for text that came without a page
  Confidence confidence{1.0};             ///< that `text` is what the page says
  std::vector<Alternative> alternatives;  ///< cheapest first; empty when the source gave none
  std::string reason;                     ///< why it was changed, e.g. "diacritics"; empty if not
  int spaces_before = 1;  ///< blanks between this word and the one before on the line
  /// Of the same ink, by the recogniser at another size; cost against `raw`. Repair weighs them all.
  std::vector<Alternative> readings{};
  friend bool operator==(const Word&, const Word&) = default;

  [[nodiscard]] bool changed() const { return raw != text; }
};

/// The cell of a ruled table that a line stands in.
struct Cell {
  int table = 1;   ///< from 1, on the page
  int row = 0;     ///< from 0
  int column = 0;  ///< from 0
  friend bool operator==(const Cell&, const Cell&) = default;
};

/// One printed line, left to right. A Line without words is an empty line of a text file.
struct Line {
  std::vector<Word> words;
  std::optional<Box> box;  ///< page pixels
  int block = 0;           ///< lines of one block (paragraph, column part) share the number, from 1
  std::optional<Cell> cell{};  ///< absent outside of tables
  friend bool operator==(const Line&, const Line&) = default;
};

[[nodiscard]] std::string raw_text(const Line& line);
[[nodiscard]] std::string text(const Line& line);

/// Splits a line of text at blanks (space, tab, no-break space) into words without boxes; the blanks
/// are kept in Word::spaces_before (a tab counts as one), those at the end of the line are dropped.
[[nodiscard]] Line line_from_text(const std::string& text);

}  // namespace sohoa
