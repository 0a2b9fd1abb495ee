#pragma once

/// Text in the encodings used before Unicode, to Unicode and back.
///
///   decode("Vi\xD6t Nam", Encoding::Tcvn3) == "Việt Nam"
///   decode("Vie^.t Nam", Encoding::Viqr) == "Việt Nam"
///
/// Three things are settled by looking at the whole word: typographic quotation marks and dashes that
/// Windows put at its rims (their bytes are capitals in TCVN3, VISCII and VPS), a full stop or question
/// mark behind a word of VIQR, and the capitals that the ABC fonts lack: of a word or line typed with
/// capitals, the letters that could only be typed small become capitals. Words that are small
/// throughout stay small: whether a capital font drew them, the text does not tell.
/// Tested by tests/normalize/legacy_encoding_test.cpp.

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "normalize/encoding.h"

namespace sohoa::normalize {

class LegacyEncodings {
 public:
  /// Reads encodings.tsv of the data folder. Throws Error{ModelMissing, ModelBroken}.
  static LegacyEncodings open(const std::filesystem::path& folder);

  /// UTF-8, NFC. Never fails: a byte that means nothing in the encoding is what Windows shows for it.
  /// For one of kLegacyEncodings.
  [[nodiscard]] std::string decode(std::string_view bytes, Encoding encoding) const;

  /// The bytes that mean `text` (UTF-8, NFC); nothing when it has a letter that the encoding lacks.
  [[nodiscard]] std::optional<std::string> encode(std::string_view text, Encoding encoding) const;

  /// -ln of the share of the letter among the letters beyond ASCII of running text; nothing for
  /// letters that are not Vietnamese, and for ASCII.
  [[nodiscard]] std::optional<double> letter_nats(char32_t letter) const;

 private:
  /// Letters of one or two bytes.
  struct ByteTable {
    std::unordered_map<std::string, char32_t> letters;
    std::unordered_map<char32_t, std::string> bytes;
  };
  static constexpr std::size_t kTables = 4;  // tcvn3, vni, viscii, vps

  [[nodiscard]] const ByteTable& table(Encoding encoding) const;
  [[nodiscard]] std::string decode_table(std::string_view bytes, Encoding encoding) const;

  std::array<ByteTable, kTables> tables_;
  std::unordered_map<char32_t, double> letter_nats_;
};

}  // namespace sohoa::normalize
