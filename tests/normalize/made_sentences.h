#pragma once

/// Sentences without sense, of syllables that official text uses, for tests that want many of them.

#include <random>
#include <string>

namespace sohoa::normalize::test {

/// `count` syllables, with capitals, commas and a full stop at the end; the same for the same seed.
[[nodiscard]] std::string made_sentence(int count, std::mt19937& random);

}  // namespace sohoa::normalize::test
