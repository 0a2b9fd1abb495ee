#pragma once

/// A text file of an earlier campaign: pages divided by form feeds, lines by LF, CRLF or CR.
///
/// Tested by tests/ocr/text_file_test.cpp.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "document/page.h"

namespace sohoa::ocr {

/// Makes UTF-8 of the bytes of a text file, or throws Error{TextNotUtf8}: what tells old encodings apart
/// knows the language, and lives in normalize/.
using TextDecoder = std::function<std::string(std::string bytes)>;

/// The text of each page: UTF-8, NFC, '\n' after each line, without byte order mark. A form feed at
/// the very end opens no further page. Throws Error{TextNotUtf8}; `file` is only named in it.
[[nodiscard]] std::vector<std::string> text_pages(std::string bytes,
                                                  const std::filesystem::path& file);

/// The page made of one such text. A page without any word is PageOrigin::Blank.
[[nodiscard]] Page page_of_text(const std::string& text, int page_number);

}  // namespace sohoa::ocr
