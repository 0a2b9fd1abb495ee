#include "archive/metadata_schema.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <utility>

#include "document/error.h"

namespace sohoa::archive {
namespace {

using Row = std::vector<std::string>;

Row split(std::string_view line) {
  Row cells;
  while (true) {
    const std::size_t end = line.find('\t');
    cells.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

/// Calls `use` with every row; a row that has other columns, or for which `use` is false, ends it.
void read_rows(const std::filesystem::path& file, std::size_t columns,
               const std::function<bool(const Row&)>& use) {
  std::ifstream stream(file);
  if (!stream) {
    throw Error(Reason::ModelMissing, {file, 0}, "the table cannot be read",
                "install the data of sohoa again");
  }
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const Row row = split(line);
    if (row.size() == columns && use(row)) continue;
    throw Error(Reason::ModelBroken, {file, 0},
                "line " + std::to_string(number) + " is not in the form of the table",
                "install the data of sohoa again");
  }
}

bool read_kind(MetadataField& field, const std::string& kind) {
  constexpr std::string_view kCode = "code:";
  if (kind.starts_with(kCode)) {
    field.kind = MetadataKind::Code;
    field.code_table = kind.substr(kCode.size());
    return true;
  }
  for (const auto& [name, value] :
       {std::pair{"text", MetadataKind::Text}, std::pair{"number", MetadataKind::Number},
        std::pair{"date", MetadataKind::Date}, std::pair{"part-date", MetadataKind::PartDate}}) {
    if (kind != name) continue;
    field.kind = value;
    return true;
  }
  return false;
}

bool read_field(MetadataField& field, const Row& row) {
  field.name = row[1];
  field.label = row[2];
  if (!read_kind(field, row[3])) return false;
  if (!row[4].empty()) {
    std::size_t length = 0;
    const char* end = row[4].data() + row[4].size();
    if (std::from_chars(row[4].data(), end, length).ptr != end) return false;
    field.length = length;
  }
  field.required = row[5] == "required";
  field.source = row[6];
  return field.required || row[5].empty();
}

std::string suffix_of(MetadataSubject subject) {
  switch (subject) {
    case MetadataSubject::Document:
      return "";
    case MetadataSubject::IncomingDocument:
      return "-incoming";
    case MetadataSubject::File:
      return "-file";
  }
  return "";
}

}  // namespace

MetadataSchema MetadataSchema::open(const std::filesystem::path& data_folder,
                                    std::string_view format, MetadataSubject subject) {
  MetadataSchema schema;
  schema.format = format;
  schema.subject = subject;
  const std::string set = schema.format + suffix_of(subject);
  read_rows(data_folder / "metadata_fields.tsv", 7, [&](const Row& row) {
    MetadataField field;
    if (!read_field(field, row)) return false;
    if (row[0] == set) schema.fields.push_back(std::move(field));
    return true;
  });
  if (schema.fields.empty()) {
    throw Error(Reason::BadOption, {}, "no field set has the name \"" + set + '"');
  }
  read_rows(data_folder / "metadata_codes.tsv", 3, [&](const Row& row) {
    schema.codes[row[0]][row[1]] = row[2];
    return true;
  });
  read_rows(data_folder / "document_types.tsv", 7, [&](const Row& row) {
    if (row[4].empty()) return true;
    schema.type_codes.emplace(row[0], row[4]);
    schema.codes["typeName"].emplace(row[4], row[0]);
    return true;
  });
  return schema;
}

const MetadataField* MetadataSchema::field(std::string_view name) const {
  const auto found = std::ranges::find(fields, name, &MetadataField::name);
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace sohoa::archive
