#include "random_record.h"

#include <array>
#include <random>
#include <string>

namespace sohoa::testing {
namespace {

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  int number(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }
  bool coin() { return number(0, 1) == 1; }
  double thousandths(int low, int high) { return number(low, high) / 1000.0; }
  Confidence confidence() { return Confidence(thousandths(0, 1000)); }

  std::string text() {
    static constexpr std::array<const char*, 12> kPieces{
        "Ủy", "ban", " ", "\n", "\"", "\\", "đ", "33/BC", "\t", "\u0301", "😀", "\x01"};
    std::string made;
    for (int n = number(0, 6); n > 0; --n) made += kPieces[static_cast<std::size_t>(number(0, 11))];
    return made;
  }

  std::vector<std::string> texts() {
    std::vector<std::string> made(static_cast<std::size_t>(number(0, 3)));
    for (std::string& each : made) each = text();
    return made;
  }

  Box box() {
    const int left = number(-50, 5000);
    const int top = number(-50, 5000);
    return {left, top, left + number(0, 900), top + number(0, 900)};
  }

  std::optional<Box> perhaps_box() { return coin() ? std::optional(box()) : std::nullopt; }

  std::optional<double> perhaps_figure() {
    return coin() ? std::optional(thousandths(0, 1000)) : std::nullopt;
  }

  std::vector<Evidence> evidence() {
    std::vector<Evidence> made(static_cast<std::size_t>(number(0, 3)));
    for (Evidence& each : made) each = {number(1, 99), perhaps_box(), number(0, 60)};
    return made;
  }

  Word word() {
    Word made{.raw = text(),
              .text = text(),
              .box = perhaps_box(),
              .confidence = confidence(),
              .alternatives = {},
              .reason = coin() ? "diacritics" : "",
              .spaces_before = number(0, 9)};
    for (int n = number(0, 2); n > 0; --n) {
      made.alternatives.push_back({text(), thousandths(0, 9000)});
    }
    for (int n = number(0, 1); n > 0; --n) made.readings.push_back({text(), thousandths(0, 9000)});
    return made;
  }

  Line line() {
    Line made{.words = {}, .box = perhaps_box(), .block = number(0, 9)};
    if (coin())
      made.cell = Cell{.table = number(1, 3), .row = number(0, 9), .column = number(0, 9)};
    for (int n = number(0, 4); n > 0; --n) made.words.push_back(word());
    return made;
  }

  Slot slot() {
    Slot made{.role = static_cast<SlotRole>(number(0, 3)),
              .kind = static_cast<SlotKind>(number(0, 3)),
              .kind_confidence = confidence(),
              .box = box(),
              .readings = {}};
    for (int n = number(0, 3); n > 0; --n) {
      made.readings.push_back({text(), thousandths(0, 1000)});
    }
    return made;
  }

  Page page(int page_number) {
    if (number(0, 4) == 0) return failed_page(page_number, Reason::PageTimeout, text());
    Page made{.page_number = page_number,
              .origin = static_cast<PageOrigin>(number(0, 3)),
              .origin_note = text(),
              .recognizer = text(),
              .width_px = number(0, 9000),
              .height_px = number(0, 9000),
              .dpi = number(0, 600) / 2.0,
              .dpi_stated = coin(),
              .rotation_deg = 90 * number(0, 3),
              .skew_deg = thousandths(-5000, 5000),
              .quality = {perhaps_figure(), perhaps_figure(), perhaps_figure(), perhaps_figure(),
                          perhaps_figure(), perhaps_figure()},
              .marks = {},
              .lines = {},
              .slots = {},
              .notes = texts(),
              .failure = std::nullopt};
    for (int n = number(0, 2); n > 0; --n) {
      made.marks.push_back({static_cast<MarkKind>(number(0, 5)), box(), text(), confidence()});
    }
    for (int n = number(0, 4); n > 0; --n) made.lines.push_back(line());
    for (int n = number(0, 2); n > 0; --n) made.slots.push_back(slot());
    return made;
  }

