#include "pipeline/cli/batch_summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace sohoa::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class BatchSummary : public testing::Test {
 protected:
  std::string printed(void (*print)(const pipeline::BatchResult&, Session&)) {
    print(result_, session_);
    return err_.str();
  }
  void add_faults(int count) {
    for (int i = 1; i <= count; ++i) {
      pipeline::Fault fault;
      fault.path = "a.tif";
      fault.page_number = i;
      fault.failure = {Reason::PageTimeout, "stopped after 120 s"};
      result_.report.faults.push_back(fault);
    }
  }

  pipeline::BatchResult result_;
  pipeline::BatchOptions options_;
  std::istringstream in_;
  std::ostringstream out_;
  std::ostringstream err_;
  Session session_{.in = in_, .out = out_, .err = err_, .data_folder = {}};
};

TEST_F(BatchSummary, NamesEachFaultInALine) {
  add_faults(2);
  EXPECT_EQ(printed(print_faults),
            "sohoa: a.tif: page 1: stopped after 120 s [page-timeout]\n"
            "sohoa: a.tif: page 2: stopped after 120 s [page-timeout]\n");
}

TEST_F(BatchSummary, CutsALongListAndSaysSo) {
  add_faults(23);
  const std::string text = printed(print_faults);
  EXPECT_THAT(text, HasSubstr("page 20:"));
  EXPECT_THAT(text, Not(HasSubstr("page 21:")));
  EXPECT_THAT(text, testing::EndsWith("sohoa: 3 more are listed in the report (--out DIR)\n"));
}

TEST_F(BatchSummary, CountsWhatWasDoneAndTellsWhere) {
  result_.report.counts.documents = 4;
  result_.report.counts.pages = 9;
  result_.report.counts.stored = 3;
  result_.report.counts.refused = 1;
  result_.report.counts.failed_pages = 2;
  options_.archive = "kho.db";
  options_.out = "ket-qua";
  print_summary(result_, options_, session_);
  EXPECT_THAT(err_.str(), HasSubstr("4 documents, 9 pages: 3 in the archive, 3 failed"));
  EXPECT_THAT(err_.str(), testing::EndsWith("archive: kho.db\noutputs: ket-qua\n"));
  EXPECT_EQ(out_.str(), "");
}

TEST_F(BatchSummary, SpeaksVietnamese) {
  session_.language = Language::Vietnamese;
  result_.report.counts.documents = 4;
  result_.unchanged = 2;
  print_summary(result_, options_, session_);
  EXPECT_THAT(err_.str(), HasSubstr("4 văn bản"));
  EXPECT_THAT(err_.str(), HasSubstr("2 văn bản đã làm trước đây"));
}

TEST_F(BatchSummary, TellsHowToGoOnAfterAStop) {
  result_.report.counts.documents = 4;
  result_.report.counts.stored = 1;
  EXPECT_THAT(printed(print_interrupted),
              HasSubstr("1 of 4 documents done; the same command goes on from here [interrupted]"));
}

}  // namespace
}  // namespace sohoa::cli
