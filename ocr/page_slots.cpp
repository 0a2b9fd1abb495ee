#include "ocr/page_slots.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/unicode_form.h"
#include "ocr/block_reading.h"
#include "ocr/row_look.h"
#include "ocr/slot_evidence.h"
#include "ocr/slot_finder.h"
#include "ocr/slot_notation.h"
#include "ocr/slot_words.h"

namespace sohoa::ocr {
namespace {

// A guessed border may cut a digit off, or bring in a letter: what is read there is never sure.
void doubt(std::vector<SlotReading>& readings) {
  constexpr double kAtMost = 0.85;
  for (SlotReading& reading : readings) {
    reading.probability = std::min(reading.probability, kAtMost);
  }
}

constexpr double kHalf = 0.5;
constexpr double kSureReading = 0.9;  // of the reader of digits
constexpr double kContested = 0.95;  // at most, where the recogniser of the page reads other digits

void doubt_much(std::vector<SlotReading>& readings) {
  for (SlotReading& reading : readings) reading.probability *= kHalf;
}

// What looks stamped and is clear to the recogniser of the page is print; of a pen neither is sure.
void give_back_to_print(Slot& slot) {
  if (slot.kind == SlotKind::Stamped) {
    slot.kind = SlotKind::Printed;
    slot.kind_confidence = Confidence(kHalf);
    slot.readings.clear();
  }
  doubt_much(slot.readings);
}

// What was printed with the line is read by the recogniser of the page.
bool is_filled_later(const Slot& slot) {
  return slot.kind == SlotKind::Handwritten || slot.kind == SlotKind::Stamped;
}

// A pen beside print spoils its reading.
bool is_doubtful(const FoundSlot& found) {
  return is_filled_later(found.slot) || found.place.after_unread ||
         !is_notation(found.place.after.print);
}

/// Rows are looked at again once, when the first slot of them is doubtful.
class RowLooks {
 public:
  RowLooks(const ReadScan& scan, Recognizer& print) : scan_(scan), print_(print) {}

  const std::vector<SlotPlace>& at(const FoundSlot& found) {
    auto& looks = found.slot.role == SlotRole::Number ? number_ : date_;
    if (!looks) looks = look_again(scan_.image, scan_.transform, found.row, print_);
    return *looks;
  }

