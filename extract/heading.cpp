#include "extract/heading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr int kMostArticles = 2000;
constexpr int kMostRoman = 50;
constexpr std::size_t kLongestRoman = 8;

/// A line as the rules see it.
struct Opening {
  std::u32string_view printed;
  std::u32string folded;

  [[nodiscard]] std::size_t size() const { return printed.size(); }
  [[nodiscard]] char32_t sign(std::size_t at) const { return at < size() ? folded[at] : U'\0'; }
  [[nodiscard]] bool blank_or_end(std::size_t at) const { return at >= size() || sign(at) == U' '; }
  [[nodiscard]] bool letter(std::size_t at) const { return at < size() && is_letter(printed[at]); }
  [[nodiscard]] bool capital(std::size_t at) const { return at < size() && is_upper(printed[at]); }
  [[nodiscard]] bool digit(std::size_t at) const { return at < size() && is_digit(printed[at]); }
  /// A blank and anything, or a capital right behind: "1. Công", "1.Công".
  [[nodiscard]] bool text_follows(std::size_t at) const { return blank_or_end(at) || capital(at); }
};

struct Figure {
  int value = 0;
  std::size_t end = 0;
};

std::optional<Figure> digits_at(const Opening& line, std::size_t at, std::size_t most) {
  Figure figure{.value = 0, .end = at};
  while (line.digit(figure.end)) {
    if (figure.end - at == most) return std::nullopt;
    figure.value = figure.value * 10 + static_cast<int>(line.printed[figure.end] - U'0');
    ++figure.end;
  }
  return figure.end == at ? std::nullopt : std::optional(figure);
}

std::optional<Figure> roman_at(const Opening& line, std::size_t at) {
  int value = 0;
  int before = 0;
  std::size_t end = at;
  for (; end < line.size() && end - at < kLongestRoman; ++end) {
    const char32_t letter = line.printed[end];
    const int figure = letter == U'I'   ? 1
                       : letter == U'V' ? 5
                       : letter == U'X' ? 10
                       : letter == U'L' ? 50
                                        : 0;
    if (figure == 0) break;
    value += figure > before ? figure - 2 * before : figure;
    before = figure;
  }
  if (end == at || value < 1 || value > kMostRoman || line.letter(end)) return std::nullopt;
  return Figure{.value = value, .end = end};
}

/// "nhất", "hai" ... behind "Phần thứ".
std::optional<Figure> ordinal_at(const Opening& line, std::size_t at) {
  constexpr auto kOrdinals = std::to_array<std::u32string_view>(
      {U"nhat", U"hai", U"ba", U"tu", U"nam", U"sau", U"bay", U"tam", U"chin", U"muoi"});
  if (std::u32string_view(line.folded).substr(at).starts_with(U"thu ")) at += 4;
  for (std::size_t i = 0; i < kOrdinals.size(); ++i) {
    const auto rest = std::u32string_view(line.folded).substr(std::min(at, line.size()));
    const std::size_t end = at + kOrdinals[i].size();
    if (rest.starts_with(kOrdinals[i]) && !line.letter(end)) {
      return Figure{.value = static_cast<int>(i) + 1, .end = end};
    }
  }
  return std::nullopt;
}

/// "Chương II", "PHẦN THỨ NHẤT", "Mục 1": alone, before a full stop or before a title in capitals.
std::optional<Marker> named_marker(const Opening& line) {
  constexpr auto kNames = std::to_array<std::pair<std::u32string_view, MarkerKind>>(
      {{U"phan ", MarkerKind::Part},
       {U"chuong ", MarkerKind::Chapter},
       {U"tieu muc ", MarkerKind::Subsection},
       {U"muc ", MarkerKind::Section}});
  for (const auto& [name, kind] : kNames) {
    if (!line.folded.starts_with(name) || !line.capital(0)) continue;
    auto figure = digits_at(line, name.size(), 3);
    if (!figure) figure = roman_at(line, name.size());
    if (!figure && kind == MarkerKind::Part) figure = ordinal_at(line, name.size());
    if (!figure) return std::nullopt;
    std::size_t end = figure->end;
    const bool stop = line.sign(end) == U'.' || line.sign(end) == U':';
    if (stop) ++end;
    std::size_t next = end;
    while (line.sign(next) == U' ' || line.sign(next) == U'-') ++next;
    const bool title = line.capital(next) && (line.capital(next + 1) || stop);
    if (next < line.size() && !title) return std::nullopt;
    return Marker{.kind = kind, .number = figure->value, .end = end};
  }
  return std::nullopt;
}

