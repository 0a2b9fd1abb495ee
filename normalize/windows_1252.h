#pragma once

/// The western code page of Windows: what text of other encodings looks like when it is read wrong,
/// and the punctuation that Windows put into text of old Vietnamese encodings.
///
///   from_windows_1252(0xE9) == U'é';  to_windows_1252(U'™') == 0x99
/// The five bytes that it leaves open are the C1 controls of the same number, as browsers read them.
/// Tested by tests/normalize/windows_1252_test.cpp.

#include <cstdint>
#include <optional>

namespace sohoa::normalize {

[[nodiscard]] char32_t from_windows_1252(std::uint8_t byte);
[[nodiscard]] std::optional<std::uint8_t> to_windows_1252(char32_t letter);

/// The quotation mark, dash, dots or bullet that the byte stands for: 0 when it is none of them.
[[nodiscard]] char32_t windows_punctuation(std::uint8_t byte);

}  // namespace sohoa::normalize
