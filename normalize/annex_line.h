#pragma once

/// The line that ties an annex to its document, where a seal lies over its beginning.
///
///   tec-`+ unk, .èm theo Quyết định số 12/QĐ-UBND ...)  ->  (Ban hành kèm theo Quyết định số 12/QĐ-UBND ...)
///
/// The seal of an annex stands on its heading (NĐ 30/2020/NĐ-CP, Phụ lục I, about seals on annexes), under
/// which this line in brackets is the same in all documents. Only readings under a seal that are no words are
/// replaced. Tested by tests/normalize/annex_line_test.cpp.

#include "document/page.h"

namespace sohoa::normalize {

/// Looks at Word::text; mended words have the reason "letters".
void settle_annex_line(Page& page);

}  // namespace sohoa::normalize
