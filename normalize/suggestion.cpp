#include "normalize/suggestion.h"

#include <algorithm>
#include <utility>

namespace sohoa::normalize {

void suggest(Word& word, std::string text, std::string_view reason) {
  constexpr double kDoubtful = 0.5;
  Alternative suggestion;
  suggestion.text = std::move(text);
  word.alternatives.insert(word.alternatives.begin(), std::move(suggestion));
  word.confidence = Confidence(std::min(word.confidence.value(), kDoubtful));
  word.reason = reason;
}

}  // namespace sohoa::normalize
