#pragma once

/// Nơi gửi: who a letter goes to, after "Kính gửi:".
///
/// One name behind the label, or a list of items below it, each with a hyphen.
/// Tested by tests/extract/addressees_test.cpp.

#include <string>
#include <vector>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct Addressees {
  std::vector<std::string> names{};
  std::vector<Piece> lines{};
  std::size_t end = 0;  ///< into the pieces
};

/// Looks at the first pieces below `begin`.
[[nodiscard]] Addressees find_addressees(const std::vector<Piece>& pieces, std::size_t begin,
                                         const Rules::Impl& rules);

}  // namespace sohoa::extract
