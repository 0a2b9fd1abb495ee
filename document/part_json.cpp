#include "document/part_json.h"

#include <string>

#include "document/json_values.h"

namespace sohoa {
namespace {

using json_values::Json;

constexpr json_values::Names<PartKind, 2> kKinds{
    {{PartKind::Document, "document"}, {PartKind::Attachment, "attachment"}}};

}  // namespace

Json to_json(const std::vector<DocumentPart>& parts) {
  Json list = Json::array();
  for (const DocumentPart& part : parts) {
    Json json{{"kind", json_values::name_in(kKinds, part.kind)},
              {"pages", {part.first_page, part.last_page}}};
    if (!part.title.empty()) json["title"] = part.title;
    list.push_back(std::move(json));
  }
  return list;
}

std::vector<DocumentPart> parts_from_json(const Json& json) {
  if (!json.is_array()) json_keys::refuse("key \"parts\" is no list");
  std::vector<DocumentPart> parts;
  for (const Json& one : json) {
    const Json& pages = json_keys::list(one, "pages");
    if (pages.size() != 2) json_keys::refuse("key \"pages\" is no first and last page");
    DocumentPart part;
    part.kind = json_values::enum_from(kKinds, json_keys::get<std::string>(one, "kind"), "kind");
    part.first_page = json_keys::whole_number<int>(pages[0], "pages");
    part.last_page = json_keys::whole_number<int>(pages[1], "pages");
    part.title = json_keys::get_or<std::string>(one, "title", "");
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace sohoa
