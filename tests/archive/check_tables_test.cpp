#include "archive/check_tables.h"

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

Record checked_record() {
  Record record = test::text_record("a.txt", {"đạt 98,2%"});
  Check check;
  check.code = "percentage-mismatch";
  check.message = "it is 83,8 %";
  check.message_vi = "là 83,8 %";
  check.suggestion = "83,8%";
  check.evidence = {{1, std::nullopt, 0}};
  record.checks = {check};
  return record;
}

TEST(CheckTables, KeepChecksForRecordsAndForQuestions) {
  test::TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  const Record record = checked_record();
  const std::int64_t id = store.add(record).id;
  EXPECT_EQ(store.record(id), record);
  Statement row = store.impl().connection.prepare(
      "SELECT document_id, code, message_vi, suggestion, page_number FROM document_check");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer(0), id);
  EXPECT_EQ(row.text(1), "percentage-mismatch");
  EXPECT_EQ(row.text(2), "là 83,8 %");
  EXPECT_EQ(row.text(3), "83,8%");
  EXPECT_EQ(row.integer(4), 1);
}

TEST(CheckTables, LoseTheChecksOfADocumentThatIsTakenOut) {
  test::TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  store.remove(store.add(checked_record()).id);
  EXPECT_EQ(store.impl().connection.integer("SELECT count(*) FROM document_check"), 0);
}

TEST(CheckTables, AreExportedWithTextAndWithWords) {
  test::TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  store.add(checked_record());
  for (const Words words : {Words::With, Words::Without}) {
    std::ostringstream out;
    export_json_lines(store, out, words);
    EXPECT_EQ(parse_json(out.str())["checks"][0]["code"], "percentage-mismatch");
  }
}

TEST(CheckTables, ComeToAnArchiveOfVersionTwo) {
  test::TemporaryFolder folder;
  {
    Connection connection = Connection::open(folder / "a.db", {.mode = OpenMode::ReadWrite});
    Schema second = archive_schema();
    second.steps = second.steps.first(2);
    migrate(connection, second);
    connection.run(
        "INSERT INTO document VALUES (1, 'a.txt', 'aa', 1, 'text', 0, 'p', 's', '33/BC-SNV', 33,"
        " 'BC-SNV', NULL, NULL, NULL, NULL, NULL, NULL, '" +
        to_json_line(to_json(Fields{})) + "', NULL, NULL)");
  }
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  ASSERT_TRUE(store.record(1));
  EXPECT_TRUE(store.record(1)->checks.empty());
  const Record record = checked_record();
  EXPECT_EQ(store.record(store.add(record).id), record);
}

}  // namespace
}  // namespace sohoa::archive
