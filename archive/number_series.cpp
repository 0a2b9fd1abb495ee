#include "archive/number_series.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "archive/search_key.h"
#include "archive/store_impl.h"

namespace sohoa::archive {
namespace {

// Numbers are given when documents are handed in: those of neighbouring days may change places.
constexpr int kDaysApart = 10;

std::string organ_key(const std::string& name) {
  return joined_keys(key_words(name), Key::Folded);
}

/// 0 for what is no number, which no calendar has.
int number_in(const std::string& digits) {
  int value = 0;
  const char* end = digits.data() + digits.size();
  return std::from_chars(digits.data(), end, value).ptr == end ? value : 0;
}

unsigned unsigned_in(const std::string& digits) {
  return static_cast<unsigned>(std::max(0, number_in(digits)));
}

std::optional<std::chrono::sys_days> day_of(const std::string& iso_date) {
  if (iso_date.size() != 10) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(number_in(iso_date.substr(0, 4))),
                                         std::chrono::month(unsigned_in(iso_date.substr(5, 2))),
                                         std::chrono::day(unsigned_in(iso_date.substr(8, 2)))};
  return date.ok() ? std::optional<std::chrono::sys_days>(date) : std::nullopt;
}

bool is_out_of_order(const SeriesEntry& other, int number, std::chrono::sys_days date) {
  const auto other_date = day_of(other.date);
  if (!other_date) return false;
  const auto days = (*other_date - date).count();
  return other.number < number ? days > kDaysApart : other.number > number && days < -kDaysApart;
}

std::vector<SeriesEntry> series_of(const Store& store, const Fields& fields,
                                   const std::string& sha256) {
  const std::string year = fields.date->value.substr(0, 4);
  const std::string organ = organ_key(fields.issuing_body->value.back());
  Statement row = store.impl().connection.prepare(
      "SELECT id, source_path, number, date, source_sha256, "
      "(SELECT name FROM issuing_body WHERE document_id = document.id "
      " ORDER BY position DESC LIMIT 1) "
      "FROM document WHERE notation = ? AND date >= ? AND date < ? AND number NOT NULL ORDER BY "
      "id");
  row.bind(fields.notation->value, year, year + "~");
  std::vector<SeriesEntry> series;
  while (row.step()) {
    if (row.text(4) == sha256 || organ_key(row.text(5)) != organ) continue;
    series.push_back({.id = row.integer(0),
                      .path = row.text(1),
                      .number = static_cast<int>(row.integer(2)),
                      .date = row.text(3)});
  }
  return series;
}

/// "03-NQ/TU": the form of the Party.
bool is_party_number(const Fields& fields) {
  if (!fields.document_number) return false;
  const std::string& number = fields.document_number->value;
  const std::size_t divider = number.find_first_of("-/");
  return divider != std::string::npos && number[divider] == '-';
}

}  // namespace

SeriesFaults find_series_faults(const Store& store, const Fields& fields,
                                const std::string& sha256) {
  SeriesFaults faults;
  const bool known = fields.number && fields.notation && fields.date && fields.issuing_body &&
                     !fields.issuing_body->value.empty();
  if (!known) return faults;
  const int number = fields.number->value;
  const auto date = is_party_number(fields) ? std::nullopt : day_of(fields.date->value);
  std::size_t others = 0;
  std::size_t against = 0;
  for (const SeriesEntry& entry : series_of(store, fields, sha256)) {
    if (entry.number == number) {
      faults.same.push_back(entry);
      continue;
    }
    ++others;
    if (!date || !is_out_of_order(entry, number, *date)) continue;
    ++against;
    if (!faults.out_of_order) faults.out_of_order = entry;
  }
  // A single misread document among many is against all of them, and each of them against it alone.
  if (2 * against <= others) faults.out_of_order.reset();
  return faults;
}

}  // namespace sohoa::archive
