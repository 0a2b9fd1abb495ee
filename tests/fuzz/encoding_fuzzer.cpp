// Any bytes are text in some encoding, or an Error; every decoder gives NFC, and mending letters keeps what
// was read.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "document/error.h"
#include "document/line.h"
#include "document/unicode_form.h"
#include "normalize/letter_form.h"
#include "normalize/text_decoding.h"

namespace {

using namespace sohoa;  // NOLINT: a program of one file

void mend(const std::string& text) {
  std::vector<Line> lines{line_from_text(to_nfc(text))};
  const std::string raw = raw_text(lines[0]);
  const normalize::LetterForm form = normalize::mend_letters(lines);
  if (!is_nfc(sohoa::text(lines[0]))) std::abort();
  normalize::restore_readings(lines, form);
  if (raw_text(lines[0]) != raw) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto encodings =
      normalize::LegacyEncodings::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  if (size > 8192) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const normalize::Encoding encoding : normalize::kLegacyEncodings) {
    const std::string text = encodings.decode(bytes, encoding);
    if (!is_nfc(text)) std::abort();
    (void)encodings.encode(text, encoding);
  }
  for (const auto& [encoding, name] : normalize::kEncodingNames) {
    try {
      const auto decoded = normalize::decode_text(bytes, encoding, encodings, "input");
      if (!is_utf8(decoded.text)) std::abort();
      mend(decoded.text);
    } catch (const Error&) {  // the only thing that may come out
    }
  }
  mend(std::string(bytes));
  return 0;
}
