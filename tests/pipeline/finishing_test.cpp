// A long file is finished section by section; what comes out is that of the whole.

#include "pipeline/finishing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>

#include "document/json.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using testing::ElementsAre;

const std::filesystem::path kData = SOHOA_SOURCE_DIR "/dictionaries/data";

struct Models {
  normalize::Models models = normalize::Models::open(kData);
  extract::Rules rules = extract::Rules::open(kData, models.language());
};

const Models& models() {
  static const Models opened;
  return opened;
}

Page page_of(int number, const std::string& text) {
  Page page;
  page.page_number = number;
  page.origin = PageOrigin::OldText;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    page.lines.push_back(line_from_text(text.substr(begin, end - begin)));
    begin = end == std::string::npos ? text.size() : end + 1;
  }
  return page;
}

const std::string kHead =
    "UBND TỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 41/BC-UBND\nAn Bình, ngày 09 tháng 4 năm 2021\nBÁO CÁO\nVề kho lưu trữ\n\n"
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2021 của UBND tỉnh;\n"
    "Ủy ban nhân dân tỉnh báo cáo như sau:\n";

/// No two pages are alike: a line that stands on every page would be a running head.
std::string body(int number) {
  const std::string house(1, static_cast<char>('A' + number - 1));
  return "Kho " + house + " đã nhận hồ sơ theo Công văn số " + std::to_string(number) +
         "/SNV-VTLT ngày 02 tháng 3 năm 2021 của Sở Nội vụ.\n";
}

const std::string kFoot =
    "Trên đây là báo cáo của Ủy ban nhân dân tỉnh.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Mẫu\n";

/// Head, bodies and foot, a page each.
std::vector<Page> long_report(int bodies) {
  std::vector<Page> pages{page_of(1, kHead)};
  for (int i = 1; i <= bodies; ++i) pages.push_back(page_of(i + 1, body(i)));
  pages.push_back(page_of(bodies + 2, kFoot));
  return pages;
}

std::vector<PagedRecord> finish(const std::vector<Page>& pages, SectionSize size,
                                const ReadingOptions& reading = {}) {
  const TestFolder folder;
  auto spool = std::make_shared<LineSpool>(LineSpool::in_folder(folder.path()));
  const normalize::RepairOptions repair;
  const FinishingTools tools{
      .models = models().models,
      .rules = models().rules,
      .reading = reading,
      .repair = repair,
      .today = std::chrono::year_month_day(std::chrono::year(2026), std::chrono::month(1),
                                           std::chrono::day(1)),
      .on_fields = [](const Record&) {}};
  StageClock clock;
  Source source;
  source.path = "a.txt";
  Finishing finishing(tools, source, *spool, clock, size);
  for (const Page& page : pages) finishing.add(page);
  std::vector<PagedRecord> records;
  for (FinishedRecord& record : finishing.take())
    records.push_back(paged(std::move(record), spool));
  return records;
}

std::vector<int> page_numbers(const PagedRecord& record) {
  std::vector<int> numbers;
  record.for_each_page([&](const Page& page) { numbers.push_back(page.page_number); });
  return numbers;
}

constexpr SectionSize kWhole{.pages = 100, .most = 200};
constexpr SectionSize kSmall{.pages = 4, .most = 6};

TEST(Finishing, SectionsSayWhatTheWholeSays) {
  const std::vector<Page> pages = long_report(21);
  const std::vector<PagedRecord> whole = finish(pages, kWhole);
  const std::vector<PagedRecord> sections = finish(pages, kSmall);
  ASSERT_EQ(whole.size(), 1U);
  ASSERT_EQ(sections.size(), 1U);
  EXPECT_EQ(to_json(whole[0].head.fields), to_json(sections[0].head.fields));
  EXPECT_EQ(whole[0].head.structure, sections[0].head.structure);
  EXPECT_EQ(whole[0].head.checks, sections[0].head.checks);
  EXPECT_EQ(page_numbers(whole[0]), page_numbers(sections[0]));
  const Fields& fields = sections[0].head.fields;
  EXPECT_EQ(fields.document_number->value, "41/BC-UBND");
  EXPECT_EQ(fields.signer_name->value, "Trần Văn Mẫu");
  EXPECT_EQ(fields.citations.size(), 22U);
  EXPECT_EQ(fields.page_count, 23);
}

TEST(Finishing, CutsASectionWhereASentenceEnds) {
  std::vector<Page> pages = long_report(9);
  // The number of a cited document runs over the end of the fourth page.
  pages[3] = page_of(4, "Việc này đã làm theo Kế hoạch số 77/KH-\n");
  pages[4] = page_of(5, "UBND ngày 02 tháng 02 năm 2021 của UBND tỉnh.\n");
  const std::vector<PagedRecord> records = finish(pages, kSmall);
  const auto& citations = records.at(0).head.fields.citations;
  EXPECT_TRUE(std::ranges::any_of(
      citations, [](const Citation& each) { return each.number == "77/KH-UBND"; }));
}

TEST(Finishing, KeepsEveryPageOfEveryDocument) {
  std::vector<Page> pages = long_report(9);
  for (const Page& page : long_report(2)) {
    pages.push_back(page);
    pages.back().page_number = static_cast<int>(pages.size());
  }
  for (const SectionSize size : {kWhole, kSmall}) {
    const std::vector<PagedRecord> records = finish(pages, size);
    ASSERT_EQ(records.size(), 2U);
    EXPECT_THAT(page_numbers(records[0]), ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    EXPECT_THAT(page_numbers(records[1]), ElementsAre(12, 13, 14, 15));
    EXPECT_EQ(records[1].head.document.source.part, 2);
    EXPECT_EQ(records[1].head.document.source.part_count, 2);
    EXPECT_EQ(records[1].head.fields.document_number->evidence.front().page_number, 12);
  }
}

TEST(Finishing, LeavesAFileWholeWhenItIsToldTo) {
  std::vector<Page> pages = long_report(1);
  for (const Page& page : long_report(1)) pages.push_back(page);
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i].page_number = static_cast<int>(i) + 1;
  ReadingOptions reading;
  reading.split = Split::Never;
  const std::vector<PagedRecord> records = finish(pages, kWhole, reading);
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].page_count, pages.size());
  EXPECT_EQ(records[0].head.parts.size(), 2U);
}

TEST(Finishing, MakesARecordOfAFileWithoutPages) {
  const std::vector<PagedRecord> records = finish({}, kWhole);
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].page_count, 0U);
}

}  // namespace
}  // namespace sohoa::pipeline
