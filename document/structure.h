#pragma once

/// The body of a document as a reader sees it: headings, items, paragraphs, tables, footnotes.
///
/// Blocks stand in reading order; `parent` makes a tree of them (Chương > Điều > 1. > a) > -). Text is
/// rejoined over the ends of lines and pages; footnotes, page numbers and running heads are taken out
/// of it and kept beside it. The letterhead and the signature are fields, not body.
/// The JSON form is docs/record.md. Tested by tests/document/structure_test.cpp.

#include <optional>
#include <string>
#include <vector>

namespace sohoa {

/// A line of the document.
struct LinePlace {
  int page_number = 1;
  int line_index = 0;  ///< into Page::lines
  friend bool operator==(const LinePlace&, const LinePlace&) = default;
};

enum class BlockKind {
  Heading,    ///< "Chương II ...", "Điều 5. ...", "I. ...", "1. ..." without a sentence
  Item,       ///< "1. ...", "a) ...", "- ...", "+ ..." with a sentence
  Paragraph,  ///< text without a marker
  Table       ///< see Block::rows
};

/// Where a footnote is called.
struct FootnoteMark {
  int footnote = 0;  ///< into Structure::footnotes
  int at = 0;        ///< bytes into Block::text
  friend bool operator==(const FootnoteMark&, const FootnoteMark&) = default;
};

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::string marker{};         ///< as printed: "Điều 5.", "a)", "-"; empty for a paragraph
  std::string text{};           ///< without the marker and without footnote marks
  std::optional<int> parent{};  ///< into Structure::blocks, always before this one
  LinePlace first{};
  LinePlace last{};
  std::vector<FootnoteMark> marks{};
  std::vector<std::vector<std::string>> rows{};  ///< of a table: rows of cells
  friend bool operator==(const Block&, const Block&) = default;
};

struct Footnote {
  std::string mark{};  ///< "1"
  std::string text{};
  LinePlace first{};
  LinePlace last{};
  std::optional<int> block{};  ///< where it is called; absent when the mark was not found
  friend bool operator==(const Footnote&, const Footnote&) = default;
};

enum class RunningKind { PageNumber, Head, Foot };

/// A line that stands on every page and is no text.
struct RunningLine {
  RunningKind kind = RunningKind::PageNumber;
  std::string text{};
  LinePlace place{};
  friend bool operator==(const RunningLine&, const RunningLine&) = default;
};

struct Structure {
  std::vector<Block> blocks{};
  std::vector<Footnote> footnotes{};
  std::vector<RunningLine> running{};
  friend bool operator==(const Structure&, const Structure&) = default;

  [[nodiscard]] bool empty() const {
    return blocks.empty() && footnotes.empty() && running.empty();
  }
};

/// The body as text: a block a line, cells of a table divided by tabs, "[1]" where a footnote is
/// called; then the footnotes, each on a line that begins with its mark.
[[nodiscard]] std::string flow_text(const Structure& structure);

}  // namespace sohoa
