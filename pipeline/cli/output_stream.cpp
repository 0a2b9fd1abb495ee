#include "pipeline/cli/output_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace sohoa::cli {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(block_.data(), block_.data() + block_.size());
}

bool DescriptorBuffer::write_out() {
  const char* next = pbase();
  while (next < pptr()) {
    const ssize_t written = ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    next += written;
  }
  setp(block_.data(), block_.data() + block_.size());
  return true;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type letter) {
  if (!write_out()) return traits_type::eof();
  if (traits_type::eq_int_type(letter, traits_type::eof())) return traits_type::not_eof(letter);
  *pptr() = traits_type::to_char_type(letter);
  pbump(1);
  return letter;
}

int DescriptorBuffer::sync() {
  return write_out() ? 0 : -1;
}

int take_stdout() {
  // Descriptors 0 to 2 stay free for the standard streams of child processes.
  const int real = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real >= 0) ::dup2(STDERR_FILENO, STDOUT_FILENO);
  return real;
}

}  // namespace sohoa::cli
