#include "extract/check_head.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/check_message.h"
#include "extract/document_number.h"

namespace sohoa::extract {
namespace {

void check_number(std::vector<Check>& checks, const Fields& fields, const Rules::Impl& rules) {
  if (!fields.document_number || !fields.number) return;
  const Field<std::string>& field = *fields.document_number;
  if (fields.number->value == 0) {
    checks.push_back(make_check("number-zero", {}, field.evidence, rules));
  }
  GlyphText text;
  text.append(field.value);
  const auto parsed = parse_document_number(text, 0, rules);
  if (!parsed || parsed->year == 0 || !fields.date) return;
  // "30/2020/NĐ-CP" is of the year 2020 (NĐ 34/2016/NĐ-CP on normative documents).
  const std::string year = std::to_string(parsed->year);
  if (fields.date->value.starts_with(year)) return;
  std::vector<Evidence> evidence = field.evidence;
  evidence.insert(evidence.end(), fields.date->evidence.begin(), fields.date->evidence.end());
  checks.push_back(make_check("number-year-mismatch", {field.value, year, fields.date->value},
                              std::move(evidence), rules));
}

void check_type(std::vector<Check>& checks, const Fields& fields, const Rules::Impl& rules) {
  if (!fields.document_type || !fields.notation) return;
  const Field<std::string>& type = *fields.document_type;
  if (std::ranges::find(type.flags, "type-notation-mismatch") == type.flags.end()) return;
  std::vector<Evidence> evidence = type.evidence;
  evidence.insert(evidence.end(), fields.notation->evidence.begin(),
                  fields.notation->evidence.end());
  checks.push_back(make_check("type-notation-mismatch", {type.value, fields.notation->value},
                              std::move(evidence), rules));
}

/// Begins with words that open the name of an organ ("Sở", "Ủy ban nhân dân"), or is in the list.
bool is_known_organ(const std::string& name, const Rules::Impl& rules) {
  const std::u32string folded = fold(name);
  if (rules.phrases.contains(folded)) return true;
  return std::ranges::any_of(rules.organ_heads, [&](const OrganHead& head) {
    return has_words_at(folded, 0, head.words);
  });
}

void check_organ(std::vector<Check>& checks, const Fields& fields, const Rules::Impl& rules) {
  if (!fields.issuing_body || fields.issuing_body->value.empty()) return;
  const std::string& name = fields.issuing_body->value.back();
  if (is_known_organ(name, rules)) return;
  checks.push_back(make_check("organ-unknown", {name}, fields.issuing_body->evidence, rules));
}

}  // namespace

std::vector<Check> check_head(const Fields& fields, const Rules::Impl& rules) {
  std::vector<Check> checks;
  check_number(checks, fields, rules);
  check_type(checks, fields, rules);
  check_organ(checks, fields, rules);
  return checks;
}

}  // namespace sohoa::extract
