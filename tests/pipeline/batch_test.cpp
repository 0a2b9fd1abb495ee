#include "pipeline/batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <set>

#include "archive/store.h"
#include "document/error.h"
#include "document/json.h"
#include "pipeline/worker.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class BatchTest : public testing::Test {
 protected:
  BatchTest() {
    options_.inputs = {folder_ / "in"};
    options_.archive = folder_ / "kho.db";
    options_.out = folder_ / "out";
    options_.jobs = 3;
    options_.limits = {.page_timeout = std::chrono::seconds(2), .memory_mib = 512};
    options_.inputs = {folder_ / "in"};
    std::filesystem::create_directories(folder_ / "in");
  }

  BatchResult run() {
    const StopRequest stop;
    return run_batch(options_, world(stop));
  }

  BatchWorld world(const StopRequest& stop, ProgressCallback on_progress = {}) {
    return {.worker = {.program = FAULTY_WORKER, .arguments = {}, .log = {}},
            .data_folder = {},
            .program = "sohoa test",
            .stop = stop,
            .on_progress = std::move(on_progress)};
  }

  std::string output(const std::string& name) const { return read_file(folder_ / ("out/" + name)); }

  // Everything that a batch leaves and that does not tell the time.
  std::map<std::string, std::string> results() const {
    auto files = read_folder(folder_ / "out");
    auto& report = files["report.json"];
    const std::size_t begin = report.find("\"seconds\"");
    report.erase(begin, report.find('\n', begin) - begin);
    return files;
  }

  std::set<std::string> archived_paths() const {
    std::set<std::string> paths;
    const auto store = archive::Store::open(options_.archive, archive::OpenMode::ReadOnly);
    store.for_each([&](std::int64_t, const Record& record) {
      paths.insert(std::filesystem::path(record.document.source.path).filename().string());
    });
    return paths;
  }

  TestFolder folder_;
  BatchOptions options_;
};

TEST_F(BatchTest, WritesTextRecordAndReportOfEachDocument) {
  folder_.write("in/bc.txt", "một hai\n\fba bốn\n");
  const BatchResult result = run();
  EXPECT_EQ(exit_code(result), 0);
  EXPECT_EQ(output("bc.txt"), "<một> <hai>\n\f<ba> <bốn>\n");
  const Record record = record_from_json(parse_json(output("bc.json")));
  EXPECT_EQ(record.document.source.bytes, 20U);
  EXPECT_EQ(record.document.source.sha256, result.report.documents.front().opened->sha256);
  EXPECT_EQ(record.making.program, "sohoa test");
  EXPECT_EQ(result.report.counts.pages, 2);
  EXPECT_EQ(result.report.counts.words, 4);
  EXPECT_EQ(result.report.counts.changed_words, 4);
  EXPECT_THAT(archived_paths(), ElementsAre("bc.txt"));
}

TEST_F(BatchTest, MakesTheFolderForPicturesOfItsSteps) {
  folder_.write("in/mot.txt", "Báo cáo");
  options_.debug_folder = folder_ / "pictures/of/steps";
  run();
  EXPECT_TRUE(std::filesystem::is_directory(options_.debug_folder));
  options_.debug_folder = folder_ / "in/mot.txt";
  EXPECT_THROW(run(), Error);
}

TEST_F(BatchTest, LosesNoGoodPageToBadOnes) {
  const bool limited = memory_can_be_limited();  // not under a sanitizer
  const std::string greedy = limited ? "GREEDY" : "EXIT";
  folder_.write("in/a.txt", "một\fCRASH\fhai\fHANG\fba\f" + greedy + "\fERROR\fbốn");
  folder_.write("in/b.txt", "REFUSE");
  folder_.write("in/c.txt", "năm");
  const BatchResult result = run();
  EXPECT_EQ(exit_code(result), 20);
  EXPECT_EQ(output("a.txt"), "<một>\n\f\f<hai>\n\f\f<ba>\n\f\f\f<bốn>\n");
  EXPECT_EQ(output("c.txt"), "<năm>\n");
  std::vector<std::pair<int, std::string>> faults;
  for (const Fault& fault : result.report.faults) {
    faults.emplace_back(fault.page_number, code(fault.failure.reason));
  }
  EXPECT_THAT(faults, ElementsAre(std::pair(2, "worker-crashed"), std::pair(4, "page-timeout"),
                                  std::pair(6, limited ? "page-out-of-memory" : "worker-crashed"),
                                  std::pair(7, "image-broken"), std::pair(0, "pdf-encrypted")));
  EXPECT_THAT(output("report.csv"), HasSubstr("a.txt\",\"a\",4,failed,page-timeout,"));
}

TEST_F(BatchTest, DoesNothingTheSecondTime) {
  folder_.write("in/a.txt", "một\fCRASH");
  folder_.write("in/b.txt", "hai");
  (void)run();
  const auto before = results();
  const BatchResult again = run();
  EXPECT_EQ(again.unchanged, 2);
  EXPECT_EQ(exit_code(again), 20);
  EXPECT_EQ(results(), before);
}

