#include "archive/export.h"

#include <array>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "archive/compressed_text.h"
#include "archive/record_rows.h"
#include "archive/store_impl.h"
#include "archive/transaction.h"
#include "document/error.h"
#include "document/json.h"

namespace sohoa::archive {
namespace {

using Json = nlohmann::ordered_json;

std::string quoted(const std::string& text) {
  return to_json_line(Json(text));
}

// All documents as they were at one moment, in the order of their ids.
void for_each_document(Connection& connection, const std::function<void(const Statement&)>& visit) {
  const Snapshot snapshot(connection);
  Statement rows =
      connection.prepare(std::string("SELECT ") + kDocumentColumns + " FROM document ORDER BY id");
  while (rows.step()) visit(rows);
}

void for_each_page_text(const Connection& connection, std::int64_t document_id,
                        const std::function<void(const std::string& text)>& visit) {
  Statement pages =
      connection.prepare("SELECT text FROM page WHERE document_id = ? ORDER BY page_number");
  pages.bind(document_id);
  while (pages.step()) visit(pages.text(0));
}

std::string flow_of(const Statement& row) {
  if (row.is_null(9)) return {};
  return flow_text(structure_from_json(parse_json(decompress(row.bytes(9)))));
}

// --- JSON Lines ------------------------------------------------------------------------------------

// Fields and pages lie in the archive as JSON and are passed on as they are.
void write_head(const Statement& row, std::ostream& out, std::string_view schema) {
  out << R"({"schema":")" << schema << R"(","version":)" << std::to_string(kRecordVersion)
      << R"(,"source":{"path":)" << quoted(row.text(1)) << R"(,"sha256":)" << quoted(row.text(2))
      << R"(,"bytes":)" << row.text(3) << R"(,"kind":)" << quoted(row.text(4));
  if (row.integer(12) > 1) out << R"(,"part":[)" << row.text(11) << ',' << row.text(12) << ']';
  out << R"(},"making":{"program":)" << quoted(row.text(6)) << R"(,"settings":)"
      << quoted(row.text(7)) << R"(},"fields":)" << row.bytes(8);
}

void write_structure(const Statement& row, std::ostream& out) {
  if (!row.is_null(9)) out << R"(,"structure":)" << decompress(row.bytes(9));
}

void write_checks(const Statement& row, std::ostream& out) {
  if (!row.is_null(10)) out << R"(,"checks":)" << row.bytes(10);
  if (!row.is_null(13)) out << R"(,"parts":)" << row.bytes(13);
}

void write_page_records(const Connection& connection, std::int64_t id, std::ostream& out) {
  Statement pages =
      connection.prepare("SELECT record FROM page WHERE document_id = ? ORDER BY page_number");
  pages.bind(id);
  out << R"(,"pages":[)";
  for (bool first = true; pages.step(); first = false) {
    if (!first) out << ',';
    out << decompress(pages.bytes(0));
  }
}

void write_page_texts(const Connection& connection, std::int64_t id, std::ostream& out) {
  Statement pages = connection.prepare(
      "SELECT page_number, origin, failure_reason, text FROM page WHERE document_id = ? "
      "ORDER BY page_number");
  pages.bind(id);
  out << R"(,"pages":[)";
  for (bool first = true; pages.step(); first = false) {
    if (!first) out << ',';
    const Json reason = pages.is_null(2) ? Json(nullptr) : Json(pages.text(2));
    out << to_json_line({{"page", pages.integer(0)},
                         {"origin", pages.text(1)},
                         {"failure", reason},
                         {"text", pages.text(3)}});
  }
}

// --- CSV -------------------------------------------------------------------------------------------

constexpr std::array<const char*, 23> kCsvColumns{"id",
                                                  "source_path",
                                                  "source_sha256",
                                                  "page_count",
                                                  "document_number",
                                                  "number",
                                                  "notation",
                                                  "place",
                                                  "date",
                                                  "document_type",
                                                  "subject",
                                                  "issuing_body",
                                                  "addressees",
                                                  "signer_capacity",
                                                  "signer_name",
                                                  "recipients",
                                                  "citations",
                                                  "legal_grounds",
                                                  "urgency",
                                                  "secrecy",
                                                  "circulation",
                                                  "copy_mark",
                                                  "part"};

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) {
    if (&value != &values.front()) all += "; ";
    all += value;
  }
  return all;
}

std::string shown(const std::string& value) {
  return value;
}
std::string shown(const std::vector<std::string>& values) {
  return joined(values);
}

template <typename Value>
std::string shown(const std::optional<Field<Value>>& field) {
  return field ? shown(field->value) : std::string();
}

