#include "extract/checks.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/check_dates.h"
#include "extract/check_head.h"
#include "extract/check_message.h"
#include "extract/check_pages.h"
#include "extract/check_percentages.h"
#include "extract/check_period.h"
#include "extract/check_totals.h"
#include "extract/text_flow.h"

namespace sohoa::extract {

std::vector<Check> find_checks(const Record& record, const Rules& rules,
                               std::optional<std::chrono::year_month_day> today) {
  return find_checks(record, find_text_checks(record.document, record.fields, rules), rules, today);
}

std::vector<Check> find_text_checks(const Document& section, const Fields& fields,
                                    const Rules& rules) {
  std::vector<Check> checks;
  for_each_flow(section, {}, [&](FlowKind, const TextFlow& flow) {
    std::ranges::move(check_calendar(flow, fields, section.pages, rules.impl()),
                      std::back_inserter(checks));
    std::ranges::move(check_percentages(flow, section.pages, rules.impl()),
                      std::back_inserter(checks));
  });
  return checks;
}

std::vector<Check> find_checks(const Record& record, std::vector<Check> of_text,
                               const Rules& all_rules,
                               std::optional<std::chrono::year_month_day> today) {
  const Rules::Impl& rules = all_rules.impl();
  std::vector<Check> checks = check_head(record.fields, rules);
  const auto add = [&](std::vector<Check> found) {
    std::ranges::move(found, std::back_inserter(checks));
  };
  add(check_period(record.fields, rules));
  add(check_own_date(record.fields, today, rules));
  add(check_cited_dates(record.fields, rules));
  add(std::move(of_text));
  add(check_totals(record.structure, rules));
  add(check_pages(record, rules));
  return checks;
}

Check duplicate_check(const Fields& fields, const std::string& other, const Rules& rules) {
  std::string number;
  std::vector<Evidence> evidence;
  if (fields.document_number) {
    number = fields.document_number->value;
    evidence = fields.document_number->evidence;
  }
  return make_check("duplicate-number", {number, other}, std::move(evidence), rules.impl());
}

Check series_check(const Fields& fields, const NumberedDocument& other, const Rules& rules) {
  std::vector<std::string> parts{"", "", std::to_string(other.number), other.date};
  std::vector<Evidence> evidence;
  if (fields.number) {
    parts[0] = std::to_string(fields.number->value);
    evidence = fields.number->evidence;
  }
  if (fields.date) {
    parts[1] = fields.date->value;
    evidence.insert(evidence.end(), fields.date->evidence.begin(), fields.date->evidence.end());
  }
  return make_check("number-out-of-series", parts, std::move(evidence), rules.impl());
}

}  // namespace sohoa::extract
