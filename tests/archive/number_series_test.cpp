#include "archive/number_series.h"

#include <gtest/gtest.h>

#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

Record document(const std::string& number, const std::string& date,
                const std::string& organ = "SỞ NỘI VỤ") {
  Record record = test::text_record(number + date + ".txt", {"x"});
  test::set_number(record.fields, number);
  record.fields.date = test::field(date);
  record.fields.issuing_body = test::field(std::vector<std::string>{"UBND TỈNH AN BÌNH", organ});
  return record;
}

class NumberSeriesTest : public testing::Test {
 protected:
  SeriesFaults faults_of(const Record& record) {
    return find_series_faults(store_, record.fields, record.document.source.sha256);
  }

  test::TemporaryFolder folder_;
  Store store_ = Store::open(folder_ / "a.db", OpenMode::ReadWrite);
};

TEST_F(NumberSeriesTest, TellsOfASecondNumberOfTheSameOrganAndYear) {
  store_.add(document("33/BC-SNV", "2021-03-05"));
  const SeriesFaults faults = faults_of(document("33/BC-SNV", "2021-06-01", "Sở Nội vụ"));
  ASSERT_EQ(faults.same.size(), 1u);
  EXPECT_EQ(faults.same[0].path, "33/BC-SNV2021-03-05.txt");
  EXPECT_EQ(faults.same[0].id, 1);
}

TEST_F(NumberSeriesTest, LeavesOtherYearsOrgansAndNotationsAlone) {
  store_.add(document("33/BC-SNV", "2021-03-05"));
  for (const Record& other :
       {document("33/BC-SNV", "2022-03-05"), document("33/BC-SNV", "2021-03-05", "SỞ NGOẠI VỤ"),
        document("33/KH-SNV", "2021-03-05"), document("34/BC-SNV", "2021-03-05")}) {
    EXPECT_TRUE(faults_of(other).same.empty()) << other.document.source.path;
  }
  Record undated = document("33/BC-SNV", "2021-03-05");
  undated.fields.date.reset();
  EXPECT_TRUE(faults_of(undated).same.empty());
}

TEST_F(NumberSeriesTest, IsNoSecondDocumentWhenMadeAnew) {
  const Record record = document("33/BC-SNV", "2021-03-05");
  store_.add(record);
  EXPECT_TRUE(faults_of(record).same.empty());
}

TEST_F(NumberSeriesTest, TellsOfANumberThatDoesNotFollowTheDates) {
  store_.add(document("33/BC-SNV", "2021-03-05"));
  const SeriesFaults faults = faults_of(document("34/BC-SNV", "2021-01-05"));
  ASSERT_TRUE(faults.out_of_order);
  EXPECT_EQ(faults.out_of_order->number, 33);
  EXPECT_FALSE(faults_of(document("34/BC-SNV", "2021-03-01")).out_of_order);
  EXPECT_FALSE(faults_of(document("34/BC-SNV", "2021-05-05")).out_of_order);
  EXPECT_FALSE(faults_of(document("32/BC-SNV", "2021-01-05")).out_of_order);
}

TEST_F(NumberSeriesTest, TrustsMostOfTheSeries) {
  store_.add(document("4/BC-SNV", "2021-08-05"));  // misread: it was 48
  store_.add(document("5/BC-SNV", "2021-01-15"));
  store_.add(document("6/BC-SNV", "2021-02-15"));
  EXPECT_FALSE(faults_of(document("7/BC-SNV", "2021-03-05")).out_of_order);
}

TEST_F(NumberSeriesTest, LeavesTheTermsOfThePartyAlone) {
  Record earlier = document("33/BC-SNV", "2021-03-05");
  earlier.fields.document_number = test::field("33-NQ/TU");
  earlier.fields.notation = test::field("NQ/TU");
  store_.add(earlier);
  Record later = document("34/BC-SNV", "2021-01-05");
  later.fields.document_number = test::field("34-NQ/TU");
  later.fields.notation = test::field("NQ/TU");
  EXPECT_FALSE(faults_of(later).out_of_order);
}

}  // namespace
}  // namespace sohoa::archive
