#include "samples/document_layout.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sample_source.h"
#include "samples/plain_text.h"

namespace sohoa::samples {
namespace {

/// The text of the footnotes, or of all else but page numbers.
std::string text_of(const LaidOutDocument& document, bool notes) {
  std::string joined;
  for (const Sheet& sheet : document.sheets) {
    for (const PlacedLine& line : sheet.lines) {
      if (line.part == Part::PageNumber || (line.part == Part::Footnote) != notes) continue;
      joined += text(line) + '\n';
    }
  }
  return joined;
}

std::string letters(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '*') kept += c;
  }
  return kept;
}

TEST(LayOutDocument, PrintsEveryWordOfEverySample) {
  for (const auto& file : source_files()) {
    const DocumentSource source = parse_document_source(read_text(file));
    const LaidOutDocument document = lay_out_document(source, {}, Random(1));
    const std::string printed = letters(text_of(document, false));
    const auto expect = [&](const std::string& wanted) {
      EXPECT_NE(printed.find(letters(wanted)), std::string::npos) << file << ": " << wanted;
    };
    for (const Block& block : source.body) {
      expect(block.text.substr(0, block.text.find("[^")));
      for (const auto& row : block.rows) {
        for (const std::string& cell : row) expect(cell);
      }
    }
    expect(source.subject);
    expect(source.signer);
    for (const std::string& recipient : source.recipients) expect(recipient);
    for (const auto& [name, note] : source.footnotes) {
      EXPECT_NE(letters(text_of(document, true)).find(letters(note)), std::string::npos)
          << file << ": " << note;
    }
  }
}

TEST(LayOutDocument, KeepsEveryLineOnThePaperInEveryLook) {
  for (const auto& file : source_files()) {
    const DocumentSource source = parse_document_source(read_text(file));
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
      const DocumentLook look = draw_document_look(Random(seed));
      for (const Sheet& sheet : lay_out_document(source, look, Random(seed)).sheets) {
        for (const PlacedLine& line : sheet.lines) {
          EXPECT_GT(line.words.front().x_pt, 15) << file << " seed " << seed << text(line);
          EXPECT_LT(line.words.back().x_pt + line.words.back().width_pt, kA4WidthPt - 10)
              << file << " seed " << seed << text(line);
          EXPECT_LT(line.words.front().baseline_pt, kA4HeightPt - 15) << file << " seed " << seed;
        }
      }
    }
  }
}

TEST(LayOutDocument, ReadsHeaderLeftThenRightThenTitleAndRecipientsBeforeTheSignature) {
  const Sheet sheet =
      lay_out_document(sample_source("thong_bao_nghi_cap_nuoc"), {}, Random(1)).sheets.front();
  std::vector<Part> parts;
  for (const PlacedLine& line : sheet.lines) {
    if (parts.empty() || parts.back() != line.part) parts.push_back(line.part);
  }
  EXPECT_EQ(parts, (std::vector<Part>{Part::HeaderLeft, Part::HeaderRight, Part::Title, Part::Body,
                                      Part::Recipients, Part::Signature}));
}

DocumentSource minutes() {
  return parse_document_source(
      "type: Biên bản\ncapacity: CHỦ TỌA\nsigner: Lê Văn Ưng\nother-capacity: THƯ KÝ\n"
      "other-signer: Tạ Thị Diễm\nrecipient: Lưu\n---\nNội dung.\n\n---\n^ PHỤ LỤC\n");
}

const PlacedLine& line_of(const Sheet& sheet, const std::string& wanted) {
  const auto found = std::find_if(sheet.lines.begin(), sheet.lines.end(),
                                  [&](const PlacedLine& line) { return text(line) == wanted; });
  EXPECT_NE(found, sheet.lines.end()) << wanted;
  return *found;
}

TEST(LayOutDocument, SetsTwoSignaturesSideBySideAndTheRecipientsBelow) {
  DocumentSource source = minutes();
  const auto left = [&](const std::string& wanted) {
    const Sheet sheet = lay_out_document(source, {}, Random(1)).sheets.front();
    return line_of(sheet, wanted).words.front();
  };
  EXPECT_GT(left("CHỦ TỌA").x_pt, left("THƯ KÝ").x_pt);
  EXPECT_EQ(left("CHỦ TỌA").baseline_pt, left("THƯ KÝ").baseline_pt);
  EXPECT_GT(left("Nơi nhận:").baseline_pt, left("Tạ Thị Diễm").baseline_pt);
  source.signer_left = true;
  EXPECT_LT(left("CHỦ TỌA").x_pt, left("THƯ KÝ").x_pt);
}

TEST(LayOutDocument, BeginsAnAttachmentOnAPageOfItsOwn) {
  const LaidOutDocument document = lay_out_document(minutes(), {}, Random(1));
  ASSERT_EQ(document.sheets.size(), 2U);
  EXPECT_EQ(document.closing_index, 0U);
  EXPECT_EQ(text(document.sheets[1].lines.front()), "PHỤ LỤC");
}

TEST(LayOutDocument, LetsALongFootnoteRunOverThePage) {
  DocumentSource source;
  source.type = "Báo cáo";
  std::string note;
  for (int i = 0; i < 400; ++i) note += "chữ ";
  for (int i = 0; i < 22; ++i) {
    source.body.push_back({BlockKind::Paragraph, "Một dòng trong thân văn bản.", {}});
  }
  source.body.push_back({BlockKind::Paragraph, "Dòng có chú thích[^dai]", {}});
  source.footnotes["dai"] = note;
  const LaidOutDocument document = lay_out_document(source, {}, Random(1));
  ASSERT_GE(document.sheets.size(), 2U);
  const auto notes = [](const Sheet& sheet) {
    return std::count_if(sheet.lines.begin(), sheet.lines.end(),
                         [](const PlacedLine& line) { return line.part == Part::Footnote; });
  };
  EXPECT_GT(notes(document.sheets[0]), 0);
  EXPECT_GT(notes(document.sheets[1]), 0);
  EXPECT_NE(text_of(document, false).find("chú thích¹"), std::string::npos);
}

TEST(LayOutDocument, NumbersPagesFromTheSecondOn) {
  const LaidOutDocument document =
      lay_out_document(sample_source("bao_cao_cai_cach"), {}, Random(1));
  ASSERT_GE(document.sheets.size(), 2U);
  for (std::size_t i = 0; i < document.sheets.size(); ++i) {
    std::string number;
    for (const PlacedLine& line : document.sheets[i].lines) {
      if (line.part == Part::PageNumber) number = text(line);
    }
    EXPECT_EQ(number, i == 0 ? "" : std::to_string(i + 1));
  }
}

}  // namespace
}  // namespace sohoa::samples
