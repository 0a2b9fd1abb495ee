#pragma once

/// The lists that extraction goes by: document types, organs, places, signing prefixes. Data, not
/// code: tables in dictionaries/data.

#include <filesystem>
#include <memory>

namespace sohoa::extract {

class Rules {
 public:
  /// Reads the tables of `folder` and maps its language model. Throws Error{ModelMissing} or Error{ModelBroken}, naming the line.
  static Rules open(const std::filesystem::path& folder);
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