 private:
  const ReadScan& scan_;
  Recognizer& print_;
  std::optional<std::vector<SlotPlace>> number_;
  std::optional<std::vector<SlotPlace>> date_;
};

bool is_sure(const std::vector<SlotReading>& readings) {
  return !readings.empty() && readings.front().probability >= kSureReading;
}

/// Print that fell to pieces or is blurred looks like a pen; where it was read alike each time, its place on the row
/// alone decides.
bool is_print_after_all(FoundSlot& found, const std::vector<SlotPlace>& looks,
                        const std::vector<SlotReading>& readings) {
  if (!is_read_alike(found.place, looks, readings)) return false;
  found.look.confidence = std::max(found.look.confidence, kSureReading);
  const KindDecision decision = decide_kind(found.look);
  if (decision.kind != SlotKind::Printed) return false;
  found.slot.kind = decision.kind;
  found.slot.kind_confidence = decision.confidence;
  return true;
}

/// Empty when the slot is printed after all.
std::vector<SlotReading> readings_of(FoundSlot& found, const SlotReader& reader, RowLooks& rows) {
  std::vector<SlotReading> readings = reader.read(found.crop, found.slot.role);
  if (found.other_crop) {
    readings =
        of_either_border(std::move(readings), reader.read(*found.other_crop, found.slot.role));
  }
  support(readings, found.place.read, found.place.confidence);
  if (!is_sure(readings)) {
    const std::vector<SlotPlace>& looks = rows.at(found);
    if (is_print_after_all(found, looks, readings)) return {};
    support_by_looks(readings, found.place, looks);
  }
  const SlotPlace& place = found.place;
  const bool wrong_border =
      !readings.empty() && (lacks_a_digit(readings.front().digits, place.role) ||
                            runs_into_year(readings.front().digits, place.read, place.after.print));
  if (place.border_guessed || wrong_border) doubt(readings);
  return readings;
}

/// A year is print, and the recogniser of the page reads it, as a rule.
bool is_doubtful_year(const FoundSlot& found) {
  return found.slot.role == SlotRole::Year &&
         (found.place.confidence < kSureOfPrint || !is_year(to_utf32(found.place.read), 0));
}

/// True when the year is to be written as the reader of digits has read it: "3012" -> 2012. Readings are left only
/// where the two differ.
bool reads_year_anew(FoundSlot& found, const SlotReader& reader) {
  if (!is_doubtful_year(found)) return false;
  std::vector<SlotReading>& readings = found.slot.readings;
  readings = reader.read(found.crop, SlotRole::Year);
  std::string shown = found.place.read;
  if (shown.starts_with('3'))
    shown.front() = '2';  // no year begins with 3: a 2 is often taken for it
  support(readings, shown, found.place.confidence);
  if (readings.empty()) return false;
  const SlotReading& best = readings.front();
  if (best.digits == found.place.read) {
    readings.clear();
    return false;
  }
  return best.probability >= kSureReading && is_year(to_utf32(best.digits), 0);
}

/// "77GM-STP", "JPC-STP": the page was read without the sign between the number and its notation.
bool lacks_divider(const FoundSlot& found, const std::vector<Line>& lines) {
  const WordPart& after = found.place.after;
  if (found.slot.role != SlotRole::Number || after.line >= lines.size()) return false;
  const std::u32string letters = to_utf32(lines[after.line].words.at(after.word).raw);
  return after.begin < letters.size() &&
         (is_letter(letters[after.begin]) || is_digit(letters[after.begin]));
}

/// The printed digits before a lost divider, when both readers have them.
std::optional<SlotReading> proven_print(const FoundSlot& found, const SlotReader& reader) {
  if (found.slot.kind != SlotKind::Printed) return std::nullopt;
  const std::vector<SlotReading> readings = reader.read(found.crop, found.slot.role);
  const bool alike = !readings.empty() && readings.front().digits == found.place.read;
  return alike && readings.front().probability >= kSureReading ? std::optional(readings.front())
                                                               : std::nullopt;
}

bool is_code_letter(char32_t letter) {
  constexpr std::u32string_view kCodes = U"ABCDĐEGHIKLMNOPQRSTUVXY";
  return kCodes.find(letter) != std::u32string_view::npos;
}

/// "3/QĐ-NV", "ŸBC-UBND": a letter stands before the divider, or in its place where nobody has seen it. It may be a
/// digit that the slot has lost.
bool shows_lost_digit(std::string_view again, bool divider_seen) {
  constexpr std::u32string_view kDividers = U"/⁄-–";
  const std::u32string text = to_utf32(fold_lookalikes(again));
  bool stroke = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (kDividers.find(text[at]) != std::u32string_view::npos) return stroke;
    if (is_code_letter(text[at]) || is_year(text, at)) break;
    stroke = stroke || is_letter(text[at]) || is_digit(text[at]);
  }
  return stroke && !divider_seen;
}

/// True when the print behind the number is known.
bool read_notation_again(FoundSlot& found, Recognizer& recognizer) {
  std::string again;
  const PageImage& crop = *found.after_crop;
  for (const Line& line : read_block(crop, {0, 0, crop.width_px(), crop.height_px()}, recognizer)) {
    for (const Word& word : line.words) again += word.raw;
  }
  WordPart& after = found.place.after;
  std::vector<SlotReading>& readings = found.slot.readings;
  const bool read_alike = !readings.empty() && readings.front().digits == found.place.read;
  if (!read_alike && shows_lost_digit(again, found.place.slash_seen)) doubt(readings);
  const std::string second = notation_in_reading(again);
  if (second.empty()) return !found.place.after_unread;
  const bool better =
      found.place.after_unread || !is_notation(after.print) || says_more(second, after.print);
  if (better) {
    after.print = second;
  } else if (second != fold_lookalikes(after.print)) {
    after.also = second;
  }
  return true;
}

/// What both readers make of print where the reader of digits is sure of other digits, as many as the page was
/// read with ("18" in slanted print may be read as "16"); empty where it is not.
std::vector<SlotReading> contested_print(const FoundSlot& found, const SlotReader& reader,
                                         RowLooks& rows) {
  const SlotPlace& place = found.place;
  if (found.slot.kind != SlotKind::Printed || !is_number(place.read)) return {};
  std::vector<SlotReading> readings = reader.read(found.crop, found.slot.role);
  if (!is_sure(readings)) return {};
  const std::string& digits = readings.front().digits;
  if (digits == place.read || digits.size() != place.read.size()) return {};
  support(readings, place.read, place.confidence);
  support_by_looks(readings, place, rows.at(found));
  return readings;
}

/// True when print was contested: the likelier digits go into `read`; where nobody is sure of them the slot is not
/// called printed any more, so that no field comes of it.
bool settle_print(FoundSlot& found, const SlotReader& reader, RowLooks& rows,
                  std::vector<ReadSlot>& read) {
  std::vector<SlotReading> readings = contested_print(found, reader, rows);
  if (readings.empty()) return false;
  const bool sure = is_sure(readings);
  if (sure && readings.front().digits == found.place.read) return false;
  for (SlotReading& reading : readings) {
    reading.probability = std::min(reading.probability, kContested);
  }
  found.slot.readings = std::move(readings);
  if (sure) {
    read.push_back({found.place, found.upright, found.slot.readings.front()});
  } else {
    found.slot.kind = SlotKind::Stamped;
    found.slot.kind_confidence = Confidence(kHalf);
  }
  return true;
}

/// Adds to `read` what is to be written into the lines. False when there is no slot after all.
bool read_slot(FoundSlot& found, const std::vector<Line>& lines, const SlotReaders& readers,
               RowLooks& rows, std::vector<ReadSlot>& read) {
  std::vector<SlotReading>& readings = found.slot.readings;
  if (readers.digits && is_filled_later(found.slot)) {
    readings = readings_of(found, *readers.digits, rows);
  } else if (readers.digits && settle_print(found, *readers.digits, rows, read)) {
    return true;
  }
  const bool divider_lost = lacks_divider(found, lines);
  if (divider_lost && readers.digits) {
    if (const auto digits = proven_print(found, *readers.digits)) {
      read.push_back({found.place, found.upright, *digits});
    }
  }
  const std::string first_reading = found.place.after.print;
  const bool print_lacks_sign = divider_lost && found.slot.kind == SlotKind::Empty;
  if (found.after_crop && (is_doubtful(found) || print_lacks_sign)) {
    if (!read_notation_again(found, readers.print)) return false;
  }
  if (readings.empty()) {
    const bool other_print = found.place.after.print != first_reading || print_lacks_sign;
    if (found.place.after.begin == 0 && other_print) {
      read.push_back({found.place, found.upright, {}});
    }
    return true;
  }
  ReadSlot slot{std::move(found.place), found.upright, readings.front()};
  const bool cut_off = loses_digits(slot);
  if (cut_off && is_clear_print(slot.place, lines)) {
    give_back_to_print(found.slot);
    return true;
  }
  if (cut_off) doubt_much(readings);
  read.push_back(std::move(slot));
  return true;
}

}  // namespace

