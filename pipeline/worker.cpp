#include "pipeline/worker.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <fstream>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/error.h"
#include "document/json.h"
#include "pipeline/descriptor.h"
#include "pipeline/journal.h"
#include "pipeline/line_spool.h"
#include "pipeline/task.h"

namespace sohoa::pipeline {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kAddressSpaceCanBeLimited = false;  // sanitizers reserve terabytes of it
#else
constexpr bool kAddressSpaceCanBeLimited = true;
#endif

void limit_memory(std::uint64_t mib) {
  if (mib == 0 || !kAddressSpaceCanBeLimited) return;
  const rlim_t bytes = static_cast<rlim_t>(mib) << 20U;
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_AS, &limit);
}

// A crash is a row in the report, not a file of many megabytes in the user's folder.
void switch_off_core_files() {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
}

std::unique_ptr<Stages> make_or_report(const Message& first, const StagesFactory& make_stages) {
  try {
    auto stages = make_stages(setup_from_message(first).stages);
    if (send_message(kWorkerSocket, to_message(stages->identity()))) return stages;
  } catch (const Error& error) {
    (void)send_message(kWorkerSocket, to_message(error));
  } catch (const std::exception& error) {
    (void)send_message(kWorkerSocket, to_message(Error(Reason::Internal, {}, error.what())));
  }
  return nullptr;
}

Page page_of(const PageResult& result) {
  if (!result.failure) return page_from_json(parse_json(result.page_json));
  return failed_page(result.page_number, result.failure->reason, result.failure->message);
}

PagesAsRead pages_in_journal(const Task& task, const std::filesystem::path& journal_path,
                             StageClock& clock) {
  return [&task, &journal_path, &clock](const std::function<void(Page)>& visit) {
    const Journal journal = Journal::open(journal_path, Journal::Access::Read);
    journal.for_each_page(task.key, [&](const PageResult& result) {
      visit(clock.measure("gather", [&] { return page_of(result); }));
    });
  };
}

/// As they were read, in one record.
std::vector<FinishedRecord> finish_plainly(const Source& source, const PagesAsRead& pages,
                                           LineSpool& finished) {
  FinishedRecord record;
  record.head.document.source = source;
  pages([&](const Page& page) {
    finished.add(to_json_line(to_json(page)));
    ++record.page_count;
  });
  finished.flush();
  return {record};
}

// A page that was read from other content than the one that was hashed would be a lie.
void require_unchanged(const Task& task) {
  struct stat status {};
  const bool same = ::stat(task.source.path.c_str(), &status) == 0 &&
                    static_cast<std::uint64_t>(status.st_size) == task.source.bytes;
  if (!same) {
    throw Error(Reason::FileNotReadable, {task.source.path, task.page_number},
                "the file changed while it was read", "give the same command again");
  }
}

Answer work_on(const Task& task, Stages& stages, const std::filesystem::path& journal,
               LineSpool& spool) {
  StageClock clock;
  Answer answer;
  try {
    if (task.kind == TaskKind::Open) {
      answer.opened = stages.open(task.source.path, clock);
    } else if (task.kind == TaskKind::Read) {
      require_unchanged(task);
      Page page = stages.read(task.source.path, task.page_number, clock);
      page.page_number = task.page_number;
      answer.json = to_json_line(to_json(page));
    } else {
      const PagesAsRead pages = pages_in_journal(task, journal, clock);
      spool.clear();
      answer.finished = task.kind == TaskKind::Finish
                            ? stages.finish(task.source, pages, spool, clock)
                            : finish_plainly(task.source, pages, spool);
      for (FinishedRecord& record : answer.finished) record.head.making = task.making;
    }
  } catch (const Error& error) {
    answer.failure = failure_of(error);
  } catch (const std::bad_alloc&) {
    answer.failure = Failure{Reason::PageOutOfMemory,
                             "the page wanted more memory than a worker may take; scan it at "
                             "300 dpi or raise --memory-limit"};
  } catch (const std::exception& error) {
    answer.failure = Failure{Reason::Internal, error.what()};
  }
  answer.times = clock.times();
  return answer;
}

}  // namespace

bool memory_can_be_limited() {
  return kAddressSpaceCanBeLimited;
}

void become_worker() {
  const pid_t parent = ::getppid();
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);  // it died before it could be watched
  (void)std::signal(SIGINT, SIG_IGN);
  (void)std::signal(SIGTERM, SIG_DFL);
  switch_off_core_files();
  std::ofstream("/proc/self/oom_score_adj") << "500";
}

void run_worker(const StagesFactory& make_stages) {
  const std::optional<Message> first = receive_message(kWorkerSocket);
  if (!first) return;
  const WorkerSetup setup = setup_from_message(*first);
  limit_memory(setup.memory_mib);
  const std::unique_ptr<Stages> stages = make_or_report(*first, make_stages);
  if (!stages) return;
  LineSpool spool{Descriptor(kWorkerSpool)};
  while (const std::optional<Message> message = receive_message(kWorkerSocket)) {
    Answer answer = work_on(task_from_message(*message), *stages, setup.journal, spool);
    if (!send_message(kWorkerSocket, to_message(std::move(answer)))) return;
  }
}

}  // namespace sohoa::pipeline
