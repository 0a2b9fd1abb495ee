#include "archive/connection.h"

#include <gtest/gtest.h>

#include "archive/compressed_text.h"
#include "archive/transaction.h"
#include "document/error.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

class ConnectionTest : public testing::Test {
 protected:
  Connection open(OpenMode mode = OpenMode::ReadWrite) {
    return Connection::open(file_, {.mode = mode, .busy_timeout = std::chrono::milliseconds(20)});
  }

  test::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_ / "số 1?#%.db";  // every odd letter of a path
};

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

TEST_F(ConnectionTest, GivesBackValuesOfEveryType) {
  Connection connection = open();
  connection.run("CREATE TABLE t (a, b, c, d, e, f)");
  const std::string bytes("\0\xFF", 2);
  connection.prepare("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)")
      .bind(std::int64_t{1} << 40, 0.5, "chữ", Blob{bytes}, std::nullopt, std::string_view())
      .run();
  Statement row = connection.prepare("SELECT * FROM t");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer(0), std::int64_t{1} << 40);
  EXPECT_EQ(row.real(1), 0.5);
  EXPECT_EQ(row.text(2), "chữ");
  EXPECT_EQ(row.bytes(3), bytes);
  EXPECT_TRUE(row.is_null(4));
  EXPECT_FALSE(row.is_null(5));
  EXPECT_EQ(row.text(5), "");
  EXPECT_FALSE(row.step());
  EXPECT_TRUE(std::filesystem::exists(file_));
}

TEST_F(ConnectionTest, TakesBackATransactionThatWasNotCommitted) {
  Connection connection = open();
  connection.run("CREATE TABLE t (a)");
  {
    Transaction transaction(connection);
    connection.run("INSERT INTO t VALUES (1)");
  }
  EXPECT_EQ(connection.integer("SELECT count(*) FROM t"), 0);
  Transaction transaction(connection);
  connection.run("INSERT INTO t VALUES (1)");
  transaction.commit();
  EXPECT_EQ(connection.integer("SELECT count(*) FROM t"), 1);
}

TEST_F(ConnectionTest, SaysThatAnotherOneWrites) {
  Connection first = open();
  Connection second = open();
  const Transaction transaction(first);
  EXPECT_EQ(reason_of([&] { const Transaction another(second); }), Reason::ArchiveBusy);
}

TEST_F(ConnectionTest, ASnapshotDoesNotSeeWhatOthersWrite) {
  Connection writer = open();
  writer.run("PRAGMA journal_mode = WAL; CREATE TABLE t (a)");
  Connection reader = open(OpenMode::ReadOnly);
  const Snapshot snapshot(reader);
  EXPECT_EQ(reader.integer("SELECT count(*) FROM t"), 0);
  writer.run("INSERT INTO t VALUES (1)");
  EXPECT_EQ(reader.integer("SELECT count(*) FROM t"), 0);
}

TEST_F(ConnectionTest, KeepsForeignKeys) {
  Connection connection = open();
  connection.run("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id))");
  EXPECT_EQ(reason_of([&] { connection.run("INSERT INTO b VALUES (7)"); }), Reason::BadRecord);
}

TEST_F(ConnectionTest, ReadOnlyRefusesToWrite) {
  open().run("CREATE TABLE t (a)");
  Connection connection = open(OpenMode::ReadOnly);
  EXPECT_EQ(reason_of([&] { connection.run("INSERT INTO t VALUES (1)"); }),
            Reason::OutputNotWritable);
}

TEST_F(ConnectionTest, CallsAWrongStatementAFaultOfTheProgram) {
  Connection connection = open();
  EXPECT_EQ(reason_of([&] { (void)connection.prepare("SELEKT 1"); }), Reason::Internal);
}

TEST(CompressedText, GivesBackTheText) {
  for (const std::string& text : {std::string(), std::string("chữ"), std::string(100'000, 'a'),
                                  std::string(1'000'000, 'b')}) {
    EXPECT_EQ(decompress(compress(text)), text);
  }
}

TEST(CompressedText, RefusesBytesThatAreDamaged) {
  const std::string bytes = compress("một hai ba bốn năm sáu bảy tám chín mười");
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    EXPECT_EQ(reason_of([&] { (void)decompress(damaged); }), Reason::ArchiveBroken) << i;
    EXPECT_EQ(reason_of([&] { (void)decompress(bytes.substr(0, i)); }), Reason::ArchiveBroken) << i;
  }
}

}  // namespace
}  // namespace sohoa::archive