std::string notation_in_reading(std::string_view again) {
  std::u32string text = to_utf32(fold_lookalikes(again));
  std::ranges::replace(text, U'⁄', U'/');
  // Strokes of the pen and the divider stand before it, specks behind it.
  std::size_t begin = 0;
  while (begin < text.size() && !is_code_letter(text[begin]) && !is_year(text, begin)) ++begin;
  text.erase(0, begin);
  while (!text.empty() && !is_letter(text.back()) && !is_digit(text.back())) text.pop_back();
  // An L that touches the slash behind it.
  if (text.starts_with(U"KƯ"))
    text.replace(0, 2, text.find(U'/') == std::u32string::npos ? U"KL/" : U"KL");
  const std::size_t slash = text.find(U'/');
  const bool party = slash != std::u32string::npos && slash < text.find(U'-') && !is_year(text, 0);
  std::string notation = (party ? "-" : "/") + to_utf8(text);
  return is_notation(notation) ? notation : std::string();
}

bool says_more(std::string_view second, std::string_view first) {
  const std::size_t divider = first.rfind(first.starts_with('-') ? '/' : '-');
  const bool same_agency = divider != std::string_view::npos &&
                           second.ends_with(first.substr(divider)) &&
                           second.front() == first.front();
  return same_agency && to_utf32(second).size() > to_utf32(first).size();
}

void read_slots(Page& page, const ReadScan& scan, const SlotReaders& readers,
                DebugPictures& pictures) {
  std::vector<ReadSlot> read;
  RowLooks rows(scan, readers.print);
  for (FoundSlot& found : find_slots(scan.image, scan.transform, page.lines, scan.text_height_px)) {
    if (is_filled_later(found.slot)) pictures.add("slot", found.crop.pixels());
    if (found.slot.role == SlotRole::Year) {
      if (readers.digits && reads_year_anew(found, *readers.digits)) {
        read.push_back({found.place, found.upright, found.slot.readings.front()});
      }
    } else if (!read_slot(found, page.lines, readers, rows, read)) {
      continue;
    }
    page.slots.push_back(std::move(found.slot));
  }
  if (!read.empty()) page.lines = with_slots_read(std::move(page.lines), read);
}

}  // namespace sohoa::ocr
