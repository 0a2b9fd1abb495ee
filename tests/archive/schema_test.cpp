#include "archive/schema.h"

#include <gtest/gtest.h>

#include <array>

#include "archive/store.h"
#include "archive/tables.h"
#include "document/error.h"
#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

void make_table(Connection& connection) {
  connection.run("CREATE TABLE t (a)");
}
void add_column(Connection& connection) {
  connection.run("ALTER TABLE t ADD COLUMN b DEFAULT 2; INSERT INTO t VALUES (10, 20)");
}
void fail_half_way(Connection& connection) {
  connection.run("CREATE TABLE half (a)");
  throw Error(Reason::DiskFull, {}, "the disk is full");
}

constexpr std::array<MigrationStep, 3> kSteps{&make_table, &add_column, &fail_half_way};

Schema schema_of_version(std::size_t version) {
  return {.application_id = 77, .steps = std::span(kSteps).first(version)};
}

template <typename Action>
Reason reason_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.reason();
  }
  ADD_FAILURE() << "no Error was thrown";
  return Reason::Internal;
}

class SchemaTest : public testing::Test {
 protected:
  test::TemporaryFolder folder_;
  Connection connection_ = Connection::open(folder_ / "a.db", {.mode = OpenMode::ReadWrite});
};

TEST_F(SchemaTest, BringsAnEmptyFileThroughAllSteps) {
  migrate(connection_, schema_of_version(2));
  EXPECT_EQ(connection_.integer("PRAGMA application_id"), 77);
  EXPECT_EQ(connection_.integer("PRAGMA user_version"), 2);
  EXPECT_EQ(connection_.integer("SELECT b FROM t"), 20);
}

TEST_F(SchemaTest, RunsOnlyTheStepsThatAreMissing) {
  migrate(connection_, schema_of_version(1));
  connection_.run("INSERT INTO t VALUES (1)");
  EXPECT_FALSE(is_current(connection_, schema_of_version(2)));
  migrate(connection_, schema_of_version(2));
  migrate(connection_, schema_of_version(2));
  EXPECT_TRUE(is_current(connection_, schema_of_version(2)));
  EXPECT_EQ(connection_.integer("SELECT count(*) FROM t"), 2);
  EXPECT_EQ(connection_.integer("SELECT b FROM t WHERE a = 1"), 2);
}

TEST_F(SchemaTest, LeavesTheFileAsItWasWhenAStepFails) {
  migrate(connection_, schema_of_version(2));
  EXPECT_EQ(reason_of([&] { migrate(connection_, schema_of_version(3)); }), Reason::DiskFull);
  EXPECT_EQ(connection_.integer("PRAGMA user_version"), 2);
  EXPECT_EQ(connection_.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
}

TEST_F(SchemaTest, RefusesNewerFilesAndOtherKinds) {
  migrate(connection_, schema_of_version(2));
  EXPECT_EQ(reason_of([&] { migrate(connection_, schema_of_version(1)); }), Reason::ArchiveVersion);
  Schema other = schema_of_version(2);
  other.application_id = 78;
  EXPECT_EQ(reason_of([&] { migrate(connection_, other); }), Reason::ArchiveBroken);
}

TEST_F(SchemaTest, AnEmptyFileIsNoneToRead) {
  EXPECT_EQ(reason_of([&] { (void)is_current(connection_, schema_of_version(1)); }),
            Reason::ArchiveBroken);
}

// What the next version of the archive will have to do with the files that are in use.
TEST(ArchiveTables, AnArchiveOfVersionOneKeepsItsRecordsInTheNextVersion) {
  test::TemporaryFolder folder;
  const Record record = test::random_record(1);
  Store::open(folder / "a.db", OpenMode::ReadWrite).add(record);
  std::vector<MigrationStep> steps(archive_schema().steps.begin(), archive_schema().steps.end());
  steps.push_back([](Connection& connection) {
    connection.run("ALTER TABLE document ADD COLUMN checked_by TEXT");
  });
  Schema next = archive_schema();
  next.steps = steps;
  Connection connection = Connection::open(folder / "a.db", {.mode = OpenMode::ReadWrite});
  migrate(connection, next);
  EXPECT_EQ(connection.integer("SELECT count(checked_by) + count(*) FROM document"), 1);
  EXPECT_EQ(connection.integer("SELECT page_count FROM document"),
            static_cast<std::int64_t>(record.document.pages.size()));
}

}  // namespace
}  // namespace sohoa::archive
