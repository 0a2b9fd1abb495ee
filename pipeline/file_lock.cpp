#include "pipeline/file_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include "document/error.h"

namespace sohoa::pipeline {

FileLock::FileLock(const std::filesystem::path& file) {
  constexpr mode_t kMode = 0666;
  descriptor_ = Descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode));
  if (!descriptor_) {
    throw Error(Reason::OutputNotWritable, {file, 0}, "the file cannot be made",
                "check the permissions of the folder");
  }
  // The lock of the open file description, not of the process: a second one in the same process
  // collides with it too, and closing another descriptor of the file does not drop it.
  struct flock whole_file {};
  whole_file.l_type = F_WRLCK;
  whole_file.l_whence = SEEK_SET;
  if (::fcntl(descriptor_.number(), F_OFD_SETLK, &whole_file) != 0) {
    throw Error(Reason::ArchiveBusy, {file, 0}, "another batch works on this archive",
                "wait until it has finished");
  }
}

}  // namespace sohoa::pipeline
