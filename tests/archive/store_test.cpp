#include "archive/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "archive/connection.h"
#include "archive/transaction.h"
#include "document/error.h"
#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

using test::random_record;
using test::TemporaryFolder;
using test::text_record;

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

template <typename Action>
std::string cause_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.cause();
  }
  return "no Error was thrown";
}

TEST(Store, GivesBackEveryRecordAsItWasAdded) {
  TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Record record = random_record(seed);
    const AddResult result = store.add(record);
    EXPECT_TRUE(result.added);
    EXPECT_EQ(store.record(result.id), record);
  }
  EXPECT_EQ(store.document_count(), 100);
  store.check();
}

TEST(Store, GivesBackRecordsAfterItWasOpenedAgain) {
  TemporaryFolder folder;
  const std::int64_t id =
      Store::open(folder / "a.db", OpenMode::ReadWrite).add(random_record(7)).id;
  EXPECT_EQ(Store::open(folder / "a.db", OpenMode::ReadOnly).record(id), random_record(7));
}

TEST(Store, DoesNothingForTheSameContentMadeWithTheSameSettings) {
  TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  Record record = text_record("a.txt", {"một", "hai"});
  const AddResult first = store.add(record);
  record.document.source.path = "another/name.txt";
  const AddResult second = store.add(record);
  EXPECT_FALSE(second.added);
  EXPECT_EQ(second.id, first.id);
  EXPECT_EQ(store.record(first.id)->document.source.path, "a.txt");
  EXPECT_EQ(store.find(record.document.source.sha256, record.making), first.id);
}

TEST(Store, ReplacesTheRecordOfTheSameContentMadeWithOtherSettings) {
  TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  store.add(random_record(1));
  Record record = random_record(2);
  const std::int64_t id = store.add(record).id;
  record.making.settings = "others";
  record.document.pages = text_record("b.txt", {"trang mới"}).document.pages;
  record.fields = {};
  const AddResult again = store.add(record);
  EXPECT_TRUE(again.added);
  EXPECT_EQ(again.id, id);
  EXPECT_EQ(store.document_count(), 2);
  EXPECT_EQ(store.record(id), record);
  store.check();
}

TEST(Store, RemovesADocumentWithAllItsRows) {
  TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  const std::int64_t id = store.add(random_record(3)).id;
  store.remove(id);
  store.remove(id);
  EXPECT_EQ(store.record(id), std::nullopt);
  EXPECT_EQ(store.page_count(), 0);
  const Connection connection = Connection::open(folder / "a.db", {});
  for (const char* table : {"page", "issuing_body", "addressee", "recipient", "citation"}) {
    EXPECT_EQ(connection.integer(std::string("SELECT count(*) FROM ") + table), 0) << table;
  }
  EXPECT_EQ(connection.integer("SELECT count(*) FROM search_index('trang OR binh OR thi')"), 0);
}

TEST(Store, VisitsRecordsInTheOrderOfTheirIds) {
  TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  for (const std::uint32_t seed : {5U, 4U, 6U}) store.add(random_record(seed));
  std::vector<std::string> paths;
  store.for_each([&](std::int64_t id, const Record& record) {
    EXPECT_EQ(id, static_cast<std::int64_t>(paths.size()) + 1);
    paths.push_back(record.document.source.path);
  });
  std::vector<std::string> entries;
  store.for_each_entry([&](const Entry& entry) { entries.push_back(entry.path); });
  EXPECT_THAT(paths, testing::ElementsAre("tài liệu/5.pdf", "tài liệu/4.pdf", "tài liệu/6.pdf"));
  EXPECT_EQ(entries, paths);
}

TEST(Store, RefusesARecordWithTheSamePageTwiceAndStaysAsItWas) {
  TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  Record record = text_record("a.txt", {"một", "hai"});
  record.document.pages[1].page_number = 1;
  EXPECT_EQ(reason_of([&] { store.add(record); }), Reason::BadRecord);
  EXPECT_EQ(store.document_count(), 0);
  EXPECT_EQ(store.page_count(), 0);
}

TEST(Store, ShowsDocumentsWithTheSameNaturalKey) {
  TemporaryFolder folder;
  Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
  for (const char* path : {"a.txt", "b.txt", "c.txt"}) {
    Record record = text_record(path, {"x"});
    test::set_number(record.fields, path == std::string("c.txt") ? "34/BC-SNV" : "33/BC-SNV");
    record.fields.date = test::field("2021-03-05");
    record.fields.issuing_body = test::field(std::vector<std::string>{"UBND TỈNH", "SỞ NỘI VỤ"});
    store.add(record);
  }
  const Connection connection = Connection::open(folder / "a.db", {});
  Statement row = connection.prepare("SELECT year, number, issuer, document_ids FROM duplicate");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.text(0), "2021");
  EXPECT_EQ(row.integer(1), 33);
  EXPECT_EQ(row.text(2), "SỞ NỘI VỤ");
  EXPECT_EQ(row.text(3), "1 2");
  EXPECT_FALSE(row.step());
}

TEST(Store, KeepsWhatWasCommittedWhenTheProcessIsKilledInATransaction) {
  TemporaryFolder folder;
  const auto file = folder / "a.db";
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    Store store = Store::open(file, OpenMode::ReadWrite);
    store.add(random_record(1));
    Connection connection = Connection::open(file, {.mode = OpenMode::ReadWrite});
    Transaction unfinished(connection);
    connection.run("DELETE FROM document");
    _exit(0);  // no destructor runs: as if killed
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_EQ(status, 0);
  Store store = Store::open(file, OpenMode::ReadWrite);
  EXPECT_EQ(store.document_count(), 1);
  EXPECT_EQ(store.record(1), random_record(1));
  EXPECT_TRUE(store.add(random_record(2)).added);
  store.check();
}

