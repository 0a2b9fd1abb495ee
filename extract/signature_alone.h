#pragma once

/// A signature without a list of recipients beside it, at the end of the last pages.
///
/// Mostly a capacity and a name below it. Where a seal hid one of them the other is enough if it stands
/// as such a block does: in the right half, nothing of the body below the capacity, room for seal and
/// signature above the name, and neither of them in a ruled table, which names people too.
/// Tested by tests/extract/closing_test.cpp.

#include "extract/closing.h"
#include "extract/page_pieces.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// Its lines as Closing::right, empty where there is none.
[[nodiscard]] Closing find_signature_alone(const PagePieces& pages, const Rules::Impl& rules);

}  // namespace sohoa::extract
