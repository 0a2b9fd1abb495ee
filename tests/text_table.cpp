#include "tests/text_table.h"

#include <fstream>
#include <stdexcept>

namespace sohoa::tests {

std::vector<TextCase> text_cases(const std::string& name) {
  std::ifstream stream(std::string(SOHOA_SOURCE_DIR) + "/tests/" + name);
  if (!stream) throw std::runtime_error(name + " is missing");
  std::vector<TextCase> cases;
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::string place = name + ":" + std::to_string(number);
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second == std::string::npos) throw std::runtime_error(place + " has not three cells");
    cases.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                     line.substr(second + 1), place});
  }
  return cases;
}

}  // namespace sohoa::tests
