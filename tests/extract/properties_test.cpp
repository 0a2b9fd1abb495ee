/// What must hold for every document, however broken.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <random>
#include <string_view>

#include "example.h"
#include "extract/approximate_match.h"
#include "extract/checks.h"
#include "extract/extract.h"
#include "extract/further_fields.h"
#include "extract/split.h"
#include "extract/structure.h"

namespace sohoa::extract::test {
namespace {

constexpr unsigned kSeed = 20210324;

/// The inputs of the golden tests.
std::vector<Document> examples() {
  std::vector<Document> documents;
  const auto folder = std::filesystem::path(SOHOA_SOURCE_DIR) / "tests" / "golden";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto text = entry.path() / "input.txt";
    const auto layout = entry.path() / "input.layout";
    if (std::filesystem::exists(text)) documents.push_back(document_from_text(read_file(text)));
    if (std::filesystem::exists(layout))
      documents.push_back(document_from_layout(read_file(layout)));
  }
  return documents;
}

/// Words dropped, doubled, swapped, spoilt; lines put elsewhere.
Document spoil(Document document, std::mt19937& random) {
  for (Page& page : document.pages) {
    if (page.lines.empty()) continue;
    for (int i = 0; i < 6; ++i) {
      Line& line = page.lines[random() % page.lines.size()];
      if (line.words.empty()) continue;
      const std::size_t at = random() % line.words.size();
      switch (random() % 5) {
        case 0:
          line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(at));
          break;
        case 1:
          line.words.insert(line.words.begin(), line.words[at]);
          break;
        case 2:
          std::swap(line.words[at], line.words.front());
          break;
        case 3:
          line.words[at].text += "/-.:"[random() % 4];
          break;
        default:
          std::swap(line, page.lines[random() % page.lines.size()]);
          break;
      }
    }
  }
  return document;
}

const Page& page_of(const Document& document, int number) {
  const auto page = std::ranges::find(document.pages, number, &Page::page_number);
  EXPECT_NE(page, document.pages.end());
  return *page;
}

/// Folded letters of the evidence, run together: of the words that lie in its boxes, of whole lines where
/// there are none.
std::u32string evidence_letters(const Document& document, const std::vector<Evidence>& evidence) {
  std::u32string letters;
  for (const Evidence& place : evidence) {
    const Page& page = page_of(document, place.page_number);
    const Line& line = page.lines.at(static_cast<std::size_t>(place.line_index));
    for (const Word& word : line.words) {
      const bool inside = !place.box || !word.box || unite(*place.box, *word.box) == *place.box;
      if (inside) letters += compact(fold(word.text));
    }
  }
  return letters;
}

/// The length of the longest common subsequence.
std::size_t common_letters(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const char32_t letter : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = letter == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

/// Every letter of the value stands in its evidence, in order, but for those a table or, as a flag must
/// say, a closed form mended.
void expect_shown(const Document& document, const std::string& value,
                  const std::vector<Evidence>& evidence,
                  const std::vector<std::string>& flags = {}) {
  const std::u32string wanted = compact(fold(value));
  const std::size_t found = common_letters(wanted, evidence_letters(document, evidence));
  const bool by_form = std::ranges::find(flags, "by-form") != flags.end();
  const std::size_t mended = by_form ? wanted.size() / 3 : allowed_errors(wanted.size());
  EXPECT_GE(found + mended + 1, wanted.size()) << value;
}

void expect_on_the_page(const Document& document, const std::vector<Evidence>& evidence) {
  EXPECT_FALSE(evidence.empty());
  for (const Evidence& place : evidence) {
    const Page& page = page_of(document, place.page_number);
    ASSERT_GE(place.line_index, 0);
    ASSERT_LT(static_cast<std::size_t>(place.line_index), page.lines.size());
    if (!place.box) continue;
    EXPECT_FALSE(place.box->empty());
    EXPECT_EQ(unite(*place.box, Box{0, 0, page.width_px, page.height_px}),
              (Box{0, 0, page.width_px, page.height_px}));
  }
}

void expect_sound(const Document& document, const Fields& fields) {
  const auto check_text = [&](const std::optional<Field<std::string>>& field, bool shown) {
    if (!field) return;
    EXPECT_FALSE(field->value.empty());
    expect_on_the_page(document, field->evidence);
    if (shown) expect_shown(document, field->value, field->evidence, field->flags);
  };
  const auto check_list = [&](const std::optional<Field<std::vector<std::string>>>& field) {
    if (!field) return;
    EXPECT_FALSE(field->value.empty());
    expect_on_the_page(document, field->evidence);
    for (const std::string& item : field->value) {
      expect_shown(document, item, field->evidence, field->flags);
    }
  };
  check_list(fields.issuing_body);
  check_text(fields.document_number, true);
  check_text(fields.notation, true);
  check_text(fields.place, true);
  check_text(fields.date, false);
  check_text(fields.document_type, fields.document_type && fields.document_type->flags.empty());
  check_text(fields.subject, true);
  check_list(fields.addressees);
  check_text(fields.signer_capacity, true);
  check_text(fields.signer_name, true);
  check_list(fields.recipients);
  check_list(fields.legal_grounds);
  check_text(fields.circulation, true);
  check_text(fields.copy_mark, true);
  for (const Citation& citation : fields.citations) {
    expect_on_the_page(document, citation.evidence);
    expect_shown(document, citation.number, citation.evidence);
  }
}

Fields all_fields_of(const Document& document) {
  Record record;
  record.document = document;
  record.fields = extract(document, rules());
  record.structure = find_structure(document, record.fields);
  add_further_fields(record, rules());
  return record.fields;
}

TEST(Properties, EveryValueStandsInItsEvidence) {
  for (const Document& document : examples()) expect_sound(document, all_fields_of(document));
}

TEST(Properties, HoldForSpoiltDocuments) {
  std::mt19937 random(kSeed);
  RecordProperty("seed", static_cast<int>(kSeed));
  for (int round = 0; round < 60; ++round) {
    for (const Document& document : examples()) {
      const Document spoilt = spoil(document, random);
      expect_sound(spoilt, all_fields_of(spoilt));
      if (HasFailure()) FAIL() << "round " << round << " of seed " << kSeed;
    }
  }
}

/// Words that rules look for, and what stands between them, in any order.
std::string random_text(std::mt19937& random) {
  constexpr auto kPieces = std::to_array<std::string_view>({"Số:",
                                                            "số",
                                                            "ngày",
                                                            "tháng",
                                                            "năm",
                                                            "/",
                                                            "-",
                                                            ",",
                                                            ";",
                                                            ".",
                                                            ":",
                                                            "(",
                                                            ")",
                                                            "./.",
                                                            "\n",
                                                            "\n",
                                                            "\n",
                                                            "\f",
                                                            " ",
                                                            "  ",
                                                            "      ",
                                                            "12",
                                                            "2021",
                                                            "05/3/2020",
                                                            "33/BC-SNV",
                                                            "QĐ-UBND",
                                                            "NQ/TU",
                                                            "BÁO CÁO",
                                                            "QUYẾT ĐỊNH",
                                                            "V/v",
                                                            "về việc",
                                                            "Kính gửi:",
                                                            "Nơi nhận:",
                                                            "Lưu: VT",
                                                            "KT.",
                                                            "CHỦ TỊCH",
                                                            "Nguyễn Văn Mẫu",
                                                            "UBND TỈNH AN BÌNH",
                                                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                                            "Độc lập - Tự do - Hạnh phúc",
                                                            "Căn cứ",
                                                            "Nghị định",
                                                            "[footnoteRef:1]",
                                                            "[1: []",
                                                            "]",
                                                            "Điều 1.",
                                                            "a)",
                                                            "I.",
                                                            "ˆ",
                                                            "\xCC\x80",
                                                            "\xEF\xBB\xBF",
                                                            "\xF0\x9F\x93\x84",
                                                            "ỗ",
                                                            "đ",
                                                            "\t",
                                                            "_",
                                                            "…",
                                                            "%"});
  std::string text;
  for (std::size_t i = random() % 80; i > 0; --i) {
    text += kPieces[random() % kPieces.size()];
    if (random() % 2 == 0) text += ' ';
    if (i % 4 == 0) text += '\n';  // a drawn page has room for a hundred letters
  }
  return text;
}

TEST(Properties, NoTextThrowsAndNoValueIsInvented) {
  std::mt19937 random(kSeed);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = random_text(random);
    const Document document =
        round % 2 == 0 ? document_from_text(text) : document_from_layout(text);
    expect_sound(document, all_fields_of(document));
    if (HasFailure()) FAIL() << "round " << round << " of seed " << kSeed << ":\n" << text;
  }
}

