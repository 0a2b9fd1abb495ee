#include "extract/head_slots.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostReadings = 3;

/// 0 when it is no number of at most six digits; a letter behind it is left out: "30c".
int value_of(std::string_view digits) {
  int value = 0;
  std::size_t count = 0;
  while (count < digits.size() && digits[count] >= '0' && digits[count] <= '9') {
    if (count == 6) return 0;
    value = value * 10 + (digits[count++] - '0');
  }
  return value;
}

// Nothing stands in the slot: the date goes no further than the month.
constexpr std::string_view kBlank = "0";

/// Room for a pen was left, and nothing stands in it. Where there is less, a faint number may be lost.
bool is_left_blank(const Slot& slot) {
  constexpr int kTenthsOfHeight = 22;  // two digits are 15 wide
  const int longer = std::max(slot.box.width_px(), slot.box.height_px());
  const int shorter = std::min(slot.box.width_px(), slot.box.height_px());
  return slot.kind == SlotKind::Empty && 10 * longer >= kTenthsOfHeight * shorter;
}

std::vector<SlotReading> readings_of(const Slot* slot, int printed) {
  if (slot != nullptr && filled_later(*slot)) return slot->readings;
  if (printed == 0 && slot != nullptr && is_left_blank(*slot)) {
    return {{.digits = std::string(kBlank), .probability = 1}};
  }
  if (printed == 0) return {};
  return {{.digits = std::to_string(printed), .probability = 1}};
}

/// The groups of digits in a text, without leading zeros: "bc-033_2021" -> "33", "2021".
std::vector<int> numbers_in(const std::string& text) {
  std::vector<int> numbers;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end == at) continue;
    numbers.push_back(value_of(std::string_view(text).substr(at, end - at)));
    at = end;
  }
  return numbers;
}

/// "24.02.2020 17:09:21", "20/02/2025 11:25" -> the days, ISO.
std::vector<std::string> days_in(const std::string& text) {
  std::vector<std::string> days;
  for (std::size_t at = 0; at + 10 <= text.size(); ++at) {
    const std::string_view part = std::string_view(text).substr(at, 10);
    const bool divided = (part[2] == '/' || part[2] == '.' || part[2] == '-') && part[5] == part[2];
    if (!divided) continue;
    const CalendarDate date{.year = value_of(part.substr(6)),
                            .month = value_of(part.substr(3, 2)),
                            .day = value_of(part.substr(0, 2))};
    if (date.month > 0 && date.day > 0 && in_calendar(date)) days.push_back(iso(date));
  }
  return days;
}

/// The days of the digital signatures that show on the page.
std::vector<std::string> signature_days(const Page& page) {
  std::vector<std::string> days;
  const auto add = [&days](const std::string& text) {
    const std::vector<std::string> more = days_in(text);
    days.insert(days.end(), more.begin(), more.end());
  };
  for (const Mark& mark : page.marks) {
    if (mark.kind == MarkKind::DigitalSignature) add(mark.text);
  }
  for (const Line& line : page.lines) {
    const std::string said = text(line);
    const std::u32string letters = compact(fold(said));
    if (letters.starts_with(U"gioky") || letters.starts_with(U"thoigianky") ||
        letters.starts_with(U"ngayky")) {
      add(said);
    }
  }
  return days;
}

template <typename Noted>
void note(Noted& noted, const char* flag) {
  noted.flags.emplace_back(flag);
}

}  // namespace

const Slot* slot_on(const Piece& piece, const std::vector<Page>& pages, SlotRole role) {
  if (!piece.box) return nullptr;
  for (const Slot& slot : pages[piece.page_index].slots) {
    if (slot.role == role && !intersect(slot.box, *piece.box).empty()) return &slot;
  }
  return nullptr;
}

bool filled_later(const Slot& slot) {
  return slot.kind == SlotKind::Handwritten || slot.kind == SlotKind::Stamped;
}

std::string flag_of(const Slot& slot) {
  return slot.kind == SlotKind::Stamped ? "stamped" : "handwritten";
}

std::vector<SlotReading> read_dates(const Slot* day, const Slot* month,
                                    const CalendarDate& printed) {
  std::vector<SlotReading> dates;
  for (const SlotReading& d : readings_of(day, printed.day)) {
    for (const SlotReading& m : readings_of(month, printed.month)) {
      const CalendarDate date{
          .year = printed.year, .month = value_of(m.digits), .day = value_of(d.digits)};
      if (date.month == 0 || (date.day == 0 && d.digits != kBlank) || !in_calendar(date)) continue;
      dates.push_back({.digits = iso(date), .probability = d.probability * m.probability});
    }
  }
  std::ranges::stable_sort(dates, std::ranges::greater{}, &SlotReading::probability);
  if (dates.size() > kMostReadings) dates.resize(kMostReadings);
  return dates;
}

double year_support(const Slot* year, int printed) {
  if (year == nullptr || year->readings.empty()) return 1;
  const SlotReading& best = year->readings.front();
  if (value_of(best.digits) != printed) return 0.5;
  return best.probability < kSureReading ? 1 : best.probability;
}

UnreadField unread_field(std::string field, const std::vector<const Slot*>& slots,
                         const Piece& piece, const std::vector<Page>& pages) {
  UnreadField unread;
  unread.field = std::move(field);
  for (const Slot* slot : slots) {
    if (slot == nullptr || !filled_later(*slot)) continue;
    unread.evidence.push_back({.page_number = pages[piece.page_index].page_number,
                               .box = slot->box,
                               .line_index = piece.line_index});
    const std::string flag = flag_of(*slot);
    if (std::ranges::find(unread.flags, flag) == unread.flags.end()) unread.flags.push_back(flag);
  }
  return unread;
}

void note_agreement(Fields& fields, const Document& document) {
  const std::vector<int> numbers =
      numbers_in(std::filesystem::path(document.source.path).stem().string());
  const auto in_name = [&](int number) {
    // Small numbers count pages and copies: "bc_p01".
    return number >= 10 && std::ranges::find(numbers, number) != numbers.end();
  };
  std::vector<std::string> days;
  if (!document.pages.empty()) days = signature_days(document.pages.front());
  const auto signed_on = [&](const std::string& day) {
    return std::ranges::find(days, day) != days.end();
  };
  if (fields.number && !fields.number->flags.empty() && in_name(fields.number->value)) {
    note(*fields.number, "agrees-with-file-name");
  }
  if (fields.date && !fields.date->flags.empty() && signed_on(fields.date->value)) {
    note(*fields.date, "agrees-with-signature");
  }
  for (UnreadField& unread : fields.unread) {
    if (unread.readings.empty()) continue;
    const std::string& best = unread.readings.front().digits;
    if (unread.field == "number" && in_name(value_of(best))) note(unread, "agrees-with-file-name");
    if (unread.field == "date" && signed_on(best)) note(unread, "agrees-with-signature");
  }
}

}  // namespace sohoa::extract
