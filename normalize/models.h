#pragma once

/// The models that repair needs, opened once and shared by all threads and workers of a machine.
/// Tested by tests/normalize/models_test.cpp.

#include <filesystem>
#include <memory>
#include <string>

namespace sohoa::dictionaries {
class LanguageModel;
}

namespace sohoa::normalize {

class Models {
 public:
  /// Maps the model files of `folder` (dictionaries/data, or the installed share/sohoa).
  /// Throws Error{ModelMissing} or Error{ModelBroken}.
  static Models open(const std::filesystem::path& folder);
  Models(Models&&) noexcept;
  Models& operator=(Models&&) noexcept;
  ~Models();

  /// Names and hashes of the files that repair goes by, for `sohoa doctor` and for the settings hash
  /// of a record: other content, other fingerprint.
  [[nodiscard]] std::string fingerprint() const;

  /// The other owner is extract::Rules: the model is mapped once.
  [[nodiscard]] std::shared_ptr<const dictionaries::LanguageModel> language() const;

  struct Impl;
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  explicit Models(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::normalize
