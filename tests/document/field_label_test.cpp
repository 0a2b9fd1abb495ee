#include "document/field_label.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/json.h"

namespace sohoa {
namespace {

TEST(FieldLabel, SpeaksTheLanguageOfTheUser) {
  EXPECT_EQ(field_label("signer_capacity", Language::English), "signer's capacity");
  EXPECT_EQ(field_label("signer_capacity", Language::Vietnamese), "quyền hạn, chức vụ");
}

TEST(FieldLabel, LeavesAKeyThatNobodyHasNamed) {
  EXPECT_EQ(field_label("colour", Language::Vietnamese), "colour");
}

TEST(FieldLabel, KnowsEveryFieldOfTheRecord) {
  // These hold no single value, and the tables do not name them.
  const auto is_list_of_parts = [](const std::string& key) {
    return key == "citations" || key == "review";
  };
  const nlohmann::ordered_json fields = to_json(Fields{});
  for (const auto& [key, value] : fields.items()) {
    if (is_list_of_parts(key)) continue;
    EXPECT_NE(field_label(key, Language::Vietnamese), key);
  }
}

}  // namespace
}  // namespace sohoa
