#include "normalize/code.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "document/error.h"
#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

bool is_joint(char32_t letter) {
  return letter == U'-' || letter == U'/' || letter == U'&' || letter == U'.';
}

// What Đ and Q are read as by recognisers that do not know Đ; two letters where the bar is seen twice.
const std::vector<std::pair<char32_t, std::vector<std::u32string>>>& misreadings() {
  static const std::vector<std::pair<char32_t, std::vector<std::u32string>>> kTable = {
      {U'Đ', {U"D", U"P", U"B", U"b", U"d", U"Ð", U"ĐÐ", U"ĐĐ", U"DD", U"PD", U"DP", U"p", U"đ"}},
      {U'Q', {U"O", U"0", U"q"}},
      {U'T', {U"t"}},
  };
  return kTable;
}

// All the ways to misread `rest`, put behind `before`; at most `left` letters are misread.
void misread(const std::u32string& before, std::u32string_view rest, int left,
             std::set<std::u32string>& readings) {
  if (rest.empty()) {
    readings.insert(before);
    return;
  }
  misread(before + rest[0], rest.substr(1), left, readings);
  if (left == 0) return;
  for (const auto& [letter, others] : misreadings()) {
    if (letter != rest[0]) continue;
    for (const std::u32string& other : others) {
      misread(before + other, rest.substr(1), left - 1, readings);
    }
  }
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char letter : text) {
    if (letter == separator) {
      parts.emplace_back();
    } else {
      parts.back().push_back(letter);
    }
  }
  return parts;
}

void read_columns(const std::filesystem::path& file, const std::vector<std::size_t>& columns,
                  std::vector<std::string>& abbreviations) {
  std::ifstream stream(file);
  if (!stream) {
    throw Error(Reason::ModelMissing, {file}, "the table of abbreviations cannot be opened",
                "install the models or name their folder");
  }
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> cells = split(line, '\t');
    for (const std::size_t column : columns) {
      if (column >= cells.size()) continue;
      for (const std::string& part : split(cells[column], ',')) {
        if (!part.empty()) abbreviations.push_back(part);
      }
    }
  }
}

struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool digits = false;
};

// Letters that can stand in a code: an abbreviation has at most one small letter in three, besides
// those that large ones are read as.
bool looks_abbreviated(std::u32string_view part) {
  const auto upper =
      std::count_if(part.begin(), part.end(), [](char32_t c) { return is_upper(c); });
  return upper >= 1 && upper * 2 >= static_cast<std::ptrdiff_t>(part.size());
}

// The parts of the longest stretch from `begin` that has the shape of a code.
std::vector<Part> parts_from(std::u32string_view piece, std::size_t begin) {
  std::vector<Part> parts;
  bool joined = false;  // by more than a full stop: "BDD.24600" is no code
  std::size_t at = begin;
  while (at < piece.size()) {
    Part part{at, at, is_digit(piece[at])};
    const auto fits = [&](char32_t c) { return part.digits ? is_digit(c) : is_letter(c); };
    while (part.end < piece.size() && fits(piece[part.end])) ++part.end;
    if (part.end == part.begin) break;
    if (!part.digits && !looks_abbreviated(piece.substr(part.begin, part.end - part.begin))) break;
    // The law's number of its National Assembly: letters and digits in one part ("QH14").
    if (!part.digits) {
      while (part.end < piece.size() && is_digit(piece[part.end])) ++part.end;
    }
    parts.push_back(part);
    at = part.end;
    if (at == piece.size() || !is_joint(piece[at])) break;
    joined = joined || piece[at] != U'.';
    ++at;
  }
  if (!joined) parts.clear();
  return parts;
}

// "NC&KTGS": departments that are written together; who reads "&" for a letter reads no capitals around it.
bool joins_abbreviations(std::u32string_view piece, const std::vector<Part>& parts) {
  const auto is_short_name = [&](const Part& part) {
    const std::u32string_view text = piece.substr(part.begin, part.end - part.begin);
    return text.size() >= 2 && std::all_of(text.begin(), text.end(), is_upper);
  };
  bool joined = true;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    joined = joined && piece[parts[i].begin - 1] == U'&';
  }
  return joined && std::all_of(parts.begin(), parts.end(), is_short_name);
}

}  // namespace

CodeTable::CodeTable(const std::vector<std::string>& abbreviations) {
  for (const std::string& abbreviation : abbreviations) known_.insert(to_utf32(abbreviation));
  for (const std::u32string& known : known_) {
    std::set<std::u32string> readings;
    misread({}, known, 2, readings);
    for (const std::u32string& reading : readings) {
      if (known_.contains(reading)) continue;
      const auto [place, is_new] = misread_.emplace(reading, known);
      // A reading of two abbreviations proves neither.
      if (!is_new && place->second != known) place->second.clear();
    }
  }
}

CodeTable CodeTable::open(const std::filesystem::path& folder) {
  std::vector<std::string> abbreviations;
  read_columns(folder / "document_types.tsv", {2, 3}, abbreviations);
  read_columns(folder / "organs.tsv", {1}, abbreviations);
  return CodeTable(abbreviations);
}

bool CodeTable::knows(std::u32string_view part) const {
  return known_.contains(std::u32string(part));
}

std::optional<std::u32string> CodeTable::mend(std::u32string_view part) const {
  // "pB": a letter whose small form has the same shape, or nearly so.
  std::u32string capitals(part);
  std::ranges::transform(capitals, capitals.begin(), [](char32_t c) { return to_upper(c); });
  if (!knows(part) && known_.contains(capitals)) return capitals;
  const auto found = misread_.find(std::u32string(part));
  if (found == misread_.end() || found->second.empty()) return std::nullopt;
  return found->second;
}

std::optional<CodeSpan> find_code(std::u32string_view piece, const CodeTable& table) {
  for (std::size_t begin = 0; begin < piece.size(); ++begin) {
    const bool starts = begin == 0 || !is_letter(piece[begin - 1]) || is_digit(piece[begin]);
    if (!starts || (begin > 0 && is_digit(piece[begin - 1]))) continue;
    const std::vector<Part> parts = parts_from(piece, begin);
    if (parts.empty()) continue;
    const bool open_end = parts.back().end < piece.size() && piece[parts.back().end] == U'-';
    if (parts.size() + (open_end ? 1 : 0) < 2) continue;
    CodeSpan code{begin, parts.back().end, {}};
    bool proven = joins_abbreviations(piece, parts);
    std::size_t copied = begin;
    for (const Part& part : parts) {
      code.mended += piece.substr(copied, part.begin - copied);
      const std::u32string_view text = piece.substr(part.begin, part.end - part.begin);
      const auto mended = part.digits ? std::nullopt : table.mend(text);
      proven = proven || mended || (!part.digits && table.knows(text));
      code.mended += mended ? *mended : std::u32string(text);
      copied = part.end;
    }
    if (proven) return code;
  }
  return std::nullopt;
}

}  // namespace sohoa::normalize
