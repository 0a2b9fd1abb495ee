#include "archive/search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "document/error.h"
#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

using test::field;
using test::text_record;

Record report() {
  Record record =
      text_record("report", {"SỞ NỘI VỤ\nSố: 33/BC-SNV\nKết quả phong trào thi đua và khen thưởng",
                             "trang hai của văn bản"});
  test::set_number(record.fields, "33/BC-SNV");
  record.fields.date = field("2021-03-05");
  record.fields.document_type = field("Báo cáo");
  record.fields.subject = field("Kết quả phong trào thi đua");
  record.fields.issuing_body = field(std::vector<std::string>{"UBND TỈNH AN MẪU", "SỞ NỘI VỤ"});
  record.fields.signer_name = field("Nguyễn Văn Mẫu");
  return record;
}

Record decision() {
  Record record = text_record("decision", {"Quyết định về việc kiện toàn"});
  test::set_number(record.fields, "05/QĐ-UBND");
  record.fields.date = field("2022-01");
  record.fields.document_type = field("Quyết định");
  record.fields.issuing_body = field(std::vector<std::string>{"UBND TỈNH AN MẪU"});
  return record;
}

class SearchTest : public testing::Test {
 protected:
  SearchTest() : store_(Store::open(folder_ / "a.db", OpenMode::ReadWrite)) {
    store_.add(text_record("flowers", {"Chợ hoa xuân của quốc\ngia"}));
    store_.add(text_record("masks", {"Lễ hội hóa trang do bà Thuý mở"}));
    store_.add(text_record("agreement", {"Hòa giải ở cơ sở"}));
    store_.add(text_record("road", {"Sửa đường liên xã"}));
    store_.add(text_record("sugar", {"NHÀ MÁY ĐƯỜNG"}));
    store_.add(text_record("plan", {"Thực hiện Quyết định số 05/QĐ-UBND ngày28/12/2020"}));
    store_.add(report());
    store_.add(decision());
  }

  std::vector<std::string> paths(const Query& query) {
    std::vector<std::string> found;
    for (const Hit& hit : search(store_, query)) found.push_back(hit.path);
    return found;
  }

  test::TemporaryFolder folder_;
  Store store_;
};

Query words(const std::string& typed) {
  Query query;
  query.words = typed;
  return query;
}

TEST_F(SearchTest, FindsWhatTheTableSays) {
  std::ifstream table(SOHOA_SOURCE_DIR "/tests/archive/search.tsv");
  int line_number = 0;
  for (std::string line; std::getline(table, line);) {
    ++line_number;
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream cells(line);
    std::string query;
    std::string document;
    std::string found;
    std::string why;
    std::getline(cells, query, '\t');
    std::getline(cells, document, '\t');
    std::getline(cells, found, '\t');
    std::getline(cells, why);
    const bool is_found = std::ranges::count(paths(words(query)), document) > 0;
    EXPECT_EQ(is_found ? "yes" : "no", found)
        << "search.tsv:" << line_number << ": " << query << " -> " << document << ": " << why;
  }
  EXPECT_GT(line_number, 50);
}

TEST_F(SearchTest, PutsExactMatchesFirst) {
  EXPECT_THAT(paths(words("hoa")), testing::ElementsAre("flowers", testing::_, testing::_));
}

TEST_F(SearchTest, PutsPagesWhereTheWordsStandTogetherFirst) {
  store_.add(text_record("apart", {"Hải sản tươi, biển xanh, cảng hải quan, sản vật"}));
  store_.add(text_record("together", {"Trong kỳ họp này các đại biểu bàn về nghề nuôi trồng, chế "
                                      "biến thủy sản và hải sản của các xã ven biển"}));
  EXPECT_THAT(paths(words("hai san bien")), testing::SizeIs(2));
  EXPECT_THAT(paths(words("nuoi trong che bien")), testing::ElementsAre("together"));
  EXPECT_THAT(paths(words("quan san")), testing::ElementsAre("apart"));
  store_.add(text_record("scattered", {"xã ven sông; ven đường về xã; biển báo"}));
  EXPECT_THAT(paths(words("ven bien")), testing::ElementsAre("together", "scattered"));
}

