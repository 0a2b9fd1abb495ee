#include "pipeline/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "document/error.h"

namespace sohoa::pipeline {
namespace {

using std::chrono::seconds;

template <typename Value>
struct Name {
  Value value;
  std::string_view name;
};

constexpr std::array kTextLayers{Name<TextLayer>{TextLayer::Automatic, "auto"},
                                 Name<TextLayer>{TextLayer::Keep, "keep"},
                                 Name<TextLayer>{TextLayer::Ignore, "ignore"}};
constexpr std::array kChannels{
    Name<normalize::Channel>{normalize::Channel::Automatic, "auto"},
    Name<normalize::Channel>{normalize::Channel::NoVietnamese, "no-vietnamese"},
    Name<normalize::Channel>{normalize::Channel::Vietnamese, "vietnamese"},
    Name<normalize::Channel>{normalize::Channel::Unaccented, "unaccented"},
    Name<normalize::Channel>{normalize::Channel::Clean, "clean"}};
constexpr std::array kSplits{Name<Split>{Split::Automatic, "auto"},
                             Name<Split>{Split::Never, "never"}};
constexpr std::array kProgressForms{Name<ProgressForm>{ProgressForm::Automatic, "auto"},
                                    Name<ProgressForm>{ProgressForm::Line, "line"},
                                    Name<ProgressForm>{ProgressForm::Json, "json"},
                                    Name<ProgressForm>{ProgressForm::None, "none"}};

constexpr std::span<const Name<TextLayer>> names_of(TextLayer) {
  return kTextLayers;
}
constexpr std::span<const Name<Split>> names_of(Split) {
  return kSplits;
}
constexpr std::span<const Name<normalize::Channel>> names_of(normalize::Channel) {
  return kChannels;
}
constexpr std::span<const normalize::EncodingName> names_of(normalize::Encoding) {
  return normalize::kEncodingNames;
}
constexpr std::span<const Name<ProgressForm>> names_of(ProgressForm) {
  return kProgressForms;
}

// Returns what is wrong; empty when the value was taken.
template <typename Value>
std::string parse(const std::string& text, Value& value) {
  if constexpr (std::is_same_v<Value, bool>) {
    if (text != "true" && text != "false") return "is true or false";
    value = text == "true";
  } else if constexpr (std::is_enum_v<Value>) {
    std::string list;
    for (const auto& [known, name] : names_of(Value{})) {
      if (name == text) return value = known, std::string{};
      list += fmt::format("{}{}", list.empty() ? "" : ", ", name);
    }
    return "is one of: " + list;
  } else if constexpr (std::is_same_v<Value, seconds>) {
    int number = 0;
    if (std::string complaint = parse(text, number); !complaint.empty()) return complaint;
    value = seconds(number);
  } else if constexpr (std::is_arithmetic_v<Value>) {
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end) return "wants a number";
  } else {
    if (text.empty()) return "wants a value";
    value = text;
  }
  return {};
}

template <typename Value>
std::string print(const Value& value) {
  if constexpr (std::is_same_v<Value, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_enum_v<Value>) {
    const auto names = names_of(value);
    const auto found =
        std::ranges::find_if(names, [&](const auto& known) { return known.value == value; });
    return std::string(found->name);
  } else if constexpr (std::is_same_v<Value, seconds>) {
    return fmt::format("{}", value.count());
  } else if constexpr (std::is_same_v<Value, std::filesystem::path>) {
    return value.string();
  } else {
    return fmt::format("{}", value);
  }
}

// The member that a chain of member pointers leads to: at<&BatchOptions::reading,
// &ReadingOptions::clean>(options) is options.reading.clean.
template <auto First, auto... Rest>
auto& at(auto& object) {
  if constexpr (sizeof...(Rest) == 0) {
    return object.*First;
  } else {
    return at<Rest...>(object.*First);
  }
}

enum class Effect { OnResult, OnRun };

template <auto... Path>
constexpr OptionInfo option(std::string_view name, std::string_view value_name, Effect effect,
                            std::string_view help) {
  return {name,
          value_name,
          help,
          effect == Effect::OnResult,
          [](BatchOptions& options, const std::string& value) {
            return parse(value, at<Path...>(options));
          },
          [](const BatchOptions& options) { return print(at<Path...>(options)); }};
}

using B = BatchOptions;
using R = ReadingOptions;
using W = WorkerLimits;

constexpr std::array kOptions{
    option<&B::archive>("archive", "FILE", Effect::OnRun, "Archive to add to; made when not there"),
    option<&B::out>("out", "DIR", Effect::OnRun, "Folder for STEM.txt, STEM.json and the report"),
    option<&B::jobs>("jobs", "N", Effect::OnRun, "Worker processes; 0: one for each processor"),
    option<&B::dry_run>("dry-run", "", Effect::OnRun, "Only list what would be done"),
    option<&B::retry_failed>("retry-failed", "", Effect::OnRun,
                             "Try pages again that failed in an earlier run"),
    option<&B::quiet>("quiet", "", Effect::OnRun, "Print errors only"),
    option<&B::progress>("progress", "FORM", Effect::OnRun,
                         "Progress on stderr: auto, line, json or none"),
    option<&B::debug_folder>("debug-dir", "DIR", Effect::OnRun,
                             "Write a picture of every step there"),
    option<&B::limits, &W::page_timeout>("page-timeout", "SECONDS", Effect::OnRun,
                                         "Time that one page may take"),
    option<&B::limits, &W::memory_mib>("memory-limit", "MIB", Effect::OnRun,
                                       "Memory that one worker may take; 0: no limit"),
    option<&B::reading, &R::max_megapixels>("max-megapixels", "N", Effect::OnResult,
                                            "Largest page image that is read"),
    option<&B::reading, &R::language>("language", "NAME", Effect::OnResult,
                                      "Tesseract language model: vie or Vietnamese"),
    option<&B::reading, &R::encoding>(
        "encoding", "NAME", Effect::OnResult,
        "Encoding of text files: auto, utf-8, tcvn3, vni, viscii, vps, viqr or cp1258"),
    option<&B::reading, &R::text_layer>("text-layer", "POLICY", Effect::OnResult,
                                        "Text in PDF pages: auto (kept if good), keep or ignore"),
    option<&B::reading, &R::min_vietnamese>(
        "min-vietnamese", "SHARE", Effect::OnResult,
        "Share of Vietnamese syllables from which a text layer is good"),
    option<&B::reading, &R::orient>("orient", "", Effect::OnResult, "Turn pages upright"),
    option<&B::reading, &R::deskew>("deskew", "", Effect::OnResult, "Straighten skewed pages"),
    option<&B::reading, &R::clean>("clean", "", Effect::OnResult,
                                   "Take out seals, rules and uneven light"),
    option<&B::reading, &R::repair>("repair", "", Effect::OnResult,
                                    "Repair the text that was read"),
    option<&B::reading, &R::split>("split", "POLICY", Effect::OnResult,
                                   "Files of several documents: auto (a record each) or never"),
    option<&B::reading, &R::channel>(
        "channel", "NAME", Effect::OnResult,
        "What damaged the text: auto, no-vietnamese, vietnamese, unaccented or clean"),
    option<&B::reading, &R::margin_nats>(
        "margin", "NATS", Effect::OnResult,
        "How much better a repair must be than leaving the word as it is"),
    option<&B::reading, &R::alternatives>("alternatives", "N", Effect::OnResult,
                                          "Other readings kept for each doubtful word"),
};

const std::array kProfiles{
    Profile{"fast",
            "upright pages from a good scanner: neither turned nor straightened",
            {{"orient", "false"}, {"deskew", "false"}, {"page-timeout", "60"}}},
    Profile{"standard", "the defaults", {}},
    Profile{"careful",
            "changes fewer words, keeps more readings, waits longer",
            {{"margin", "4"}, {"alternatives", "8"}, {"page-timeout", "600"}}},
};

[[noreturn]] void reject(std::string_view option, std::string_view complaint) {
  throw Error(Reason::BadOption, {}, fmt::format("--{} {}", option, complaint));
}

}  // namespace