TEST(Store, TwoProcessesMayAddAtTheSameTime) {
  TemporaryFolder folder;
  const auto file = folder / "a.db";
  (void)Store::open(file, OpenMode::ReadWrite);  // one makes it: a batch holds a lock for that
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  const auto add_some = [&](std::uint32_t first) {
    Store store = Store::open(file, OpenMode::ReadWrite);
    for (std::uint32_t seed = first; seed < first + 50; ++seed) store.add(random_record(seed));
  };
  if (child == 0) {
    add_some(0);
    _exit(0);
  }
  add_some(25);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(Store::open(file, OpenMode::ReadOnly).document_count(), 75);
}

TEST(StoreOpen, RefusesToReadAMissingFileAndMakesNone) {
  TemporaryFolder folder;
  const auto open = [&] { Store::open(folder / "a.db", OpenMode::ReadOnly); };
  EXPECT_EQ(reason_of(open), Reason::FileNotFound);
  EXPECT_FALSE(std::filesystem::exists(folder / "a.db"));
}

TEST(StoreOpen, SaysThatAMissingFolderCannotBeWritten) {
  TemporaryFolder folder;
  const auto open = [&] { Store::open(folder / "no/a.db", OpenMode::ReadWrite); };
  EXPECT_EQ(reason_of(open), Reason::OutputNotWritable);
  EXPECT_EQ(cause_of(open), "its folder is not there");
}

TEST(StoreOpen, SaysThatAFolderIsNoFile) {
  TemporaryFolder folder;
  const auto open = [&] { Store::open(folder / ".", OpenMode::ReadWrite); };
  EXPECT_EQ(reason_of(open), Reason::OutputNotWritable);
  EXPECT_EQ(cause_of(open), "this is a folder, not a file");
}

TEST(StoreOpen, RefusesAFileThatIsNoDatabase) {
  TemporaryFolder folder;
  std::ofstream(folder / "a.db") << std::string(5000, 'x');
  for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
    const auto open = [&] { Store::open(folder / "a.db", mode); };
    EXPECT_EQ(reason_of(open), Reason::ArchiveBroken);
  }
}

TEST(StoreOpen, RefusesADatabaseOfAnotherProgramAndLeavesItAlone) {
  TemporaryFolder folder;
  Connection::open(folder / "a.db", {.mode = OpenMode::ReadWrite}).run("CREATE TABLE t (x)");
  const auto open = [&] { Store::open(folder / "a.db", OpenMode::ReadWrite); };
  EXPECT_EQ(reason_of(open), Reason::ArchiveBroken);
  Statement mode = Connection::open(folder / "a.db", {}).prepare("PRAGMA journal_mode");
  ASSERT_TRUE(mode.step());
  EXPECT_EQ(mode.text(0), "delete");
}

TEST(StoreOpen, RefusesAnArchiveOfANewerProgram) {
  TemporaryFolder folder;
  Store::open(folder / "a.db", OpenMode::ReadWrite).add(random_record(1));
  Connection::open(folder / "a.db", {.mode = OpenMode::ReadWrite}).run("PRAGMA user_version = 99");
  for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
    const auto open = [&] { Store::open(folder / "a.db", mode); };
    EXPECT_EQ(reason_of(open), Reason::ArchiveVersion);
  }
}

TEST(StoreOpen, RefusesAFileThatWasCut) {
  TemporaryFolder folder;
  Store::open(folder / "a.db", OpenMode::ReadWrite).add(random_record(1));
  std::filesystem::resize_file(folder / "a.db", std::filesystem::file_size(folder / "a.db") / 2);
  const auto open = [&] { Store::open(folder / "a.db", OpenMode::ReadOnly); };
  EXPECT_EQ(reason_of(open), Reason::ArchiveBroken);
}

TEST(StoreOpen, RefusesADamagedFileOrTellsWhenItIsChecked) {
  TemporaryFolder folder;
  {
    Store store = Store::open(folder / "a.db", OpenMode::ReadWrite);
    for (std::uint32_t seed = 0; seed < 20; ++seed) store.add(random_record(seed));
  }
  const auto size = std::filesystem::file_size(folder / "a.db");
  for (std::uintmax_t at = 4096; at + 4096 < size; at += 4096) {
    std::filesystem::copy_file(folder / "a.db", folder / "b.db",
                               std::filesystem::copy_options::overwrite_existing);
    std::fstream file(folder / "b.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(at));
    file << std::string(4096, '\xEE');
    file.close();
    const auto use = [&] { Store::open(folder / "b.db", OpenMode::ReadOnly).check(); };
    EXPECT_EQ(reason_of(use), Reason::ArchiveBroken) << "damage at byte " << at;
  }
}

TEST(StoreOpen, ReadsAnArchiveInAFolderThatCannotBeWritten) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  TemporaryFolder folder;
  Store::open(folder / "a.db", OpenMode::ReadWrite).add(random_record(1));
  std::filesystem::permissions(
      folder / "", std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  EXPECT_EQ(Store::open(folder / "a.db", OpenMode::ReadOnly).document_count(), 1);
  std::filesystem::permissions(folder / "", std::filesystem::perms::owner_all);
}

}  // namespace
}  // namespace sohoa::archive
