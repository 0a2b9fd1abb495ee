#include "samples/document_look.h"

#include "samples/typeface.h"

namespace sohoa::samples {

DocumentLook draw_document_look(Random random) {
  DocumentLook look;
  // The rules demand Times New Roman: its likeness is used most.
  const std::vector<std::string>& families = serif_families();
  look.family = random.chance(0.7) ? families.front() : random.pick(families);
  look.body_pt = random.chance(0.5) ? 14 : random.between(26, 28) / 2.0;
  look.header_pt = random.between(24, 26) / 2.0;
  look.leading = random.uniform(1.16, 1.45);
  look.paragraph_gap_pt = random.uniform(3, 8);
  look.indent_pt = random.uniform(10, 12.7) * kPointsPerMm;
  look.left_pt = random.uniform(28, 35) * kPointsPerMm;
  look.right_pt = kA4WidthPt - random.uniform(15, 20) * kPointsPerMm;
  look.top_pt = random.uniform(18, 25) * kPointsPerMm;
  look.bottom_pt = kA4HeightPt - random.uniform(18, 25) * kPointsPerMm;
  look.numbers_at_foot = random.chance(0.3);
  look.sealed = random.chance(0.85);
  look.signature = random.chance(0.9);
  look.hand = draw_hand(random.fork("hand"));
  look.stamp_ink = random.chance(0.5) ? Ink::Blue : Ink::Black;
  return look;
}

}  // namespace sohoa::samples
