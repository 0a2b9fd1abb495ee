#pragma once

/// Pages whose reading is worth nothing: no words of Vietnamese, and the recogniser did not believe in
/// what it read. They fail with Reason::PageUnreadable; their text would only spoil the search.
///
/// Tested by tests/pipeline/unreadable_page_test.cpp.

#include "document/page.h"

namespace sohoa::pipeline {

[[nodiscard]] bool is_unreadable(const Page& page);

}  // namespace sohoa::pipeline
