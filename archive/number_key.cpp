#include "archive/number_key.h"

#include <algorithm>
#include <vector>

#include "archive/search_key.h"

namespace sohoa::archive {

std::string number_key(std::string_view number) {
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  if (std::ranges::none_of(number, is_digit)) return {};
  std::vector<KeyWord> words = key_words(number);
  if (words.empty()) return {};
  std::string& first = words.front().folded;
  const std::size_t zeros = first.find_first_not_of('0');
  if (zeros != std::string::npos && is_digit(first.front())) first.erase(0, zeros);
  return joined_keys(words, Key::Folded);
}

}  // namespace sohoa::archive
