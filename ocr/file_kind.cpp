#include "ocr/file_kind.h"

#include <algorithm>
#include <string_view>

namespace sohoa::ocr {
namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const unsigned char>;

std::string_view as_text(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// VISCII, VPS and TCVN 5712 keep their rarest capitals among the control bytes.
bool may_be_old_capital(unsigned char byte) {
  return (byte >= 0x01 && byte <= 0x06) || (byte >= 0x10 && byte <= 0x1E);
}

// Text of any encoding that an earlier campaign may have left; UTF-16 has its byte order mark.
bool looks_like_text(std::string_view head) {
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return true;
  constexpr std::size_t kLettersForOneOldCapital = 20;
  std::size_t old_capitals = 0;
  for (const char sign : head) {
    const auto byte = static_cast<unsigned char>(sign);
    const bool printable = byte >= 0x20 && byte != 0x7F;
    if (printable || "\t\n\v\f\r\x1A\x1B"sv.find(sign) != std::string_view::npos) continue;
    if (!may_be_old_capital(byte)) return false;
    ++old_capitals;
  }
  return old_capitals * kLettersForOneOldCapital <= head.size();
}

}  // namespace

FileKind file_kind(Bytes head_bytes) {
  const std::string_view head = as_text(head_bytes.first(std::min(head_bytes.size(), kHeadBytes)));
  if (head.starts_with("\x89PNG\r\n\x1A\n")) return FileKind::Png;
  if (head.starts_with("\xFF\xD8\xFF")) return FileKind::Jpeg;
  if (head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("II+\0"sv) ||
      head.starts_with("MM\0+"sv)) {
    return FileKind::Tiff;
  }
  if (head.starts_with("RIFF") &&
      head.substr(std::min<std::size_t>(8, head.size())).starts_with("WEBP")) {
    return FileKind::WebP;
  }
  if (head.starts_with("\0\0\0\x0CjP  \r\n\x87\n"sv) || head.starts_with("\xFF\x4F\xFF\x51")) {
    return FileKind::Jpeg2000;
  }
  if (head.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileKind::Pdf;
  // "BM" also begins Vietnamese words; a bitmap has two reserved zeros further on.
  if (head.starts_with("BM") && head.size() >= 26 && head.substr(6, 4) == "\0\0\0\0"sv) {
    return FileKind::Bmp;
  }
  return looks_like_text(head) ? FileKind::Text : FileKind::Unknown;
}

}  // namespace sohoa::ocr
