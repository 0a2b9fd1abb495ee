#include "document/structure.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/error.h"
#include "document/json.h"

namespace sohoa::testing {
namespace {

Structure example() {
  Structure made;
  Block chapter{.kind = BlockKind::Heading, .marker = "I.", .text = "KẾT QUẢ"};
  Block item{.kind = BlockKind::Item, .marker = "-", .text = "Đã ban hành kế hoạch;"};
  item.parent = 0;
  item.marks = {{.footnote = 0, .at = static_cast<int>(std::string("Đã ban hành").size())}};
  Block table{.kind = BlockKind::Table};
  table.rows = {{"Số", "Tên"}, {"1", "Xã\nMột"}};
  made.blocks = {chapter, item, table};
  made.footnotes = {{.mark = "1", .text = "Theo kế hoạch chung.", .block = 1}};
  return made;
}

TEST(FlowText, IsABlockALineWithFootnotesBehind) {
  EXPECT_EQ(flow_text(example()),
            "I. KẾT QUẢ\n- Đã ban hành[1] kế hoạch;\nSố\tTên\n1\tXã Một\n"
            "[1] Theo kế hoạch chung.\n");
}

TEST(FlowText, LeavesOutMarksThatNameNoFootnote) {
  Structure broken = example();
  broken.blocks[1].marks = {{.footnote = 7, .at = 3}, {.footnote = -1, .at = 3}};
  EXPECT_NE(flow_text(broken).find("- Đã ban hành kế hoạch;\n"), std::string::npos);
}

TEST(StructureJson, RefusesABlockThatIsItsOwnParent) {
  nlohmann::ordered_json json = to_json(example());
  json["blocks"][1]["parent"] = 1;
  EXPECT_THROW((void)structure_from_json(json), Error);
}

TEST(StructureJson, HasTheTextLastWhereParsingDoesNotCopyIt) {
  EXPECT_EQ((--to_json(example()).end()).key(), "blocks");
}

TEST(StructureJson, GivesBackWhatWasWritten) {
  EXPECT_EQ(structure_from_json(to_json(example())), example());
}

}  // namespace
}  // namespace sohoa::testing
