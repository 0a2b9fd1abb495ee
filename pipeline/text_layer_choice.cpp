#include "pipeline/text_layer_choice.h"

#include <fmt/format.h>

#include <cmath>

#include "document/box.h"
#include "normalize/syllable.h"

namespace sohoa::pipeline {
namespace {

// A page with less text is read from its image: recognising so little is quick and as good, and the
// printed note of a digital signature on a scan has about thirty words.
constexpr int kMinWords = 40;
// Share of the page's height between the first and the last line; the note of a signature and a
// running header stay far below.
constexpr double kMinHeightShare = 0.25;

struct Extent {
  int words = 0;
  Box box;
};

Extent extent_of(const std::vector<Line>& layer) {
  Extent extent;
  for (const Line& line : layer) {
    extent.words += static_cast<int>(line.words.size());
    for (const Word& word : line.words) {
      if (word.box) extent.box = unite(extent.box, *word.box);
    }
  }
  return extent;
}

std::string layer_text(const std::vector<Line>& layer) {
  std::string all;
  for (const Line& line : layer) all += raw_text(line) + '\n';
  return all;
}

}  // namespace

TextLayerChoice judge_text_layer(const std::vector<Line>& layer, int page_height_px,
                                 const ReadingOptions& options) {
  if (options.text_layer == TextLayer::Ignore) return {false, "text layer ignored, as wished", 0};
  const double share = normalize::vietnamese_share(layer_text(layer));
  const int percent = static_cast<int>(std::lround(share * 100));
  if (options.text_layer == TextLayer::Keep) {
    return {true, fmt::format("text layer kept, as wished: {} % Vietnamese syllables", percent),
            share};
  }
  const Extent extent = extent_of(layer);
  const bool tall = extent.box.height_px() >= kMinHeightShare * page_height_px;
  if (extent.words < kMinWords || !tall) {
    return {false,
            fmt::format("text layer covers little of the page ({} words), read anew", extent.words),
            share};
  }
  if (share < options.min_vietnamese) {
    return {false, fmt::format("text layer: {} % Vietnamese syllables, read anew", percent), share};
  }
  return {true, fmt::format("text layer kept: {} % Vietnamese syllables", percent), share};
}

}  // namespace sohoa::pipeline
