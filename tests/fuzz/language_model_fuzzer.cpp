// Any file is a language model or an Error{ModelBroken}; no query to one that was taken leaves the file.
// The two hashes of the header are put right first, so that the input reaches what lies behind them.

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "dictionaries/language_model.h"
#include "dictionaries/language_model_format.h"
#include "document/error.h"

namespace {

using sohoa::dictionaries::FormatHeader;
using sohoa::dictionaries::LanguageModel;

void ask(const LanguageModel& model) {
  LanguageModel::Context context = model.start();
  for (LanguageModel::WordId word = 0; word < model.word_count() && word < 2000; ++word) {
    (void)model.find(model.word(word));
    (void)model.usual_form(word);
    const LanguageModel::Step step = model.advance(context, word);
    if (step.context != model.extend(context, word)) std::abort();
    (void)model.cost_nats(context, word);
    context = step.context;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<char> bytes(data, data + size);
  FormatHeader header;
  if (size >= sizeof header && data[0] == 's') {
    std::memcpy(&header, bytes.data(), sizeof header);
    header.file_bytes = size;
    header.header_hash = header_hash_of(header);
    std::memcpy(bytes.data(), &header, sizeof header);
  }
  static const std::string file = "/tmp/language_model_fuzzer." + std::to_string(::getpid());
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(size));
  try {
    ask(LanguageModel::open(file));
  } catch (const sohoa::Error&) {  // the only thing that may come out
  }
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  return 0;
}
