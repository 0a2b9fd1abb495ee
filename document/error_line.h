#pragma once

/// An error in the language of the user. Tested by tests/document/error_line_test.cpp.

#include <string>

#include "document/error.h"
#include "document/language.h"

namespace sohoa {

/// One line without a line end: "scans/a.pdf: page 4: cause; remedy [code]" in English; in
/// Vietnamese the sentence of the reason stands first and the English cause in brackets.
[[nodiscard]] std::string error_line(const Error& error, Language language);

}  // namespace sohoa
