#pragma once

/// A document among those that bear numbers of the same series: same notation, organ and year.
///
/// Numbers run from 01 on 1 January to 31 December and none comes twice (NĐ 30/2020/NĐ-CP, Điều 15);
/// a system that takes a document in must warn of a second one (Phụ lục VI). Party documents count by
/// the term of the committee, so only a second number is told of them.
/// Tested by tests/archive/number_series_test.cpp.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/store.h"
#include "document/field.h"

namespace sohoa::archive {

/// Another document of the series.
struct SeriesEntry {
  std::int64_t id = 0;
  std::string path;
  int number = 0;
  std::string date;
  friend bool operator==(const SeriesEntry&, const SeriesEntry&) = default;
};

struct SeriesFaults {
  std::vector<SeriesEntry> same;  ///< with the same number, in the order of their ids
  /// A document whose date and number stand the other way round, where most of the series says so.
  std::optional<SeriesEntry> out_of_order;
};

/// Looks for the neighbours of a document that is not stored yet; one with the content `sha256` is the
/// document itself. Nothing is found without number, notation, organ and date.
[[nodiscard]] SeriesFaults find_series_faults(const Store& store, const Fields& fields,
                                              const std::string& sha256);

}  // namespace sohoa::archive
