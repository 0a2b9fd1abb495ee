#include "pipeline/source_list.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "pipeline/report.h"

namespace sohoa::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 14> kExtensions{".bmp", ".jp2",  ".jpeg", ".jpg", ".jpe",
                                                       ".j2k", ".pdf",  ".png",  ".tif", ".tiff",
                                                       ".txt", ".webp", ".pbm",  ".pnm"};

constexpr std::int64_t kNanoseconds = 1'000'000'000;  // in a second

bool has_source_name(const fs::path& file) {
  std::string extension = file.extension().string();
  for (char& letter : extension) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

// Tells files and folders apart whatever name or link leads to them.
using Identity = std::pair<dev_t, ino_t>;

std::optional<struct stat> status_of(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status;
}

class Walk {
 public:
  explicit Walk(const std::vector<fs::path>& excluded) {
    for (const fs::path& folder : excluded) {
      if (const auto status = status_of(folder)) {
        excluded_.insert({status->st_dev, status->st_ino});
      }
    }
  }

  void add_argument(const fs::path& input) {
    const auto status = status_of(input);
    if (!status) {
      list_.missing.push_back(input);
    } else if (S_ISDIR(status->st_mode)) {
      add_folder(input, *status);
    } else if (S_ISREG(status->st_mode)) {
      add_file(input, *status);
    } else {
      list_.skipped.push_back(input);
    }
  }

  SourceList take() { return std::move(list_); }

 private:
  void add_file(const fs::path& file, const struct stat& status) {
    if (!paths_.insert(file.string()).second) return;
    list_.files.push_back(
        {.path = file.string(),
         .bytes = static_cast<std::uint64_t>(status.st_size),
         .modified_ns = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec,
         .stem = output_stem(file)});
  }

  void add_folder(const fs::path& folder, const struct stat& status) {
    const Identity identity{status.st_dev, status.st_ino};
    if (excluded_.contains(identity) || !walked_.insert(identity).second) return;
    if (is_report(folder / kReportFileName)) {
      list_.skipped.push_back(folder);
      return;
    }
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      entries.push_back(entry->path());
    }
    if (error) list_.missing.push_back(folder);
    std::ranges::sort(entries, {}, [](const fs::path& path) { return path.native(); });
    for (const fs::path& entry : entries) add_entry(entry);
  }

  void add_entry(const fs::path& entry) {
    if (is_hidden(entry)) return;
    const auto status = status_of(entry);
    if (!status) {
      list_.missing.push_back(entry);
    } else if (S_ISDIR(status->st_mode)) {
      add_folder(entry, *status);
    } else if (S_ISREG(status->st_mode) && has_source_name(entry)) {
      add_file(entry, *status);
    } else {
      list_.skipped.push_back(entry);
    }
  }

  SourceList list_;
  std::set<Identity> excluded_;
  std::set<Identity> walked_;
  std::set<std::string> paths_;
};

}  // namespace

SourceList list_sources(const std::vector<fs::path>& inputs,
                        const std::vector<fs::path>& excluded) {
  Walk walk(excluded);
  for (const fs::path& input : inputs) walk.add_argument(input);
  return walk.take();
}

std::string output_stem(const fs::path& file) {
  return file.stem().string();
}

}  // namespace sohoa::pipeline
