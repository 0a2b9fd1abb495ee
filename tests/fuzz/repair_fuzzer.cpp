// Repair takes any text: no reading may bring it down, lose a line or change what was read.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "document/unicode_form.h"
#include "normalize/repair.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sohoa;  // NOLINT
  static const auto models = normalize::Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  if (size == 0 || size > 4096) return 0;
  constexpr normalize::Channel kChannels[] = {
      normalize::Channel::Automatic, normalize::Channel::NoVietnamese,
      normalize::Channel::Vietnamese, normalize::Channel::Unaccented};
  normalize::RepairOptions options;
  options.channel = kChannels[data[0] % 4];
  std::vector<Line> lines;
  std::string line;
  for (std::size_t i = 1; i <= size; ++i) {
    if (i < size && data[i] != '\n') {
      line.push_back(static_cast<char>(data[i]));
      continue;
    }
    lines.push_back(line_from_text(sohoa::to_nfc(line)));
    line.clear();
  }
  const std::vector<Line> repaired = normalize::repair(lines, models, options);
  if (repaired.size() != lines.size()) std::abort();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (raw_text(repaired[i]) != raw_text(lines[i])) std::abort();
    if (!sohoa::is_nfc(text(repaired[i]))) std::abort();
  }
  return 0;
}
