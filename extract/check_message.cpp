#include "extract/check_message.h"

#include <utility>

namespace sohoa::extract {
namespace {

std::string filled(std::string_view pattern, const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                       pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    if (!place) {
      text += pattern[i];
      continue;
    }
    const auto part = static_cast<std::size_t>(pattern[i + 1] - '1');
    if (part < parts.size()) text += parts[part];
    i += 2;
  }
  return text;
}

}  // namespace

Check make_check(std::string_view code, const std::vector<std::string>& parts,
                 std::vector<Evidence> evidence, const Rules::Impl& rules) {
  Check check;
  check.code = code;
  check.evidence = std::move(evidence);
  const auto message = rules.check_messages.find(code);
  if (message == rules.check_messages.end()) {
    check.message = code;
    check.message_vi = code;
    return check;
  }
  check.message = filled(message->second.english, parts);
  check.message_vi = filled(message->second.vietnamese, parts);
  return check;
}

}  // namespace sohoa::extract
