#include "pipeline/cli/data_folder.h"

#include <system_error>

namespace sohoa::cli {

std::filesystem::path find_data_folder(const std::filesystem::path& executable,
                                       const std::optional<std::string>& from_environment,
                                       const std::filesystem::path& source_folder) {
  if (from_environment && !from_environment->empty()) return *from_environment;
  const std::filesystem::path prefix = executable.parent_path().parent_path();
  const std::filesystem::path installed = prefix / "share" / "sohoa";
  std::error_code error;
  if (std::filesystem::is_directory(installed, error)) return installed;
  if (std::filesystem::is_directory(source_folder, error)) return source_folder;
  return installed;
}

}  // namespace sohoa::cli
