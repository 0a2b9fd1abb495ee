#include "pipeline/journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "document/error.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kSettings = "settings 1";
const OpenedFile kTwoPages{.sha256 = "abc", .kind = SourceKind::Pdf, .page_count = 2};

FoundFile found(const std::string& path, const std::string& stem = "a") {
  return {.path = path, .bytes = 10, .modified_ns = 1'000, .stem = stem};
}

PageResult good_page(int page_number) {
  return {.page_number = page_number,
          .page_json = "{\"page\":" + std::to_string(page_number) + "}",
          .failure = {},
          .times = {{"read", 0.5}}};
}

PageResult bad_page(int page_number) {
  return {.page_number = page_number,
          .page_json = {},
          .failure = Failure{Reason::PageTimeout, "stopped"},
          .times = {}};
}

class JournalTest : public testing::Test {
 protected:
  Journal open() { return Journal::open(folder_ / "kho.db.journal", Journal::Access::Write); }
  DocumentKey plan_one(Journal& journal) {
    const std::vector<FoundFile> files{found("a.pdf")};
    return journal.plan(files, kSettings).front().key;
  }
  TestFolder folder_;
};

TEST_F(JournalTest, LiesBesideTheArchive) {
  EXPECT_EQ(journal_file("x/kho.db"), "x/kho.db.journal");
}

TEST_F(JournalTest, PlansInTheOrderGiven) {
  Journal journal = open();
  const std::vector<FoundFile> files{found("b.pdf", "b"), found("a.pdf", "a")};
  const auto plan = journal.plan(files, kSettings);
  ASSERT_THAT(plan, SizeIs(2));
  EXPECT_EQ(plan[0].file, files[0]);
  EXPECT_EQ(plan[0].state, DocumentState::Planned);
  EXPECT_EQ(journal.documents(), plan);
}

TEST_F(JournalTest, RemembersAfterItWasClosed) {
  {
    Journal journal = open();
    const DocumentKey key = plan_one(journal);
    journal.record_opened(key, kTwoPages);
    EXPECT_TRUE(journal.record_page(key, good_page(1)));
  }
  Journal journal = open();
  const DocumentKey key = plan_one(journal);
  EXPECT_EQ(journal.document(key).state, DocumentState::Opened);
  EXPECT_EQ(journal.document(key).pages_done, 1);
  EXPECT_THAT(journal.missing_pages(key), ElementsAre(2));
}

TEST_F(JournalTest, KeepsWhatWasRecordedWheneverTheProcessIsKilled) {
  constexpr int kManyPages = 100'000;
  int done = 0;
  for (int round = 0; round < 5; ++round) {
    const pid_t child = ::fork();
    if (child == 0) {
      Journal journal = open();
      const DocumentKey key = plan_one(journal);
      journal.record_opened(key,
                            {.sha256 = "abc", .kind = SourceKind::Pdf, .page_count = kManyPages});
      for (const int page_number : journal.missing_pages(key)) {
        journal.record_page(key, good_page(page_number));
      }
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(100'000 + 37'000 * round));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    Journal journal = open();
    const DocumentKey key = plan_one(journal);
    EXPECT_GE(journal.document(key).pages_done, done);
    done = journal.document(key).pages_done;
    int pages = 0;
    journal.for_each_page(key, [&](const PageResult& page) {
      EXPECT_EQ(page, [&] {
        PageResult expected = good_page(++pages);
        expected.times.clear();
        return expected;
      }());
    });
    EXPECT_EQ(pages, done);
    if (journal.document(key).opened) {
      EXPECT_THAT(journal.missing_pages(key), SizeIs(static_cast<std::size_t>(kManyPages - done)));
    }
  }
  EXPECT_GT(done, 0);
}

TEST_F(JournalTest, KnowsWhenAllPagesAreThere) {
  Journal journal = open();
  const DocumentKey key = plan_one(journal);
  journal.record_opened(key, kTwoPages);
  journal.record_page(key, bad_page(2));
  EXPECT_EQ(journal.document(key).state, DocumentState::Opened);
  journal.record_page(key, good_page(1));
  EXPECT_EQ(journal.document(key).state, DocumentState::PagesDone);
  EXPECT_THAT(journal.missing_pages(key), IsEmpty());
}

TEST_F(JournalTest, KeepsTheFirstResultOfAPage) {
  Journal journal = open();
  const DocumentKey key = plan_one(journal);
  journal.record_opened(key, kTwoPages);
  EXPECT_TRUE(journal.record_page(key, good_page(1)));
  EXPECT_FALSE(journal.record_page(key, bad_page(1)));
  EXPECT_THAT(journal.failed_pages(), IsEmpty());
  EXPECT_EQ(journal.document(key).pages_done, 1);
}

TEST_F(JournalTest, GivesThePagesInOrder) {
  Journal journal = open();
  const DocumentKey key = plan_one(journal);
  journal.record_opened(key, kTwoPages);
  journal.record_page(key, bad_page(2));
  journal.record_page(key, good_page(1));
  std::vector<int> numbers;
  std::vector<bool> failed;
  journal.for_each_page(key, [&](const PageResult& page) {
    numbers.push_back(page.page_number);
    failed.push_back(page.failure.has_value());
  });
  EXPECT_THAT(numbers, ElementsAre(1, 2));
  EXPECT_THAT(failed, ElementsAre(false, true));
}

TEST_F(JournalTest, CanBeReadWhileItIsWritten) {
  Journal journal = open();
  const DocumentKey key = plan_one(journal);
  journal.record_opened(key, kTwoPages);
  journal.record_page(key, good_page(1));
  const Journal reader = Journal::open(folder_ / "kho.db.journal", Journal::Access::Read);
  int pages = 0;
  reader.for_each_page(key, [&](const PageResult&) { ++pages; });
  EXPECT_EQ(pages, 1);
}

TEST_F(JournalTest, LetsGoOfThePagesOfAStoredDocument) {
  Journal journal = open();
  const DocumentKey key = plan_one(journal);
  journal.record_opened(key, kTwoPages);
  journal.record_page(key, good_page(1));
  journal.record_page(key, bad_page(2));
  journal.mark_stored(key, {.archive_id = 7, .report_json = "{}", .times = {{"store", 0.25}}});
  EXPECT_EQ(journal.document(key).state, DocumentState::Stored);
  EXPECT_EQ(journal.document(key).archive_id, 7);
  journal.for_each_page(key, [](const PageResult& page) { EXPECT_EQ(page.page_json, ""); });
  ASSERT_THAT(journal.failed_pages(), SizeIs(1));
  EXPECT_EQ(journal.failed_pages().front().failure.reason, Reason::PageTimeout);
  EXPECT_EQ(journal.total_times(), (std::vector<StageTime>{{"read", 0.5}, {"store", 0.25}}));
}

TEST_F(JournalTest, ForgetsWhatWasMadeOfAnotherFileOrUnderOtherSettings) {
  Journal journal = open();
  const DocumentKey key = plan_one(journal);
  journal.record_opened(key, kTwoPages);
  journal.record_page(key, good_page(1));
  const std::vector<FoundFile> same{found("a.pdf")};
  EXPECT_EQ(journal.plan(same, kSettings).front().pages_done, 1);
  EXPECT_EQ(journal.plan(same, "settings 2").front().state, DocumentState::Planned);
  journal.record_opened(key, kTwoPages);
  std::vector<FoundFile> changed = same;
  changed.front().modified_ns += 1;
  EXPECT_EQ(journal.plan(changed, "settings 2").front().state, DocumentState::Planned);
  EXPECT_THAT(journal.missing_pages(key), IsEmpty());
}

TEST_F(JournalTest, TriesRefusedDocumentsAgain) {
  Journal journal = open();
  const DocumentKey key = plan_one(journal);
  journal.record_refused(key, {Reason::PdfEncrypted, "locked"});
  EXPECT_EQ(journal.document(key).state, DocumentState::Refused);
  EXPECT_EQ(journal.document(key).failure, (Failure{Reason::PdfEncrypted, "locked"}));
  plan_one(journal);
  EXPECT_EQ(journal.document(key).state, DocumentState::Planned);
  EXPECT_EQ(journal.document(key).failure, std::nullopt);
}

TEST_F(JournalTest, KeepsTheStemOfAPathForEver) {
  Journal journal = open();
  const std::vector<FoundFile> files{found("x/a.pdf"), found("y/a.pdf")};
  EXPECT_EQ(journal.plan(files, kSettings)[1].file.stem, "a-2");
  const std::vector<FoundFile> second{found("y/a.pdf")};
  EXPECT_EQ(journal.plan(second, kSettings)[0].file.stem, "a-2");
}

TEST_F(JournalTest, AsksWhetherAStemIsTaken) {
  Journal journal = open();
  const std::vector<FoundFile> files{found("x/a.pdf")};
  const auto plan =
      journal.plan(files, kSettings, [](const FoundFile& file, const std::string& stem) {
        return file.path == "x/a.pdf" && stem == "a";
      });
  EXPECT_EQ(plan.front().file.stem, "a-2");
}

TEST_F(JournalTest, BelongsToOneBatchAtATime) {
  const Journal journal = open();
  try {
    (void)open();
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ArchiveBusy);
  }
}

TEST_F(JournalTest, SaysWhenItIsDamaged) {
  folder_.write("kho.db.journal", std::string(5000, 'x'));
  try {
    (void)open();
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::JournalBroken);
  }
}

}  // namespace
}  // namespace sohoa::pipeline
