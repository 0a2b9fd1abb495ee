#include "pipeline/task.h"

#include <string_view>
#include <utility>

#include "document/json.h"
#include "document/record_text.h"

namespace sohoa::pipeline {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const std::vector<StageTime>& times) {
  Json list = Json::array();
  for (const StageTime& time : times) list.push_back({time.stage, time.seconds});
  return list;
}

std::vector<StageTime> times_from_json(const Json& list) {
  std::vector<StageTime> times;
  for (const Json& entry : list) {
    times.push_back({entry.at(0).get<std::string>(), entry.at(1).get<double>()});
  }
  return times;
}

Reason reason_from_json(const Json& json) {
  return reason_from_code(json.get<std::string>()).value_or(Reason::Internal);
}

Json to_json(const OpenedFile& opened) {
  return {{"sha256", opened.sha256},
          {"kind", static_cast<int>(opened.kind)},
          {"page_count", opened.page_count}};
}

OpenedFile opened_from_json(const Json& json) {
  return {.sha256 = json.at("sha256").get<std::string>(),
          .kind = static_cast<SourceKind>(json.at("kind").get<int>()),
          .page_count = json.at("page_count").get<int>()};
}

// The names of files are bytes and need not be UTF-8, as JSON has to be: they travel in the body.
std::string join_paths(const std::vector<std::filesystem::path>& paths) {
  std::string joined;
  for (const std::filesystem::path& path : paths) joined += path.string() + '\0';
  return joined;
}

std::vector<std::string> split_paths(std::string_view joined) {
  std::vector<std::string> paths;
  while (!joined.empty()) {
    const std::size_t end = joined.find('\0');
    paths.emplace_back(joined.substr(0, end));
    joined.remove_prefix(end == std::string_view::npos ? joined.size() : end + 1);
  }
  return paths;
}

/// `places` are the places of the pages in the spool; each line is the record without them.
std::vector<FinishedRecord> finished_from(const Json& places, std::string_view lines) {
  std::vector<FinishedRecord> finished;
  for (const Json& place : places) {
    const std::size_t end = lines.find('\n');
    finished.push_back({.head = record_from_json(parse_json(lines.substr(0, end))),
                        .begin = place.at(0).get<std::uint64_t>(),
                        .page_count = place.at(1).get<std::size_t>()});
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
  return finished;
}

}  // namespace

Message to_message(const WorkerSetup& setup) {
  BatchOptions options;
  options.reading = setup.stages.reading;
  Json reading = Json::object();
  for (const OptionInfo& info : all_options()) {
    if (info.changes_result) reading[std::string(info.name)] = info.get(options);
  }
  return {{{"reading", std::move(reading)},
           {"memory_mib", setup.memory_mib},
           {"today", to_text(setup.stages.today)}},
          join_paths({setup.stages.data_folder, setup.stages.debug_folder, setup.journal,
                      setup.stages.review_folder})};
}

WorkerSetup setup_from_message(const Message& message) {
  BatchOptions options;
  for (const auto& [name, value] : message.head.at("reading").items()) {
    set_option(options, name, value.get<std::string>());
  }
  const std::vector<std::string> paths = split_paths(message.body);
  return {.stages = {.reading = options.reading,
                     .data_folder = paths.at(0),
                     .debug_folder = paths.at(1),
                     .today = day_from_text(message.head.at("today").get<std::string>()),
                     .review_folder = paths.at(3)},
          .journal = paths.at(2),
          .memory_mib = message.head.at("memory_mib").get<std::uint64_t>()};
}

Message to_message(const StagesIdentity& identity) {
  return {{{"recognizer", identity.recognizer}, {"models", identity.models}}, {}};
}

Message to_message(const Error& error) {
  return {{{"error", code(error.reason())},
           {"file", error.place().file.string()},
           {"page", error.place().page_number},
           {"cause", error.cause()},
           {"remedy", error.remedy()}},
          {}};
}

StagesIdentity identity_from_message(const Message& message) {
  const Json& head = message.head;
  if (head.contains("error")) {
    throw Error(reason_from_json(head.at("error")),
                {head.at("file").get<std::string>(), head.at("page").get<int>()},
                head.at("cause").get<std::string>(), head.at("remedy").get<std::string>());
  }
  return {.recognizer = head.at("recognizer").get<std::string>(),
          .models = head.at("models").get<std::string>()};
}

Message to_message(const Task& task) {
  return {{{"task", static_cast<int>(task.kind)},
           {"key", task.key},
           {"page", task.page_number},
           {"sha256", task.source.sha256},
           {"bytes", task.source.bytes},
           {"kind", static_cast<int>(task.source.kind)},
           {"program", task.making.program},
           {"settings", task.making.settings}},
          task.source.path};
}

Task task_from_message(const Message& message) {
  const Json& head = message.head;
  return {.kind = static_cast<TaskKind>(head.at("task").get<int>()),
          .key = head.at("key").get<DocumentKey>(),
          .page_number = head.at("page").get<int>(),
          .source = {.path = message.body,
                     .sha256 = head.at("sha256").get<std::string>(),
                     .bytes = head.at("bytes").get<std::uint64_t>(),
                     .kind = static_cast<SourceKind>(head.at("kind").get<int>())},
          .making = {.program = head.at("program").get<std::string>(),
                     .settings = head.at("settings").get<std::string>()}};
}

Message to_message(Answer answer) {
  Json head{{"times", to_json(answer.times)}};
  if (answer.failure) {
    head["reason"] = code(answer.failure->reason);
    head["message"] = answer.failure->message;
  }
  if (answer.opened) head["opened"] = to_json(*answer.opened);
  if (answer.finished.empty()) return {std::move(head), std::move(answer.json)};
  std::string lines;
  for (const FinishedRecord& record : answer.finished) {
    head["finished"].push_back({record.begin, record.page_count});
    lines += to_json_line(head_to_json(record.head)) + '\n';
  }
  return {std::move(head), std::move(lines)};
}

Answer answer_from_message(Message message) {
  const Json& head = message.head;
  Answer answer;
  answer.times = times_from_json(head.at("times"));
  if (head.contains("reason")) {
    answer.failure =
        Failure{reason_from_json(head.at("reason")), head.at("message").get<std::string>()};
  }
  if (head.contains("opened")) answer.opened = opened_from_json(head.at("opened"));
  if (head.contains("finished")) {
    answer.finished = finished_from(head.at("finished"), message.body);
  } else {
    answer.json = std::move(message.body);
  }
  return answer;
}

Failure failure_of(const Error& error) {
  std::string message = error.cause();
  if (!error.remedy().empty()) message += "; " + error.remedy();
  return {error.reason(), std::move(message)};
}

}  // namespace sohoa::pipeline
