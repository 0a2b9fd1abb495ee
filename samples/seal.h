#pragma once

/// Draws the round seal of an organ and framed stamps; for the sources of this room only.

#include <pango/pangocairo.h>

#include "samples/sheet.h"

namespace sohoa::samples {

/// Ring, text along the ring, star or words in the middle; worn spots by Seal::wear.
void draw_seal(cairo_t* cairo, PangoContext* context, const Seal& seal);

/// Words in a frame of their size, red.
void draw_stamp(cairo_t* cairo, PangoContext* context, const Stamp& stamp);

}  // namespace sohoa::samples
