// strip_text FILE...: pairs "line TAB the line without its diacritics", which repair_pairs takes for pages
// on which a recogniser lost every mark.

#include <fmt/format.h>

#include <fstream>
#include <string>

#include "document/unicode_form.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: strip_text FILE...\n");
    return 1;
  }
  for (int i = 1; i < argc; ++i) {
    std::ifstream stream(argv[i]);
    for (std::string line; std::getline(stream, line);) {
      const std::string printed = sohoa::to_nfc(line);
      if (!printed.empty()) fmt::print("{}\t{}\n", printed, sohoa::strip_diacritics(printed));
    }
  }
  return 0;
}
