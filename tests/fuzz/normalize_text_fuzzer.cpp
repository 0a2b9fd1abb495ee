// Any bytes are text: composed, cut into tokens and judged without a fault, and what is promised of the
// results holds.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/syllable.h"
#include "normalize/token.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace normalize = sohoa::normalize;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = sohoa::to_nfc(bytes);
  if (!sohoa::is_utf8(text) || !sohoa::is_nfc(text)) std::abort();
  for (const std::string_view view : {bytes, std::string_view(text)}) {
    std::size_t at = 0;
    for (const normalize::Token& token : normalize::tokenize(view)) {
      if (token.form.empty() || token.begin < at || token.end <= token.begin) std::abort();
      at = token.end;
      (void)normalize::is_vietnamese_syllable(view.substr(token.begin, token.end - token.begin));
      (void)sohoa::mend_tone_position(token.form, sohoa::ToneSchool::New);
    }
    if (at > view.size()) std::abort();
  }
  const std::string folded = sohoa::fold_tone_school(text);
  if (sohoa::fold_tone_school(folded) != folded) std::abort();
  (void)sohoa::strip_diacritics(bytes);
  const double share = normalize::vietnamese_share(bytes);
  if (share < 0 || share > 1) std::abort();
  return 0;
}
