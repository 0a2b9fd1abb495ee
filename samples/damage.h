#pragma once

/// What time, copiers and scanners do to a page, by figures.
///
/// `damage_page` applies a Damage and carries the boxes of words and slots along, so the truth
/// stays exact. All figures at their defaults leave the page as it is. Each effect is a function of
/// its own in damage_ink.h, damage_bend.h, damage_geometry.h and damage_scan.h. Tested by
/// tests/samples/damage_test.cpp.

#include "samples/painter.h"
#include "samples/random.h"

namespace sohoa::samples {

/// How much rows rise to the sides of a page that did not lie flat.
struct Bend {
  double arch_mm = 0;   ///< how much higher all rows stand at both sides than in the middle
  double curl_mm = 0;   ///< the same of the first row; less and less down to six tenths of the page
  double fold_deg = 0;  ///< how much both halves turn against each other: each rises by this angle
  friend bool operator==(const Bend&, const Bend&) = default;
};

struct Damage {
  // Ink and paper.
  double ink_weight = 0;    ///< -1 (thinned strokes) .. 1 (thickened)
  double faintness = 0;     ///< 0 .. 1: share of the ink that is gone
  double show_through = 0;  ///< 0 .. 1: ink of the other side that shines through
  double paper_tint = 0;    ///< 0 (white) .. 1 (yellowed)
  int punch_holes = 0;      ///< at the left edge

  // How the page lay.
  Bend bend{};
  int rotation_deg = 0;    ///< clockwise; 0, 90, 180 or 270
  double skew_deg = 0;     ///< clockwise
  double perspective = 0;  ///< 0 .. 0.1: how far corners move, in page widths
  double table = 0;        ///< 0 .. 0.3: how much of a dark table is seen around, in page widths

  // How it was taken.
  double blur_mm = 0;         ///< deviation of the blur on the paper
  double uneven_light = 0;    ///< 0 .. 1: how much darker the darkest corner is
  double border_mm = 0;       ///< black edges
  double noise = 0;           ///< deviation in grey levels
  double specks_per_cm2 = 0;  ///< dirt
  double scan_dpi = 0;        ///< 0: as painted; else the page is scaled down to it
  bool grey = false;          ///< colours are lost
  int bitonal_threshold = 0;  ///< 0: not bitonal; else the grey level where black begins
  int jpeg_quality = 0;       ///< 0: not packed by JPEG on the way
  friend bool operator==(const Damage&, const Damage&) = default;
};

inline constexpr int kWorstLevel = 4;

/// 0: as printed. 1: a good scan. 2: an ordinary one. 3: a bad one. 4: one that hurts. Throws
/// Error{Reason::BadOption} for other levels.
[[nodiscard]] Damage draw_damage(int level, Random random);

/// As level 2, but an opened book, a sheet that curls at its head, or one with a fold down its middle.
[[nodiscard]] Damage draw_bent_scan(Random random);

/// As level 2, but photographed from the side on a table, in the light of a room.
[[nodiscard]] Damage draw_photograph(Random random);

[[nodiscard]] TruePage damage_page(const TruePage& page, const Damage& damage, Random random);

}  // namespace sohoa::samples
