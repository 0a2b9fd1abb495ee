#include "tests/archive/random_record.h"

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <sstream>

namespace sohoa::archive::test {
namespace {

using Random = std::mt19937;

int number(Random& random, int low, int high) {
  return std::uniform_int_distribution<int>(low, high)(random);
}

bool chance(Random& random) {
  return number(random, 0, 1) == 1;
}

double thousandths(Random& random, int high) {
  return number(random, 0, high) / 1000.0;
}

std::string words(Random& random) {
  constexpr std::array<const char*, 12> kPieces{"thi đua", "",          "khen thưởng", "\"trích\"",
                                                "a\nb",    "=1+1",      "hóa",         "…",
                                                "𝔘",       "33/BC-SNV", "\t",          "O'Neill"};
  std::string all;
  for (int i = number(random, 0, 4); i > 0; --i) {
    all += kPieces[static_cast<std::size_t>(number(random, 0, kPieces.size() - 1))];
    all += ' ';
  }
  return all;
}

std::optional<Box> box(Random& random) {
  if (chance(random)) return std::nullopt;
  const int left = number(random, 0, 2000);
  const int top = number(random, 0, 3000);
  return Box{left, top, left + number(random, 1, 500), top + number(random, 1, 80)};
}

std::vector<Evidence> evidence(Random& random) {
  std::vector<Evidence> all;
  for (int i = number(random, 1, 3); i > 0; --i) {
    all.push_back({number(random, 1, 9), box(random), number(random, 0, 60)});
  }
  return all;
}

template <typename Value>
std::optional<Field<Value>> maybe(Random& random, Value value) {
  if (chance(random)) return std::nullopt;
  Field<Value> field{
      std::move(value), words(random), Confidence(thousandths(random, 1000)), evidence(random), {}};
  if (chance(random)) field.flags = {"handwritten"};
  return field;
}

std::vector<std::string> list(Random& random) {
  std::vector<std::string> all;
  for (int i = number(random, 0, 3); i > 0; --i) all.push_back(words(random));
  return all;
}

Fields random_fields(Random& random) {
  Fields fields;
  fields.issuing_body = maybe(random, list(random));
  fields.document_number = maybe(random, words(random));
  fields.number = maybe(random, number(random, 0, 99'999));
  fields.notation = maybe(random, words(random));
  fields.place = maybe(random, words(random));
  fields.date = maybe(random, std::string("2021-03-05"));
  fields.document_type = maybe(random, words(random));
  fields.subject = maybe(random, words(random));
  fields.addressees = maybe(random, list(random));
  fields.signer_capacity = maybe(random, words(random));
  fields.signer_name = maybe(random, words(random));
  fields.recipients = maybe(random, list(random));
  for (int i = number(random, 0, 3); i > 0; --i) {
    Citation citation{words(random),
                      words(random),
                      std::nullopt,
                      words(random),
                      Confidence(thousandths(random, 1000)),
                      evidence(random)};
    if (chance(random)) citation.date = "2021";
    if (chance(random)) citation.issuer = words(random);
    if (chance(random)) citation.relation = "amends";
    fields.citations.push_back(std::move(citation));
  }
  return fields;
}

Word random_word(Random& random) {
  Word word;
  word.raw = words(random);
  word.text = words(random);
  word.box = box(random);
  word.confidence = Confidence(thousandths(random, 1000));
  word.spaces_before = number(random, 0, 3);
  if (chance(random)) word.reason = "diacritics";
  for (int i = number(random, 0, 2); i > 0; --i) {
    word.alternatives.push_back({words(random), thousandths(random, 20'000)});
  }
  return word;
}

Page random_page(Random& random, int page_number) {
  Page page;
  page.page_number = page_number;
  if (number(random, 0, 4) == 0) return failed_page(page_number, Reason::PageTimeout, "60 s");
  page.origin = PageOrigin::Recognized;
  page.origin_note = words(random);
  page.width_px = number(random, 0, 5000);
  page.dpi = thousandths(random, 600'000);
  page.skew_deg = thousandths(random, 5000);
  page.quality.ink_share = thousandths(random, 1000);
  page.marks.push_back({MarkKind::Seal, Box{1, 2, 3, 4}, words(random), Confidence(0.5)});
  page.notes = list(random);
  for (int i = number(random, 0, 5); i > 0; --i) {
    Line line{.words = {}, .box = box(random), .block = number(random, 0, 9)};
    for (int j = number(random, 0, 6); j > 0; --j) line.words.push_back(random_word(random));
    page.lines.push_back(std::move(line));
  }
  return page;
}

// 64 hexadecimal digits that differ for different texts.
std::string content_hash(const std::string& text) {
  std::ostringstream hash;
  hash << std::hex << std::hash<std::string>{}(text);
  std::string digits = hash.str();
  digits.resize(64, '0');
  return digits;
}

}  // namespace

Record random_record(std::uint32_t seed) {
  Random random(seed);
  Record record;
  Source& source = record.document.source;
  source.path = "tài liệu/" + std::to_string(seed) + ".pdf";
  source.sha256 = content_hash(source.path);
  source.bytes = random();
  source.kind = static_cast<SourceKind>(number(random, 0, 2));
  record.making = {"sohoa 0.1.0", std::to_string(random())};
  record.fields = random_fields(random);
  for (int page = 1, last = number(random, 0, 4); page <= last; ++page) {
    record.document.pages.push_back(random_page(random, page));
  }
  for (int i = number(random, 0, 3); i > 0; --i) {
    record.structure.blocks.push_back({.marker = words(random), .text = words(random)});
  }
  return record;
}

Record text_record(const std::string& path, const std::vector<std::string>& pages) {
  Record record;
  record.document.source = {path, content_hash(path), 1, SourceKind::Text};
  record.making = {"sohoa 0.1.0", "settings"};
  for (const std::string& text : pages) {
    Page page;
    page.page_number = static_cast<int>(record.document.pages.size()) + 1;
    page.origin = PageOrigin::OldText;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) page.lines.push_back(line_from_text(line));
    for (Line& line : page.lines) {
      if (!line.words.empty()) line.words.front().spaces_before = 0;
    }
    record.document.pages.push_back(std::move(page));
  }
  return record;
}

Field<std::string> field(const std::string& value) {
  return {value, value, Confidence(0.9), {Evidence{}}, {}};
}

Field<std::vector<std::string>> field(const std::vector<std::string>& values) {
  return {values, "", Confidence(0.9), {Evidence{}}, {}};
}

void set_number(Fields& fields, const std::string& document_number) {
  const std::size_t slash = document_number.find('/');
  fields.document_number = field(document_number);
  fields.number = Field<int>{
      std::stoi(document_number.substr(0, slash)), "", Confidence(0.9), {Evidence{}}, {}};
  fields.notation = field(document_number.substr(slash + 1));
}

}  // namespace sohoa::archive::test