std::string shown(const std::vector<Citation>& citations) {
  std::vector<std::string> all;
  for (const Citation& citation : citations) {
    std::string one = citation.type;
    for (const std::string& part : {citation.number, citation.date.value_or("")}) {
      if (!one.empty() && !part.empty()) one += ' ';
      one += part;
    }
    all.push_back(std::move(one));
  }
  return joined(all);
}

std::vector<std::string> csv_row(const Entry& entry) {
  const Fields& fields = entry.fields;
  return {std::to_string(entry.id),
          entry.path,
          entry.sha256,
          std::to_string(entry.page_count),
          shown(fields.document_number),
          fields.number ? std::to_string(fields.number->value) : std::string(),
          shown(fields.notation),
          shown(fields.place),
          shown(fields.date),
          shown(fields.document_type),
          shown(fields.subject),
          shown(fields.issuing_body),
          shown(fields.addressees),
          shown(fields.signer_capacity),
          shown(fields.signer_name),
          shown(fields.recipients),
          shown(fields.citations),
          shown(fields.legal_grounds),
          shown(fields.urgency),
          shown(fields.secrecy),
          shown(fields.circulation),
          shown(fields.copy_mark),
          entry.part_count > 1 ? std::to_string(entry.part) : std::string()};
}

template <typename Cells>
void write_csv_row(const Cells& cells, std::ostream& out, CsvReader reader) {
  bool first = true;
  for (const auto& cell : cells) {
    if (!first) out << ',';
    first = false;
    out << csv_cell(cell, reader);
  }
  out << "\r\n";
}

// --- text files ------------------------------------------------------------------------------------

void require_empty(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const bool empty = !error && std::filesystem::is_empty(folder, error);
  if (error) {
    throw Error(Reason::OutputNotWritable, {folder, 0}, "the folder cannot be made or read",
                "check the permissions");
  }
  if (!empty) {
    throw Error(Reason::OutputNotWritable, {folder, 0}, "the folder is not empty",
                "name a new folder");
  }
}

// Names of files, each given once; compared without case, as some file systems do.
class FileNames {
 public:
  std::string next(const std::string& stem) {
    std::string name = stem.empty() ? "document" : stem;
    int& count = counts_[lower(name)];
    if (++count > 1) name += '-' + std::to_string(count);
    // "bc-2" may be the name of a source too.
    return count > 1 && !counts_.emplace(lower(name), 1).second ? next(stem) : name + ".txt";
  }

 private:
  static std::string lower(std::string text) {
    for (char& letter : text) {
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
  }

  std::map<std::string, int> counts_;
};

}  // namespace

void export_json_lines(const Store& store, std::ostream& out, Words words) {
  Connection& connection = store.impl().connection;
  for_each_document(connection, [&](const Statement& row) {
    if (words == Words::With) {
      write_head(row, out, "sohoa.record");
      write_structure(row, out);
      write_checks(row, out);
      write_page_records(connection, row.integer(0), out);
    } else {
      write_head(row, out, "sohoa.text");
      write_checks(row, out);
      write_page_texts(connection, row.integer(0), out);
    }
    out << "]}\n";
  });
}

void export_csv(const Store& store, std::ostream& out, CsvReader reader) {
  if (reader == CsvReader::Spreadsheet) out << "\xEF\xBB\xBF";
  write_csv_row(kCsvColumns, out, reader);
  store.for_each_entry([&](const Entry& entry) { write_csv_row(csv_row(entry), out, reader); });
}

void export_text(const Store& store, std::ostream& out) {
  Connection& connection = store.impl().connection;
  for_each_document(connection, [&](const Statement& row) {
    for_each_page_text(connection, row.integer(0),
                       [&](const std::string& text) { out << text << '\f'; });
  });
}

void export_flow(const Store& store, std::ostream& out) {
  for_each_document(store.impl().connection,
                    [&](const Statement& row) { out << flow_of(row) << '\f'; });
}

void export_text_files(const Store& store, const std::filesystem::path& folder, TextForm form) {
  require_empty(folder);
  Connection& connection = store.impl().connection;
  FileNames names;
  for_each_document(connection, [&](const Statement& row) {
    const std::string stem = std::filesystem::path(row.text(1)).stem().string();
    const std::filesystem::path file = folder / names.next(stem);
    std::ofstream out(file, std::ios::binary);
    if (form == TextForm::Flow) {
      out << flow_of(row);
    } else {
      bool first = true;
      for_each_page_text(connection, row.integer(0), [&](const std::string& text) {
        out << (first ? "" : "\f") << text;
        first = false;
      });
    }
    out.close();
    if (!out) throw Error(Reason::OutputNotWritable, {file, 0}, "the file cannot be written");
  });
}

}  // namespace sohoa::archive
