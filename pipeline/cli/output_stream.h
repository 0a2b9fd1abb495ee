#pragma once

/// Keeps stdout for data: libraries that print into it cannot spoil the output of a command.
///
/// Tested by tests/cli/program_process_test.cpp.

#include <array>
#include <ostream>
#include <streambuf>

namespace sohoa::cli {

/// Writes to a file descriptor, which it does not close; a failed write makes the stream bad.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  DescriptorBuffer(const DescriptorBuffer&) = delete;
  DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;

 protected:
  int_type overflow(int_type letter) override;
  int sync() override;

 private:
  bool write_out();

  int descriptor_;
  std::array<char, 1 << 16> block_;
};

/// Takes stdout away from everybody else: whatever the process writes to descriptor 1 from here on
/// goes to stderr. Returns a descriptor of the real stdout. To be called once, first thing in main.
[[nodiscard]] int take_stdout();

}  // namespace sohoa::cli
