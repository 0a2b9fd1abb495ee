// What the report of a batch counts, and which pages it calls doubtful.

#include "pipeline/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/json.h"
#include "pipeline/report_files.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Page page_of_words(int page_number, int words, double confidence) {
  Page page;
  page.page_number = page_number;
  Line line;
  for (int i = 0; i < words; ++i) {
    Word word;
    word.raw = "từ";
    word.text = "từ";
    word.confidence = Confidence(confidence);
    line.words.push_back(word);
  }
  page.lines = {line};
  return page;
}

Record record_of(std::vector<Page> pages) {
  Record record;
  record.document.pages = std::move(pages);
  return record;
}

TEST(DocumentReportTest, CountsWordsChangesAndBlankPages) {
  Page page = page_of_words(1, 20, 0.9);
  page.lines[0].words[3].text = "tư";
  Page blank;
  blank.page_number = 2;
  blank.origin = PageOrigin::Blank;
  const DocumentReport report = report_of(paged(record_of({page, blank})));
  EXPECT_EQ(report.words, 20);
  EXPECT_EQ(report.changed_words, 1);
  EXPECT_EQ(report.blank_pages, 1);
  EXPECT_THAT(report.doubtful, IsEmpty());
}

TEST(DocumentReportTest, NamesChecksAndFieldsToReview) {
  Record record = record_of({page_of_words(1, 20, 0.9)});
  Check check;
  check.code = "date-in-future";
  check.message = "it is dated 2027";
  check.evidence = {{2, std::nullopt, 0}};
  record.checks = {check};
  record.fields.review = {"date", "subject"};
  const DocumentReport report = report_of(paged(record));
  EXPECT_THAT(report.checks, ElementsAre(FoundCheck{2, "date-in-future", "it is dated 2027"}));
  EXPECT_THAT(report.review, ElementsAre("date", "subject"));
  EXPECT_EQ(report_from_journal_text(to_journal_text(report)), report);
}

TEST(DocumentReportTest, ReadsTheJournalOfAProgramWithoutChecks) {
  const DocumentReport report =
      report_from_journal_text(R"({"same_as":"","blank":0,"words":7,"changed":1,"doubtful":[]})");
  EXPECT_EQ(report.words, 7);
  EXPECT_THAT(report.checks, IsEmpty());
}

TEST(DocumentReportTest, CallsAPageDoubtfulThatWasReadBadly) {
  const DocumentReport report = report_of(paged(record_of({page_of_words(4, 20, 0.5)})));
  ASSERT_THAT(report.doubtful, SizeIs(1));
  EXPECT_EQ(report.doubtful[0].page_number, 4);
  EXPECT_EQ(report.doubtful[0].code, "low-confidence");
}

TEST(DocumentReportTest, DoesNotJudgeAPageOfAFewWords) {
  EXPECT_THAT(report_of(paged(record_of({page_of_words(1, 14, 0.1)}))).doubtful, IsEmpty());
}

TEST(DocumentReportTest, CallsAForeignPageDoubtfulButNotOldText) {
  Page page = page_of_words(1, 20, 0.9);
  page.quality.valid_syllables = 0.3;
  ASSERT_THAT(report_of(paged(record_of({page}))).doubtful, SizeIs(1));
  EXPECT_EQ(report_of(paged(record_of({page}))).doubtful[0].code, "few-syllables");
  page.origin = PageOrigin::OldText;  // that text lost its diacritics is what repair is for
  EXPECT_THAT(report_of(paged(record_of({page}))).doubtful, IsEmpty());
}

TEST(DocumentReportTest, NamesEveryBlankPage) {
  Page blank;
  blank.page_number = 2;
  blank.origin = PageOrigin::Blank;
  blank.origin_note = "blank: no print among 3 specks of ink, contrast 2 %";
  const DocumentReport report = report_of(paged(record_of({page_of_words(1, 20, 0.9), blank})));
  EXPECT_EQ(report.blank_pages, 1);
  EXPECT_THAT(report.blank, ElementsAre(BlankPage{2, blank.origin_note}));
  EXPECT_THAT(report.doubtful, IsEmpty());
  EXPECT_EQ(report_from_journal_text(to_journal_text(report)), report);
}

TEST(DocumentReportTest, ComesBackFromTheJournal) {
  const DocumentReport report{.same_as = "kho/a \"1\".pdf",
                              .blank_pages = 2,
                              .words = 4'000'000'000,
                              .changed_words = 7,
                              .doubtful = {{3, "low-confidence", "mean confidence 0.41"}}};
  EXPECT_EQ(report_from_journal_text(to_journal_text(report)), report);
}

