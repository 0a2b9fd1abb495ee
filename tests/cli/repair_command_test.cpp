#include "pipeline/cli/repair_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/json.h"
#include "session_outcome.h"

namespace sohoa::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string kRead = "Thuc hién công tác thi dua nam 2021\n";
const std::string kPrinted = "Thực hiện công tác thi đua năm 2021\n";

Outcome repair(const std::string& text, std::vector<std::string> options = {}) {
  options.insert(options.begin(), "repair");
  options.emplace_back("-");
  TestWorld world;
  world.in = text;
  return run_in_test(std::move(options), world);
}

TEST(RepairCommand, WritesTheMendedTextAndNothingElse) {
  const Outcome outcome = repair(kRead);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, kPrinted);
  EXPECT_EQ(outcome.err, "");
}

TEST(RepairCommand, KeepsEveryLineBreakAndPageBreak) {
  EXPECT_EQ(repair("\xEF\xBB\xBF\r\n" + kRead + "\n\fTrang 2\r\n\n").out,
            "\xEF\xBB\xBF\r\n" + kPrinted + "\n\fTrang 2\r\n\n");
  EXPECT_EQ(repair("").out, "");
  EXPECT_EQ(repair("\n").out, "\n");
  EXPECT_EQ(repair("năm").out, "năm");
}

TEST(RepairCommand, ExplainsEachChangeInARow) {
  const Outcome outcome = repair(kRead, {"--explain"});
  EXPECT_THAT(outcome.out, StartsWith("line\tcolumn\tbefore\tafter\treason\tconfidence"));
  EXPECT_THAT(outcome.out, HasSubstr("\n1\t1\tThuc\tThực\tdiacritics\t"));
}

TEST(RepairCommand, WritesEveryWordAsJson) {
  const auto json = parse_json(repair(kRead, {"--json"}).out);
  ASSERT_EQ(json["lines"].size(), 1U);
  EXPECT_EQ(json["lines"][0]["text"].get<std::string>() + "\n", kPrinted);
  EXPECT_EQ(json["lines"][0]["words"][0]["raw"], "Thuc");
  EXPECT_EQ(json["lines"][0]["words"][0]["reason"], "diacritics");
  EXPECT_FALSE(json["lines"][0]["words"][2].contains("reason"));
}

TEST(RepairCommand, LeavesAllAloneWhenTheTextIsSaidToBeClean) {
  EXPECT_EQ(repair(kRead, {"--channel", "clean"}).out, kRead);
}

TEST(RepairCommand, RefusesAnUnknownChannelAndTwoForms) {
  EXPECT_EQ(repair(kRead, {"--channel", "french"}).exit_code, 1);
  EXPECT_EQ(repair(kRead, {"--json", "--explain"}).exit_code, 1);
}

TEST(RepairCommand, NamesChannelsAsDigitizeDoes) {
  for (const char* name : {"auto", "no-vietnamese", "vietnamese", "unaccented", "clean"}) {
    EXPECT_EQ(repair(kPrinted, {"--channel", name}).exit_code, 0) << name;
  }
  EXPECT_THAT(repair(kRead, {"--channel", "vie"}).err, HasSubstr("no-vietnamese, vietnamese"));
}

TEST(RepairCommand, DecodesOldEncodingsAndSaysSo) {
  const std::string tcvn3 = "Quy\xD5t \xAE\xDEnh v\xD2 vi\xD6\x63 th\xB5nh l\xCBp\n";
  const Outcome outcome = repair(tcvn3);
  EXPECT_EQ(outcome.out, "Quyết định về việc thành lập\n");
  EXPECT_EQ(outcome.err, "sohoa: decoded from tcvn3\n");
  EXPECT_EQ(repair(tcvn3, {"--encoding", "tcvn3"}).out, outcome.out);
  EXPECT_EQ(repair("Quye^'t ddi.nh\n", {"--encoding", "viqr"}).out, "Quyết định\n");
}

TEST(RepairCommand, RefusesAnEncodingThatTheTextIsNotIn) {
  const std::string tcvn3 = "Quy\xD5t \xAE\xDEnh v\xD2 vi\xD6\x63 th\xB5nh l\xCBp\n";
  EXPECT_THAT(repair(tcvn3, {"--encoding", "utf-8"}).err, HasSubstr("[text-not-utf8]"));
  EXPECT_THAT(repair(tcvn3, {"--encoding", "viscii"}).err, HasSubstr("[text-not-utf8]"));
  EXPECT_EQ(repair(tcvn3, {"--encoding", "abc"}).exit_code, 1);
}

TEST(RepairCommand, RefusesBytesThatAreNoText) {
  const Outcome outcome = repair("\xFF\xFE\x01\x02 \x90\x91 nothing");
  EXPECT_THAT(outcome.err, HasSubstr("[text-not-utf8]"));
  EXPECT_EQ(outcome.out, "");
}

}  // namespace
}  // namespace sohoa::cli
