#include "made_documents.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace sohoa::evaluate::testing {

Document made_document(const std::vector<std::string>& lines, double confidence) {
  Document document;
  Page& page = document.pages.emplace_back();
  for (const std::string& text : lines) {
    Line& line = page.lines.emplace_back(line_from_text(text));
    for (Word& word : line.words) {
      const std::size_t arrow = word.raw.find('>');
      if (arrow != std::string::npos) {
        word.text = word.raw.substr(arrow + 1);
        word.raw.resize(arrow);
      }
      word.confidence = Confidence(confidence);
    }
  }
  return document;
}

Folder::Folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "sohoa-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& content) const {
  std::filesystem::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << content;
}

}  // namespace sohoa::evaluate::testing
