#include "samples/truth.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace sohoa::samples {
namespace {

bool is_extra(const TrueLine& line) {
  return line.part == Part::PageNumber || line.part == Part::Mark;
}

std::string text(const TrueLine& line) {
  std::string joined;
  for (const TrueWord& word : line.words) {
    if (!joined.empty()) joined += ' ';
    joined += word.text;
  }
  return joined;
}

std::string lines_text(const TruePage& page, bool extra) {
  std::string joined;
  for (const TrueLine& line : page.lines) {
    if (is_extra(line) == extra) joined += text(line) + '\n';
  }
  return joined;
}

nlohmann::ordered_json to_json(const Box& box) {
  return {box.left, box.top, box.width_px(), box.height_px()};
}

}  // namespace

Box to_box(const Area& area, const Picture& picture) {
  const auto low = [](double value) { return static_cast<int>(std::floor(value + 1e-6)); };
  const auto high = [](double value) { return static_cast<int>(std::ceil(value - 1e-6)); };
  return intersect({low(area.left_px), low(area.top_px), high(area.right_px), high(area.bottom_px)},
                   {0, 0, picture.width_px, picture.height_px});
}

std::string truth_text(const TruePage& page) {
  return lines_text(page, false);
}

std::string extra_text(const TruePage& page) {
  return lines_text(page, true);
}

nlohmann::ordered_json truth_words(const TruePage& page) {
  nlohmann::ordered_json lines = nlohmann::ordered_json::array();
  for (const TrueLine& line : page.lines) {
    if (line.part == Part::Mark) continue;
    nlohmann::ordered_json words = nlohmann::ordered_json::array();
    for (const TrueWord& word : line.words) {
      words.push_back({{"text", word.text}, {"box", to_json(to_box(word.ink, page.picture))}});
    }
    lines.push_back({{"part", name(line.part)}, {"text", text(line)}, {"words", words}});
  }
  nlohmann::ordered_json seals = nlohmann::ordered_json::array();
  for (const Area& seal : page.seals) seals.push_back(to_json(to_box(seal, page.picture)));
  return {{"width", page.picture.width_px},
          {"height", page.picture.height_px},
          {"dpi", page.picture.dpi},
          {"lines", lines},
          {"seals", seals}};
}

std::string_view name(Part part) {
  switch (part) {
    case Part::HeaderLeft:
      return "header-left";
    case Part::HeaderRight:
      return "header-right";
    case Part::Title:
      return "title";
    case Part::Body:
      return "body";
    case Part::Table:
      return "table";
    case Part::Recipients:
      return "recipients";
    case Part::Signature:
      return "signature";
    case Part::Footnote:
      return "footnote";
    case Part::PageNumber:
      return "page-number";
    case Part::Mark:
      return "mark";
  }
  return "body";
}

}  // namespace sohoa::samples
