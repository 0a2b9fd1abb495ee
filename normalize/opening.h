#pragma once

/// Words that open a paragraph: printed with a capital, even where the capital was taken for a small letter.
///
///   "- ba trién khai"  ->  "- Đã triển khai"          "- bac biét"  ->  "- Đặc biệt"
///
/// Old recognisers see Đ as b, d or p. Inside a sentence that is rare, since Đ is; where only a capital can
/// stand it is likely.
/// Tested by tests/normalize/opening_test.cpp.

#include <cstddef>
#include <string>
#include <vector>

#include "normalize/candidate.h"

namespace sohoa::normalize {

/// The piece of a paragraph that opens it: the first word behind its bullet or number, if it begins with a
/// letter. Pieces are the words of its lines; `raws` are their readings. Nothing: raws.size().
[[nodiscard]] std::size_t opening_piece(const std::vector<std::string>& raws);

/// The piece as it would have been read with its capital, if it may begin with a Đ; else empty.
[[nodiscard]] std::string with_plain_capital(const std::string& raw);

/// `first` and, of the candidates of with_plain_capital(), those that begin with Đ, at what it costs that
/// the capital was not seen.
[[nodiscard]] std::vector<Candidate> with_capitals(std::vector<Candidate> first,
                                                   const std::vector<Candidate>& plain);

}  // namespace sohoa::normalize
