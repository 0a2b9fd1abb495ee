#include "ocr/page_slots.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/unicode_form.h"
#include "ocr/block_reading.h"
#include "ocr/slot_evidence.h"
#include "ocr/slot_finder.h"
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

std::vector<SlotReading> readings_of(const FoundSlot& found, const SlotReader& reader) {
  std::vector<SlotReading> readings = reader.read(found.crop, found.slot.role);
  if (found.other_crop) {
    readings =
        of_either_border(std::move(readings), reader.read(*found.other_crop, found.slot.role));
  }
  support(readings, found.place.read);
  if (found.place.border_guessed) doubt(readings);
  return readings;
}

void read_notation_again(FoundSlot& found, Recognizer& recognizer) {
  std::string again;
  const PageImage& crop = *found.after_crop;
  for (const Line& line : read_block(crop, {0, 0, crop.width_px(), crop.height_px()}, recognizer)) {
    for (const Word& word : line.words) again += word.raw;
  }
  auto better = notation_read_again(found.place.after.print, again);
  if (better) found.place.after.print = *std::move(better);
}

}  // namespace

std::optional<std::string> notation_read_again(std::string_view before, std::string_view again) {
  const std::u32string first = to_utf32(before);
  std::u32string second = to_utf32(again);
  const std::size_t letter = second.find_first_not_of(U"/|[](){}.,:;'\\- ");
  if (letter == std::u32string::npos) return std::nullopt;
  second.erase(0, letter);
  const bool is_code = std::ranges::all_of(second, [](char32_t c) {
    return is_letter(c) || is_digit(c) || c == U'-' || c == U'/' || c == U'&';
  });
  const std::size_t hyphen = second.rfind(U'-');
  if (!is_code || !is_upper(second.front()) || hyphen == std::u32string::npos) return std::nullopt;
  const std::size_t first_hyphen = first.rfind(U'-');
  const bool same_agency =
      first_hyphen != std::u32string::npos && first.substr(first_hyphen) == second.substr(hyphen);
  if (!same_agency || second.size() + 1 <= first.size()) return std::nullopt;
  return "/" + to_utf8(second);
}

void read_slots(Page& page, const ReadScan& scan, const SlotReaders& readers,
                DebugPictures& pictures) {
  std::vector<ReadSlot> read;
  for (FoundSlot& found : find_slots(scan.image, scan.transform, page.lines, scan.text_height_px)) {
    if (is_filled_later(found.slot)) {
      pictures.add("slot", found.crop.pixels());
      if (readers.digits) found.slot.readings = readings_of(found, *readers.digits);
    }
    if (!found.slot.readings.empty()) {
      if (found.after_crop) read_notation_again(found, readers.print);
      ReadSlot slot{std::move(found.place), found.upright, found.slot.readings.front()};
      const bool cut_off = loses_digits(slot);
      if (cut_off && is_clear_print(slot.place, page.lines)) {
        give_back_to_print(found.slot);
      } else {
        if (cut_off) doubt_much(found.slot.readings);
        read.push_back(std::move(slot));
      }
    }
    page.slots.push_back(std::move(found.slot));
  }
  if (!read.empty()) page.lines = with_slots_read(std::move(page.lines), read);
}

}  // namespace sohoa::ocr
