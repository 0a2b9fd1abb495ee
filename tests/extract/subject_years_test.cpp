#include "extract/subject_years.h"

#include <gtest/gtest.h>

namespace sohoa::extract::test {
namespace {

TEST(SubjectYears, AreThoseThatTheDocumentIsAbout) {
  EXPECT_EQ(subject_years("Kết quả công tác quý I năm 2021"), (YearSpan{2021, 2021}));
  EXPECT_EQ(subject_years("Tổng kết giai đoạn 2016-2020"), (YearSpan{2016, 2020}));
  EXPECT_EQ(subject_years("Công tác tháng 3/2021, nhiệm vụ tháng 4/2021"), (YearSpan{2021, 2021}));
  EXPECT_EQ(subject_years("Công tác năm 2021, phương hướng năm 2022"), (YearSpan{2021, 2022}));
}

TEST(SubjectYears, AreNotThoseOfCitedDocumentsAndGoals) {
  EXPECT_EQ(subject_years("Triển khai Luật Lưu trữ năm 2011"), std::nullopt);
  EXPECT_EQ(subject_years("Thực hiện Nghị quyết 12 năm 2015"), std::nullopt);
  EXPECT_EQ(subject_years("Chiến lược phát triển đến năm 2030, tầm nhìn 2045"), std::nullopt);
  EXPECT_EQ(subject_years("Kế hoạch năm 2021 thực hiện Luật Lưu trữ năm 2011"),
            (YearSpan{2021, 2021}));
}

TEST(SubjectYears, AreNotNumbersOfFourDigits) {
  EXPECT_EQ(subject_years("Cấp 3200 suất quà, 12021 phiếu"), std::nullopt);
  EXPECT_EQ(subject_years(""), std::nullopt);
}

}  // namespace
}  // namespace sohoa::extract::test
