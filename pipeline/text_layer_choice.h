#pragma once

/// Is the text that a PDF page carries the text of the page, in good Vietnamese?
///
/// A page keeps its text layer only when most of its words are Vietnamese syllables and the words
/// stand all over the page: a scan with nothing but the printed note of a digital signature, or with
/// the output of a recogniser that knew no Vietnamese, is read anew. Tested by
/// tests/pipeline/text_layer_choice_test.cpp.

#include <string>
#include <vector>

#include "document/line.h"
#include "pipeline/options.h"

namespace sohoa::pipeline {

struct TextLayerChoice {
  bool keep = false;
  std::string note;  ///< for Page::origin_note: "text layer kept: 97 % Vietnamese syllables"
  double vietnamese_share = 0;
};

[[nodiscard]] TextLayerChoice judge_text_layer(const std::vector<Line>& layer, int page_height_px,
                                               const ReadingOptions& options);

}  // namespace sohoa::pipeline
