#pragma once

/// One lattice for all readings of a word: the recogniser read its ink more than once.
///
/// What a reading may have been costs what it costs by the channel, and what that reading costs more
/// than the first; a text that several readings may have been has the least of these costs. So "bồ"
/// read at one size and "bổ" at another are both offered, and the sentence decides.
/// A first letter that was read twice, large and small ("Tthông"), makes readings of its own.
/// Tested by tests/normalize/other_readings_test.cpp.

#include <functional>
#include <string>
#include <vector>

#include "document/line.h"
#include "normalize/piece_reader.h"

namespace sohoa::normalize {

/// The candidates of a piece of text.
using ReadPiece = std::function<std::vector<Candidate>(const std::string& piece)>;

/// The candidates of `word`, its `readings` among them; `first` are those of its `raw`. Readings with
/// other numbers than `raw` are left out: digits change under a proof alone.
[[nodiscard]] std::vector<Candidate> with_other_readings(std::vector<Candidate> first,
                                                         const Word& word, const ReadPiece& read);

/// `word` as it would have been read with its first letter once: "Tthông" -> "Thông", "thông". No syllable
/// begins with a letter twice; none for other words.
[[nodiscard]] std::vector<Alternative> readings_of_doubled_initial(const std::string& word);

}  // namespace sohoa::normalize
