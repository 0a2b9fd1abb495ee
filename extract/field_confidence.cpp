#include "extract/field_confidence.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "extract/field_doubts.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {
namespace {

// Below what is given as sure: the page itself does not say it.
constexpr Confidence kConcluded{0.79};

/// Calls `use` with the key and the field of each that is there.
template <typename AnyFields, typename Use>
void for_each_field(AnyFields& fields, Use use) {
  const auto one = [&](std::string_view key, auto& field) {
    if (field) use(key, *field);
  };
  one("issuing_body", fields.issuing_body);
  one("document_number", fields.document_number);
  one("number", fields.number);
  one("notation", fields.notation);
  one("place", fields.place);
  one("date", fields.date);
  one("document_type", fields.document_type);
  one("subject", fields.subject);
  one("addressees", fields.addressees);
  one("signer_capacity", fields.signer_capacity);
  one("signer_name", fields.signer_name);
  one("recipients", fields.recipients);
}

/// Nothing is printed that could be compared: an official letter is known by what it lacks.
bool is_concluded(const std::vector<std::string>& flags) {
  return std::ranges::find(flags, "no-heading") != flags.end();
}

/// A family name was concluded from damaged letters, or a word was read in two ways: somebody must look
/// at the page.
bool is_doubtful_name(std::string_view key, const std::vector<std::string>& flags) {
  return key == "signer_name" && std::ranges::any_of(flags, [](const std::string& flag) {
           return flag == "by-form" || flag == "spelt-otherwise";
         });
}

double share_at(std::span<const ConfidencePoint> points, double figure) {
  const auto after = std::ranges::lower_bound(points, figure, {}, &ConfidencePoint::figure);
  if (after == points.end()) return points.back().share;
  if (after == points.begin()) {
    // Of figures below those that were seen little is known: better said too low than too high.
    const double ratio = after->figure > 0 ? figure / after->figure : 1;
    return after->share * ratio * ratio;
  }
  const ConfidencePoint before = *(after - 1);
  const double width = after->figure - before.figure;
  if (width <= 0) return after->share;
  return before.share + (after->share - before.share) * (figure - before.figure) / width;
}

}  // namespace

std::string confidence_key(std::string_view key, const std::vector<std::string>& flags) {
  const bool filled = std::ranges::any_of(
      flags, [](const std::string& flag) { return flag == "handwritten" || flag == "stamped"; });
  return std::string(key) + (filled ? ", filled" : "");
}

Fields calibrated(Fields fields, const Rules& rules) {
  fields = doubted(std::move(fields), rules);
  for_each_field(fields, [&](std::string_view key, auto& field) {
    if (is_concluded(field.flags)) {
      field.confidence = std::min(field.confidence, kConcluded);
      return;
    }
    const auto points = rules.impl().field_confidences.find(confidence_key(key, field.flags));
    if (points == rules.impl().field_confidences.end()) return;
    field.confidence = Confidence(share_at(points->second, field.confidence.value()));
    if (is_doubtful_name(key, field.flags)) {
      field.confidence = std::min(field.confidence, kConcluded);
    }
  });
  return fields;
}

std::vector<std::string> fields_to_review(const Fields& fields) {
  std::vector<std::string> keys;
  for_each_field(fields, [&](std::string_view key, const auto& field) {
    if (field.confidence < kReviewBelow && !is_concluded(field.flags)) keys.emplace_back(key);
  });
  for (const UnreadField& unread : fields.unread) {
    if (std::ranges::find(keys, unread.field) == keys.end()) keys.push_back(unread.field);
  }
  return keys;
}

}  // namespace sohoa::extract
