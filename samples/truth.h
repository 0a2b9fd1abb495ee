#pragma once

/// The files that tell what is true of a page; their forms are in samples/README.md.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "document/box.h"
#include "samples/painter.h"

namespace sohoa::samples {

/// The smallest box of whole pixels around the area, within the picture.
[[nodiscard]] Box to_box(const Area& area, const Picture& picture);

/// NAME.gt.txt: a printed line a line, in reading order; without page number, seals and stamps.
[[nodiscard]] std::string truth_text(const TruePage& page);

/// NAME.extra.txt: what is legible besides: page number, seals, stamps. Empty when there is
/// nothing.
[[nodiscard]] std::string extra_text(const TruePage& page);

/// NAME.words.json: size, dpi, every line with its part and its words' boxes [x, y, w, h], and the
/// boxes of the seals.
[[nodiscard]] nlohmann::ordered_json truth_words(const TruePage& page);

[[nodiscard]] std::string_view name(Part part);

}  // namespace sohoa::samples
