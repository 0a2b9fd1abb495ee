#include "pipeline/cli/progress_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "document/json.h"

namespace sohoa::cli {
namespace {

// A rate from fewer pages says little.
constexpr std::int64_t kPagesForRate = 3;

}  // namespace

Forecast forecast(const pipeline::BatchProgress& progress, double seconds) {
  Forecast result{.pages = progress.pages_known, .pages_per_second = 0, .seconds_left = {}};
  const std::int64_t unopened =
      progress.documents - std::max(progress.documents_opened, progress.documents_done);
  if (progress.documents_opened > 0 && unopened > 0) {
    const double pages_each =
        static_cast<double>(progress.pages_known) / static_cast<double>(progress.documents_opened);
    result.pages += std::llround(pages_each * static_cast<double>(unopened));
  }
  if (progress.pages_this_run >= kPagesForRate && seconds > 0) {
    result.pages_per_second = static_cast<double>(progress.pages_this_run) / seconds;
    result.seconds_left =
        static_cast<double>(result.pages - progress.pages_done) / result.pages_per_second;
  }
  return result;
}

std::string duration_text(double seconds) {
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 60 * kMinute;
  if (whole >= kHour) return fmt::format("{} h {} min", whole / kHour, whole % kHour / kMinute);
  if (whole >= 2 * kMinute) return fmt::format("{} min", whole / kMinute);
  return fmt::format("{} s", whole);
}

std::string progress_text(const pipeline::BatchProgress& progress, double seconds,
                          Language language) {
  const bool vietnamese = language == Language::Vietnamese;
  const Forecast rest = forecast(progress, seconds);
  const bool guessed = rest.pages != progress.pages_known;
  std::string text = vietnamese ? fmt::format("{} / {}{} trang", progress.pages_done,
                                              guessed ? "khoảng " : "", rest.pages)
                                : fmt::format("{} of {}{} pages", progress.pages_done,
                                              guessed ? "about " : "", rest.pages);
  if (rest.pages_per_second > 0) {
    text +=
        fmt::format(", {:.1f} {}", rest.pages_per_second, vietnamese ? "trang/giây" : "pages/s");
  }
  if (progress.failures > 0) {
    text += fmt::format(", {} {}", progress.failures, vietnamese ? "lỗi" : "failed");
  }
  if (rest.seconds_left) {
    text += fmt::format(", {} {}", vietnamese ? "còn khoảng" : "about",
                        duration_text(*rest.seconds_left));
    if (!vietnamese) text += " left";
  }
  return text;
}

std::string progress_json(const pipeline::BatchProgress& progress, double seconds) {
  const Forecast rest = forecast(progress, seconds);
  nlohmann::ordered_json json{{"documents", progress.documents},
                              {"documents_done", progress.documents_done},
                              {"pages", rest.pages},
                              {"pages_done", progress.pages_done},
                              {"pages_per_second", rest.pages_per_second},
                              {"failures", progress.failures},
                              {"seconds_left", nullptr}};
  if (rest.seconds_left) json["seconds_left"] = *rest.seconds_left;
  return to_json_line(json);
}

ProgressLine::ProgressLine(Session& session, Form form) : session_(session), form_(form) {}

void ProgressLine::show(const pipeline::BatchProgress& progress) {
  constexpr std::chrono::milliseconds kInterval{250};
  if (form_ == Form::None || Clock::now() - last_ < kInterval) return;
  last_ = Clock::now();
  write(progress);
}

void ProgressLine::write(const pipeline::BatchProgress& progress) {
  const std::chrono::duration<double> spent = Clock::now() - begin_;
  if (form_ == Form::Json) {
    session_.err << progress_json(progress, spent.count()) << '\n' << std::flush;
  } else {
    constexpr std::string_view kEraseLine = "\r\x1b[K";
    session_.err << kEraseLine << progress_text(progress, spent.count(), session_.language)
                 << std::flush;
  }
}

void ProgressLine::finish(const pipeline::BatchProgress& progress) {
  if (form_ == Form::Json) write(progress);
  if (form_ == Form::Line) session_.err << "\r\x1b[K" << std::flush;
}

}  // namespace sohoa::cli
