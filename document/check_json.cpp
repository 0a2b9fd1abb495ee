#include "document/check_json.h"

#include <nlohmann/json.hpp>
#include <string>

#include "document/evidence_json.h"

namespace sohoa {

using Json = nlohmann::ordered_json;

Json to_json(const std::vector<Check>& checks) {
  Json list = Json::array();
  for (const Check& check : checks) {
    Json json{{"code", check.code},
              {"message", {{"en", check.message}, {"vi", check.message_vi}}},
              {"evidence", evidence_to_json(check.evidence)}};
    if (!check.suggestion.empty()) json["suggestion"] = check.suggestion;
    list.push_back(std::move(json));
  }
  return list;
}

std::vector<Check> checks_from_json(const Json& json) {
  if (!json.is_array()) json_keys::refuse("key \"checks\" is no list");
  std::vector<Check> checks;
  for (const Json& one : json) {
    const Json& message = json_keys::at(one, "message");
    Check check;
    check.code = json_keys::get<std::string>(one, "code");
    check.message = json_keys::get<std::string>(message, "en");
    check.message_vi = json_keys::get<std::string>(message, "vi");
    check.suggestion = json_keys::get_or<std::string>(one, "suggestion", "");
    check.evidence = evidence_from_json(one);
    checks.push_back(std::move(check));
  }
  return checks;
}

}  // namespace sohoa