  void fill(std::string& value) { value = text(); }
  void fill(int& value) { value = number(-5, 100'000); }
  void fill(std::vector<std::string>& value) { value = texts(); }

  template <typename Value>
  void fill(std::optional<Field<Value>>& field) {
    if (coin()) return;
    field.emplace();
    fill(field->value);
    field->text = text();
    field->confidence = confidence();
    field->evidence = evidence();
    field->flags = texts();
  }

  Fields fields() {
    Fields made;
    fill(made.issuing_body);
    fill(made.document_number);
    fill(made.number);
    fill(made.notation);
    fill(made.place);
    fill(made.date);
    fill(made.document_type);
    fill(made.subject);
    fill(made.addressees);
    fill(made.signer_capacity);
    fill(made.signer_name);
    fill(made.recipients);
    if (coin()) made.language = "vi";
    made.page_count = number(0, 9);
    fill(made.legal_grounds);
    fill(made.urgency);
    fill(made.copy_mark);
    for (int n = number(0, 3); n > 0; --n) {
      made.citations.push_back({text(), text(), coin() ? std::optional(text()) : std::nullopt,
                                text(), confidence(), evidence()});
      if (coin()) made.citations.back().issuer = text();
      if (coin()) made.citations.back().subject = text();
      if (coin()) made.citations.back().relation = "amends";
      if (coin()) made.citations.back().by = text();
    }
    for (int n = number(0, 2); n > 0; --n) {
      made.unread.push_back({text(), evidence(), slot().readings, texts()});
    }
    if (coin()) made.review = texts();
    return made;
  }

  std::vector<Check> checks() {
    std::vector<Check> made;
    for (int n = number(0, 2); n > 0; --n) {
      Check check;
      check.code = text();
      check.message = text();
      check.message_vi = text();
      if (coin()) check.suggestion = text();
      check.evidence = evidence();
      made.push_back(std::move(check));
    }
    return made;
  }

  std::vector<DocumentPart> parts() {
    std::vector<DocumentPart> made;
    for (int n = number(0, 2); n > 0; --n) {
      made.push_back({static_cast<PartKind>(number(0, 1)), number(1, 9), number(9, 99), text()});
    }
    return made;
  }

  LinePlace place() { return {number(1, 99), number(0, 60)}; }

  Block block(int index) {
    Block made;
    made.kind = static_cast<BlockKind>(number(0, 3));
    made.marker = text();
    made.text = text();
    if (index > 0 && coin()) made.parent = number(0, index - 1);
    made.first = place();
    made.last = place();
    for (int n = number(0, 2); n > 0; --n) made.marks.push_back({number(0, 3), number(0, 9)});
    for (int n = number(0, 2); n > 0; --n) made.rows.push_back(texts());
    return made;
  }

  Structure structure() {
    Structure made;
    const int blocks = number(1, 4);
    for (int i = 0; i < blocks; ++i) made.blocks.push_back(block(i));
    for (int n = number(0, 2); n > 0; --n) {
      Footnote footnote{.mark = text(), .text = text(), .first = place(), .last = place()};
      if (coin()) footnote.block = number(0, blocks - 1);
      made.footnotes.push_back(std::move(footnote));
    }
    for (int n = number(0, 2); n > 0; --n) {
      made.running.push_back({static_cast<RunningKind>(number(0, 2)), text(), place()});
    }
    return made;
  }

 private:
  std::mt19937 random_;
};

}  // namespace

Record random_record(std::uint32_t seed) {
  Generator generator(seed);
  Record record;
  record.document.source = {generator.text(), generator.text(),
                            static_cast<std::uint64_t>(generator.number(0, 1'000'000'000)) << 20,
                            static_cast<SourceKind>(generator.number(0, 2))};
  const int pages = generator.number(0, 4);
  for (int n = 1; n <= pages; ++n) record.document.pages.push_back(generator.page(n));
  record.fields = generator.fields();
  record.making = {generator.text(), generator.text()};
  if (generator.coin()) record.structure = generator.structure();
  record.checks = generator.checks();
  record.parts = generator.parts();
  return record;
}

}  // namespace sohoa::testing
