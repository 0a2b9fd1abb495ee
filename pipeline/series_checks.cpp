#include "pipeline/series_checks.h"

#include <string>
#include <utility>

#include "archive/number_series.h"
#include "extract/checks.h"

namespace sohoa::pipeline {

SeriesChecks::SeriesChecks(std::filesystem::path data_folder)
    : data_folder_(std::move(data_folder)) {}

std::vector<Check> SeriesChecks::find(const archive::Store& store, const Record& record) {
  const archive::SeriesFaults faults =
      archive::find_series_faults(store, record.fields, record.document.source.sha256);
  std::vector<Check> checks;
  if (faults.same.empty() && !faults.out_of_order) return checks;
  if (!rules_) rules_ = extract::Rules::open(data_folder_);
  if (!faults.same.empty()) {
    checks.push_back(extract::duplicate_check(record.fields, faults.same.front().path, *rules_));
  }
  if (faults.out_of_order) {
    checks.push_back(extract::series_check(
        record.fields, {faults.out_of_order->number, faults.out_of_order->date}, *rules_));
  }
  return checks;
}

}  // namespace sohoa::pipeline