std::span<const OptionInfo> all_options() {
  return kOptions;
}

void set_option(BatchOptions& options, std::string_view name, const std::string& value) {
  const auto found = std::ranges::find(kOptions, name, &OptionInfo::name);
  if (found == kOptions.end()) reject(name, "is not an option");
  const std::string complaint = found->set(options, value);
  if (!complaint.empty()) reject(name, complaint);
}

std::span<const Profile> all_profiles() {
  return kProfiles;
}

void apply_profile(BatchOptions& options, std::string_view name) {
  const auto found = std::ranges::find(kProfiles, name, &Profile::name);
  if (found == kProfiles.end()) {
    std::string list;
    for (const Profile& profile : kProfiles) {
      list += fmt::format("{}{}", list.empty() ? "" : ", ", profile.name);
    }
    reject("profile", "is one of: " + list);
  }
  for (const auto& [option, value] : found->settings) {
    set_option(options, option, std::string(value));
  }
}

std::string result_settings(const BatchOptions& options) {
  std::string text;
  for (const OptionInfo& info : kOptions) {
    if (info.changes_result) text += fmt::format("{}={}\n", info.name, info.get(options));
  }
  return text;
}

void BatchOptions::validate() const {
  constexpr int kMaxJobs = 1024;
  constexpr std::uint64_t kMinMemoryMib = 256;  // Tesseract with its model wants about 150
  if (jobs < 0 || jobs > kMaxJobs) reject("jobs", "is a number from 0 to 1024");
  if (limits.page_timeout < seconds(1)) reject("page-timeout", "is at least 1 second");
  if (limits.memory_mib != 0 && limits.memory_mib < kMinMemoryMib) {
    reject("memory-limit", "is at least 256, or 0 for none");
  }
  if (reading.max_megapixels < 1) reject("max-megapixels", "is at least 1");
  if (!(reading.min_vietnamese >= 0 && reading.min_vietnamese <= 1)) {
    reject("min-vietnamese", "is a share from 0 to 1");
  }
  if (!(reading.margin_nats >= 0)) reject("margin", "is 0 or more");
  if (reading.alternatives < 0) reject("alternatives", "is 0 or more");
}

}  // namespace sohoa::pipeline
