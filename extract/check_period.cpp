#include "extract/check_period.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "document/unicode_form.h"
#include "extract/check_message.h"

namespace sohoa::extract {
namespace {

/// ISO dates may be shorter than a day: compared as far as both go.
bool holds(const Validity& validity, const std::string& date) {
  const bool begun = validity.since.empty() || validity.since.substr(0, date.size()) <= date;
  const bool goes_on = validity.until.empty() || validity.until.substr(0, date.size()) >= date;
  return begun && goes_on;
}

/// A table knows the name, and at no time that the date belongs to.
bool is_of_other_time(std::string_view name, const std::string& date, const Rules::Impl& rules) {
  const auto known = rules.validities.find(comparable(to_utf32(name)));
  if (known == rules.validities.end()) return false;
  return std::ranges::none_of(known->second,
                              [&](const Validity& validity) { return holds(validity, date); });
}

/// The organ itself, or the unit that its name ends with: "tỉnh Yên Bái".
std::string part_of_other_time(const std::string& organ, const std::string& date,
                               const Rules::Impl& rules) {
  for (std::size_t begin = 0; begin < organ.size(); begin = organ.find(' ', begin) + 1) {
    const std::string part = organ.substr(begin);
    if (is_of_other_time(part, date, rules)) return part;
    if (organ.find(' ', begin) == std::string::npos) break;
  }
  return {};
}

}  // namespace

std::vector<Check> check_period(const Fields& fields, const Rules::Impl& rules) {
  constexpr std::size_t kYear = 4;
  if (!fields.issuing_body || !fields.date || fields.date->value.size() < kYear) return {};
  const std::string& date = fields.date->value;
  for (const std::string& organ : fields.issuing_body->value) {
    const std::string part = part_of_other_time(organ, date, rules);
    if (part.empty()) continue;
    std::vector<Evidence> evidence = fields.issuing_body->evidence;
    evidence.insert(evidence.end(), fields.date->evidence.begin(), fields.date->evidence.end());
    return {make_check("unit-not-of-period", {part, date}, std::move(evidence), rules)};
  }
  return {};
}

}  // namespace sohoa::extract
