#include "samples/sheet.h"

#include <array>

namespace sohoa::samples {
namespace {

std::string raised_digits(const std::string& digits) {
  static constexpr std::array<const char*, 10> kRaised = {"⁰", "¹", "²", "³", "⁴",
                                                          "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string raised;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') {
      raised += kRaised.at(static_cast<std::size_t>(c - '0'));
    } else {
      raised += c;
    }
  }
  return raised;
}

}  // namespace

std::string text(const PlacedWord& word) {
  std::string joined;
  for (const Run& run : word.runs) joined += run.style.raised ? raised_digits(run.text) : run.text;
  return joined;
}

std::string text(const PlacedLine& line) {
  std::string joined;
  for (const PlacedWord& word : line.words) {
    if (!joined.empty()) joined += ' ';
    joined += text(word);
  }
  return joined;
}

void shift(PlacedLine& line, double dx_pt, double dy_pt) {
  for (PlacedWord& word : line.words) {
    word.x_pt += dx_pt;
    word.baseline_pt += dy_pt;
    for (Stroke& stroke : word.strokes) {
      for (Point& point : stroke.points) point = {point.x_pt + dx_pt, point.y_pt + dy_pt};
    }
  }
}

}  // namespace sohoa::samples
