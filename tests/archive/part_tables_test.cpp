#include "archive/part_tables.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "archive/export.h"
#include "archive/store.h"
#include "archive/store_impl.h"
#include "archive/tables.h"
#include "document/json.h"
#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

/// Documents of one file, a page each.
std::vector<Record> file_of(int count) {
  std::vector<Record> records;
  for (int part = 1; part <= count; ++part) {
    records.push_back(test::text_record("a.pdf", {"trang " + std::to_string(part)}));
    records.back().document.source.sha256 = "aa";
    records.back().document.source.part = part;
    records.back().document.source.part_count = count;
    records.back().document.pages.front().page_number = part;
    records.back().parts = {{.first_page = part, .last_page = part}};
  }
  return records;
}

AddResult add(Store& store, const std::vector<Record>& records) {
  std::vector<PagedRecord> all;
  for (const Record& record : records) all.push_back(paged(record));
  return store.add(all);
}

std::int64_t pages_with(const Store& store, const std::string& key) {
  return store.impl().connection.integer(
      "SELECT count(*) FROM search_index WHERE search_index MATCH '" + key + "'");
}

TEST(PartTables, KeepTheDocumentsOfAFileUnderOneHash) {
  test::TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  const std::vector<Record> records = file_of(3);
  const AddResult added = add(store, records);
  EXPECT_TRUE(added.added);
  const std::vector<std::int64_t> ids = store.documents_of_file(added.id);
  ASSERT_EQ(ids.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(store.record(ids[i]), records[i]);
  EXPECT_EQ(store.find("aa", records.front().making), ids.front());
  EXPECT_EQ(store.documents_of_file(ids[2]), ids);
  EXPECT_FALSE(add(store, records).added);
  EXPECT_EQ(store.document_count(), 3);
}

TEST(PartTables, ReplaceTheWholeFile) {
  test::TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  const std::int64_t id = add(store, file_of(3)).id;
  std::vector<Record> records = file_of(1);
  records.front().making.settings = "other";
  EXPECT_EQ(add(store, records).id, id);
  EXPECT_EQ(store.document_count(), 1);
  EXPECT_EQ(store.page_count(), 1);
  EXPECT_EQ(pages_with(store, "2"), 0);
  EXPECT_EQ(store.record(id), records.front());
}

TEST(PartTables, LoseAllDocumentsOfAFileThatIsTakenOut) {
  test::TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  add(store, file_of(2));
  store.remove(store.documents_of_file(1).back());
  EXPECT_EQ(store.document_count(), 0);
  EXPECT_TRUE(store.documents_of_file(1).empty());
}

TEST(PartTables, AreExported) {
  test::TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  add(store, file_of(2));
  std::ostringstream out;
  export_json_lines(store, out, Words::With);
  const std::string lines = out.str();
  const std::size_t second = lines.find('\n') + 1;
  EXPECT_EQ(record_from_json(parse_json(lines.substr(second))), store.record(2));
}

TEST(PartTables, ComeToAnArchiveOfVersionThreeWithItsRowsAndIndices) {
  test::TemporaryFolder folder;
  const std::vector<Record> records{test::random_record(5), test::random_record(6)};
  {
    Store store = Store::open(folder / "new.db", OpenMode::ReadWrite);
    for (const Record& record : records) store.add(record);
    // A file of version 3 with the same rows: the steps before, then all but the new columns.
    Connection old = Connection::open(folder / "old.db", {.mode = OpenMode::ReadWrite});
    Schema third = archive_schema();
    third.steps = third.steps.first(3);
    migrate(old, third);
    old.run("ATTACH '" + (folder / "new.db").string() + "' AS fresh");
    old.run(
        "INSERT INTO main.document SELECT id, source_path, source_sha256, source_bytes, "
        "source_kind, "
        "page_count, program, settings, document_number, number, notation, place, date, "
        "document_type, "
        "subject, signer_capacity, signer_name, fields, number_key, structure, checks FROM "
        "fresh.document;"
        "INSERT INTO main.page SELECT * FROM fresh.page;"
        "INSERT INTO main.citation SELECT * FROM fresh.citation;"
        "INSERT INTO main.issuing_body SELECT * FROM fresh.issuing_body");
  }
  Store store = Store::open(folder / "old.db", OpenMode::ReadWrite);
  for (std::int64_t id = 1; id <= 2; ++id) {
    Record expected = records[static_cast<std::size_t>(id - 1)];
    expected.parts.clear();
    expected.document.source.part = 1;
    expected.document.source.part_count = 1;
    EXPECT_EQ(store.record(id), expected);
  }
  const Connection& connection = store.impl().connection;
  EXPECT_EQ(connection.integer("SELECT count(*) FROM pragma_foreign_key_check"), 0);
  EXPECT_EQ(connection.integer("PRAGMA foreign_keys"), 1);
  const Store fresh = Store::open(folder / "new.db", OpenMode::ReadWrite);
  const char* count = "SELECT count(*) FROM sqlite_schema WHERE type IN ('index', 'view')";
  EXPECT_EQ(connection.integer(count), fresh.impl().connection.integer(count));
}

}  // namespace
}  // namespace sohoa::archive
