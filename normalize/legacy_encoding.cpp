#include "normalize/legacy_encoding.h"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "document/error.h"
#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/legacy_word.h"
#include "normalize/viqr.h"
#include "normalize/windows_1252.h"

namespace sohoa::normalize {
namespace {

constexpr const char* kWindows1258 = "windows-1258";

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char sign : text) {
    if (sign == separator) {
      parts.emplace_back();
    } else {
      parts.back().push_back(sign);
    }
  }
  return parts;
}

std::optional<std::string> bytes_of_hex(const std::string& cell) {
  std::string bytes;
  for (const std::string& part : split(cell, ' ')) {
    unsigned value = 0;
    const char* end = part.data() + part.size();
    const auto [stop, error] = std::from_chars(part.data(), end, value, 16);
    if (error != std::errc{} || stop != end || value == 0 || value > 0xFF) return std::nullopt;
    bytes.push_back(static_cast<char>(value));
  }
  return bytes;
}

std::uint8_t byte_of(char sign) {
  return static_cast<std::uint8_t>(sign);
}

std::string decode_1258(std::string_view bytes) {
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                kWindows1258);
  std::string utf8;
  text.toUTF8String(utf8);
  return to_nfc(utf8);
}

// Tones are letters of their own in this code page, vowels with their mark and đ are not.
std::optional<std::string> encode_1258(std::string_view text) {
  std::string apart;
  for (const char32_t letter : to_utf32(text)) {
    constexpr std::u32string_view kTones = U"\u0300\u0309\u0303\u0301\u0323";
    const TonedLetter parts = split_tone(letter);
    append_utf8(apart, parts.letter);
    if (parts.tone != Tone::Level) {
      append_utf8(apart, kTones[static_cast<std::size_t>(parts.tone) - 1]);
    }
  }
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(apart);
  const std::int32_t length = wide.extract(0, wide.length(), nullptr, 0, kWindows1258);
  std::string bytes(static_cast<std::size_t>(length) + 1, '\0');
  wide.extract(0, wide.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()),
               kWindows1258);
  bytes.resize(static_cast<std::size_t>(length));
  if (decode_1258(bytes) != text) return std::nullopt;
  return bytes;
}

[[noreturn]] void broken(const std::filesystem::path& file, int line) {
  throw Error(Reason::ModelBroken, {file}, fmt::format("line {} is no row of the table", line),
              "install it again");
}

}  // namespace

LegacyEncodings LegacyEncodings::open(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "encodings.tsv";
  std::ifstream stream(file);
  if (!stream) {
    throw Error(Reason::ModelMissing, {file}, "the table of encodings cannot be opened",
                "install the program anew, or name its data folder with --data");
  }
  LegacyEncodings encodings;
  int number = 0;
  for (std::string row; std::getline(stream, row);) {
    ++number;
    if (row.empty() || row.starts_with('#')) continue;
    const std::vector<std::string> cells = split(row, '\t');
    const std::u32string letter = to_utf32(cells[0]);
    if (cells.size() != kTables + 2 || letter.size() != 1) broken(file, number);
    for (std::size_t i = 0; i < kTables; ++i) {
      const std::optional<std::string> bytes = bytes_of_hex(cells[i + 1]);
      if (!bytes || bytes->size() > 2) broken(file, number);
      encodings.tables_[i].letters.emplace(*bytes, letter[0]);
      encodings.tables_[i].bytes.emplace(letter[0], *bytes);
    }
    int per_million = 0;
    const std::string& share = cells.back();
    std::from_chars(share.data(), share.data() + share.size(), per_million);
    if (per_million < 1) broken(file, number);
    encodings.letter_nats_.emplace(letter[0], -std::log(per_million / 1e6));
  }
  return encodings;
}

const LegacyEncodings::ByteTable& LegacyEncodings::table(Encoding encoding) const {
  switch (encoding) {
    case Encoding::Tcvn3:
      return tables_[0];
    case Encoding::Vni:
      return tables_[1];
    case Encoding::Viscii:
      return tables_[2];
    case Encoding::Vps:
      return tables_[3];
    default:
      throw std::logic_error("this encoding has no table");
  }
}

std::string LegacyEncodings::decode(std::string_view bytes, Encoding encoding) const {
  switch (encoding) {
    case Encoding::Viqr:
      return decode_viqr(bytes);
    case Encoding::Cp1258:
      return decode_1258(bytes);
    default:
      return decode_table(bytes, encoding);
  }
}

std::string LegacyEncodings::decode_table(std::string_view bytes, Encoding encoding) const {
  const ByteTable& rows = table(encoding);
  std::vector<LegacyLetter> letters;
  letters.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t taken = 2;
    auto found = rows.letters.end();
    if (encoding == Encoding::Vni && at + 1 < bytes.size()) {
      found = rows.letters.find(std::string(bytes.substr(at, 2)));
    }
    if (found == rows.letters.end()) {
      taken = 1;
      found = rows.letters.find(std::string(1, bytes[at]));
    }
    const bool known = found != rows.letters.end();
    const std::uint8_t byte = byte_of(bytes[at]);
    letters.push_back({known ? found->second : from_windows_1252(byte),
                       known && taken == 1 ? windows_punctuation(byte) : 0});
    at += taken;
  }
  settle_punctuation(letters);
  if (encoding == Encoding::Tcvn3) raise_capitals(letters);
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const LegacyLetter& letter : letters) append_utf8(text, letter.letter);
  return to_nfc(text);
}

std::optional<std::string> LegacyEncodings::encode(std::string_view text, Encoding encoding) const {
  if (encoding == Encoding::Viqr) return encode_viqr(text);
  if (encoding == Encoding::Cp1258) return encode_1258(text);
  const ByteTable& rows = table(encoding);
  std::string bytes;
  for (const char32_t letter : to_utf32(text)) {
    const auto found = rows.bytes.find(letter);
    if (found != rows.bytes.end()) {
      bytes += found->second;
      continue;
    }
    const std::optional<std::uint8_t> byte = to_windows_1252(letter);
    if (!byte) return std::nullopt;
    const std::string as_is(1, static_cast<char>(*byte));
    if (rows.letters.contains(as_is) && windows_punctuation(*byte) == 0) return std::nullopt;
    bytes += as_is;
  }
  return bytes;
}

std::optional<double> LegacyEncodings::letter_nats(char32_t letter) const {
  const auto found = letter_nats_.find(letter);
  if (found == letter_nats_.end()) return std::nullopt;
  return found->second;
}

}  // namespace sohoa::normalize
