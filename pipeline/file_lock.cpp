#include "pipeline/file_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "document/error.h"

namespace sohoa::pipeline {
namespace {

// The lock of the open file description, not of the process: a second one in the same process
// collides with it too, and closing another descriptor of the file does not drop it.
bool try_to_lock(int descriptor) {
  struct flock whole_file {};
  whole_file.l_type = F_WRLCK;
  whole_file.l_whence = SEEK_SET;
  return ::fcntl(descriptor, F_OFD_SETLK, &whole_file) == 0;
}

}  // namespace

FileLock::FileLock(const std::filesystem::path& file) {
  constexpr mode_t kMode = 0666;
  descriptor_ = Descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode));
  if (!descriptor_) {
    throw Error(Reason::OutputNotWritable, {file, 0}, "the file cannot be made",
                "check the permissions of the folder");
  }
  // A batch that was killed while it started a worker may leave it with the lock until its exec.
  constexpr int kTries = 25;
  constexpr std::chrono::milliseconds kPause(20);
  for (int tries = 1; !try_to_lock(descriptor_.number()); ++tries) {
    if (tries < kTries) {
      std::this_thread::sleep_for(kPause);
      continue;
    }
    throw Error(Reason::ArchiveBusy, {file, 0}, "another batch works on this archive",
                "wait until it has finished");
  }
}

}  // namespace sohoa::pipeline
