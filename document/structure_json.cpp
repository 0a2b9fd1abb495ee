#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "document/json.h"
#include "document/json_keys.h"

namespace sohoa {
namespace {

using json_keys::get;
using json_keys::get_or;
using json_keys::list;
using json_keys::refuse;
using json_keys::whole_number;
using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<BlockKind, std::string_view>, 4> kBlockKinds{
    {{BlockKind::Heading, "heading"},
     {BlockKind::Item, "item"},
     {BlockKind::Paragraph, "paragraph"},
     {BlockKind::Table, "table"}}};
constexpr std::array<std::pair<RunningKind, std::string_view>, 3> kRunningKinds{
    {{RunningKind::PageNumber, "page-number"},
     {RunningKind::Head, "head"},
     {RunningKind::Foot, "foot"}}};

template <typename Kinds, typename Kind>
std::string_view name_in(const Kinds& kinds, Kind kind) {
  return std::ranges::find(kinds, kind, &Kinds::value_type::first)->second;
}

template <typename Kinds>
auto kind_from(const Kinds& kinds, const Json& json) {
  const auto found =
      std::ranges::find(kinds, get<std::string>(json, "kind"), &Kinds::value_type::second);
  if (found == kinds.end()) refuse("unknown word at key \"kind\"");
  return found->first;
}

Json to_json(const LinePlace& place) {
  return Json::array({place.page_number, place.line_index});
}

LinePlace place_from_json(const Json& json, const char* key) {
  const Json& pair = list(json, key);
  if (pair.size() != 2) refuse(std::string("key \"") + key + "\" is no page and line");
  return {.page_number = whole_number<int>(pair[0], key),
          .line_index = whole_number<int>(pair[1], key)};
}

Json to_json(const Block& block) {
  Json json{{"kind", name_in(kBlockKinds, block.kind)}};
  if (block.parent) json["parent"] = *block.parent;
  if (!block.marker.empty()) json["marker"] = block.marker;
  json["text"] = block.text;
  json["first"] = to_json(block.first);
  json["last"] = to_json(block.last);
  for (const FootnoteMark& mark : block.marks) {
    json["marks"].push_back({{"footnote", mark.footnote}, {"at", mark.at}});
  }
  if (!block.rows.empty()) json["rows"] = block.rows;
  return json;
}

// A child of a block that comes later, or of itself, would make a ring of the tree.
std::optional<int> earlier_block(const Json& json, const char* key, std::size_t count) {
  if (!json.contains(key)) return std::nullopt;
  const int index = get<int>(json, key);
  if (index < 0 || static_cast<std::size_t>(index) >= count) {
    refuse(std::string("key \"") + key + "\" names no block");
  }
  return index;
}

Block block_from_json(const Json& json, std::size_t blocks_before) {
  Block block;
  block.kind = kind_from(kBlockKinds, json);
  block.parent = earlier_block(json, "parent", blocks_before);
  block.marker = get_or<std::string>(json, "marker", "");
  block.text = get<std::string>(json, "text");
  block.first = place_from_json(json, "first");
  block.last = place_from_json(json, "last");
  if (json.contains("marks")) {
    for (const Json& mark : list(json, "marks")) {
      block.marks.push_back({.footnote = get<int>(mark, "footnote"), .at = get<int>(mark, "at")});
    }
  }
  block.rows = get_or<std::vector<std::vector<std::string>>>(json, "rows", {});
  return block;
}

Json to_json(const Footnote& footnote) {
  Json json{{"mark", footnote.mark},
            {"text", footnote.text},
            {"first", to_json(footnote.first)},
            {"last", to_json(footnote.last)}};
  if (footnote.block) json["block"] = *footnote.block;
  return json;
}

Footnote footnote_from_json(const Json& json, std::size_t blocks) {
  Footnote footnote;
  footnote.mark = get<std::string>(json, "mark");
  footnote.text = get<std::string>(json, "text");
  footnote.first = place_from_json(json, "first");
  footnote.last = place_from_json(json, "last");
  footnote.block = earlier_block(json, "block", blocks);
  return footnote;
}

}  // namespace

Json to_json(const Structure& structure) {
  Json blocks = Json::array();
  for (const Block& block : structure.blocks) blocks.push_back(to_json(block));
  Json footnotes = Json::array();
  for (const Footnote& footnote : structure.footnotes) footnotes.push_back(to_json(footnote));
  Json running = Json::array();
  for (const RunningLine& line : structure.running) {
    running.push_back({{"kind", name_in(kRunningKinds, line.kind)},
                       {"text", line.text},
                       {"place", to_json(line.place)}});
  }
  // A key that is parsed behind others may copy them with all that they hold (nlohmann's ordered map grows
  // so): the text of a long file comes last.
  return {{"footnotes", std::move(footnotes)},
          {"running", std::move(running)},
          {"blocks", std::move(blocks)}};
}

Structure structure_from_json(const Json& json) {
  Structure structure;
  for (const Json& block : list(json, "blocks")) {
    structure.blocks.push_back(block_from_json(block, structure.blocks.size()));
  }
  for (const Json& footnote : list(json, "footnotes")) {
    structure.footnotes.push_back(footnote_from_json(footnote, structure.blocks.size()));
  }
  for (const Json& line : list(json, "running")) {
    RunningLine made;
    made.kind = kind_from(kRunningKinds, line);
    made.text = get<std::string>(line, "text");
    made.place = place_from_json(line, "place");
    structure.running.push_back(std::move(made));
  }
  return structure;
}

}  // namespace sohoa
