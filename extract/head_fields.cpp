#include "extract/head_fields.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "extract/addressees.h"
#include "extract/cut_unit.h"
#include "extract/evidence.h"
#include "extract/head_slots.h"
#include "extract/issuing_body.h"
#include "extract/organ_witness.h"
#include "extract/subject.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kHeadingWithin = 6;  // pieces, where a page has no letterhead above the type

// How far the form of a field can be trusted when every neighbour is in its place.
constexpr double kOrganSupport = 0.95;
constexpr double kNumberSupport = 0.95;
constexpr double kDateSupport = 0.96;
constexpr double kTypeSupport = 0.98;
constexpr double kSubjectSupport = 0.95;
// On a scan the number and the day are mostly written by pen, and pens are misread with confidence.
constexpr double kSlotOnScan = 0.74;
constexpr double kFilledSlotOnText = 0.82;
constexpr Confidence kWithStrokes{0.5};

bool on_scan(const Piece& piece, const std::vector<Page>& pages) {
  return pages[piece.page_index].origin == PageOrigin::Recognized && piece.box.has_value();
}

/// The words of a piece that hold the glyphs from `begin` to `end`.
Piece words_at(const Piece& piece, std::size_t begin, std::size_t end) {
  if (begin >= end || end > piece.text.size()) return piece;
  while (begin + 1 < end && piece.text.folded[begin] == U' ') ++begin;
  return cut(piece, piece.text.word[begin], piece.text.word[end - 1] + 1);
}

template <typename Value>
Field<Value> part_field(Value value, const Piece& piece, double support,
                        const std::vector<Page>& pages) {
  return make_field(std::move(value), std::span(&piece, 1), support, pages);
}

class HeadReader {
 public:
  HeadReader(Fields& fields, const std::vector<Piece>& pieces, const std::vector<Page>& pages,
             const Rules::Impl& rules)
      : fields_(fields),
        pieces_(pieces),
        pages_(pages),
        rules_(rules),
        letterhead_(find_letterhead(pieces, rules)) {}

  Head read() {
    Head head{.end = letterhead_.end};
    read_heading(head);
    if (!letterhead_.present() && !fields_.document_type) head.end = 0;
    if (letterhead_.present()) {
      read_organ();
      read_number();
      read_letter_subject();
    }
    if (date_piece()) read_date();
    if (fields_.issuing_body && fields_.place) {
      complete_units(*fields_.issuing_body, *fields_.place, rules_);
    }
    if (letterhead_.present() || fields_.document_type) read_addressees(head);
    read_letter_type();
    check_type();
    for (const auto& piece : {number_piece(), date_piece()}) {
      if (piece) head.lines.insert({piece->page_index, piece->line_index});
    }
    return head;
  }

 private:
  std::optional<Piece> number_piece() const {
    if (!letterhead_.present() || !letterhead_.number) return std::nullopt;
    return letterhead_.number->piece;
  }
  /// Without a letterhead a line with place and date is box 4 when the type stands below it.
  std::optional<Piece> date_piece() const {
    if (!letterhead_.date) return std::nullopt;
    const bool above_type =
        fields_.document_type && !letterhead_.date->parsed.place.empty() && letterhead_.end > 0;
    if (!letterhead_.present() && !above_type) return std::nullopt;
    return letterhead_.date->piece;
  }

  void read_organ() {
    const std::vector<Piece>& lines = letterhead_.organ_lines;
    if (lines.empty()) return;
    std::vector<std::string> names;
    double support = kOrganSupport;
    const WitnessedLines said = witnessed_lines(lines, pages_, rules_);
    if (!said.proof.empty()) support -= 0.06;
    for (OrganName& organ : organ_names(said.lines, rules_)) {
      if (!organ.known) support -= 0.25;
      if (!organ.exact) support -= 0.06;
      names.push_back(std::move(organ.name));
    }
    if (!letterhead_.number) support -= 0.1;
    if (names.size() > 2) support -= 0.2;
    fields_.issuing_body = make_field(std::move(names), lines, support, pages_);
    if (said.proof.empty()) return;
    fields_.issuing_body->flags.emplace_back("by-other-places");
    std::ranges::copy(said.proof, std::back_inserter(fields_.issuing_body->evidence));
  }

  /// Repair gave marks to letters that were read without any, and no table knows the name.
  static bool has_guessed_marks(const Piece& place) {
    return std::ranges::any_of(place.words, [](const Word* word) {
      const std::u32string read = to_utf32(word->raw);
      return comparable(read) != comparable(to_utf32(word->text)) &&
             fold(word->raw) == to_utf32(to_lower(word->raw));
    });
  }

