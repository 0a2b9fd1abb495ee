#include "pipeline/worker_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "document/error.h"
#include "pipeline/processor_wait.h"
#include "pipeline/worker.h"

namespace sohoa::pipeline {
namespace {

[[noreturn]] void fail_to_start(const std::filesystem::path& program, int error) {
  throw Error(Reason::WorkerCrashed, {program, 0},
              fmt::format("no worker process can be started (error {})", error),
              "close other programs or use fewer --jobs");
}

// In the child one descriptor is put after the other to the numbers that workers know: none may stand in
// the way of the next.
Descriptor above_those_of_workers(Descriptor descriptor, const std::filesystem::path& program) {
  const int number = ::fcntl(descriptor.number(), F_DUPFD_CLOEXEC, kWorkerSpool + 1);
  if (number < 0) fail_to_start(program, errno);
  return Descriptor(number);
}

class FileActions {
 public:
  FileActions() { ::posix_spawn_file_actions_init(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }

  void give(int descriptor, int as) {
    ::posix_spawn_file_actions_adddup2(&actions_, descriptor, as);
  }
  void open(int number, const char* path, int flags) {
    constexpr mode_t kMode = 0600;
    ::posix_spawn_file_actions_addopen(&actions_, number, path, flags, kMode);
  }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

class Attributes {
 public:
  // A group of its own keeps Ctrl-C of the terminal away: the supervisor decides.
  Attributes() {
    ::posix_spawnattr_init(&attributes_);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    sigset_t reset;
    ::sigemptyset(&reset);
    ::sigaddset(&reset, SIGPIPE);
    ::sigaddset(&reset, SIGTERM);
    ::posix_spawnattr_setsigdefault(&attributes_, &reset);
    ::posix_spawnattr_setpgroup(&attributes_, 0);
    ::posix_spawnattr_setflags(
        &attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { ::posix_spawnattr_destroy(&attributes_); }
  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

// One worker uses one processor: the batch is parallel already.
constexpr std::array<std::string_view, 2> kWorkerEnvironment{"OMP_THREAD_LIMIT=1",
                                                             "OPENCV_FOR_THREADS_NUM=1"};

std::vector<std::string> worker_environment() {
  std::vector<std::string> variables(kWorkerEnvironment.begin(), kWorkerEnvironment.end());
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view variable(*entry);
    bool replaced = false;
    for (const std::string_view own : kWorkerEnvironment) {
      replaced = replaced || variable.starts_with(own.substr(0, own.find('=') + 1));
    }
    if (!replaced) variables.emplace_back(variable);
  }
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  list.reserve(texts.size() + 1);
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

}  // namespace

WorkerProcess::WorkerProcess(const WorkerCommand& command) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    fail_to_start(command.program, errno);
  }
  socket_ = Descriptor(ends[0]);
  const Descriptor other_end = above_those_of_workers(Descriptor(ends[1]), command.program);
  spool_ = std::make_shared<const LineSpool>(above_those_of_workers(
      LineSpool::in_folder(command.spool_folder).release(), command.program));
  FileActions actions;
  actions.give(other_end.number(), kWorkerSocket);
  actions.give(spool_->descriptor(), kWorkerSpool);
  actions.open(STDIN_FILENO, "/dev/null", O_RDONLY);
  actions.open(STDOUT_FILENO, "/dev/null", O_WRONLY);
  const std::string log = command.log.empty() ? "/dev/null" : command.log.string();
  actions.open(STDERR_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND);
  std::vector<std::string> arguments{command.program.string()};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  std::vector<std::string> environment = worker_environment();
  const Attributes attributes;
  const int error = ::posix_spawn(&pid_, command.program.c_str(), actions.get(), attributes.get(),
                                  pointers(arguments).data(), pointers(environment).data());
  if (error != 0) {
    pid_ = -1;
    fail_to_start(command.program, error);
  }
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      socket_(std::move(other.socket_)),
      spool_(std::move(other.spool_)),
      reader_(std::move(other.reader_)) {}

WorkerProcess::~WorkerProcess() {
  end();
}

std::chrono::nanoseconds WorkerProcess::waited_for_processor() const {
  return processor_wait(pid_);
}

bool WorkerProcess::send(const Message& message) const {
  return send_message(socket_.number(), message);
}

WorkerProcess::Received WorkerProcess::receive() {
  Received received;
  std::array<char, 1 << 16> block;
  try {
    while (true) {
      const ssize_t count = ::recv(socket_.number(), block.data(), block.size(), MSG_DONTWAIT);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) break;
      if (count <= 0) {
        received.gone = true;
        break;
      }
      reader_.add({block.data(), static_cast<std::size_t>(count)});
    }
    while (std::optional<Message> message = reader_.next()) {
      received.messages.push_back(std::move(*message));
    }
  } catch (const std::runtime_error&) {
    received.gone = true;  // a worker that sends nonsense is as good as crashed
  }
  return received;
}

std::string WorkerProcess::end() {
  if (pid_ < 0) return {};
  // A process that has ended already keeps its own status: the signal comes too late for it.
  ::kill(pid_, SIGKILL);
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  socket_ = Descriptor();
  if (WIFSIGNALED(status)) {
    const char* name = ::sigabbrev_np(WTERMSIG(status));
    return fmt::format("signal {}", name != nullptr ? name : "unknown");
  }
  return fmt::format("exit code {}", WEXITSTATUS(status));
}

}  // namespace sohoa::pipeline
