#pragma once

/// The fields of the first page's head: organ, number, place, date, type, subject, addressees.
///
/// Tested by tests/extract/extract_test.cpp and tests/golden/.

#include <vector>

#include "document/field.h"
#include "extract/letterhead.h"
#include "extract/text_flow.h"

namespace sohoa::extract {

struct Head {
  LinePlaces lines{};   ///< of the letterhead: no running text
  std::size_t end = 0;  ///< into the pieces of the first page: where the body begins
};

/// Flag of a notation whose type a pen covers, until the heading tells it (own_witness.h) or it is dropped.
inline constexpr const char* kUnreadType = "type-unread";

/// Sets the fields of the head from the pieces of the first page; those not shown stay absent.
Head read_head(Fields& fields, const std::vector<Piece>& pieces, const std::vector<Page>& pages,
               const Rules::Impl& rules);

}  // namespace sohoa::extract