TEST_F(BatchTest, ReadsAFileAgainWhenItChanged) {
  folder_.write("in/a.txt", "một");
  (void)run();
  folder_.write("in/a.txt", "hai ba");
  EXPECT_EQ(run().unchanged, 0);
  EXPECT_EQ(output("a.txt"), "<hai> <ba>\n");
}

TEST_F(BatchTest, ReadsAllAgainUnderOtherSettings) {
  folder_.write("in/a.txt", "một");
  (void)run();
  options_.reading.deskew = false;
  EXPECT_EQ(run().unchanged, 0);
  EXPECT_THAT(archived_paths(), ElementsAre("a.txt"));
}

TEST_F(BatchTest, WritesTheFilesOfAnEarlierRunIntoAnotherFolder) {
  folder_.write("in/a.txt", "một");
  (void)run();
  options_.out = folder_ / "other";
  EXPECT_EQ(run().unchanged, 1);
  EXPECT_EQ(read_file(folder_ / "other/a.txt"), "<một>\n");
}

TEST_F(BatchTest, BeginsAnewWhenTheArchiveIsGone) {
  folder_.write("in/a.txt", "một");
  (void)run();
  for (const char* end : {"", "-wal", "-shm"}) {
    std::filesystem::remove(options_.archive.string() + end);
  }
  EXPECT_EQ(run().unchanged, 0);
  EXPECT_THAT(archived_paths(), ElementsAre("a.txt"));
}

TEST_F(BatchTest, WritesOverItsOwnFilesWhenTheJournalIsGone) {
  folder_.write("in/a.txt", "một");
  (void)run();
  std::filesystem::remove(journal_file(options_.archive));
  (void)run();
  EXPECT_EQ(output("a.txt"), "<một>\n");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out/a-2.txt"));
}

TEST_F(BatchTest, GivesTheSameStemANumber) {
  folder_.write("in/x/a.txt", "một");
  folder_.write("in/y/a.txt", "hai");
  folder_.write("out/b.txt", "a foreign file");
  folder_.write("in/z/b.txt", "ba");
  (void)run();
  EXPECT_EQ(output("a.txt"), "<một>\n");
  EXPECT_EQ(output("a-2.txt"), "<hai>\n");
  EXPECT_EQ(output("b.txt"), "a foreign file");
  EXPECT_EQ(output("b-2.txt"), "<ba>\n");
}

TEST_F(BatchTest, KeepsADocumentCalledReportApartFromTheReport) {
  folder_.write("in/report.txt", "một");
  (void)run();
  EXPECT_EQ(output("report-2.txt"), "<một>\n");
  EXPECT_TRUE(is_report(folder_ / "out/report.json"));
}

TEST_F(BatchTest, ReadsTheSameContentOnce) {
  folder_.write("in/a.txt", "một");
  folder_.write("in/b.txt", "một");
  const BatchResult result = run();
  EXPECT_EQ(result.report.counts.same_content, 1);
  EXPECT_EQ(output("a.txt"), output("b.txt"));
  EXPECT_THAT(result.report.details.at(1).same_as, HasSubstr("in/a.txt"));
  EXPECT_THAT(archived_paths(), ElementsAre("a.txt"));
  EXPECT_EQ(record_from_json(parse_json(output("b.json"))).document.source.path,
            (folder_ / "in/b.txt").string());
}

TEST_F(BatchTest, StoresADocumentAsReadWhenFinishingItCrashes) {
  folder_.write("in/a.txt", "một\fLATE");
  const BatchResult result = run();
  EXPECT_EQ(output("a.txt"), "một\n\fLATE\n");
  ASSERT_THAT(result.report.details.front().doubtful, SizeIs(1));
  EXPECT_EQ(result.report.details.front().doubtful.front().code, "not-repaired");
}

TEST_F(BatchTest, StoresNothingOfADocumentWithoutAGoodPage) {
  folder_.write("in/a.txt", "CRASH");
  const BatchResult result = run();
  EXPECT_EQ(exit_code(result), info(Reason::WorkerCrashed).exit_code);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out/a.txt"));
  EXPECT_THAT(archived_paths(), IsEmpty());
  EXPECT_EQ(run().unchanged, 1);
}

TEST_F(BatchTest, TriesFailedPagesAgainWhenAsked) {
  folder_.write("in/a.txt", "một\fHANG");
  (void)run();
  options_.retry_failed = true;
  const BatchResult again = run();
  EXPECT_EQ(again.unchanged, 0);
  EXPECT_EQ(again.report.counts.failed_pages, 1);
  EXPECT_THAT(archived_paths(), ElementsAre("a.txt"));
}

TEST_F(BatchTest, EndsWithTheReasonOfTheOnlyFault) {
  folder_.write("in/a.txt", "REFUSE");
  EXPECT_EQ(exit_code(run()), info(Reason::PdfEncrypted).exit_code);
}

