#include "pipeline/evaluate/field_score.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "document/error.h"
#include "document/unicode_form.h"
#include "pipeline/evaluate/words.h"

namespace sohoa::evaluate {
namespace {

using Json = nlohmann::ordered_json;

const std::map<std::string, std::string> kOlderNames{{"signer_title", "signer_capacity"},
                                                     {"kinh_gui", "addressees"}};

// Keys whose values are lists: a truth of one string holds its items between " / ".
bool is_list(const std::string& key) {
  return key == "issuing_body" || key == "addressees" || key == "recipients";
}

bool is_code(const std::string& key) {
  return key == "document_number" || key == "notation" || key == "number" || key == "date";
}

const std::vector<std::string>& known_keys() {
  static const std::vector<std::string> kKeys{"issuing_body",    "document_number", "number",
                                              "notation",        "place",           "date",
                                              "document_type",   "subject",         "addressees",
                                              "signer_capacity", "signer_name",     "recipients"};
  return kKeys;
}

std::vector<std::string> cut(const std::string& text, const std::string& divider) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(divider); end != std::string::npos;
       end = text.find(divider, begin)) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end + divider.size();
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string text_of(const Json& value, const std::string& key) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  throw Error(Reason::BadRecord, {}, "the value of \"" + key + "\" is neither text nor number");
}

std::vector<std::string> values_in(const Json& value, const std::string& key) {
  if (value.is_null()) return {};
  if (!value.is_array()) {
    const std::string text = text_of(value, key);
    return is_list(key) ? cut(text, " / ") : std::vector{text};
  }
  std::vector<std::string> values;
  for (const Json& item : value) values.push_back(text_of(item, key));
  return values;
}

// "33/BC-SNV" says the number 33 and the notation BC-SNV.
void derive_number_parts(FieldValues& fields) {
  const auto found = fields.find("document_number");
  if (found == fields.end()) return;
  auto& number = fields.try_emplace("number").first->second;
  auto& notation = fields.try_emplace("notation").first->second;
  if (found->second.empty()) return;
  const std::string& text = found->second.front();
  const std::size_t slash = text.find('/');
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::size_t first = std::min(text.find_first_not_of('0'), digits);
  if (number.empty() && first < digits) number.push_back(text.substr(first, digits - first));
  if (notation.empty() && slash != std::string::npos) notation.push_back(text.substr(slash + 1));
}

std::string comparable_form(const std::string& key, const std::string& value) {
  if (is_code(key)) {
    std::string code;
    for (const std::string& token : tokens(value)) code += token;
    return code;
  }
  std::vector<std::string> folded = folded_words(to_lower(to_nfc(value)));
  const auto starts_with = [&folded](const std::vector<std::string>& words) {
    return folded.size() > words.size() && std::equal(words.begin(), words.end(), folded.begin());
  };
  static const std::vector<std::string> kVv{"v", "v"};
  static const std::vector<std::string> kVeViec = folded_words("về việc");
  if (key == "subject" && (starts_with(kVv) || starts_with(kVeViec))) {
    folded.erase(folded.begin(), folded.begin() + 2);
  }
  return joined(folded);
}

std::vector<std::string> comparable_forms(const std::string& key,
                                          const std::vector<std::string>& values) {
  std::vector<std::string> forms;
  for (const std::string& value : values) {
    std::string form = comparable_form(key, value);
    if (!form.empty()) forms.push_back(std::move(form));
  }
  return forms;
}

Retrieval in_common(std::vector<std::string> truth, std::vector<std::string> given) {
  std::ranges::sort(truth);
  std::ranges::sort(given);
  std::vector<std::string> common;
  std::ranges::set_intersection(truth, given, std::back_inserter(common));
  return {truth.size(), given.size(), common.size()};
}

std::string shown(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : " | ") + value;
  return text;
}

FieldScore score(const std::vector<std::string>& truth, const std::vector<std::string>& given) {
  FieldScore score;
  score.documents = 1;
  score.shown = truth.empty() ? 0 : 1;
  score.exact = truth == given ? 1 : 0;
  score.absent = !truth.empty() && given.empty() ? 1 : 0;
  score.wrong = !given.empty() && truth != given ? 1 : 0;
  score.items = in_common(truth, given);
  score.words = in_common(tokens(joined(truth)), tokens(joined(given)));
  return score;
}

template <typename Value>
std::vector<std::string> texts(const std::optional<Field<Value>>& field) {
  if (!field) return {};
  if constexpr (std::is_same_v<Value, int>) {
    return {std::to_string(field->value)};
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return {field->value};
  } else {
    return field->value;
  }
}

}  // namespace

FieldValues truth_fields(const Json& json) {
  if (!json.is_object()) throw Error(Reason::BadRecord, {}, "the fields are no JSON object");
  FieldValues fields;
  for (const auto& [name, value] : json.items()) {
    const auto older = kOlderNames.find(name);
    const std::string& key = older == kOlderNames.end() ? name : older->second;
    if (std::ranges::find(known_keys(), key) == known_keys().end()) continue;
    fields[key] = values_in(value, key);
  }
  derive_number_parts(fields);
  return fields;
}

FieldValues values_of(const Fields& fields) {
  return {{"issuing_body", texts(fields.issuing_body)},
          {"document_number", texts(fields.document_number)},
          {"number", texts(fields.number)},
          {"notation", texts(fields.notation)},
          {"place", texts(fields.place)},
          {"date", texts(fields.date)},
          {"document_type", texts(fields.document_type)},
          {"subject", texts(fields.subject)},
          {"addressees", texts(fields.addressees)},
          {"signer_capacity", texts(fields.signer_capacity)},
          {"signer_name", texts(fields.signer_name)},
          {"recipients", texts(fields.recipients)}};
}

FieldValues values_against(const FieldValues& truth, const Fields& fields) {
  FieldValues values = values_of(fields);
  const auto& type = fields.document_type;
  const auto wanted = truth.find("document_type");
  const bool concluded = type && std::ranges::find(type->flags, "no-heading") != type->flags.end();
  if (concluded && wanted != truth.end() && wanted->second.empty()) {
    values["document_type"].clear();
  }
  return values;
}

FieldScore& FieldScore::operator+=(const FieldScore& other) {
  documents += other.documents;
  shown += other.shown;
  exact += other.exact;
  absent += other.absent;
  wrong += other.wrong;
  items += other.items;
  words += other.words;
  return *this;
}

FieldScores score_fields(const FieldValues& truth, const FieldValues& given) {
  FieldScores scores;
  for (const auto& [key, wanted] : truth) {
    const auto found = given.find(key);
    const std::vector<std::string> got =
        found == given.end() ? std::vector<std::string>{} : found->second;
    const FieldScore one = score(comparable_forms(key, wanted), comparable_forms(key, got));
    scores.by_key[key] += one;
    if (one.exact == 0) scores.mistakes.push_back({key, shown(wanted), shown(got)});
  }
  return scores;
}

}  // namespace sohoa::evaluate