TEST_F(SearchTest, PutsTheDocumentThatBearsANumberBeforeThoseThatCiteIt) {
  EXPECT_THAT(paths(words("05/QD-UBND")), testing::ElementsAre("decision", "plan"));
}

TEST_F(SearchTest, GivesOneHitForAPageThatIsFoundByItsFieldsToo) {
  const std::vector<Hit> hits = search(store_, words("33/BC-SNV"));
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].page_number, 1);
  EXPECT_EQ(hits[0].document_number, "33/BC-SNV");
  EXPECT_EQ(hits[0].date, "2021-03-05");
  EXPECT_EQ(hits[0].document_type, "Báo cáo");
  EXPECT_EQ(hits[0].subject, "Kết quả phong trào thi đua");
  EXPECT_EQ(hits[0].snippet,
            "SỞ NỘI VỤ Số: \x02"
            "33/BC-SNV\x03 Kết quả phong trào thi đua và khen thưởng");
}

TEST_F(SearchTest, TellsThePage) {
  const std::vector<Hit> hits = search(store_, words("trang hai"));
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].page_number, 2);
}

TEST_F(SearchTest, ShowsTheFieldsWhereOnlyTheyHaveTheWords) {
  const std::vector<Hit> hits = search(store_, words("5/QD-UBND quyet dinh"));
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits[0].path, "decision");
  EXPECT_THAT(hits[0].snippet, testing::HasSubstr("\x02"
                                                  "05/QĐ-UBND"));
}

TEST_F(SearchTest, FiltersByDate) {
  Query query;
  query.from = "2021-03-05";
  EXPECT_THAT(paths(query), testing::ElementsAre("decision", "report"));
  query.from = "2021-03-06";
  EXPECT_THAT(paths(query), testing::ElementsAre("decision"));
  query.from = "2022-01-31";  // the month of the decision reaches to that day
  EXPECT_THAT(paths(query), testing::ElementsAre("decision"));
  query = {};
  query.to = "2021";
  EXPECT_THAT(paths(query), testing::ElementsAre("report"));
  query.to = "5/3/2021";
  EXPECT_THAT(paths(query), testing::ElementsAre("report"));
  query.to = "4/3/2021";
  EXPECT_THAT(paths(query), testing::IsEmpty());
}

TEST_F(SearchTest, FiltersByTypeAndIssuerWithoutAccents) {
  Query query = words("05/QĐ-UBND");
  query.type = "quyet dinh";
  EXPECT_THAT(paths(query), testing::ElementsAre("decision"));
  query.type = "quyet";
  EXPECT_THAT(paths(query), testing::IsEmpty());
  query = {};
  query.issuer = "so noi vu";
  EXPECT_THAT(paths(query), testing::ElementsAre("report"));
  query.issuer = "An Mẫu";
  EXPECT_THAT(paths(query), testing::ElementsAre("decision", "report"));
  query.issuer = "mẫ";
  EXPECT_THAT(paths(query), testing::IsEmpty());
}

TEST_F(SearchTest, GivesNoMoreHitsThanTheLimit) {
  Query query = words("hoa");
  query.limit = 2;
  EXPECT_THAT(paths(query), testing::ElementsAre("flowers", testing::_));
}

TEST_F(SearchTest, FindsTheNewTextOfAReplacedRecordAndNotTheOld) {
  Record record = text_record("flowers", {"Chợ trái cây"});
  record.making.settings = "others";
  store_.add(record);
  EXPECT_THAT(paths(words("\"hoa xuân\"")), testing::IsEmpty());
  EXPECT_THAT(paths(words("trai cay")), testing::ElementsAre("flowers"));
}

TEST_F(SearchTest, RefusesAQueryThatNamesNothing) {
  for (const char* typed : {"", "   ", "-hoa", "?!", "\"hoa", "“hoa"}) {
    try {
      (void)search(store_, words(typed));
      ADD_FAILURE() << typed;
    } catch (const Error& error) {
      EXPECT_EQ(error.reason(), Reason::BadQuery) << typed;
    }
  }
}

TEST_F(SearchTest, RefusesADateThatIsNone) {
  for (const char* date : {"30/2/2021", "hôm qua", "2021-13", "", "21"}) {
    Query query = words("hoa");
    query.from = date;
    EXPECT_THROW((void)search(store_, query), Error) << date;
  }
}

}  // namespace
}  // namespace sohoa::archive
