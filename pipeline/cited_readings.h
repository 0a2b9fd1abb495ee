#pragma once

/// What other documents of the archive say of a number that nobody could read surely.
///
/// A later document cites "4532/UBND-KSTTHC ngày 07/12/2011": when this is the notation and the date of a document
/// whose number was read as 4532 or 4502, the citation speaks for one of them. It says so to the person
/// who reviews the slot and changes no field. Tested by tests/pipeline/cited_readings_test.cpp.

#include <string>
#include <vector>

#include "archive/store.h"
#include "document/record.h"

namespace sohoa::pipeline {

struct CitedReading {
  std::string digits;  ///< the reading
  std::string path;    ///< of the document that cites this number
  friend bool operator==(const CitedReading&, const CitedReading&) = default;
};

/// One for each reading of an unread number that is cited with the document's notation and date. Nothing when the
/// document has no notation or no date: the same number is given every year by every office.
[[nodiscard]] std::vector<CitedReading> cited_readings(const archive::Store& store,
                                                       const Record& record);

}  // namespace sohoa::pipeline
