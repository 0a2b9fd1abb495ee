#include "pipeline/cli/language.h"

#include <gtest/gtest.h>

namespace sohoa::cli {
namespace {

TEST(LanguageFromLocale, KnowsVietnameseByItsCode) {
  for (const char* name : {"vi", "vi_VN", "vi_VN.UTF-8", "vi.UTF-8", "vie"}) {
    EXPECT_EQ(language_from_locale(name), Language::Vietnamese) << name;
  }
}

TEST(LanguageFromLocale, IsEnglishForAllOthers) {
  for (const char* name : {"", "C", "C.UTF-8", "POSIX", "en_US.UTF-8", "vikings", "fr"}) {
    EXPECT_EQ(language_from_locale(name), Language::English) << name;
  }
}

TEST(LanguageFromEnvironment, LetsTheFirstVariableDecideThatIsNotEmpty) {
  EXPECT_EQ(language_from_environment(nullptr, nullptr, nullptr), Language::English);
  EXPECT_EQ(language_from_environment(nullptr, nullptr, "vi_VN"), Language::Vietnamese);
  EXPECT_EQ(language_from_environment("C", "vi_VN", "vi_VN"), Language::English);
  EXPECT_EQ(language_from_environment("", "vi_VN", "C"), Language::Vietnamese);
}

}  // namespace
}  // namespace sohoa::cli
