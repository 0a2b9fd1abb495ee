// encoding_accuracy DATA_FOLDER FOLDER: how often the encoding of a text is found, by length.
//
// Every *.txt of FOLDER (UTF-8) is cut into pieces of 5, 10, 20, 50 and 200 syllables; each piece is
// written in each encoding that has all its letters, and detected again. "exact" counts the pieces that
// come back as they were. UTF-8 itself is in the table, as composed text and with all marks apart: there
// every other answer is harm. Files named *.ocr.txt are only tried as UTF-8.

#include <fmt/core.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "document/error.h"
#include "document/unicode_form.h"
#include "normalize/encoding_detector.h"

namespace {

using namespace sohoa;  // NOLINT: a program of one file

constexpr std::array<int, 5> kLengths = {5, 10, 20, 50, 200};

struct Count {
  int pieces = 0;
  int found = 0;
  int exact = 0;
};
using Table = std::map<std::pair<std::string, int>, Count>;

// Pieces of so many blanks; pieces without any mark tell nothing and are left out.
std::vector<std::string> pieces_of(const std::string& text, int syllables) {
  std::vector<std::string> pieces(1);
  int blanks = 0;
  for (const char sign : text) {
    if (sign == ' ' || sign == '\n') ++blanks;
    if (blanks == syllables) {
      pieces.emplace_back();
      blanks = 0;
    } else {
      pieces.back().push_back(sign);
    }
  }
  pieces.pop_back();
  std::erase_if(pieces, [](const std::string& piece) { return strip_diacritics(piece) == piece; });
  return pieces;
}

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  std::string result;
  nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
  return result;
}

void try_piece(const std::string& piece, int length, const normalize::LegacyEncodings& encodings,
               Table& table) {
  for (const normalize::Encoding encoding : normalize::kLegacyEncodings) {
    const auto bytes = encodings.encode(piece, encoding);
    if (!bytes) continue;
    Count& count = table[{std::string(name_of(encoding)), length}];
    ++count.pieces;
    const auto guess = detect_encoding(*bytes, encodings);
    if (!guess || guess->encoding != encoding) continue;
    ++count.found;
    count.exact += encodings.decode(*bytes, encoding) == piece ? 1 : 0;
  }
}

void try_utf8(const std::string& name, const std::string& piece, int length,
              const normalize::LegacyEncodings& encodings, Table& table) {
  Count& count = table[{name, length}];
  ++count.pieces;
  const auto guess = detect_encoding(piece, encodings);
  if (!guess || guess->encoding != normalize::Encoding::Utf8) return;
  ++count.found;
  ++count.exact;
}

void try_file(const std::filesystem::path& file, const normalize::LegacyEncodings& encodings,
              Table& table) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!is_utf8(bytes)) return;
  const std::string text = to_nfc(bytes);
  const bool is_ocr = file.string().ends_with(".ocr.txt");
  for (const int length : kLengths) {
    for (const std::string& piece : pieces_of(text, length)) {
      try_utf8(is_ocr ? "ocr utf-8" : "utf-8", piece, length, encodings, table);
      if (is_ocr) continue;
      try_utf8("utf-8 nfd", decomposed(piece), length, encodings, table);
      try_piece(piece, length, encodings, table);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: encoding_accuracy DATA_FOLDER FOLDER\n");
    return 1;
  }
  try {
    const auto encodings = normalize::LegacyEncodings::open(argv[1]);
    Table table;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[2])) {
      if (entry.path().extension() == ".txt") try_file(entry.path(), encodings, table);
    }
    fmt::print("{:<10} {:>9} {:>7} {:>8} {:>8}\n", "encoding", "syllables", "pieces", "found",
               "exact");
    for (const auto& [key, count] : table) {
      fmt::print("{:<10} {:>9} {:>7} {:>7.2f}% {:>7.2f}%\n", key.first, key.second, count.pieces,
                 100.0 * count.found / count.pieces, 100.0 * count.exact / count.pieces);
    }
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return info(error.reason()).exit_code;
  }
  return 0;
}
