#include "archive/record_rows.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "archive/compressed_text.h"
#include "archive/field_text.h"
#include "archive/number_key.h"
#include "archive/search_key.h"
#include "document/check_json.h"
#include "document/error.h"
#include "document/json.h"
#include "document/part_json.h"

namespace sohoa::archive {
namespace {

using TextField = std::optional<Field<std::string>>;
using ListField = std::optional<Field<std::vector<std::string>>>;

template <typename Value>
std::optional<Value> value_of(const std::optional<Field<Value>>& field) {
  if (!field) return std::nullopt;
  return field->value;
}

std::string packed(const Structure& structure) {
  return structure.empty() ? std::string() : compress(to_json_line(to_json(structure)));
}

std::optional<std::string> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::int64_t insert_document(Connection& connection, const Record& record, std::size_t page_count,
                             std::optional<std::int64_t> id) {
  const Source& source = record.document.source;
  const Fields& fields = record.fields;
  std::optional<std::string> key;
  if (fields.document_number) key = number_key(fields.document_number->value);
  const std::string structure = packed(record.structure);
  std::optional<Blob> structure_bytes;
  if (!record.structure.empty()) structure_bytes = Blob{structure};
  std::optional<std::string> checks;
  if (!record.checks.empty()) checks = to_json_line(to_json(record.checks));
  std::optional<std::string> parts;
  if (!record.parts.empty()) parts = to_json_line(to_json(record.parts));
  connection
      .prepare("INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .bind(id, source.path, source.sha256, static_cast<std::int64_t>(source.bytes),
            name(source.kind), static_cast<std::int64_t>(page_count), record.making.program,
            record.making.settings, value_of(fields.document_number), value_of(fields.number),
            value_of(fields.notation), value_of(fields.place), value_of(fields.date),
            value_of(fields.document_type), value_of(fields.subject),
            value_of(fields.signer_capacity), value_of(fields.signer_name),
            to_json_line(to_json(fields)), key, structure_bytes, checks, source.part,
            source.part_count, parts)
      .run();
  return connection.last_insert_id();
}

void insert_list(Connection& connection, const std::string& table, std::int64_t id,
                 const ListField& field) {
  if (!field) return;
  Statement insert = connection.prepare("INSERT INTO " + table + " VALUES (?, ?, ?)");
  int position = 0;
  for (const std::string& name : field->value) insert.bind(id, ++position, name).run();
}

void insert_citations(Connection& connection, std::int64_t id, const Fields& fields) {
  Statement insert = connection.prepare("INSERT INTO citation VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
  int position = 0;
  for (const Citation& citation : fields.citations) {
    std::optional<int> page_number;
    if (!citation.evidence.empty()) page_number = citation.evidence.front().page_number;
    insert
        .bind(id, ++position, citation.type, citation.number, citation.date, page_number,
              citation.text, citation.confidence.rounded(), number_key(citation.number),
              or_null(citation.issuer), or_null(citation.subject), or_null(citation.relation),
              or_null(citation.by))
        .run();
  }
}

void insert_checks(Connection& connection, std::int64_t id, const std::vector<Check>& checks) {
  Statement insert = connection.prepare("INSERT INTO document_check VALUES (?,?,?,?,?,?,?)");
  int position = 0;
  for (const Check& check : checks) {
    std::optional<int> page_number;
    if (!check.evidence.empty()) page_number = check.evidence.front().page_number;
    insert
        .bind(id, ++position, check.code, check.message, check.message_vi,
              or_null(check.suggestion), page_number)
        .run();
  }
}

// An index without content must be told again what it was given, to take it out.
class SearchIndexRows {
 public:
  enum class Action { Add, Delete };

  SearchIndexRows(const Connection& connection, Action action)
      : statement_(connection.prepare(
            action == Action::Add
                ? "INSERT INTO search_index (rowid, accented, folded) VALUES (?, ?, ?)"
                : "INSERT INTO search_index (search_index, rowid, accented, folded) "
                  "VALUES ('delete', ?, ?, ?)")) {}

  void apply(std::int64_t row_id, const std::string& text) {
    const std::vector<KeyWord> words = key_words(text);
    statement_.bind(row_id, joined_keys(words, Key::Accented), joined_keys(words, Key::Folded))
        .run();
  }

 private:
  Statement statement_;
};

void insert_pages(Connection& connection, std::int64_t id, const PagedRecord& of,
                  SearchIndexRows& index) {
  Statement insert = connection.prepare(
      "INSERT INTO page (document_id, page_number, origin, failure_reason, text, record) "
      "VALUES (?, ?, ?, ?, ?, ?)");
  of.for_each_page([&](const Page& page) {
    std::optional<std::string> reason;
    if (page.failure) reason = std::string(code(page.failure->reason));
    const std::string page_text = text(page);
    const std::string record = compress(to_json_line(to_json(page)));
    insert.bind(id, page.page_number, name(page.origin), reason, page_text, Blob{record}).run();
    index.apply(connection.last_insert_id(), page_text);
  });
}

SourceKind source_kind(const std::string& text) {
  for (const SourceKind kind : {SourceKind::Image, SourceKind::Pdf, SourceKind::Text}) {
    if (name(kind) == text) return kind;
  }
  throw Error(Reason::ArchiveBroken, {}, "a document has an unknown kind of source");
}

// A record that this program wrote and cannot read means a damaged file.
template <typename Read>
auto as_archive_error(const Connection& connection, const Read& read) {
  try {
    return read();
  } catch (const Error& error) {
    throw Error(Reason::ArchiveBroken, {connection.file(), 0}, error.cause(), "use your backup");
  }
}

/// All but the pages.
Record read_head(const Connection& connection, const Statement& row) {
  return as_archive_error(connection, [&] {
    Record record{.document = {.source = {.path = row.text(1),
                                          .sha256 = row.text(2),
                                          .bytes = static_cast<std::uint64_t>(row.integer(3)),
                                          .kind = source_kind(row.text(4)),
                                          .part = static_cast<int>(row.integer(11)),
                                          .part_count = static_cast<int>(row.integer(12))},
                               .pages = {}},
                  .fields = fields_from_json(parse_json(row.bytes(8))),
                  .making = {.program = row.text(6), .settings = row.text(7)}};
    if (!row.is_null(9)) {
      record.structure = structure_from_json(parse_json(decompress(row.bytes(9))));
    }
    if (!row.is_null(10)) record.checks = checks_from_json(parse_json(row.bytes(10)));
    if (!row.is_null(13)) record.parts = parts_from_json(parse_json(row.bytes(13)));
    return record;
  });
}

void for_each_page(const Connection& connection, std::int64_t id,
                   const PagedRecord::PageVisitor& visit) {
  Statement pages =
      connection.prepare("SELECT record FROM page WHERE document_id = ? ORDER BY page_number");
  pages.bind(id);
  while (pages.step()) {
    visit(as_archive_error(connection,
                           [&] { return page_from_json(parse_json(decompress(pages.bytes(0)))); }));
  }
}

}  // namespace

std::int64_t insert_record(Connection& connection, const PagedRecord& record,
                           std::optional<std::int64_t> id) {
  const Record& head = record.head;
  const std::int64_t document_id = insert_document(connection, head, record.page_count, id);
  insert_list(connection, "issuing_body", document_id, head.fields.issuing_body);
  insert_list(connection, "addressee", document_id, head.fields.addressees);
  insert_list(connection, "recipient", document_id, head.fields.recipients);
  insert_citations(connection, document_id, head.fields);
  insert_checks(connection, document_id, head.checks);
  SearchIndexRows index(connection, SearchIndexRows::Action::Add);
  insert_pages(connection, document_id, record, index);
  index.apply(-document_id, field_text(head.fields));
  return document_id;
}

void delete_record(Connection& connection, std::int64_t id) {
  SearchIndexRows index(connection, SearchIndexRows::Action::Delete);
  Statement fields = connection.prepare("SELECT fields FROM document WHERE id = ?");
  if (!fields.bind(id).step()) return;
  index.apply(-id, field_text(fields_from_json(parse_json(fields.bytes(0)))));
  fields.reset();
  Statement pages = connection.prepare("SELECT id, text FROM page WHERE document_id = ?");
  pages.bind(id);
  while (pages.step()) index.apply(pages.integer(0), pages.text(1));
  pages.reset();
  connection.prepare("DELETE FROM document WHERE id = ?").bind(id).run();
}

Record read_record(const Connection& connection, const Statement& row) {
  return whole(read_paged_record(connection, row));
}

PagedRecord read_paged_record(const Connection& connection, const Statement& row) {
  return {
      .head = read_head(connection, row),
      .page_count = static_cast<std::size_t>(row.integer(5)),
      .for_each_page = [&connection, id = row.integer(0)](const PagedRecord::PageVisitor& visit) {
        for_each_page(connection, id, visit);
      }};
}

Entry read_entry(const Statement& row) {
  return {.id = row.integer(0),
          .path = row.text(1),
          .sha256 = row.text(2),
          .part = static_cast<int>(row.integer(11)),
          .part_count = static_cast<int>(row.integer(12)),
          .page_count = static_cast<int>(row.integer(5)),
          .fields = fields_from_json(parse_json(row.bytes(8)))};
}

}  // namespace sohoa::archive
