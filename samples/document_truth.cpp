#include "samples/document_truth.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "samples/truth.h"

namespace sohoa::samples {
namespace {

using Json = nlohmann::ordered_json;

std::string without(std::string text, const std::string& unwanted) {
  for (std::size_t at = text.find(unwanted); at != std::string::npos; at = text.find(unwanted)) {
    text.erase(at, unwanted.size());
  }
  return text;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

bool left_blank(const DocumentSource& source, const std::string& slot) {
  const auto found = source.slots.find(slot);
  return found != source.slots.end() && found->second == SlotKind::Empty;
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json issuing_body(const DocumentSource& source) {
  Json bodies = Json::array();
  for (const std::string& issuer : source.issuers) {
    const std::size_t at = issuer.find(" / ");
    bodies.push_back(at == std::string::npos ? issuer
                                             : issuer.substr(0, at) + issuer.substr(at + 2));
  }
  return bodies;
}

Json marks_removed(const std::vector<std::string>& items) {
  Json list = Json::array();
  for (const std::string& item : items) list.push_back(without(item, "*"));
  return list;
}

std::string issued_date(const DocumentSource& source) {
  if (left_blank(source, "month")) return source.date.substr(0, 4);
  if (left_blank(source, "day")) return source.date.substr(0, 7);
  return source.date;
}

/// "QĐ-UBND" of "12/2021/QĐ-UBND": neither number nor year belong to the notation.
std::string notation_of(const std::string& number) {
  const std::size_t digits = number.find_first_not_of("0123456789");
  if (digits == std::string::npos) return {};
  const std::string rest = number.substr(digits + 1);
  const std::size_t year = rest.find_first_not_of("0123456789");
  return year == 4 && rest[year] == '/' ? rest.substr(year + 1) : rest;
}

std::string kind_name(SlotKind kind) {
  switch (kind) {
    case SlotKind::Printed:
      return "printed";
    case SlotKind::Stamped:
      return "stamped";
    case SlotKind::Handwritten:
      return "handwritten";
    case SlotKind::Empty:
      return "empty";
  }
  return "printed";
}

Json box_json(const Area& area, const Picture& picture) {
  const Box box = to_box(area, picture);
  return {box.left, box.top, box.width_px(), box.height_px()};
}

/// The text as one run of characters: cited numbers may be broken over lines.
std::string squeezed(const std::string& text) {
  return without(without(text, "\n"), " ");
}

}  // namespace

Json truth_fields(const DocumentSource& source, PagesShown shown) {
  const std::size_t digits = source.number.find_first_not_of("0123456789");
  const bool numbered = shown.first && digits != std::string::npos && digits > 0;
  const bool blank = left_blank(source, "number");
  Json fields;
  fields["issuing_body"] = shown.first ? issuing_body(source) : Json::array();
  fields["document_number"] = numbered && !blank ? Json(source.number) : Json(nullptr);
  fields["number"] = nullptr;
  if (numbered && !blank) fields["number"] = std::stoi(source.number.substr(0, digits));
  fields["notation"] = numbered ? Json(notation_of(source.number)) : Json(nullptr);
  fields["place"] = shown.first ? or_null(source.place) : Json(nullptr);
  fields["date"] = shown.first ? or_null(issued_date(source)) : Json(nullptr);
  fields["document_type"] = shown.first ? or_null(source.type) : Json(nullptr);
  fields["subject"] = shown.first ? or_null(source.subject) : Json(nullptr);
  fields["addressees"] = shown.first ? marks_removed(source.addressees) : Json::array();
  fields["signer_capacity"] =
      shown.closing ? or_null(joined(source.capacity, " / ")) : Json(nullptr);
  fields["signer_name"] = shown.closing ? or_null(source.signer) : Json(nullptr);
  fields["recipients"] = shown.closing ? marks_removed(source.recipients) : Json::array();
  return fields;
}

std::string truth_citations(const DocumentSource& source, const std::string& text) {
  const std::string letters = squeezed(text);
  std::string table = "type\tnumber\tdate\n";
  for (const CitedDocument& cited : source.citations) {
    const std::string& key = cited.number.empty() ? cited.type : cited.number;
    if (letters.find(squeezed(key)) == std::string::npos) continue;
    table += cited.type + '\t' + cited.number + '\t' + cited.date + '\n';
  }
  return table;
}

Json truth_slots(const TruePage& page, const DocumentSource& source) {
  Json slots;
  for (const TrueSlot& slot : page.slots) {
    if (slot.name != "date") {
      slots[slot.name] = or_null(slot.value);
      slots[slot.name + "_kind"] = kind_name(slot.kind);
    }
    slots[slot.name + "_box"] = box_json(slot.area, page.picture);
  }
  if (!notation_of(source.number).empty()) slots["notation"] = notation_of(source.number);
  slots["certain"] = true;
  return slots;
}

}  // namespace sohoa::samples
