#include "pipeline/cli/language.h"

namespace sohoa::cli {

Language language_from_locale(std::string_view name) {
  const bool vietnamese = name == "vi" || name == "vie" || name.starts_with("vi_") ||
                          name.starts_with("vi.") || name.starts_with("vi-");
  return vietnamese ? Language::Vietnamese : Language::English;
}

Language language_from_environment(const char* lc_all, const char* lc_messages, const char* lang) {
  for (const char* value : {lc_all, lc_messages, lang}) {
    if (value != nullptr && *value != '\0') return language_from_locale(value);
  }
  return Language::English;
}

}  // namespace sohoa::cli
