#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "archive/citation_tables.h"
#include "archive/number_key.h"
#include "archive/schema.h"
#include "archive/search.h"
#include "archive/store.h"
#include "archive/store_impl.h"
#include "archive/tables.h"
#include "document/error.h"
#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

using test::field;
using test::text_record;

Record document(const std::string& number, const std::string& date) {
  Record record = text_record(number + date + ".txt", {"nội dung"});
  record.fields.document_number = field(number);
  record.fields.date = field(date);
  return record;
}

Citation citation(const std::string& number, std::optional<std::string> date) {
  return {.type = "Kế hoạch",
          .number = number,
          .date = std::move(date),
          .text = "Kế hoạch số " + number,
          .confidence = Confidence(0.9),
          .evidence = {{.page_number = 1, .box = std::nullopt, .line_index = 0}}};
}

std::vector<std::string> paths(const Store& store, const Query& query) {
  std::vector<std::string> found;
  for (const Hit& hit : search(store, query)) found.push_back(hit.path);
  return found;
}

class CitationLinkTest : public testing::Test {
 protected:
  test::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_ / "a.db";
};

TEST_F(CitationLinkTest, LinksADocumentThatAnotherBatchStoresLater) {
  {
    Store store = Store::open(file_, OpenMode::ReadWrite);
    Record citing = document("33/BC-SNV", "2021-06-01");
    citing.fields.citations = {citation("05/KH-UBND", "2021-01-21")};
    store.add(citing);
    EXPECT_EQ(paths(store, {.cited_by = "33/BC-SNV"}), std::vector<std::string>{});
  }
  Store store = Store::open(file_, OpenMode::ReadWrite);
  store.add(document("5/KH-UBND", "2021-01-21"));
  EXPECT_EQ(paths(store, {.cited_by = "33/bc-snv"}),
            std::vector<std::string>{"5/KH-UBND2021-01-21.txt"});
  EXPECT_EQ(paths(store, {.cites = "5/KH-UBND"}),
            std::vector<std::string>{"33/BC-SNV2021-06-01.txt"});
}

TEST_F(CitationLinkTest, TheNumberOfAnotherYearIsAnotherDocument) {
  Store store = Store::open(file_, OpenMode::ReadWrite);
  Record citing = document("33/BC-SNV", "2022-06-01");
  citing.fields.citations = {citation("5/KH-UBND", "2022-01-21")};
  store.add(citing);
  store.add(document("5/KH-UBND", "2021-01-21"));
  EXPECT_EQ(paths(store, {.cited_by = "33/BC-SNV"}), std::vector<std::string>{});
  store.add(document("5/KH-UBND", "2022-01-21"));
  EXPECT_EQ(paths(store, {.cited_by = "33/BC-SNV"}),
            std::vector<std::string>{"5/KH-UBND2022-01-21.txt"});
}

TEST_F(CitationLinkTest, ACitationWithoutADateLinksByNumber) {
  Store store = Store::open(file_, OpenMode::ReadWrite);
  Record citing = document("33/BC-SNV", "2022-06-01");
  citing.fields.citations = {citation("03-NQ/TU", std::nullopt)};
  store.add(citing);
  store.add(document("03-NQ/TU", "2020-12-31"));
  EXPECT_EQ(paths(store, {.cited_by = "33/BC-SNV"}),
            std::vector<std::string>{"03-NQ/TU2020-12-31.txt"});
  EXPECT_EQ(store.impl().connection.integer("SELECT dated FROM citation_link"), 0);
}

TEST_F(CitationLinkTest, ShowsThePlaceWhereItIsCited) {
  Store store = Store::open(file_, OpenMode::ReadWrite);
  Record citing = document("33/BC-SNV", "2022-06-01");
  citing.fields.citations = {citation("5/KH-UBND", "2022-01-21")};
  citing.fields.citations[0].evidence[0].page_number = 4;
  store.add(citing);
  const std::vector<Hit> hits = search(store, {.cites = "05/KH-UBND"});
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].page_number, 4);
  EXPECT_EQ(hits[0].snippet, "Kế hoạch số 5/KH-UBND");
}

TEST_F(CitationLinkTest, GoesWithWordsAndOtherFilters) {
  Store store = Store::open(file_, OpenMode::ReadWrite);
  for (const char* date : {"2021-06-01", "2022-06-01"}) {
    Record citing = document("33/BC-SNV", date);
    citing.fields.citations = {citation("5/KH-UBND", std::nullopt)};
    store.add(citing);
  }
  EXPECT_EQ(paths(store, {.words = "noi dung", .to = "2021", .cites = "5/KH-UBND"}),
            std::vector<std::string>{"33/BC-SNV2021-06-01.txt"});
  EXPECT_EQ(paths(store, {.cites = "6/KH-UBND"}), std::vector<std::string>{});
}

TEST_F(CitationLinkTest, RefusesWhatIsNoNumber) {
  const Store store = Store::open(file_, OpenMode::ReadWrite);
  EXPECT_THROW((void)search(store, {.cites = "nghị quyết"}), Error);
}

TEST_F(CitationLinkTest, AnArchiveOfVersionOneGetsItsKeys) {
  {
    Connection connection = Connection::open(file_, {.mode = OpenMode::ReadWrite});
    Schema first = archive_schema();
    first.steps = first.steps.first(1);
    migrate(connection, first);
    connection.run(
        "INSERT INTO document VALUES (1, 'a.txt', 'aa', 1, 'text', 0, 'p', 's', '33/BC-SNV', 33,"
        " 'BC-SNV', NULL, NULL, NULL, NULL, NULL, NULL, '{}');"
        "INSERT INTO citation VALUES (1, 1, 'Kế hoạch', '05/KH-UBND', NULL, 1, 'x', 0.9);");
  }
  Store store = Store::open(file_, OpenMode::ReadWrite);
  store.add(document("5/KH-UBND", "2021-01-21"));
  EXPECT_EQ(
      store.impl().connection.integer("SELECT cited_id FROM citation_link WHERE citing_id = 1"), 2);
}

TEST(NumberKey, LeavesOutWhatDoesNotCount) {
  EXPECT_EQ(number_key("05/QĐ-UBND"), number_key("5 / QD-UBND"));
  EXPECT_EQ(number_key("003/QĐ-UBND"), number_key("3/qđ-ubnd"));
  EXPECT_NE(number_key("30/2020/NĐ-CP"), number_key("30/2021/NĐ-CP"));
  EXPECT_EQ(number_key("Nghị quyết"), "");
  EXPECT_EQ(number_key(""), "");
}

}  // namespace
}  // namespace sohoa::archive
