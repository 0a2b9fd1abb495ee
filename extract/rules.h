#pragma once

/// The lists that extraction goes by: document types, organs, places, signing prefixes. Data, not
/// code: tables in dictionaries/data.

#include <filesystem>
#include <memory>

namespace sohoa::dictionaries {
class LanguageModel;
}

namespace sohoa::extract {

class Rules {
 public:
  /// Reads the tables of `folder`. Throws Error{ModelMissing} or Error{ModelBroken}, naming the line.
  /// `language` tells how usual words are; without it no spelling of a name is believed for being unusual.
  /// The other owner is normalize::Models.
  static Rules open(const std::filesystem::path& folder,
                    std::shared_ptr<const dictionaries::LanguageModel> language = nullptr);
  Rules(Rules&&) noexcept;
  Rules& operator=(Rules&&) noexcept;
  ~Rules();

  struct Impl;
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  explicit Rules(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::extract
