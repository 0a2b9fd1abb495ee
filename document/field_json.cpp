// The fields of a record as JSON: docs/record.md. Tested by tests/document/json_test.cpp.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "document/evidence_json.h"
#include "document/json.h"
#include "document/json_keys.h"
#include "document/json_values.h"
#include "document/slot_json.h"

namespace sohoa {
namespace {

using json_keys::at;
using json_keys::get;
using json_keys::get_or;
using json_keys::list;
using json_values::confidence_from_json;
using Json = nlohmann::ordered_json;

template <typename Value>
Json field_to_json(const std::optional<Field<Value>>& field) {
  if (!field) return nullptr;
  Json json{{"value", field->value},
            {"text", field->text},
            {"confidence", field->confidence.rounded()},
            {"evidence", evidence_to_json(field->evidence)}};
  if (!field->flags.empty()) json["flags"] = field->flags;
  return json;
}

template <typename Value>
void read_field(const Json& fields, const char* key, std::optional<Field<Value>>& into) {
  const Json& json = at(fields, key);
  if (json.is_null()) return;
  into = Field<Value>{.value = get<Value>(json, "value"),
                      .text = get<std::string>(json, "text"),
                      .confidence = confidence_from_json(json),
                      .evidence = evidence_from_json(json),
                      .flags = get_or<std::vector<std::string>>(json, "flags", {})};
}

/// Fields that few documents have are left out where they are not shown.
template <typename Value>
void add_shown(Json& fields, const char* key, const std::optional<Field<Value>>& field) {
  if (field) fields[key] = field_to_json(field);
}

template <typename Value>
void read_shown(const Json& fields, const char* key, std::optional<Field<Value>>& into) {
  if (fields.contains(key)) read_field(fields, key, into);
}

Json unread_to_json(const UnreadField& unread) {
  return {{"field", unread.field},
          {"evidence", evidence_to_json(unread.evidence)},
          {"readings", readings_to_json(unread.readings)},
          {"flags", unread.flags}};
}

UnreadField unread_from_json(const Json& json) {
  UnreadField unread;
  unread.field = get<std::string>(json, "field");
  unread.evidence = evidence_from_json(json);
  unread.readings = readings_from_json(json);
  unread.flags = get<std::vector<std::string>>(json, "flags");
  return unread;
}

Json citation_to_json(const Citation& citation) {
  Json json{{"type", citation.type},
            {"number", citation.number},
            {"date", citation.date ? Json(*citation.date) : Json(nullptr)},
            {"page", citation.evidence.empty() ? Json(nullptr)
                                               : Json(citation.evidence.front().page_number)},
            {"text", citation.text},
            {"confidence", citation.confidence.rounded()},
            {"evidence", evidence_to_json(citation.evidence)}};
  if (!citation.issuer.empty()) json["issuer"] = citation.issuer;
  if (!citation.subject.empty()) json["subject"] = citation.subject;
  if (!citation.relation.empty()) json["relation"] = citation.relation;
  if (!citation.by.empty()) json["by"] = citation.by;
  return json;
}

Citation citation_from_json(const Json& json) {
  return {.type = get<std::string>(json, "type"),
          .number = get<std::string>(json, "number"),
          .date = at(json, "date").is_null() ? std::nullopt
                                             : std::optional(get<std::string>(json, "date")),
          .text = get<std::string>(json, "text"),
          .confidence = confidence_from_json(json),
          .evidence = evidence_from_json(json),
          .issuer = get_or<std::string>(json, "issuer", ""),
          .subject = get_or<std::string>(json, "subject", ""),
          .relation = get_or<std::string>(json, "relation", ""),
          .by = get_or<std::string>(json, "by", "")};
}

}  // namespace

Json to_json(const Fields& fields) {
  Json citations = Json::array();
  for (const Citation& citation : fields.citations) citations.push_back(citation_to_json(citation));
  Json json{{"issuing_body", field_to_json(fields.issuing_body)},
            {"document_number", field_to_json(fields.document_number)},
            {"number", field_to_json(fields.number)},
            {"notation", field_to_json(fields.notation)},
            {"place", field_to_json(fields.place)},
            {"date", field_to_json(fields.date)},
            {"document_type", field_to_json(fields.document_type)},
            {"subject", field_to_json(fields.subject)},
            {"addressees", field_to_json(fields.addressees)},
            {"signer_capacity", field_to_json(fields.signer_capacity)},
            {"signer_name", field_to_json(fields.signer_name)},
            {"recipients", field_to_json(fields.recipients)},
            {"citations", std::move(citations)}};
  add_shown(json, "legal_grounds", fields.legal_grounds);
  add_shown(json, "urgency", fields.urgency);
  add_shown(json, "secrecy", fields.secrecy);
  add_shown(json, "circulation", fields.circulation);
  add_shown(json, "copy_mark", fields.copy_mark);
  if (!fields.language.empty()) json["language"] = fields.language;
  if (fields.page_count > 0) json["page_count"] = fields.page_count;
  for (const UnreadField& unread : fields.unread) json["unread"].push_back(unread_to_json(unread));
  if (!fields.review.empty()) json["review"] = fields.review;
  return json;
}

Fields fields_from_json(const Json& json) {
  Fields fields;
  read_field(json, "issuing_body", fields.issuing_body);
  read_field(json, "document_number", fields.document_number);
  read_field(json, "number", fields.number);
  read_field(json, "notation", fields.notation);
  read_field(json, "place", fields.place);
  read_field(json, "date", fields.date);
  read_field(json, "document_type", fields.document_type);
  read_field(json, "subject", fields.subject);
  read_field(json, "addressees", fields.addressees);
  read_field(json, "signer_capacity", fields.signer_capacity);
  read_field(json, "signer_name", fields.signer_name);
  read_field(json, "recipients", fields.recipients);
  for (const Json& citation : list(json, "citations")) {
    fields.citations.push_back(citation_from_json(citation));
  }
  read_shown(json, "legal_grounds", fields.legal_grounds);
  read_shown(json, "urgency", fields.urgency);
  read_shown(json, "secrecy", fields.secrecy);
  read_shown(json, "circulation", fields.circulation);
  read_shown(json, "copy_mark", fields.copy_mark);
  fields.language = get_or<std::string>(json, "language", "");
  fields.page_count = get_or<int>(json, "page_count", 0);
  if (json.contains("unread")) {
    for (const Json& unread : list(json, "unread")) {
      fields.unread.push_back(unread_from_json(unread));
    }
  }
  fields.review = get_or<std::vector<std::string>>(json, "review", {});
  return fields;
}

}  // namespace sohoa
