#pragma once

/// What a file is, told by its first bytes; names and endings lie too often in an archive.
///
/// "%PDF-" may stand anywhere in the first 1024 bytes (PDF 1.7, Annex H, note 13); all other
/// signatures stand at the start. What has no signature is text if it has no control bytes that
/// text never has, else unknown. Tested by tests/ocr/file_kind_test.cpp.

#include <span>

namespace sohoa::ocr {

enum class FileKind { Png, Jpeg, Tiff, WebP, Bmp, Jpeg2000, Pdf, Text, Unknown };

inline constexpr std::size_t kHeadBytes = 4096;  ///< as many as file_kind wants to see

/// `head` is the beginning of the file, kHeadBytes long or the whole file. Whether text is UTF-8 is
/// not decided here.
[[nodiscard]] FileKind file_kind(std::span<const unsigned char> head);

}  // namespace sohoa::ocr
