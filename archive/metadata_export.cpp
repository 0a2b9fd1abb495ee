#include "archive/metadata_export.h"

#include <map>
#include <ostream>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "archive/store_impl.h"
#include "document/error.h"

namespace sohoa::archive {
namespace {

void check_given(const MetadataSchema& schema, const GivenValues& given) {
  for (const auto& [name, value] : given) {
    if (schema.field(name) != nullptr) continue;
    throw Error(Reason::BadOption, {},
                "the fields of " + schema.format + " have no \"" + name + '"',
                "the names stand in the first line of the CSV form");
  }
}

void for_each_record(const Store& store, const MetadataSchema& schema, const GivenValues& given,
                     const std::function<void(const MetadataRecord&)>& visit) {
  check_given(schema, given);
  Statement read_pages = store.impl().connection.prepare(
      "SELECT count(*) FROM page WHERE document_id = ? AND origin = 'recognized'");
  const bool one_file = schema.subject == MetadataSubject::File;
  FileFacts file;
  std::int64_t ordinal = 0;
  store.for_each_entry([&](const Entry& entry) {
    const bool digitized = read_pages.bind(entry.id).step() && read_pages.integer(0) > 0;
    if (one_file) {
      file.add(entry, digitized);
    } else {
      visit(metadata_record(entry, {.ordinal = ++ordinal, .digitized = digitized}, schema, given));
    }
  });
  if (one_file) visit(file_record(file, schema, given));
}

// XML has no way to write most control signs.
std::string without_controls(std::string_view value) {
  std::string kept;
  for (const char letter : value) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool control = byte < 0x20 && letter != '\n' && letter != '\t';
    kept += control || byte == 0x7F ? ' ' : letter;
  }
  return kept;
}

// "SignerInfo.FullName" is an element within an element.
void add_element(pugi::xml_node document, std::string_view name, const std::string& value) {
  pugi::xml_node parent = document;
  for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
    const std::string group(name.substr(0, dot));
    pugi::xml_node child = parent.child(group.c_str());
    parent = child ? child : parent.append_child(group.c_str());
    name.remove_prefix(dot + 1);
  }
  const std::string text = without_controls(value);
  parent.append_child(std::string(name).c_str()).text().set(text.c_str());
}

}  // namespace

void export_metadata_csv(const Store& store, const MetadataSchema& schema, const GivenValues& given,
                         CsvReader reader, std::ostream& out) {
  if (reader == CsvReader::Spreadsheet) out << "\xEF\xBB\xBF";
  for (const MetadataField& field : schema.fields) {
    out << (&field == &schema.fields.front() ? "" : ",") << csv_cell(field.name, reader);
  }
  out << "\r\n";
  for_each_record(store, schema, given, [&](const MetadataRecord& record) {
    for (const std::string& value : record.values) {
      out << (&value == &record.values.front() ? "" : ",") << csv_cell(value, reader);
    }
    out << "\r\n";
  });
}

void export_metadata_xml(const Store& store, const MetadataSchema& schema, const GivenValues& given,
                         std::ostream& out) {
  const std::string element = schema.subject == MetadataSubject::File ? "file" : "document";
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" << element << "s format=\""
      << schema.format << "\">\n";
  for_each_record(store, schema, given, [&](const MetadataRecord& record) {
    pugi::xml_document tree;
    pugi::xml_node document = tree.append_child(element.c_str());
    for (std::size_t i = 0; i < record.values.size(); ++i) {
      if (!record.values[i].empty()) add_element(document, schema.fields[i].name, record.values[i]);
    }
    document.print(out, " ", pugi::format_indent, pugi::encoding_utf8);
  });
  out << "</" << element << "s>\n";
}

void validate_metadata(const Store& store, const MetadataSchema& schema, const GivenValues& given,
                       const std::function<void(const MetadataFault&)>& report) {
  std::map<std::string, std::int64_t> known;  // natural key to the first document that bears it
  for_each_record(store, schema, given, [&](const MetadataRecord& record) {
    for (const MetadataFault& fault : faults_of(record, schema)) report(fault);
    if (record.natural_key.empty()) return;
    const auto [first, fresh] = known.emplace(record.natural_key, record.document_id);
    if (fresh) return;
    const std::string other = std::to_string(first->second);
    report({.document_id = record.document_id,
            .path = record.path,
            .field = "",
            .code = "duplicate",
            .message = "has number, notation, organ and year of document " + other,
            .vietnamese_message = "trùng số, ký hiệu, cơ quan và năm với văn bản " + other});
  });
}

}  // namespace sohoa::archive
