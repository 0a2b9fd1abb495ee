// sohoa search and sohoa export, run inside the test on an archive made by the test.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../pipeline/test_folder.h"
#include "archive/store.h"
#include "document/json.h"
#include "session_outcome.h"

namespace sohoa::cli {
namespace {

using testing::HasSubstr;

class ArchiveCommands : public testing::Test {
 protected:
  ArchiveCommands() {
    Record record;
    record.document.source = {"kho/bc-033.txt", std::string(64, 'a'), 10, SourceKind::Text};
    record.making = {"sohoa 0.1.0", "settings"};
    Page page;
    page.origin = PageOrigin::OldText;
    page.lines = {line_from_text("Kết quả phong trào thi đua năm 2021")};
    page.lines[0].words[0].spaces_before = 0;
    record.document.pages = {page};
    record.fields.document_number =
        Field<std::string>{"33/BC-SNV", "33/BC-SNV", Confidence(1.0), {Evidence{}}, {}};
    archive::Store::open(archive_, archive::OpenMode::ReadWrite).add(record);
  }

  Outcome run(std::vector<std::string> arguments, bool out_is_terminal = false) {
    arguments.insert(arguments.begin() + 1, {"--archive", archive_.string()});
    TestWorld world;
    world.out_is_terminal = out_is_terminal;
    return run_in_test(std::move(arguments), world);
  }

  TestFolder folder_;
  std::filesystem::path archive_ = folder_ / "a.db";
};

TEST_F(ArchiveCommands, SearchShowsNumberPagePathAndSnippet) {
  const Outcome outcome = run({"search", "thi", "dua"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out,
            "33/BC-SNV  page 1  kho/bc-033.txt\n  Kết quả phong trào thi đua năm 2021\n\n");
  EXPECT_EQ(outcome.err, "");
}

TEST_F(ArchiveCommands, SearchSetsTheWordsInBoldOnATerminal) {
  EXPECT_THAT(run({"search", "đua"}, true).out, HasSubstr("thi \x1B[1mđua\x1B[0m năm"));
}

TEST_F(ArchiveCommands, SearchWritesAHitALineForPrograms) {
  const auto hit = parse_json(run({"search", "--json", "đua"}).out);
  EXPECT_EQ(hit["document_id"], 1);
  EXPECT_EQ(hit["document_number"], "33/BC-SNV");
  EXPECT_EQ(hit["date"], nullptr);
  EXPECT_EQ(hit["snippet"], "Kết quả phong trào thi đua năm 2021");
  EXPECT_EQ(to_json_line(hit["highlights"]), "[[23,3]]");
}

TEST_F(ArchiveCommands, SearchTellsWhichDocumentOfAFileItIs) {
  Record record;
  record.document.source = {"kho/hai.pdf", std::string(64, 'b'), 10, SourceKind::Pdf, 2, 3};
  record.making = {"sohoa 0.1.0", "settings"};
  Page page;
  page.lines = {line_from_text("Kế hoạch trồng rừng")};
  record.document.pages = {page};
  archive::Store::open(archive_, archive::OpenMode::ReadWrite).add(record);
  EXPECT_THAT(run({"search", "rừng"}).out, HasSubstr("page 1  kho/hai.pdf  document 2 of 3\n"));
  const auto hit = parse_json(run({"search", "--json", "rừng"}).out);
  EXPECT_EQ(hit["part"], 2);
  EXPECT_EQ(hit["part_count"], 3);
}

TEST_F(ArchiveCommands, SearchSaysWhenNothingWasFound) {
  const Outcome outcome = run({"search", "mặt", "trăng"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "sohoa: nothing was found\n");
}

TEST_F(ArchiveCommands, SearchRefusesWhatItCannotUnderstand) {
  const Outcome outcome = run({"search", "\"thi"});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("[bad-query]"));
  EXPECT_EQ(run({"search", "thi", "--limit", "0"}).exit_code, 1);
  EXPECT_EQ(run({"search", "thi", "--from", "hôm qua"}).exit_code, 1);
}

TEST_F(ArchiveCommands, ExportWritesEachFormat) {
  EXPECT_EQ(parse_json(run({"export", "--format", "jsonl"}).out)["schema"], "sohoa.text");
  EXPECT_EQ(parse_json(run({"export", "--format", "jsonl", "--words"}).out)["schema"],
            "sohoa.record");
  EXPECT_THAT(run({"export", "--format", "csv"}).out, testing::StartsWith("id,source_path,"));
  EXPECT_THAT(run({"export", "--format", "csv", "--spreadsheet"}).out,
              testing::StartsWith("\xEF\xBB\xBFid,"));
  EXPECT_EQ(run({"export", "--format", "text"}).out, "Kết quả phong trào thi đua năm 2021\n\f");
  EXPECT_EQ(run({"export", "--format", "text", "--out", (folder_ / "texts").string()}).out, "");
  EXPECT_TRUE(std::filesystem::exists(folder_ / "texts/bc-033.txt"));
}

TEST_F(ArchiveCommands, ExportRefusesOptionsOfAnotherFormat) {
  EXPECT_EQ(run({"export", "--format", "csv", "--words"}).exit_code, 1);
  EXPECT_EQ(run({"export", "--format", "text", "--spreadsheet"}).exit_code, 1);
  EXPECT_EQ(run({"export", "--format", "csv", "--out", "x"}).exit_code, 1);
  EXPECT_EQ(run({"export", "--format", "pdf"}).exit_code, 1);
  EXPECT_THAT(run({"export", "--format", "tt02", "--record", "incoming"}).err,
              HasSubstr("--format nd30 only"));
}

}  // namespace
}  // namespace sohoa::cli
