#include "ocr/nfc.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "document/error.h"

namespace sohoa::ocr {

std::string nfc(const std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  if (U_SUCCESS(status)) normalizer->normalizeUTF8(0, utf8, sink, nullptr, status);
  if (U_FAILURE(status)) {
    throw Error(Reason::Internal, {}, "ICU cannot bring a text to NFC");
  }
  return result;
}

}  // namespace sohoa::ocr