TEST_F(BatchTest, SaysWhenThereIsNothingToDo) {
  try {
    (void)run();
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::NothingToDo);
  }
}

TEST_F(BatchTest, GoesOnWithoutAFileThatIsMissing) {
  folder_.write("in/a.txt", "một");
  options_.inputs.push_back(folder_ / "gone.pdf");
  const BatchResult result = run();
  EXPECT_EQ(exit_code(result), 20);
  EXPECT_EQ(result.report.counts.refused, 1);
  EXPECT_EQ(output("a.txt"), "<một>\n");
}

TEST_F(BatchTest, NeverReadsItsOwnOutputs) {
  folder_.write("in/a.txt", "một");
  options_.out = folder_ / "in/out";
  (void)run();
  const BatchResult again = run();
  EXPECT_EQ(again.report.counts.documents, 1);
  EXPECT_EQ(again.unchanged, 1);
}

TEST_F(BatchTest, RefusesAnArchiveOnWhichAnotherBatchWorks) {
  folder_.write("in/a.txt", "một");
  const Journal other = Journal::open(journal_file(options_.archive), Journal::Access::Write);
  try {
    (void)run();
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ArchiveBusy);
  }
}

TEST_F(BatchTest, StopsWhenAskedAndGoesOnLater) {
  std::string pages = "một";
  for (int i = 0; i < 60; ++i) pages += "\fSLOW " + std::to_string(i);
  folder_.write("in/a.txt", pages);
  folder_.write("in/b.txt", pages + "\fhai");
  std::int64_t read = 0;
  {
    const StopRequest stop;
    const BatchResult result = run_batch(options_, world(stop, [&](const BatchProgress& progress) {
                                           read = progress.pages_done;
                                           if (read > 10 && !stop.requested())
                                             (void)::raise(SIGINT);
                                         }));
    EXPECT_TRUE(result.interrupted);
    EXPECT_EQ(exit_code(result), 130);
    EXPECT_EQ(result.report.counts.stored, 0);
  }
  std::int64_t first = -1;
  const StopRequest stop;
  const BatchResult result = run_batch(options_, world(stop, [&](const BatchProgress& progress) {
                                         if (first < 0) first = progress.pages_done;
                                       }));
  EXPECT_FALSE(result.interrupted);
  EXPECT_GE(first, read);
  EXPECT_EQ(result.report.counts.pages, 123);
  EXPECT_EQ(result.report.counts.stored, 2);
}

TEST_F(BatchTest, MakesARecordOfEachDocumentOfAFile) {
  folder_.write("in/bc.txt", "một\fhai\fPART ba");
  EXPECT_EQ(exit_code(run()), 0);
  EXPECT_EQ(output("bc.txt"), "<một>\n\f<hai>\n");
  EXPECT_EQ(output("bc.part2.txt"), "<PART> <ba>\n");
  const Record second = record_from_json(parse_json(output("bc.part2.json")));
  EXPECT_EQ(second.document.source.part, 2);
  EXPECT_EQ(second.document.source.part_count, 2);
  EXPECT_EQ(second.document.pages.front().page_number, 3);
  const auto store = archive::Store::open(options_.archive, archive::OpenMode::ReadOnly);
  EXPECT_EQ(store.document_count(), 2);
  EXPECT_EQ(store.page_count(), 3);
}

TEST_F(BatchTest, WritesThePartsOfAnEarlierRunAndOfTheSameContentAgain) {
  folder_.write("in/bc.txt", "một\fPART hai");
  run();
  const auto before = results();
  std::filesystem::remove(folder_ / "out/bc.part2.txt");
  run();
  EXPECT_EQ(results()["bc.part2.txt"], before.at("bc.part2.txt"));
  folder_.write("in/same.txt", "một\fPART hai");
  run();
  EXPECT_EQ(output("same.part2.txt"), "<PART> <hai>\n");
  const auto store = archive::Store::open(options_.archive, archive::OpenMode::ReadOnly);
  EXPECT_EQ(store.document_count(), 2);
}

TEST_F(BatchTest, KeepsTheNamesOfFurtherDocumentsFree) {
  folder_.write("in/bc.part2.txt", "bốn");
  folder_.write("in/bc.txt", "một\fPART hai");
  EXPECT_EQ(exit_code(run()), 0);
  EXPECT_EQ(output("bc.part2.txt"), "<PART> <hai>\n");
  EXPECT_EQ(output("bc.part2-2.txt"), "<bốn>\n");
}

TEST_F(BatchTest, TakesAwayPartsThatAFileHoldsNoLonger) {
  folder_.write("in/bc.txt", "một\fPART hai");
  run();
  folder_.write("in/bc.txt", "một\fhai");
  run();
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out/bc.part2.txt"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out/bc.part2.json"));
}

}  // namespace
}  // namespace sohoa::pipeline