/// "Điều 5.", "Điều 5:"; "Điều 5 Nghị định" is a sentence.
std::optional<Marker> article_marker(const Opening& line) {
  constexpr std::u32string_view kArticle = U"dieu ";
  if (!line.folded.starts_with(kArticle) || !line.capital(0)) return std::nullopt;
  const auto figure = digits_at(line, kArticle.size(), 4);
  if (!figure || figure->value < 1 || figure->value > kMostArticles) return std::nullopt;
  std::size_t end = figure->end;
  if (line.letter(end) && !line.letter(end + 1)) ++end;  // "Điều 5a."
  if (end >= line.size()) return Marker{MarkerKind::Article, figure->value, end};
  if (line.sign(end) != U'.' && line.sign(end) != U':') return std::nullopt;
  if (!line.text_follows(end + 1)) return std::nullopt;
  return Marker{MarkerKind::Article, figure->value, end + 1};
}

bool closes_figure(char32_t sign) {
  return sign == U'.' || sign == U')' || sign == U'/' || sign == U':';
}

/// "I.", "II/", "A."
std::optional<Marker> capital_marker(const Opening& line) {
  if (const auto roman = roman_at(line, 0)) {
    std::size_t end = roman->end;
    if (closes_figure(line.sign(end)) && line.text_follows(end + 1)) {
      return Marker{MarkerKind::Roman, roman->value, end + 1};
    }
    if (line.sign(end) == U'-' && line.sign(end + 1) == U' ') {
      return Marker{MarkerKind::Roman, roman->value, end + 1};
    }
    return std::nullopt;
  }
  const bool letter = line.capital(0) && line.folded[0] >= U'a' && line.folded[0] <= U'h';
  if (!letter || !closes_figure(line.sign(1)) || line.sign(1) == U':' || line.sign(2) != U' ' ||
      !line.capital(3)) {
    return std::nullopt;
  }
  return Marker{MarkerKind::CapitalLetter, static_cast<int>(line.folded[0] - U'a') + 1, 2};
}

/// "1.", "1)", "1/", "1.2.", "1.2 "
std::optional<Marker> number_marker(const Opening& line) {
  std::size_t at = 0;
  int parts = 0;
  int value = 0;
  while (parts < 3) {
    const auto figure = digits_at(line, at, 2);
    if (!figure) break;
    ++parts;
    value = figure->value;
    at = figure->end;
    if (line.sign(at) != U'.' || !line.digit(at + 1)) break;
    ++at;
  }
  if (parts == 0 || value == 0 || line.digit(at)) return std::nullopt;
  const auto kind = static_cast<MarkerKind>(static_cast<int>(MarkerKind::Number) + parts - 1);
  const bool closed = closes_figure(line.sign(at)) && line.sign(at) != U':';
  if (closed && line.text_follows(at + 1)) return Marker{kind, value, at + 1};
  const bool bare = parts > 1 && line.sign(at) == U' ' && line.capital(at + 1);
  return bare ? std::optional(Marker{kind, value, at}) : std::nullopt;
}

/// "a)", "đ)", "b/"; "(1)", "(a)"
std::optional<Marker> letter_marker(const Opening& line) {
  const bool small = line.letter(0) && !line.capital(0);
  if (small && (line.sign(1) == U')' || line.sign(1) == U'/' || line.sign(1) == U'.') &&
      line.sign(2) == U' ') {
    return Marker{MarkerKind::Letter, static_cast<int>(line.folded[0] - U'a') + 1, 2};
  }
  if (line.sign(0) != U'(') return std::nullopt;
  const auto figure = digits_at(line, 1, 2);
  const std::size_t end = figure ? figure->end : 2;
  if ((!figure && !line.letter(1)) || line.sign(end) != U')' || !line.text_follows(end + 1)) {
    return std::nullopt;
  }
  const int value = figure ? figure->value : static_cast<int>(line.folded[1] - U'a') + 1;
  return Marker{MarkerKind::Parenthesis, value, end + 1};
}

/// "-", "+", "*", "•"; not "-5" and not "- 7 -".
std::optional<Marker> sign_marker(const Opening& line) {
  const char32_t sign = line.sign(0);
  const bool plus = sign == U'+' || sign == U'*';
  const bool hyphen = sign == U'-' || sign == U'•' || sign == U'·' || sign == U'●';
  if (!plus && !hyphen) return std::nullopt;
  const bool glued = line.letter(1);
  if (!glued && (line.sign(1) != U' ' || line.size() < 3)) return std::nullopt;
  return Marker{plus ? MarkerKind::Plus : MarkerKind::Hyphen, 0, 1};
}

}  // namespace

std::optional<Marker> parse_marker(std::u32string_view line) {
  if (line.empty()) return std::nullopt;
  constexpr std::size_t kLongestMarker = 40;
  const std::u32string_view opening = line.substr(0, kLongestMarker);
  const Opening open{.printed = opening, .folded = fold(opening)};
  for (const auto parse :
       {named_marker, article_marker, capital_marker, number_marker, letter_marker, sign_marker}) {
    if (const auto marker = parse(open)) return marker;
  }
  return std::nullopt;
}

bool opens_division(std::u32string_view line) {
  const auto marker = parse_marker(line);
  return marker && (marker->kind <= MarkerKind::Article || marker->kind == MarkerKind::Roman);
}

}  // namespace sohoa::extract
