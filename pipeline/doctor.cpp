#include "pipeline/doctor.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace sohoa::pipeline {
namespace {

Check check_sqlite() {
  const bool full_text = sqlite3_compileoption_used("ENABLE_FTS5") != 0;
  return {.name = "SQLite",
          .ok = full_text,
          .detail = fmt::format("version {}, full-text search (FTS5) {}", sqlite3_libversion(),
                                full_text ? "present" : "absent"),
          .remedy = full_text ? "" : "install libsqlite3-0 of Debian 12, which has FTS5"};
}

Check check_temporary_folder() {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  std::string name = (folder / "sohoa-XXXXXX").string();
  const int descriptor = error ? -1 : ::mkstemp(name.data());
  if (descriptor < 0) {
    return {"temporary folder", false, fmt::format("{} cannot be written", folder.string()),
            "set TMPDIR to a folder that can be written"};
  }
  ::close(descriptor);
  std::filesystem::remove(name, error);
  return {"temporary folder", true, folder.string(), ""};
}

}  // namespace

std::vector<Check> examine_installation(const std::filesystem::path& /*data_folder*/,
                                        const std::string& /*language*/) {
  return {check_sqlite(), check_temporary_folder()};
}

bool all_ok(const std::vector<Check>& checks) {
  return std::ranges::all_of(checks, &Check::ok);
}

}  // namespace sohoa::pipeline
