#include "pipeline/evaluate/truth_folder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "document/error.h"
#include "document/json.h"

namespace sohoa::evaluate {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 10> kScanEndings{".pdf",  ".png",  ".jpg", ".jpeg", ".tif",
                                                        ".tiff", ".webp", ".bmp", ".jp2",  ".pbm"};

bool ends_with(const std::string& name, std::string_view ending) {
  return name.size() > ending.size() && name.ends_with(ending);
}

// By file name; where sub-folders repeat a name, the first one counts.
std::map<std::string, fs::path> list_files(const fs::path& folder) {
  std::error_code failure;
  fs::recursive_directory_iterator entries(folder, failure);
  if (failure) {
    throw Error(Reason::FileNotFound, {folder, 0}, "the folder cannot be opened",
                "give the folder with the truth files");
  }
  std::map<std::string, fs::path> files;
  for (const fs::directory_entry& entry : entries) {
    if (entry.is_regular_file()) files.emplace(entry.path().filename().string(), entry.path());
  }
  return files;
}

class Finder {
 public:
  explicit Finder(const fs::path& folder) : files_(list_files(folder)) {}

  std::vector<TruthDocument> run() {
    std::set<std::string> stems;
    for (const auto& [name, path] : files_) {
      for (const std::string_view ending :
           {".gt.txt", ".gold.txt", ".clean.txt", ".fields.json", ".citations.tsv"}) {
        if (ends_with(name, ending)) stems.insert(name.substr(0, name.size() - ending.size()));
      }
      const std::string stem = fs::path(name).stem().string();
      if (ends_with(name, ".txt") && has_scan(stem)) stems.insert(stem);
    }
    std::vector<TruthDocument> documents;
    documents.reserve(stems.size());
    for (const std::string& stem : stems) documents.push_back(describe(stem));
    return documents;
  }

 private:
  bool has_scan(const std::string& stem) const {
    return std::ranges::any_of(kScanEndings, [&](std::string_view ending) {
      return files_.contains(stem + std::string(ending));
    });
  }

  std::optional<fs::path> file(const std::string& name) const {
    const auto found = files_.find(name);
    return found == files_.end() ? std::nullopt : std::optional(found->second);
  }

  TruthDocument describe(const std::string& stem) const {
    TruthDocument document;
    document.stem = stem;
    document.output_stems = {stem, stem + ".ocr"};
    document.forgiven = file(stem + ".extra.txt");
    document.fields = file(stem + ".fields.json");
    document.citations = file(stem + ".citations.tsv");
    if ((document.text = file(stem + ".gt.txt"))) return document;
    if ((document.text = file(stem + ".gold.txt"))) {
      document.by_line = true;
      document.output_stems = {stem + ".ocr", stem};
    } else if ((document.text = file(stem + ".clean.txt"))) {
      document.by_line = true;
      document.output_stems = {stem + ".clean", stem};
    } else if (has_scan(stem)) {
      document.text = file(stem + ".txt");
    }
    return document;
  }

  std::map<std::string, fs::path> files_;
};

bool is_file(const fs::path& path) {
  std::error_code failure;
  return fs::is_regular_file(path, failure);
}

}  // namespace

std::vector<TruthDocument> read_truth_folder(const fs::path& folder) {
  std::vector<TruthDocument> documents = Finder(folder).run();
  if (documents.empty()) {
    throw Error(Reason::NothingToDo, {folder, 0}, "the folder holds no truth",
                "see sohoa evaluate --help for the names of truth files");
  }
  return documents;
}

std::string read_text(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream) throw Error(Reason::FileNotReadable, {file, 0}, "the file cannot be read");
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return text;
}

std::optional<Output> find_output(const fs::path& folder, const TruthDocument& truth) {
  for (const std::string& stem : truth.output_stems) {
    const fs::path json = folder / (stem + ".json");
    const fs::path plain = folder / (stem + ".txt");
    if (is_file(json)) {
      try {
        Output output{stem, "", record_from_json(parse_json(read_text(json)))};
        output.text = text(output.record->document);
        return output;
      } catch (const Error& error) {
        throw Error(error.reason(), {json, 0}, error.cause(), "give the --out folder of a run");
      }
    }
    if (is_file(plain)) return Output{stem, read_text(plain), std::nullopt};
  }
  return std::nullopt;
}

}  // namespace sohoa::evaluate