TEST(Properties, ChecksAndPartsOfSpoiltDocumentsPointToLinesThatAreThere) {
  std::mt19937 random(11);
  for (const Document& document : examples()) {
    for (int round = 0; round < 20; ++round) {
      Record record;
      record.document = spoil(document, random);
      record.fields = extract(record.document, rules());
      record.structure = find_structure(record.document, record.fields);
      for (const Check& check : find_checks(record, rules(), std::nullopt)) {
        EXPECT_FALSE(check.evidence.empty()) << check.code;
        (void)evidence_letters(record.document, check.evidence);  // throws for a line that is not
      }
      for (const DocumentPart& part : find_parts(record.document, rules())) {
        EXPECT_LE(part.first_page, part.last_page);
      }
    }
  }
}

TEST(Properties, ExtractingTwiceGivesTheSame) {
  for (const Document& document : examples()) {
    EXPECT_EQ(extract(document, rules()), extract(document, rules()));
  }
}

/// A page that was scanned upside down: boxes lie on the scan, words are read upright.
TEST(Properties, TurnedPagesGiveTheSameValues) {
  for (const Document& document : examples()) {
    Document turned = document;
    for (Page& page : turned.pages) {
      page.rotation_deg = 180;
      for (Line& line : page.lines) {
        for (Word& word : line.words) {
          if (!word.box) continue;
          word.box = Box{page.width_px - word.box->right, page.height_px - word.box->bottom,
                         page.width_px - word.box->left, page.height_px - word.box->top};
        }
      }
    }
    const Fields upright = extract(document, rules());
    const Fields fields = extract(turned, rules());
    EXPECT_EQ(fields.issuing_body.has_value(), upright.issuing_body.has_value());
    if (fields.recipients && upright.recipients) {
      EXPECT_EQ(fields.recipients->value, upright.recipients->value);
    }
    if (fields.signer_capacity && upright.signer_capacity) {
      EXPECT_EQ(fields.signer_capacity->value, upright.signer_capacity->value);
    }
    EXPECT_EQ(fields.subject.has_value(), upright.subject.has_value());
  }
}

TEST(Properties, APageTakesLessThanFiveMilliseconds) {
  const std::vector<Document> documents = examples();
  std::size_t pages = 0;
  const auto start = std::chrono::steady_clock::now();
  for (int round = 0; round < 5; ++round) {
    for (const Document& document : documents) {
      (void)find_structure(document, extract(document, rules()));
      pages += document.pages.size();
    }
  }
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  // Sanitizers and busy machines are ten times slower; a slip to quadratic time is still seen.
  EXPECT_LT(spent.count() / static_cast<double>(pages), 50.0);
}

}  // namespace
}  // namespace sohoa::extract::test
