#pragma once

/// The piece of a text in which a search found its words, with these marked.
///
/// Words are found by their keys and marked in the text as it stands:
/// "hoa" in "… lễ hội hóa trang …" -> "… lễ hội <hóa> trang …", where < is U+0002 and > is U+0003.
/// Tested by tests/archive/snippet_test.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "archive/query_terms.h"

namespace sohoa::archive {

struct Snippet {
  std::string text;     ///< one line; "…" where the text goes on
  int terms_found = 0;  ///< how many of the terms are in the whole text
};

/// About 30 words around the place where most of `terms` stand together, closest to each other.
[[nodiscard]] Snippet make_snippet(std::string_view text, const std::vector<Term>& terms);

}  // namespace sohoa::archive
