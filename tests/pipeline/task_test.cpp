// Whatever a worker is asked and answers arrives as it was sent.

#include "pipeline/task.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sohoa::pipeline {
namespace {

using testing::ElementsAre;

// The name of a file is bytes: this one is Latin-1, no UTF-8.
const std::string kOddName = "scans/B\xE1o c\xE1o.pdf";

TEST(WorkerSetupMessage, CarriesReadingOptionsAndFolders) {
  WorkerSetup setup;
  setup.stages.reading.deskew = false;
  setup.stages.reading.margin_nats = 3.25;
  setup.stages.reading.language = "Vietnamese";
  setup.stages.data_folder = "/usr/share/sohoa";
  setup.journal = kOddName;
  setup.memory_mib = 700;
  setup.stages.today = day_from_text("2021-03-24");
  const WorkerSetup arrived = setup_from_message(to_message(setup));
  EXPECT_EQ(arrived.stages.reading, setup.stages.reading);
  EXPECT_EQ(arrived.stages.data_folder, setup.stages.data_folder);
  EXPECT_EQ(arrived.stages.debug_folder, "");
  EXPECT_EQ(arrived.journal.string(), kOddName);
  EXPECT_EQ(arrived.memory_mib, 700U);
  EXPECT_EQ(to_text(arrived.stages.today), "2021-03-24");
}

TEST(IdentityMessage, CarriesNamesOrTheErrorThatStoppedTheWorker) {
  const StagesIdentity identity{.recognizer = "tesseract 5 vie", .models = "language.model 12"};
  EXPECT_EQ(identity_from_message(to_message(identity)), identity);

  const Error error(Reason::ModelMissing, {"data/language.model", 0}, "it is not there", "install");
  try {
    (void)identity_from_message(to_message(error));
    FAIL() << "the error of the worker was lost";
  } catch (const Error& arrived) {
    EXPECT_EQ(arrived.reason(), Reason::ModelMissing);
    EXPECT_STREQ(arrived.what(), error.what());
  }
}

TEST(TaskMessage, CarriesEveryMember) {
  Task task;
  task.kind = TaskKind::Finish;
  task.key = 41;
  task.page_number = 7;
  task.source = {kOddName, std::string(64, 'a'), 1'234'567'890'123U, SourceKind::Pdf};
  task.making = {"sohoa 0.1.0", "hash"};
  EXPECT_EQ(task_from_message(to_message(task)), task);
}

TEST(AnswerMessage, CarriesResultAndTimes) {
  Answer answer;
  answer.opened = OpenedFile{.sha256 = "abc", .kind = SourceKind::Text, .page_count = 3};
  answer.json = "{\"page\":1}";
  answer.times = {{"read", 0.5}, {"repair", 0.01}};
  const Answer arrived = answer_from_message(to_message(answer));
  EXPECT_FALSE(arrived.failure);
  EXPECT_EQ(arrived.opened, answer.opened);
  EXPECT_EQ(arrived.json, answer.json);
  EXPECT_THAT(arrived.times, ElementsAre(StageTime{"read", 0.5}, StageTime{"repair", 0.01}));
}

TEST(AnswerMessage, CarriesFinishedRecords) {
  Answer answer;
  answer.finished.push_back({.begin = 5, .page_count = 2});
  answer.finished.back().head.document.source.path = "hai\nvăn bản.pdf";
  answer.finished.push_back({.begin = 1'234'567'890'123U, .page_count = 500});
  answer.finished.back().head.fields.language = "vi";
  EXPECT_EQ(answer_from_message(to_message(answer)).finished, answer.finished);
}

TEST(AnswerMessage, CarriesTheFailure) {
  Answer answer;
  answer.failure = Failure{Reason::PdfEncrypted, "the PDF is locked; unlock it"};
  EXPECT_EQ(answer_from_message(to_message(answer)).failure, answer.failure);
}

TEST(FailureOf, JoinsCauseAndRemedy) {
  const Failure both =
      failure_of(Error(Reason::ImageBroken, {"a.png", 1}, "cut off", "scan again"));
  EXPECT_EQ(both, (Failure{Reason::ImageBroken, "cut off; scan again"}));
  EXPECT_EQ(failure_of(Error(Reason::Internal, {}, "odd")).message, "odd");
}

}  // namespace
}  // namespace sohoa::pipeline
