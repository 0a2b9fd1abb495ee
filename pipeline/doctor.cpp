#include "pipeline/doctor.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <system_error>
#include <utility>

#include "document/error.h"
#include "extract/rules.h"
#include "normalize/models.h"
#include "ocr/tesseract_recognizer.h"
#include "pipeline/data_fingerprint.h"
#include "pipeline/document_stages.h"

namespace sohoa::pipeline {
namespace {

// Debian's model vie lacks ỵ and Ỵ, which stand in few words and never in doubt; a model that lacks
// more knows no Vietnamese.
constexpr std::size_t kLettersThatRepairFinds = 4;

// Runs a check that throws where something is missing.
template <typename Work>
Check check(const std::string& name, Work&& work) {
  Check result{.name = name, .state = CheckState::Missing, .detail = {}, .remedy = {}};
  try {
    work(result);
  } catch (const Error& error) {
    result.state = CheckState::Missing;
    result.detail = error.what();
    result.remedy = info(error.reason()).english;
  } catch (const std::exception& error) {
    result.state = CheckState::Missing;
    result.detail = error.what();
    result.remedy = info(Reason::Internal).english;
  }
  return result;
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, " "));
}

std::string one_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  std::string line;
  for (const char letter : text)
    line += letter == '\n' ? std::string("; ") : std::string(1, letter);
  return line;
}

void check_tesseract(Check& result) {
  const std::vector<std::string> languages = ocr::tesseract_languages();
  result.state = languages.empty() ? CheckState::Missing : CheckState::Ok;
  result.detail =
      fmt::format("version {}, languages: {}", ocr::tesseract_version(), joined(languages));
  if (languages.empty()) result.remedy = "install tesseract-ocr and tesseract-ocr-vie";
}

void check_language(const std::string& language, Check& result) {
  const ocr::TesseractRecognizer recognizer(
      {.language = language_model(language), .data_folder = {}});
  const std::vector<std::string> missing = recognizer.missing_letters();
  if (missing.empty()) {
    result.state = CheckState::Ok;
    result.detail = recognizer.name() + ": writes all 146 letters of Vietnamese";
    return;
  }
  result.detail = fmt::format("{}: cannot write {} of the 146 letters of Vietnamese: {}",
                              recognizer.name(), missing.size(), joined(missing));
  if (missing.size() <= kLettersThatRepairFinds) {
    result.state = CheckState::Warning;
    result.remedy = "nothing to do: repair puts the letters in where the words want them";
  } else {
    result.remedy = "use --language vie (package tesseract-ocr-vie)";
  }
}

void check_models(const std::filesystem::path& data_folder, Check& result) {
  result.detail = fmt::format("{}: {}", data_folder.string(),
                              one_line(normalize::Models::open(data_folder).fingerprint()));
  result.state = CheckState::Ok;
}

void check_tables(const std::filesystem::path& data_folder, Check& result) {
  (void)extract::Rules::open(data_folder);
  const std::string files = data_fingerprint(data_folder);
  result.detail = fmt::format("{}: {} tables and models", data_folder.string(),
                              std::ranges::count(files, '\n'));
  result.state = CheckState::Ok;
}

void check_sqlite(Check& result) {
  const bool full_text = sqlite3_compileoption_used("ENABLE_FTS5") != 0;
  result.state = full_text ? CheckState::Ok : CheckState::Missing;
  result.detail = fmt::format("version {}, full-text search (FTS5) {}", sqlite3_libversion(),
                              full_text ? "present" : "absent");
  if (!full_text) result.remedy = "install libsqlite3-0 of Debian 12, which has FTS5";
}

void check_temporary_folder(Check& result) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  std::string name = (folder / "sohoa-XXXXXX").string();
  const int descriptor = error ? -1 : ::mkstemp(name.data());
  const bool can_write = descriptor >= 0;
  result.state = can_write ? CheckState::Ok : CheckState::Missing;
  result.detail = fmt::format("{} can{} be written", folder.string(), can_write ? "" : "not");
  if (!can_write) {
    result.remedy = "set TMPDIR to a folder that can be written";
    return;
  }
  ::close(descriptor);
  std::filesystem::remove(name, error);
}

}  // namespace

std::vector<Check> examine_installation(const std::filesystem::path& data_folder,
                                        const std::string& language) {
  return {check("Tesseract", check_tesseract),
          check("language", [&](Check& result) { check_language(language, result); }),
          check("models", [&](Check& result) { check_models(data_folder, result); }),
          check("tables", [&](Check& result) { check_tables(data_folder, result); }),
          check("SQLite", check_sqlite),
          check("temporary folder", check_temporary_folder)};
}

bool can_work(const std::vector<Check>& checks) {
  return std::ranges::find(checks, CheckState::Missing, &Check::state) == checks.end();
}

}  // namespace sohoa::pipeline
