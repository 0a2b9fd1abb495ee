#include "samples/digit_split.h"

namespace sohoa::samples {
namespace {

constexpr std::size_t kHeldOutOf = 5;

std::vector<std::string> pen_faces(DigitPart part) {
  if (part == DigitPart::HeldOut)
    return {"Breip", "Klee One", "Because We Learn", "Havana", "Z003"};
  return {"Comic Neue",
          "DkgHandwriting",
          "Ecolier_court",
          "Rufscript",
          "Because We Build",
          "Because We Connect",
          "Because We Create",
          "Because We Mentor",
          "Because We Organize",
          "Humor Sans",
          "Kristi",
          "Kaushan Script",
          "Dancing Script",
          "TeX Gyre Chorus"};
}

std::vector<std::string> stamp_faces(DigitPart part) {
  if (part == DigitPart::HeldOut) return {"GNUTypewriter", "TeX Gyre Heros"};
  return {"Liberation Mono",  "FreeMono", "DejaVu Sans Mono",      "Nimbus Mono PS",
          "Liberation Serif", "FreeSans", "Liberation Sans Narrow"};
}

}  // namespace

DigitWriter open_digit_writer(const std::filesystem::path& folder, DigitPart part) {
  std::vector<DigitImage> chosen;
  const std::vector<DigitImage> images = read_digit_images(folder);
  for (std::size_t i = 0; i < images.size(); ++i) {
    const DigitPart its_part = i % kHeldOutOf == 0 ? DigitPart::HeldOut : DigitPart::Training;
    if (its_part == part) chosen.push_back(images[i]);
  }
  return {chosen, pen_faces(part), stamp_faces(part)};
}

PrintFaces open_print_faces(DigitPart part) {
  if (part == DigitPart::HeldOut) {
    return draw_print_faces({"TeX Gyre Pagella", "TeX Gyre Bonum", "DejaVu Serif", "Noto Sans"});
  }
  return draw_print_faces({"Liberation Serif", "Liberation Serif", "TeX Gyre Termes", "FreeSerif",
                           "Noto Serif", "TeX Gyre Schola", "Liberation Sans", "DejaVu Sans"});
}

}  // namespace sohoa::samples
