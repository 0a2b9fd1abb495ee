#include "pipeline/cited_readings.h"

#include <algorithm>
#include <optional>

#include "archive/number_key.h"
#include "archive/search.h"

namespace sohoa::pipeline {
namespace {

/// A citation may give the year or the month alone.
bool agree(const std::string& date, const std::string& cited) {
  const std::size_t known = std::min(date.size(), cited.size());
  return known >= 4 && date.compare(0, known, cited, 0, known) == 0;
}

std::optional<std::string> path_of_citing(const archive::Store& store, const std::string& number,
                                          const std::string& date) {
  const std::string key = archive::number_key(number);
  for (const archive::Hit& hit : archive::search(store, {.cites = number})) {
    const std::optional<PagedRecord> citing = store.paged_record(hit.document_id);
    if (!citing) continue;
    const bool cites =
        std::ranges::any_of(citing->head.fields.citations, [&](const Citation& each) {
          return each.date && agree(date, *each.date) && archive::number_key(each.number) == key;
        });
    if (cites) return hit.path;
  }
  return std::nullopt;
}

}  // namespace

std::vector<CitedReading> cited_readings(const archive::Store& store, const Record& record) {
  const Fields& fields = record.fields;
  std::vector<CitedReading> cited;
  if (!fields.notation || !fields.date) return cited;
  for (const UnreadField& unread : fields.unread) {
    if (unread.field != "number") continue;
    for (const SlotReading& reading : unread.readings) {
      const std::string number = reading.digits + "/" + fields.notation->value;
      const auto path = path_of_citing(store, number, fields.date->value);
      if (path) cited.push_back({reading.digits, *path});
    }
  }
  return cited;
}

}  // namespace sohoa::pipeline
