// Feeds a fuzz target without libFuzzer: the seed corpus first, then seeded mutations of it.
//
//   NAME_replay CORPUS_FOLDER LAST_INPUT_FILE
//
// Every input is written to LAST_INPUT_FILE before it is tried, so that after a crash the culprit
// lies there. The mutations are the same in every run: a failure seen once can be seen again.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Random = std::mt19937;

constexpr std::uint32_t kSeed = 20200305;
constexpr int kMutations = 400;
constexpr std::size_t kLargestInput = 256 * 1024;  // larger seeds are replayed, but not mutated

std::size_t below(Random& random, std::size_t bound) {
  return bound == 0 ? 0 : random() % bound;
}

std::vector<std::string> read_corpus(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  std::vector<std::string> seeds{""};
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return seeds;
}

void mutate_once(std::string& input, const std::string& other, Random& random) {
  const std::size_t at = below(random, input.size());
  const std::size_t length = 1 + below(random, std::min<std::size_t>(input.size(), 64));
  switch (random() % 7) {
    case 0:  // another byte
      if (!input.empty()) input[at] = static_cast<char>(random());
      break;
    case 1:  // one bit turned
      if (!input.empty()) input[at] = static_cast<char>(input[at] ^ (1 << (random() % 8)));
      break;
    case 2:  // a piece lost
      if (!input.empty()) input.erase(at, length);
      break;
    case 3:  // a piece twice
      if (!input.empty()) input.insert(at, input.substr(at, length));
      break;
    case 4:  // cut short
      input.resize(at);
      break;
    case 5: {  // a piece of another seed
      const std::size_t from = below(random, other.size());
      input.insert(at, other.substr(from, 1 + below(random, 200)));
      break;
    }
    default: {  // bytes that are seldom thought of
      constexpr char kOdd[] = {'\0', '\xFF', '\xC3', '\n', '\r', '\f',
                               '"',  '-',    '9',    ' ',  '%',  '\x7F'};
      input.insert(at, 1 + below(random, 8), kOdd[random() % std::size(kOdd)]);
    }
  }
}

void run(const std::string& input, const std::filesystem::path& last_input) {
  std::ofstream(last_input, std::ios::binary | std::ios::trunc) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s CORPUS_FOLDER LAST_INPUT_FILE\n", argv[0]);
    return 1;
  }
  const std::filesystem::path last_input = argv[2];
  try {
    const std::vector<std::string> seeds = read_corpus(argv[1]);
    for (const std::string& seed : seeds) run(seed, last_input);
    Random random(kSeed);
    for (int i = 0; i < kMutations; ++i) {
      std::string input = seeds[below(random, seeds.size())];
      if (input.size() > kLargestInput) continue;
      const std::string& other = seeds[below(random, seeds.size())];
      for (std::size_t n = 1 + below(random, 8); n > 0; --n) mutate_once(input, other, random);
      run(input, last_input);
    }
    std::printf("%zu seeds and %d mutations went through\n", seeds.size(), kMutations);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "the target let an exception out: %s\nthe input lies in %s\n",
                 error.what(), last_input.c_str());
    return 1;
  }
  std::filesystem::remove(last_input);
}
