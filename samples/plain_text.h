#pragma once

/// Plain paragraphs as printed pages: for learning what a recogniser makes of Vietnamese print.
///
/// Face, size, leading, margins and justification are drawn once for a page, weight, slant and
/// capitals for a paragraph. Tested by tests/samples/plain_text_test.cpp.

#include <string>
#include <vector>

#include "samples/random.h"
#include "samples/sheet.h"

namespace sohoa::samples {

struct PlainTextOptions {
  int max_pages = 0;             ///< 0: as many as the text needs
  double sans_share = 0.2;       ///< of the pages
  double bold_share = 0.10;      ///< of the paragraphs
  double italic_share = 0.14;    ///< of the paragraphs
  double capitals_share = 0.08;  ///< of the paragraphs that are short enough to be headings
};

/// One paragraph, UTF-8 NFC, per string; empty ones are skipped.
[[nodiscard]] std::vector<Sheet> lay_out_plain_text(const std::vector<std::string>& paragraphs,
                                                    const PlainTextOptions& options, Random random);

/// Upper case by the rules of Vietnamese.
[[nodiscard]] std::string capitals(const std::string& text);

}  // namespace sohoa::samples
