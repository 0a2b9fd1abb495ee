#pragma once

/// VIQR (RFC 1456): Vietnamese in ASCII, marks written behind the letter.
///
///   a( ă   a^ â   o+ ơ   u+ ư   dd đ   and behind these  ' sắc  ` huyền  ? hỏi  ~ ngã  . nặng
///   "Vie^.t Nam" -> "Việt Nam";  "DDo^.c la^.p" -> "Độc lập"
/// A backslash says that the sign behind it is no mark. A sign at the end of a word is a mark when the
/// word is a syllable with it; a full stop is none where the word is one without it too, and the line
/// ends there or no small letter follows. Tested by tests/normalize/viqr_test.cpp.

#include <optional>
#include <string>
#include <string_view>

namespace sohoa::normalize {

/// UTF-8, NFC. Text that is not ASCII comes back as it is, with the ASCII around it decoded.
[[nodiscard]] std::string decode_viqr(std::string_view text);

/// Nothing when `text` (UTF-8, NFC) has letters that are neither ASCII nor Vietnamese.
/// decode_viqr gives the text back, but for a nặng of the last letter of a word before a line end or a
/// capital, which looks like a full stop.
[[nodiscard]] std::optional<std::string> encode_viqr(std::string_view text);

}  // namespace sohoa::normalize