  /// "Tân Thành" below "XÃ TÂN THÀNH": communes are in no table, though a district may have their letters.
  bool issues_from_commune(const std::string& place) const {
    constexpr auto kKinds = std::to_array<std::string_view>({"xã ", "phường ", "thị trấn "});
    if (!fields_.issuing_body || fields_.issuing_body->value.empty()) return false;
    const std::string body = comparable(to_utf32(fields_.issuing_body->value.back()));
    return std::ranges::any_of(kKinds, [&](std::string_view kind) {
      return body.ends_with(" " + std::string(kind) + comparable(to_utf32(place))) &&
             !body.ends_with(" thị " + std::string(kind) + comparable(to_utf32(place)));
    });
  }

  static double place_support(const DateLine& line, const Piece& words, double support) {
    if (!line.date.readable) support -= 0.1;  // strokes and seals reach to the words beside
    if (!line.known_place) return support - (has_guessed_marks(words) ? 0.5 : 0.2);
    return line.place_mended ? support - 0.06 : support;
  }

  double slot_support(double support, const Piece& piece, bool apart) const {
    if (on_scan(piece, pages_)) return std::min(support, kSlotOnScan);
    return apart ? std::min(support, kFilledSlotOnText) : support;
  }

  static bool is_empty(const Slot* slot) {
    return slot != nullptr && slot->kind == SlotKind::Empty;
  }

  static double printed_support(const Slot& slot) {
    return 0.8 + 0.2 * slot.kind_confidence.value();
  }

  /// "2/ZNQ-HĐND": the letters before the type may have been a digit.
  void doubt_strokes(const NumberLine& line) {
    if (!line.strokes) return;
    fields_.number->confidence = std::min(fields_.number->confidence, kWithStrokes);
    fields_.document_number->confidence =
        std::min(fields_.document_number->confidence, kWithStrokes);
  }

  /// A number by pen or stamp: true when that is what the slot holds, read or not.
  bool read_filled_number(const Piece& piece, const NumberLine& line) {
    const Slot* slot = slot_on(piece, pages_, SlotRole::Number);
    if (slot == nullptr || !filled_later(*slot)) return false;
    const bool sure = !slot->readings.empty() && slot->readings.front().probability >= kSureReading;
    const std::string digits = sure ? slot->readings.front().digits : std::string();
    if (!line.number || !sure || !line.number->text.starts_with(digits)) {
      fields_.unread.push_back(unread_field("number", {slot}, piece, pages_));
      fields_.unread.back().readings = slot->readings;
      fields_.notation->flags.emplace_back("number-unreadable");
      return true;
    }
    const Piece words = words_at(piece, line.slot_begin, line.notation.end);
    const Confidence confidence(slot->readings.front().probability);
    fields_.notation->value = line.number->notation;
    fields_.document_number = part_field(line.number->text, words, 1, pages_);
    fields_.document_number->confidence = std::min(confidence, fields_.notation->confidence);
    fields_.number = part_field(line.number->number, words, 1, pages_);
    fields_.number->confidence = confidence;
    fields_.document_number->flags.push_back(flag_of(*slot));
    fields_.number->flags.push_back(flag_of(*slot));
    doubt_strokes(line);
    return true;
  }

  void read_number() {
    if (!letterhead_.number) return;
    const auto& [piece, line] = *letterhead_.number;
    double support = kNumberSupport;
    if (!line.labelled) support -= 0.2;
    const Piece printed = words_at(piece, line.slot_end, line.notation.end);
    fields_.notation = part_field(line.notation.text, printed, support, pages_);
    if (line.spoilt_type) fields_.notation->flags.emplace_back(kUnreadType);
    if (read_filled_number(piece, line)) return;
    if (!line.number) {
      fields_.notation->flags.emplace_back(line.blank_slot ? "number-blank" : "number-unreadable");
      return;
    }
    const DocumentNumber& number = *line.number;
    fields_.notation->value = number.notation;
    if (number.party != letterhead_.party_heading && letterhead_.party_heading) support -= 0.05;
    if (number.number == 0) support -= 0.3;
    const Slot* slot = slot_on(piece, pages_, SlotRole::Number);
    support = slot != nullptr && slot->kind == SlotKind::Printed
                  ? support * printed_support(*slot)
                  : slot_support(support, piece, line.apart);
    const Piece words = words_at(piece, line.slot_begin, line.notation.end);
    fields_.document_number = part_field(number.text, words, support, pages_);
    fields_.number = part_field(number.number, words, support, pages_);
    doubt_strokes(line);
    if (number.number == 0) {
      fields_.document_number->flags.emplace_back("number-zero");
      fields_.number->flags.emplace_back("number-zero");
    }
  }

