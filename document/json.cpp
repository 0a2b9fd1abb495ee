#include "document/json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "document/check_json.h"
#include "document/error.h"
#include "document/json_keys.h"
#include "document/json_values.h"
#include "document/part_json.h"
#include "document/record_text.h"
#include "document/slot_json.h"

namespace sohoa {
namespace {

using json_keys::at;
using json_keys::get;
using json_keys::get_or;
using json_keys::list;
using json_keys::refuse;
using json_keys::whole_number;
using json_values::box_from_json;
using json_values::box_to_json;
using json_values::confidence_from_json;
using json_values::enum_from;
using json_values::name_in;
using json_values::Names;
using json_values::rounded;
using Json = nlohmann::ordered_json;

constexpr Names<PageOrigin, 5> kOrigins{{{PageOrigin::Recognized, "recognized"},
                                         {PageOrigin::TextLayer, "text-layer"},
                                         {PageOrigin::OldText, "old-text"},
                                         {PageOrigin::Blank, "blank"},
                                         {PageOrigin::Failed, "failed"}}};
constexpr Names<SourceKind, 3> kKinds{
    {{SourceKind::Image, "image"}, {SourceKind::Pdf, "pdf"}, {SourceKind::Text, "text"}}};
constexpr Names<MarkKind, 6> kMarks{{{MarkKind::Seal, "seal"},
                                     {MarkKind::Signature, "signature"},
                                     {MarkKind::Urgency, "urgency"},
                                     {MarkKind::Secrecy, "secrecy"},
                                     {MarkKind::IncomingStamp, "incoming-stamp"},
                                     {MarkKind::DigitalSignature, "digital-signature"}}};

Json alternatives_to_json(const std::vector<Alternative>& alternatives) {
  Json json = Json::array();
  for (const Alternative& other : alternatives) {
    json.push_back({{"text", other.text}, {"cost_nats", rounded(other.cost_nats)}});
  }
  return json;
}

std::vector<Alternative> alternatives_from_json(const Json& word, const char* key) {
  std::vector<Alternative> alternatives;
  if (!word.contains(key)) return alternatives;
  for (const Json& other : list(word, key)) {
    alternatives.push_back({get<std::string>(other, "text"), get<double>(other, "cost_nats")});
  }
  return alternatives;
}

Json word_to_json(const Word& word) {
  Json json{{"raw", word.raw},
            {"text", word.text},
            {"box", box_to_json(word.box)},
            {"confidence", word.confidence.rounded()}};
  if (!word.reason.empty()) json["reason"] = word.reason;
  if (word.spaces_before != 1) json["spaces_before"] = word.spaces_before;
  if (!word.alternatives.empty()) json["alternatives"] = alternatives_to_json(word.alternatives);
  if (!word.readings.empty()) json["readings"] = alternatives_to_json(word.readings);
  return json;
}

Word word_from_json(const Json& json) {
  Word word{.raw = get<std::string>(json, "raw"),
            .text = get<std::string>(json, "text"),
            .box = box_from_json(json, "box"),
            .confidence = confidence_from_json(json),
            .alternatives = {},
            .reason = get_or<std::string>(json, "reason", ""),
            .spaces_before = std::clamp(get_or<int>(json, "spaces_before", 1), 0, 10'000)};
  word.alternatives = alternatives_from_json(json, "alternatives");
  word.readings = alternatives_from_json(json, "readings");
  return word;
}

Json line_to_json(const Line& line) {
  Json words = Json::array();
  for (const Word& word : line.words) words.push_back(word_to_json(word));
  Json json{{"box", box_to_json(line.box)}, {"block", line.block}};
  if (line.cell) json["cell"] = {line.cell->table, line.cell->row, line.cell->column};
  json["words"] = std::move(words);
  return json;
}

Line line_from_json(const Json& json) {
  Line line{.words = {}, .box = box_from_json(json, "box"), .block = get<int>(json, "block")};
  if (json.contains("cell")) {
    const Json& cell = list(json, "cell");
    if (cell.size() != 3) refuse("key \"cell\" is no table, row and column");
    line.cell = Cell{.table = whole_number<int>(cell[0], "cell"),
                     .row = whole_number<int>(cell[1], "cell"),
                     .column = whole_number<int>(cell[2], "cell")};
  }
  const Json& words = list(json, "words");
  line.words.reserve(words.size());  // pages stay in memory: no room for words that do not come
  for (const Json& word : words) line.words.push_back(word_from_json(word));
  return line;
}

constexpr std::array<std::pair<const char*, std::optional<double> PageQuality::*>, 6> kQualities{
    {{"ink_share", &PageQuality::ink_share},
     {"contrast", &PageQuality::contrast},
     {"sharpness", &PageQuality::sharpness},
     {"text_height_px", &PageQuality::text_height_px},
     {"mean_confidence", &PageQuality::mean_confidence},
     {"valid_syllables", &PageQuality::valid_syllables}}};

Json quality_to_json(const PageQuality& quality) {
  Json json = Json::object();
  for (const auto& [key, figure] : kQualities) {
    if (quality.*figure) json[key] = rounded(*(quality.*figure));
  }
  return json;
}

PageQuality quality_from_json(const Json& json) {
  PageQuality quality;
  for (const auto& [key, figure] : kQualities) {
    if (json.is_object() && json.contains(key)) quality.*figure = get<double>(json, key);
  }
  return quality;
}

Json mark_to_json(const Mark& mark) {
  return {{"kind", name(mark.kind)},
          {"box", box_to_json(mark.box)},
          {"text", mark.text},
          {"confidence", mark.confidence.rounded()}};
}

Mark mark_from_json(const Json& json) {
  return {.kind = enum_from(kMarks, get<std::string>(json, "kind"), "kind"),
          .box = box_from_json(json, "box").value_or(Box{}),
          .text = get<std::string>(json, "text"),
          .confidence = confidence_from_json(json)};
}

Failure failure_from_json(const Json& json) {
  const auto reason = reason_from_code(get<std::string>(json, "reason"));
  if (!reason) refuse("unknown reason code");
  return {*reason, get<std::string>(json, "message")};
}

/// "part": [2, 3], the second of three documents of the file.
void read_part(const Json& json, Source& source) {
  const Json& part = list(json, "part");
  if (part.size() != 2) refuse("key \"part\" is no number and count");
  source.part = whole_number<int>(part[0], "part");
  source.part_count = whole_number<int>(part[1], "part");
  if (source.part < 1 || source.part > source.part_count) refuse("key \"part\" is out of range");
}

}  // namespace

std::string_view name(PageOrigin origin) {
  return name_in(kOrigins, origin);
}
std::string_view name(SourceKind kind) {
  return name_in(kKinds, kind);
}
std::string_view name(MarkKind kind) {
  return name_in(kMarks, kind);
}

Json to_json(const Page& page) {
  Json marks = Json::array();
  for (const Mark& mark : page.marks) marks.push_back(mark_to_json(mark));
  Json lines = Json::array();
  for (const Line& line : page.lines) lines.push_back(line_to_json(line));
  Json json{{"page", page.page_number},
            {"origin", name(page.origin)},
            {"origin_note", page.origin_note},
            {"recognizer", page.recognizer},
            {"width_px", page.width_px},
            {"height_px", page.height_px},
            {"dpi", rounded(page.dpi)},
            {"dpi_stated", page.dpi_stated},
            {"rotation_deg", page.rotation_deg},
            {"skew_deg", rounded(page.skew_deg)},
            {"quality", quality_to_json(page.quality)},
            {"marks", std::move(marks)},
            {"notes", page.notes},
            {"failure", nullptr},
            {"lines", std::move(lines)}};
  for (const Slot& slot : page.slots) json["slots"].push_back(slot_to_json(slot));
  if (page.failure) {
    json["failure"] = {{"reason", code(page.failure->reason)}, {"message", page.failure->message}};
  }
  return json;
}

Page page_from_json(const Json& json) {
  Page page{.page_number = get<int>(json, "page"),
            .origin = enum_from(kOrigins, get<std::string>(json, "origin"), "origin"),
            .origin_note = get<std::string>(json, "origin_note"),
            .recognizer = get<std::string>(json, "recognizer"),
            .width_px = get<int>(json, "width_px"),
            .height_px = get<int>(json, "height_px"),
            .dpi = get<double>(json, "dpi"),
            .dpi_stated = get<bool>(json, "dpi_stated"),
            .rotation_deg = get<int>(json, "rotation_deg"),
            .skew_deg = get<double>(json, "skew_deg"),
            .quality = quality_from_json(at(json, "quality")),
            .marks = {},
            .lines = {},
            .slots = {},
            .notes = get<std::vector<std::string>>(json, "notes"),
            .failure = std::nullopt};
  for (const Json& mark : list(json, "marks")) page.marks.push_back(mark_from_json(mark));
  const Json& lines = list(json, "lines");
  page.lines.reserve(lines.size());
  for (const Json& line : lines) page.lines.push_back(line_from_json(line));
  if (json.contains("slots")) {
    for (const Json& slot : list(json, "slots")) page.slots.push_back(slot_from_json(slot));
  }
  if (!at(json, "failure").is_null()) page.failure = failure_from_json(at(json, "failure"));
  return page;
}

Json to_json(const Record& record) {
  Json json = head_to_json(record);
  for (const Page& page : record.document.pages) json["pages"].push_back(to_json(page));
  return json;
}

Json head_to_json(const Record& record) {
  const Source& source = record.document.source;
  Json json{{"schema", "sohoa.record"},
            {"version", kRecordVersion},
            {"source",
             {{"path", source.path},
              {"sha256", source.sha256},
              {"bytes", source.bytes},
              {"kind", name(source.kind)}}},
            {"making", {{"program", record.making.program}, {"settings", record.making.settings}}},
            {"fields", to_json(record.fields)}};
  if (source.part_count > 1) json["source"]["part"] = {source.part, source.part_count};
  if (!record.structure.empty()) json["structure"] = to_json(record.structure);
  if (!record.checks.empty()) json["checks"] = to_json(record.checks);
  if (!record.parts.empty()) json["parts"] = to_json(record.parts);
  json["pages"] = Json::array();
  return json;
}

Record record_from_json(const Json& json) {
  if (get<std::string>(json, "schema") != "sohoa.record") refuse("key \"schema\" is another one");
  if (get<int>(json, "version") != kRecordVersion) refuse("key \"version\" is another one");
  const Json& source = at(json, "source");
  const Json& making = at(json, "making");
  // Member by member: GCC 12 destroys members twice when an initialiser inside nested braces throws.
  Record record;
  record.document.source.path = get<std::string>(source, "path");
  record.document.source.sha256 = get<std::string>(source, "sha256");
  record.document.source.bytes = get<std::uint64_t>(source, "bytes");
  record.document.source.kind = enum_from(kKinds, get<std::string>(source, "kind"), "kind");
  if (source.contains("part")) read_part(source, record.document.source);
  record.making.program = get<std::string>(making, "program");
  record.making.settings = get<std::string>(making, "settings");
  record.fields = fields_from_json(at(json, "fields"));
  if (json.contains("structure")) record.structure = structure_from_json(at(json, "structure"));
  if (json.contains("checks")) record.checks = checks_from_json(at(json, "checks"));
  if (json.contains("parts")) record.parts = parts_from_json(at(json, "parts"));
  for (const Json& page : list(json, "pages")) {
    record.document.pages.push_back(page_from_json(page));
  }
  return record;
}

std::string to_json_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string to_json_text(const Json& json) {
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json parse_json(std::string_view text) {
  try {
    return Json::parse(text);
  } catch (const Json::exception&) {
    throw Error(Reason::BadRecord, {}, "the text is no JSON");
  }
}

}  // namespace sohoa
