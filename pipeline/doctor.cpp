#include "pipeline/doctor.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <system_error>
#include <utility>

#include "document/error_line.h"
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

// The checks, in the language of the user.
class Doctor {
 public:
  explicit Doctor(const Examination& what) : what_(what) {}

  [[nodiscard]] std::vector<Check> examine() const {
    return {check("Tesseract", &Doctor::check_tesseract),
            check(say("language", "ngôn ngữ nhận dạng"), &Doctor::check_language),
            check(say("models", "mô hình"), &Doctor::check_models),
            check(say("tables", "bảng dữ liệu"), &Doctor::check_tables),
            check("SQLite", &Doctor::check_sqlite),
            check(say("temporary folder", "thư mục tạm"), &Doctor::check_temporary_folder)};
  }

 private:
  [[nodiscard]] std::string say(std::string_view english, std::string_view vietnamese) const {
    return std::string(say_in(what_.speech, english, vietnamese));
  }

  // Runs a check that throws where something is missing.
  Check check(const std::string& name, void (Doctor::*work)(Check&) const) const {
    Check result{.name = name, .state = CheckState::Missing, .detail = {}, .remedy = {}};
    try {
      (this->*work)(result);
    } catch (const Error& error) {
      result.state = CheckState::Missing;
      result.detail = error_line(error, what_.speech);
      // In Vietnamese the line of an error holds this sentence.
      if (what_.speech == Language::English) result.remedy = remedy_of(error.reason());
    } catch (const std::exception& error) {
      result.state = CheckState::Missing;
      result.detail = error.what();
      result.remedy = remedy_of(Reason::Internal);
    }
    return result;
  }

  [[nodiscard]] std::string remedy_of(Reason reason) const {
    return say(info(reason).english, info(reason).vietnamese);
  }

  void check_tesseract(Check& result) const {
    const std::vector<std::string> languages = ocr::tesseract_languages();
    result.state = languages.empty() ? CheckState::Missing : CheckState::Ok;
    result.detail =
        fmt::format(fmt::runtime(say("version {}, languages: {}", "phiên bản {}, ngôn ngữ: {}")),
                    ocr::tesseract_version(), joined(languages));
    if (languages.empty()) {
      result.remedy = say("install tesseract-ocr and tesseract-ocr-vie",
                          "cài đặt tesseract-ocr và tesseract-ocr-vie");
    }
  }

  void check_language(Check& result) const {
    const ocr::TesseractRecognizer recognizer(
        {.language = language_model(what_.recognizer_language), .data_folder = {}});
    const std::vector<std::string> missing = recognizer.missing_letters();
    if (missing.empty()) {
      result.state = CheckState::Ok;
      result.detail = recognizer.name() + say(": writes all 146 letters of Vietnamese",
                                              ": viết được đủ 146 chữ cái tiếng Việt");
      return;
    }
    result.detail =
        fmt::format(fmt::runtime(say("{}: cannot write {} of the 146 letters of Vietnamese: {}",
                                     "{}: không viết được {} trong 146 chữ cái tiếng Việt: {}")),
                    recognizer.name(), missing.size(), joined(missing));
    if (missing.size() <= kLettersThatRepairFinds) {
      result.state = CheckState::Warning;
      result.remedy =
          say("nothing to do: repair puts the letters in where the words want them",
              "không phải làm gì: bước sửa lỗi sẽ điền các chữ cái này vào những từ cần có");
    } else {
      result.remedy = say("use --language vie (package tesseract-ocr-vie)",
                          "dùng --language vie (gói tesseract-ocr-vie)");
    }
  }

  void check_models(Check& result) const {
    result.detail = fmt::format("{}: {}", what_.data_folder.string(),
                                one_line(normalize::Models::open(what_.data_folder).fingerprint()));
    result.state = CheckState::Ok;
  }

  void check_tables(Check& result) const {
    (void)extract::Rules::open(what_.data_folder);
    const std::string files = data_fingerprint(what_.data_folder);
    result.detail =
        fmt::format(fmt::runtime(say("{}: {} tables and models", "{}: {} bảng và mô hình")),
                    what_.data_folder.string(), std::ranges::count(files, '\n'));
    result.state = CheckState::Ok;
  }

  void check_sqlite(Check& result) const {
    const bool full_text = sqlite3_compileoption_used("ENABLE_FTS5") != 0;
    result.state = full_text ? CheckState::Ok : CheckState::Missing;
    result.detail = fmt::format(fmt::runtime(say("version {}, full-text search (FTS5) {}",
                                                 "phiên bản {}, {} tìm kiếm toàn văn (FTS5)")),
                                sqlite3_libversion(),
                                full_text ? say("present", "có") : say("absent", "không có"));
    if (!full_text) {
      result.remedy = say("install libsqlite3-0 of Debian 12, which has FTS5",
                          "cài đặt libsqlite3-0 của Debian 12, bản này có FTS5");
    }
  }

  void check_temporary_folder(Check& result) const {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    std::string name = (folder / "sohoa-XXXXXX").string();
    const int descriptor = error ? -1 : ::mkstemp(name.data());
    const bool can_write = descriptor >= 0;
    result.state = can_write ? CheckState::Ok : CheckState::Missing;
    result.detail = folder.string() + (can_write ? say(" can be written", ": ghi được")
                                                 : say(" cannot be written", ": không ghi được"));
    if (!can_write) {
      result.remedy = say("set TMPDIR to a folder that can be written",
                          "đặt biến TMPDIR là một thư mục ghi được");
      return;
    }
    ::close(descriptor);
    std::filesystem::remove(name, error);
  }

  const Examination& what_;
};

}  // namespace

std::vector<Check> examine_installation(const Examination& what) {
  return Doctor(what).examine();
}

bool can_work(const std::vector<Check>& checks) {
  return std::ranges::find(checks, CheckState::Missing, &Check::state) == checks.end();
}

}  // namespace sohoa::pipeline