  /// A date with a day or month by pen or stamp: true when there is one, read or not.
  bool read_filled_date(const Piece& piece, const DateLine& line) {
    const Slot* day = slot_on(piece, pages_, SlotRole::Day);
    const Slot* month = slot_on(piece, pages_, SlotRole::Month);
    const bool by_hand =
        (day != nullptr && filled_later(*day)) || (month != nullptr && filled_later(*month));
    if (!by_hand || !line.date.in_words) return false;
    std::vector<SlotReading> dates = read_dates(day, month, line.date.date);
    const double year = year_support(slot_on(piece, pages_, SlotRole::Year), line.date.date.year);
    for (SlotReading& date : dates) date.probability *= year;
    UnreadField unread = unread_field("date", {day, month}, piece, pages_);
    if (dates.empty() || dates.front().probability < kSureReading) {
      unread.readings = dates;
      fields_.unread.push_back(std::move(unread));
      if (fields_.place) fields_.place->flags.emplace_back("date-unreadable");
      return true;
    }
    const Piece words = words_at(piece, line.date.begin, line.date.end);
    fields_.date = part_field(dates.front().digits, words, 1, pages_);
    fields_.date->confidence = Confidence(dates.front().probability);
    fields_.date->flags = std::move(unread.flags);
    if (day != nullptr && day->kind == SlotKind::Empty) {
      fields_.date->flags.emplace_back("month-only");
    }
    return true;
  }

  void read_date() {
    const auto& [piece, line] = *letterhead_.date;
    double support = kDateSupport;
    if (!letterhead_.national_heading && !letterhead_.motto && !letterhead_.party_heading) {
      support -= 0.1;
    }
    if (!line.place.empty()) {
      const Piece words = cut(piece, 0, std::max<std::size_t>(1, piece.text.word[line.date.begin]));
      DateLine settled = line;
      if (line.place_mended && issues_from_commune(line.read_place)) {
        settled.place = line.read_place;
        settled.known_place = false;
      }
      fields_.place =
          part_field(settled.place, words, place_support(settled, words, support), pages_);
    }
    if (read_filled_date(piece, line)) return;
    if (!line.date.readable) {
      if (fields_.place) fields_.place->flags.emplace_back("date-unreadable");
      return;
    }
    const Slot* slot = slot_on(piece, pages_, SlotRole::Day);
    if (line.date.in_words) {
      support = slot != nullptr && slot->kind == SlotKind::Printed
                    ? support * printed_support(*slot)
                    : slot_support(support, piece, false);
    }
    support *= year_support(slot_on(piece, pages_, SlotRole::Year), line.date.date.year);
    const Piece words = words_at(piece, line.date.begin, line.date.end);
    fields_.date = part_field(iso(line.date.date), words, support, pages_);
    if (line.date.date.day == 0) {
      fields_.date->flags.emplace_back(line.date.date.month == 0 ? "year-only" : "month-only");
      // On a scan an empty slot may hold what the recogniser did not see.
      const Slot* month = slot_on(piece, pages_, SlotRole::Month);
      const bool seen_empty = is_empty(slot) && (line.date.date.month != 0 || is_empty(month));
      if (on_scan(piece, pages_) && !seen_empty) fields_.date->confidence = Confidence(0.4);
    }
  }

  void read_heading(Head& head) {
    if (letterhead_.end >= pieces_.size()) return;
    if (!letterhead_.present() && letterhead_.end > kHeadingWithin) return;
    const Piece& piece = pieces_[letterhead_.end];
    auto heading = parse_type_heading(piece, rules_);
    if (!heading) heading = parse_spoilt_heading(piece, letterhead_);
    if (!heading) return;
    double support = kTypeSupport;
    if (!letterhead_.present()) support -= 0.08;
    const Piece words = without_specks(cut(piece, 0, heading->words));
    if (compact(words.text.folded) != heading->type->letters) support -= 0.1;
    fields_.document_type = part_field(heading->type->name, words, support, pages_);

    std::optional<Piece> rest;
    if (heading->words < piece.words.size()) {
      rest = without_specks(cut(piece, heading->words, piece.words.size()));
      if (rest->words.empty()) rest.reset();
    }
    const SubjectLines subject = find_subject(pieces_, letterhead_.end + 1, rest, rules_);
    head.end = subject.end;
    if (subject.lines.empty()) return;
    fields_.subject = make_field(subject_text(subject.lines), subject.lines,
                                 subject.closed ? kSubjectSupport : kSubjectSupport - 0.2, pages_);
  }

