#include "archive/field_text.h"

#include <optional>
#include <vector>

namespace sohoa::archive {
namespace {

void add(std::string& all, const std::string& value) {
  if (value.empty()) return;
  if (!all.empty()) all += '\n';
  all += value;
}

void add(std::string& all, const std::optional<Field<std::string>>& field) {
  if (field) add(all, field->value);
}

void add(std::string& all, const std::optional<Field<std::vector<std::string>>>& field) {
  if (!field) return;
  for (const std::string& value : field->value) add(all, value);
}

// "2021-03-05" -> "05/03/2021", "2021-03" -> "03/2021"
std::string day_first(const std::string& iso_date) {
  if (iso_date.size() < 7) return {};
  const std::string month_and_year = iso_date.substr(5, 2) + '/' + iso_date.substr(0, 4);
  return iso_date.size() < 10 ? month_and_year : iso_date.substr(8, 2) + '/' + month_and_year;
}

}  // namespace

std::string field_text(const Fields& fields) {
  std::string all;
  add(all, fields.document_number);
  if (fields.number && fields.notation) {
    const std::string plain = std::to_string(fields.number->value) + '/' + fields.notation->value;
    if (!fields.document_number || fields.document_number->value != plain) add(all, plain);
  }
  add(all, fields.document_type);
  add(all, fields.subject);
  add(all, fields.date);
  if (fields.date) add(all, day_first(fields.date->value));
  add(all, fields.issuing_body);
  add(all, fields.place);
  add(all, fields.addressees);
  add(all, fields.signer_capacity);
  add(all, fields.signer_name);
  return all;
}

}  // namespace sohoa::archive
