#include "samples/document_source.h"

#include <fmt/format.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "document/error.h"

namespace sohoa::samples {
namespace {

std::string trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(trim(text.substr(begin, end - begin)));
    if (end == std::string_view::npos) return parts;
    begin = end + separator.size();
  }
}

[[noreturn]] void fail(int line_number, const std::string& cause) {
  throw Error(Reason::BadRecord, {}, fmt::format("line {} of the source: {}", line_number, cause),
              "see the list of keys and marks in samples/README.md");
}

bool valid_utf8(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  u_strFromUTF8(nullptr, 0, &length, text.data(), static_cast<std::int32_t>(text.size()), &status);
  return status != U_INVALID_CHAR_FOUND;
}

/// "2021-03-24"
bool iso_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return text.find_first_not_of("0123456789-") == std::string::npos;
}

class SourceReader {
 public:
  DocumentSource read(std::string_view text) {
    for (const std::string& line : split(text, "\n")) {
      ++line_number_;
      if (in_body_) {
        read_body_line(line);
      } else {
        read_field(line);
      }
    }
    close_block();
    check();
    return std::move(source_);
  }

 private:
  void check() const {
    constexpr std::size_t kMostDigits = 9;
    if (source_.type.empty()) fail(line_number_, "the key type is missing");
    if (!source_.date.empty() && !iso_date(source_.date)) {
      fail(line_number_, "the date is not written as 2021-03-24");
    }
    const std::size_t digits = source_.number.find_first_not_of("0123456789");
    if (std::min(digits, source_.number.size()) > kMostDigits) {
      fail(line_number_, "the number has too many digits");
    }
  }

  void read_field(const std::string& line) {
    if (line.empty() || line.starts_with("//")) return;
    if (line == "---") {
      in_body_ = true;
      return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) fail(line_number_, "a key and a colon are missing");
    set(line.substr(0, colon), trim(std::string_view(line).substr(colon + 1)));
  }

  void set(const std::string& key, const std::string& value) {
    const std::map<std::string, std::string*> single = {{"type", &source_.type},
                                                        {"number", &source_.number},
                                                        {"place", &source_.place},
                                                        {"date", &source_.date},
                                                        {"subject", &source_.subject},
                                                        {"authority", &source_.authority},
                                                        {"signer", &source_.signer},
                                                        {"urgency", &source_.urgency},
                                                        {"seal-ring", &source_.seal_ring},
                                                        {"to-label", &source_.to_label},
                                                        {"other-signer", &source_.other_signer}};
    const std::map<std::string, std::vector<std::string>*> several = {
        {"issuer", &source_.issuers},       {"to", &source_.addressees},
        {"capacity", &source_.capacity},    {"other-capacity", &source_.other_capacity},
        {"recipient", &source_.recipients}, {"seal-middle", &source_.seal_middle}};
    if (const auto found = single.find(key); found != single.end()) {
      *found->second = value;
    } else if (const auto list = several.find(key); list != several.end()) {
      list->second->push_back(value);
    } else {
      set_special(key, value);
    }
  }

  void set_special(const std::string& key, const std::string& value) {
    if (key == "cites") {
      const std::vector<std::string> parts = split(value, "|");
      if (parts.size() != 3) fail(line_number_, "cites wants type | number | date");
      source_.citations.push_back({parts[0], parts[1], parts[2]});
    } else if (key == "signer-side") {
      source_.signer_left = value == "left";
    } else if (key == "rules") {
      source_.rules = value == "party" ? Rules::Party : Rules::State;
    } else if (key == "pen" || key == "stamped" || key == "blank") {
      const SlotKind kind = key == "pen"       ? SlotKind::Handwritten
                            : key == "stamped" ? SlotKind::Stamped
                                               : SlotKind::Empty;
      for (const std::string& slot : split(value, ",")) source_.slots[slot] = kind;
    } else {
      fail(line_number_, fmt::format("there is no key \"{}\"", key));
    }
  }

  void read_body_line(const std::string& line) {
    if (line.empty()) {
      close_block();
    } else if (line == "---") {
      close_block();
      in_attachment_ = true;
    } else if (line.starts_with("[^")) {
      read_footnote(line);
    } else if (line.starts_with("|")) {
      read_row(line);
    } else if (line.starts_with("# ")) {
      start(BlockKind::Heading, line.substr(2));
    } else if (line.starts_with("^ ")) {
      start(BlockKind::Center, line.substr(2));
    } else if (line.starts_with("> ")) {
      start(BlockKind::Ground, line.substr(2));
    } else if (line.starts_with("- ") || line.starts_with("+ ") || block_.text.empty()) {
      start(BlockKind::Paragraph, line);
    } else {
      block_.text += ' ' + line;
    }
  }

  void start(BlockKind kind, const std::string& text) {
    close_block();
    block_.kind = kind;
    block_.text = text;
  }

  void read_row(const std::string& line) {
    if (block_.kind != BlockKind::Table) close_block();
    block_.kind = BlockKind::Table;
    std::vector<std::string> cells = split(line, "|");
    cells.erase(cells.begin());
    if (!cells.empty() && cells.back().empty()) cells.pop_back();
    if (!block_.rows.empty() && cells.size() != block_.rows.front().size()) {
      fail(line_number_, "the row has not as many cells as the head of the table");
    }
    block_.rows.push_back(std::move(cells));
  }

  void read_footnote(const std::string& line) {
    close_block();
    const std::size_t end = line.find("]:");
    if (end == std::string::npos) fail(line_number_, "a footnote wants [^name]: text");
    source_.footnotes[line.substr(2, end - 2)] = trim(std::string_view(line).substr(end + 2));
  }

  void close_block() {
    std::vector<Block>& blocks = in_attachment_ ? source_.attachment : source_.body;
    if (!block_.text.empty() || !block_.rows.empty()) blocks.push_back(std::move(block_));
    block_ = {};
  }

  DocumentSource source_;
  Block block_;
  int line_number_ = 0;
  bool in_body_ = false;
  bool in_attachment_ = false;
};

}  // namespace

DocumentSource parse_document_source(std::string_view text) {
  if (!valid_utf8(text)) {
    throw Error(Reason::TextNotUtf8, {}, "the source is not UTF-8", "save it as UTF-8");
  }
  return SourceReader().read(text);
}

std::vector<Run> parse_marks(std::string_view text, const TextStyle& style) {
  std::vector<Run> runs;
  TextStyle current = style;
  std::string letters;
  const auto flush = [&] {
    if (!letters.empty()) runs.push_back({std::exchange(letters, {}), current});
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t note_end = text.find(']', i);
    if (text.substr(i).starts_with("**")) {
      flush();
      current.bold = !current.bold;
      i += 2;
    } else if (text[i] == '*') {
      flush();
      current.italic = !current.italic;
      i += 1;
    } else if (text.substr(i).starts_with("[^") && note_end != std::string_view::npos) {
      flush();
      TextStyle raised = style;
      raised.raised = true;
      runs.push_back({std::string(text.substr(i + 2, note_end - i - 2)), raised});
      i = note_end + 1;
    } else {
      letters += text[i++];
    }
  }
  flush();
  return runs;
}

}  // namespace sohoa::samples