  void read_letter_subject() {
    if (fields_.document_type || letterhead_.subject_lines.empty()) return;
    const std::vector<Piece>& lines = letterhead_.subject_lines;
    if (after_label(lines.front(), "subject-label", rules_)) {
      fields_.subject = make_field(subject_text(lines), lines, kSubjectSupport, pages_);
      return;
    }
    std::vector<Piece> words = lines;
    words.front() = cut(lines.front(), 1, lines.front().words.size());
    fields_.subject =
        make_field("V/v " + subject_text(words), lines, kSubjectSupport - 0.1, pages_);
  }

  void read_addressees(Head& head) {
    Addressees found = find_addressees(pieces_, head.end, rules_);
    if (found.names.empty()) return;
    head.end = found.end;
    const double support = found.names.size() > 1 ? 0.93 : 0.95;
    fields_.addressees = make_field(std::move(found.names), found.lines, support, pages_);
  }

  /// The first group of the notation is also an organ: CT is Chỉ thị and Cục Thuế.
  bool may_be_organ(const std::string& notation) const {
    return rules_.organ_abbreviations.contains(notation.substr(0, notation.find_first_of("-/")));
  }

  /// Công văn: no type above the text; "V/v" below the number, or "Kính gửi". A notation may open with
  /// an organ whose letters are those of a type ("5330/CT-CS"): then both signs are wanted.
  void read_letter_type() {
    if (fields_.document_type || !letterhead_.present()) return;
    const DocumentType* by_notation =
        letterhead_.number ? letterhead_.number->parsed.notation.type : nullptr;
    const bool typed = by_notation != nullptr && by_notation->name != "Công văn";
    // "TC-VX" may be a "STC-VX" that a pen covers: "V/v" and "Kính gửi" say what it is.
    const bool as_letter =
        fields_.addressees && !letterhead_.subject_lines.empty() &&
        compact(letterhead_.subject_lines.front().text.folded).starts_with(U"vv");
    if (typed && !as_letter && !may_be_organ(letterhead_.number->parsed.notation.text)) return;
    std::vector<Piece> signs = letterhead_.subject_lines;
    if (signs.empty() && (typed || !letterhead_.number)) return;
    if (!fields_.addressees && (typed || signs.empty())) return;
    double support = typed ? 0.5 : 0.6;
    if (!signs.empty()) support += 0.25;
    if (fields_.addressees && letterhead_.number) support += 0.1;
    if (signs.empty()) signs.push_back(letterhead_.number->piece);
    fields_.document_type =
        make_field(std::string("Công văn"), std::span(signs).first(1), support, pages_);
    fields_.document_type->flags.emplace_back("no-heading");
  }

  /// The type of the heading and that of the notation vouch for each other.
  void check_type() {
    if (!fields_.document_type || !letterhead_.number || !letterhead_.present()) return;
    const DocumentType* by_notation = letterhead_.number->parsed.notation.type;
    if (by_notation == nullptr || fields_.document_type->value == "Công văn") return;
    const auto known = rules_.types_by_abbreviation.find(by_notation->abbreviations.front());
    const bool agree = fields_.document_type->value == by_notation->name ||
                       std::ranges::any_of(known->second, [&](std::size_t i) {
                         return rules_.types[i].name == fields_.document_type->value;
                       });
    if (agree) return;
    fields_.document_type->flags.emplace_back("type-notation-mismatch");
    fields_.document_type->confidence =
        Confidence(0.85 * fields_.document_type->confidence.value());
  }

  Fields& fields_;
  const std::vector<Piece>& pieces_;
  const std::vector<Page>& pages_;
  const Rules::Impl& rules_;
  Letterhead letterhead_;
};

}  // namespace

Head read_head(Fields& fields, const std::vector<Piece>& pieces, const std::vector<Page>& pages,
               const Rules::Impl& rules) {
  return HeadReader(fields, pieces, pages, rules).read();
}

}  // namespace sohoa::extract