class BatchReportTest : public testing::Test {
 protected:
  // Three files: one of two pages with a page that failed, one that is refused, one untouched.
  BatchReportTest() {
    const std::vector<FoundFile> files{
        {"a.pdf", 10, 1, "a"}, {"b.pdf", 10, 1, "b"}, {"c.png", 10, 1, "c"}};
    const auto plan = journal_.plan(files, "settings");
    journal_.record_opened(plan[0].key, {.sha256 = "x", .kind = SourceKind::Pdf, .page_count = 2});
    journal_.record_page(plan[0].key, {1, "{}", std::nullopt, {{"read", 0.5}}});
    journal_.record_page(plan[0].key,
                         {2, {}, Failure{Reason::PageTimeout, "too slow"}, {{"read", 2.0}}});
    DocumentReport detail;
    detail.words = 30;
    detail.changed_words = 4;
    detail.blank = {{1, "no print"}};
    journal_.mark_stored(plan[0].key, {5, to_journal_text(detail), {{"store", 0.25}}});
    journal_.record_refused(plan[1].key, {Reason::PdfEncrypted, "locked"});
  }

  TestFolder folder_;
  Journal journal_ = Journal::open(folder_ / "kho.db.journal", Journal::Access::Write);
};

TEST_F(BatchReportTest, CountsDocumentsPagesAndFaults) {
  BatchFacts facts;
  facts.missing = {"nowhere"};
  const BatchReport report = make_report(journal_, facts);
  EXPECT_EQ(report.counts.documents, 4);
  EXPECT_EQ(report.counts.stored, 1);
  EXPECT_EQ(report.counts.refused, 2);
  EXPECT_EQ(report.counts.pages, 2);
  EXPECT_EQ(report.counts.failed_pages, 1);
  EXPECT_EQ(report.counts.words, 30);
  EXPECT_EQ(report.counts.changed_words, 4);
}

TEST_F(BatchReportTest, ListsEveryFaultWithPathPageAndReason) {
  BatchFacts facts;
  facts.missing = {"nowhere"};
  const BatchReport report = make_report(journal_, facts);
  ASSERT_THAT(report.faults, SizeIs(3));
  EXPECT_EQ(report.faults[0].path, "nowhere");
  EXPECT_EQ(report.faults[0].failure.reason, Reason::FileNotFound);
  EXPECT_EQ(report.faults[1].path, "a.pdf");
  EXPECT_EQ(report.faults[1].page_number, 2);
  EXPECT_EQ(report.faults[1].failure.reason, Reason::PageTimeout);
  EXPECT_EQ(report.faults[2].path, "b.pdf");
  EXPECT_EQ(report.faults[2].page_number, 0);
}

TEST_F(BatchReportTest, AddsUpTheTimesOfPagesAndDocuments) {
  EXPECT_THAT(make_report(journal_, {}).stage_seconds,
              testing::UnorderedElementsAre(StageTime{"read", 2.5}, StageTime{"store", 0.25}));
}

TEST_F(BatchReportTest, KnowsItsOwnFileAgain) {
  write_report_files(make_report(journal_, {}), folder_.path());
  EXPECT_TRUE(is_report(folder_ / kReportFileName));
  EXPECT_FALSE(is_report(folder_.write("other.json", "{\"schema\": \"else\"}")));
  EXPECT_FALSE(is_report(folder_ / "missing.json"));
}

TEST_F(BatchReportTest, WritesARowForEachDocumentAndFailedPage) {
  write_report_files(make_report(journal_, {}), folder_.path());
  const std::string csv = read_file(folder_ / "report.csv");
  EXPECT_THAT(csv, testing::StartsWith("\xEF\xBB\xBFpath,stem,page,status,reason,message"));
  EXPECT_THAT(csv, testing::HasSubstr("\"a.pdf\",\"a\",,stored,,\"\"\r\n"));
  EXPECT_THAT(csv, testing::HasSubstr("\"a.pdf\",\"a\",2,failed,page-timeout,\"too slow\"\r\n"));
  EXPECT_THAT(csv, testing::HasSubstr("\"a.pdf\",\"a\",1,blank,blank-page,\"no print\"\r\n"));
  EXPECT_THAT(csv, testing::HasSubstr("\"b.pdf\",\"b\",,refused,pdf-encrypted,\"locked\"\r\n"));
  EXPECT_THAT(csv, testing::HasSubstr("\"c.png\",\"c\",,unfinished,,\"\"\r\n"));
}

TEST_F(BatchReportTest, WritesJsonWithTheSameCounts) {
  write_report_files(make_report(journal_, {}), folder_.path());
  const auto json = parse_json(read_file(folder_ / "report.json"));
  EXPECT_EQ(json["schema"], "sohoa.report");
  EXPECT_EQ(json["version"], kReportVersion);
  EXPECT_EQ(json["counts"]["failed_pages"], 1);
  ASSERT_EQ(json["documents"].size(), 3U);
  EXPECT_EQ(json["documents"][0]["failed"][0]["reason"], "page-timeout");
  EXPECT_EQ(json["documents"][0]["blank"][0]["code"], "blank-page");
  EXPECT_EQ(json["documents"][1]["reason"], "pdf-encrypted");
}

}  // namespace
}  // namespace sohoa::pipeline
