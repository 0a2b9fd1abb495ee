#include "pipeline/unreadable_page.h"

#include <string>

#include "normalize/syllable.h"

namespace sohoa::pipeline {

bool is_unreadable(const Page& page) {
  if (page.origin != PageOrigin::Recognized || page.lines.empty()) return false;
  // The worst print of which a reader can still use a part has a confidence of 0.46 and six words in
  // seven Vietnamese; pictures and print too broken have 0.3 of either.
  constexpr double kDoubted = 0.5;       // another language may be read surely
  constexpr double kWorthNothing = 0.2;  // confidence times share of Vietnamese
  const double confidence = page.quality.mean_confidence.value_or(1.0);
  if (confidence >= kDoubted) return false;
  std::string text;
  for (const Line& line : page.lines) text += raw_text(line) + '\n';
  return confidence * normalize::vietnamese_share(text) < kWorthNothing;
}

}  // namespace sohoa::pipeline
