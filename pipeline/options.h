#pragma once

/// Every option of `sohoa digitize`, in one table that feeds the command line, the configuration file,
/// the profiles and the settings hash.
///
///   BatchOptions options;
///   apply_profile(options, "careful");
///   set_option(options, "page-timeout", "90");
///   options.validate();
///
/// Later assignments win: defaults, then the profile, then the configuration file, then the command
/// line. Tested by tests/pipeline/options_test.cpp.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/encoding.h"
#include "normalize/repair.h"

namespace sohoa::pipeline {

/// What to do with the text that a PDF page carries already.
enum class TextLayer {
  Automatic,  ///< kept where it is good Vietnamese, else the page is recognised anew
  Keep,       ///< kept where there is any
  Ignore,     ///< every page is recognised anew
};

/// What to do with a file that holds several documents.
enum class Split {
  Automatic,  ///< each becomes a record of its own
  Never,      ///< one record, whose parts are told
};

/// What decides the result: part of the settings hash.
struct ReadingOptions {
  std::string language = "vie";                                   ///< Tesseract language model
  normalize::Encoding encoding = normalize::Encoding::Automatic;  ///< of text files
  TextLayer text_layer = TextLayer::Automatic;
  double min_vietnamese = 0.75;  ///< share of Vietnamese syllables from which a text layer is good
  bool orient = true;
  bool deskew = true;
  bool clean = true;
  bool repair = true;
  Split split = Split::Automatic;
  normalize::Channel channel = normalize::Channel::Automatic;
  double margin_nats = 1.0;  ///< see normalize::RepairOptions
  int alternatives = 3;
  int max_megapixels = 150;  ///< of one page
  friend bool operator==(const ReadingOptions&, const ReadingOptions&) = default;
};

/// What a worker process may take.
struct WorkerLimits {
  std::chrono::seconds page_timeout{120};
  std::uint64_t memory_mib = 3072;  ///< address space of one worker; 0: no limit
  friend bool operator==(const WorkerLimits&, const WorkerLimits&) = default;
};

enum class ProgressForm { Automatic, Line, Json, None };

struct BatchOptions {
  std::vector<std::filesystem::path> inputs;
  std::filesystem::path archive;
  std::filesystem::path out;           ///< empty: no files beside the archive
  std::filesystem::path debug_folder;  ///< empty: no pictures
  int jobs = 0;                        ///< worker processes; 0: one for each processor
  bool dry_run = false;
  bool quiet = false;
  bool retry_failed = false;  ///< pages that failed in an earlier run are tried again
  ProgressForm progress = ProgressForm::Automatic;
  ReadingOptions reading;
  WorkerLimits limits;
  /// Throws Error{BadOption} that names the option.
  void validate() const;
  friend bool operator==(const BatchOptions&, const BatchOptions&) = default;
};

/// One option, named as on the command line without "--".
struct OptionInfo {
  std::string_view name;
  std::string_view value_name;  ///< "N", "DIR"; empty for a switch, whose value is true or false
  std::string_view help;
  bool changes_result;  ///< part of the settings hash
  /// Returns what is wrong with the value, e.g. "wants a number"; empty when it was taken.
  std::string (*set)(BatchOptions& options, const std::string& value);
  std::string (*get)(const BatchOptions& options);
};

[[nodiscard]] std::span<const OptionInfo> all_options();

/// Throws Error{BadOption} when there is no such option or the value is not of the form wanted.
void set_option(BatchOptions& options, std::string_view name, const std::string& value);

/// A named group of settings.
struct Profile {
  std::string_view name;
  std::string_view help;
  std::vector<std::pair<std::string_view, std::string_view>> settings;  ///< option, value
};

[[nodiscard]] std::span<const Profile> all_profiles();
/// Throws Error{BadOption} that lists the profiles there are.
void apply_profile(BatchOptions& options, std::string_view name);

/// The options that can change the result, one "name=value" a line, in the order of the table.
[[nodiscard]] std::string result_settings(const BatchOptions& options);

}  // namespace sohoa::pipeline
