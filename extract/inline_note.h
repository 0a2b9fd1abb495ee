#pragma once

/// Footnotes as word processors export them, in the middle of the text.
///
///   ... của tỉnh[[footnoteRef:1]] đến các sở. [1: [] Kế hoạch số 2/KH-UBND;
///   - Kế hoạch số 3/KH-UBND.]  [bookmark: _GoBack]2. Tiếp theo
/// The call becomes a mark, the note a footnote (also over several lines), the bookmark nothing. A note
/// that is never closed is left as it stands.
/// Tested by tests/extract/inline_note_test.cpp.

#include <vector>

#include "document/structure.h"
#include "extract/body_line.h"

namespace sohoa::extract {

/// Takes the notes out of `lines`; lines that held nothing else fall away.
[[nodiscard]] std::vector<Footnote> take_inline_notes(std::vector<BodyLine>& lines);

}  // namespace sohoa::extract
