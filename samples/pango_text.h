#pragma once

/// A run of letters as a Pango layout; for the sources of this room only.

#include <pango/pangocairo.h>

#include <memory>

#include "samples/sheet.h"

namespace sohoa::samples {

struct ObjectCloser {
  void operator()(gpointer object) const noexcept { g_object_unref(object); }
};
using PangoContextPtr = std::unique_ptr<PangoContext, ObjectCloser>;
using PangoLayoutPtr = std::unique_ptr<PangoLayout, ObjectCloser>;

inline constexpr double kRaisedScale = 0.62;  ///< size of a footnote mark to the text around it
inline constexpr double kRaisedShift = 0.36;  ///< its rise, in sizes of the text around it

/// A context whose widths do not depend on the resolution: 1 unit is 1 point, nothing is hinted.
[[nodiscard]] PangoContextPtr make_context();
[[nodiscard]] PangoLayoutPtr make_layout(PangoContext* context, const Run& run);

}  // namespace sohoa::samples
