// The road of a document through the real stages, on our own samples.

#include "pipeline/document_stages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "document/error.h"
#include "document/json.h"
#include "document/line.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using testing::HasSubstr;

const std::filesystem::path kSamples = SOHOA_SOURCE_DIR "/samples";

StagesSetup setup() {
  StagesSetup setup;
  setup.data_folder = SOHOA_SOURCE_DIR "/dictionaries/data";
  return setup;
}

/// The records of a file, with their pages.
std::vector<Record> digitize_all(DocumentStages& stages, const std::filesystem::path& file) {
  const TestFolder folder;
  LineSpool spool = LineSpool::in_folder(folder.path());
  StageClock clock;
  const OpenedFile opened = stages.open(file, clock);
  const Source source{file.string(), opened.sha256, 0, opened.kind};
  const auto pages = [&](const std::function<void(Page)>& visit) {
    for (int number = 1; number <= opened.page_count; ++number) {
      visit(stages.read(file, number, clock));
    }
  };
  std::vector<Record> records;
  for (FinishedRecord& finished : stages.finish(source, pages, spool, clock)) {
    records.push_back(std::move(finished.head));
    spool.for_each_line(finished.begin, finished.page_count, [&](std::string_view line) {
      records.back().document.pages.push_back(page_from_json(parse_json(line)));
    });
  }
  return records;
}

Record digitize(DocumentStages& stages, const std::filesystem::path& file) {
  return digitize_all(stages, file).at(0);
}

std::string all_text(const Record& record) {
  std::string all;
  for (const Page& page : record.document.pages) all += text(page);
  return all;
}

TEST(DocumentStagesTest, RepairsAnOldTextAndFindsItsNumber) {
  const TestFolder folder;
  const auto file = folder.write("old.txt",
                                 "UBND HUYỆN BẾN LỘI\nSé: 15/KH-UBND\n\nKÉ HOACH\n"
                                 "Thuc hién công tác bao vé mdi trudng nam 2021\n");
  DocumentStages stages(setup());
  const Record record = digitize(stages, file);
  EXPECT_EQ(record.document.source.kind, SourceKind::Text);
  EXPECT_THAT(all_text(record), HasSubstr("Thực hiện công tác bảo vệ môi trường năm 2021"));
  ASSERT_TRUE(record.fields.document_number);
  EXPECT_EQ(record.fields.document_number->value, "15/KH-UBND");
  EXPECT_EQ(record.document.pages[0].lines[4].words[0].raw, "Thuc");  // nothing is lost
}

TEST(DocumentStagesTest, LeavesTheTextAsReadWhenRepairIsOff) {
  const TestFolder folder;
  const auto file = folder.write("old.txt", "Thuc hién công tác\n");
  StagesSetup plain = setup();
  plain.reading.repair = false;
  DocumentStages stages(plain);
  EXPECT_EQ(all_text(digitize(stages, file)), "Thuc hién công tác\n");
}

TEST(DocumentStagesTest, DividesAFileOfTwoDocuments) {
  const auto page = [](const std::string& number, const std::string& type) {
    return "UBND TỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
           "phúc\nSố: " +
           number + "\nAn Bình, ngày 09 tháng 4 năm 2021\n" + type +
           "\nVề kho lưu trữ\n\nKho mở cửa từ hôm nay cho mọi người dân đến đọc tài liệu.\n";
  };
  const TestFolder folder;
  const auto file = folder.write(
      "hai.txt", page("41/BC-UBND", "BÁO CÁO") + "\f" + page("12/KH-UBND", "KẾ HOẠCH"));
  DocumentStages stages(setup());
  const std::vector<Record> records = digitize_all(stages, file);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].fields.document_number->value, "41/BC-UBND");
  EXPECT_EQ(records[1].fields.document_number->value, "12/KH-UBND");
  EXPECT_EQ(records[1].fields.document_type->evidence.front().page_number, 2);
  EXPECT_EQ(records[1].document.source.part, 2);
  StagesSetup undivided = setup();
  undivided.reading.split = Split::Never;
  DocumentStages other(undivided);
  const Record whole = digitize(other, file);
  EXPECT_EQ(whole.document.pages.size(), 2U);
  EXPECT_EQ(whole.parts.size(), 2U);
}

TEST(DocumentStagesTest, IdentityChangesWithTheModels) {
  DocumentStages stages(setup());
  EXPECT_THAT(stages.identity().recognizer, HasSubstr("tesseract"));
  EXPECT_THAT(stages.identity().models, HasSubstr("language.model"));
}

TEST(DocumentStagesTest, ReadsAFileAgainThatChangedUnderItsName) {
  const TestFolder folder;
  DocumentStages stages(setup());
  const auto file = folder.write("a.txt", "Kính gửi\n");
  const Record before = digitize(stages, file);
  folder.write("a.txt", "Nơi nhận\n");
  const Record after = digitize(stages, file);
  EXPECT_NE(before.document.source.sha256, after.document.source.sha256);
  EXPECT_EQ(all_text(after), "Nơi nhận\n");
}

TEST(DocumentStagesTest, ThrowsTheReasonOfAFileThatCannotBeOpened) {
  DocumentStages stages(setup());
  StageClock clock;
  try {
    (void)stages.open(kSamples / "broken" / "co_mat_khau.pdf", clock);
    FAIL() << "an encrypted PDF was opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::PdfEncrypted);
  }
}

TEST(DocumentStagesTest, SaysWhichModelIsMissing) {
  StagesSetup empty = setup();
  empty.data_folder = "no/such/folder";
  EXPECT_THROW(DocumentStages{empty}, Error);
}

}  // namespace
}  // namespace sohoa::pipeline
