#include "normalize/opening.h"

#include <algorithm>
#include <utility>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

// How seldom a Đ at this place is not even read as a D; by five of some two hundred in two old reports.
constexpr float kUnseenCapitalNats = 4.0F;

bool is_bullet_or_number(const std::u32string& raw) {
  if (std::ranges::none_of(raw, is_letter)) return true;
  // "a)", "II."
  return raw.size() <= 4 && (raw.back() == U')' || raw.back() == U'.');
}

}  // namespace

std::size_t opening_piece(const std::vector<std::string>& raws) {
  for (std::size_t i = 0; i < raws.size() && i < 2; ++i) {
    const std::u32string raw = to_utf32(raws[i]);
    if (raw.empty() || is_bullet_or_number(raw)) continue;
    return is_letter(raw[0]) ? i : raws.size();
  }
  return raws.size();
}

std::string with_plain_capital(const std::string& raw) {
  const std::u32string letters = to_utf32(raw);
  const bool possible =
      letters.size() >= 2 &&
      std::u32string_view(U"bdpBP").find(letters[0]) != std::u32string_view::npos &&
      !is_upper(letters[1]);
  return possible ? "D" + to_utf8(letters.substr(1)) : std::string();
}

std::vector<Candidate> with_capitals(std::vector<Candidate> first,
                                     const std::vector<Candidate>& plain) {
  for (Candidate candidate : plain) {
    if (!candidate.text.starts_with("Đ")) continue;
    candidate.channel_nats += kUnseenCapitalNats;
    candidate.unchanged = false;
    const auto known = std::ranges::find(first, candidate.text, &Candidate::text);
    if (known == first.end()) {
      first.push_back(std::move(candidate));
    } else {
      known->channel_nats = std::min(known->channel_nats, candidate.channel_nats);
    }
  }
  return first;
}

}  // namespace sohoa::normalize
