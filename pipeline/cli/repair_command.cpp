#include "pipeline/cli/repair_command.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/error.h"
#include "document/json.h"
#include "document/line.h"
#include "document/unicode_form.h"
#include "normalize/legacy_encoding.h"
#include "normalize/models.h"
#include "normalize/repair.h"
#include "normalize/repair_reason.h"
#include "normalize/text_decoding.h"
#include "pipeline/cli/option_parsing.h"
#include "pipeline/cli/text_input.h"
#include "pipeline/options.h"

namespace sohoa::cli {
namespace {

constexpr int kRepairVersion = 1;  // of the JSON form, docs/manual.md

struct RepairArguments {
  std::string file = "-";
  GivenOptions given;  // --channel, --encoding and --margin, as for digitize
  bool explain = false;
  bool json = false;
};

/// The text line by line; what stands around the words of a line is kept to be written again.
struct TextLines {
  struct Frame {
    std::string before;  // a byte order mark, form feeds
    std::string after;   // a carriage return
  };
  std::vector<Frame> frames;
  std::vector<Line> lines;
  bool ends_with_newline = false;
};

TextLines split_lines(std::string_view bytes) {
  TextLines text;
  text.ends_with_newline = bytes.ends_with('\n');
  if (text.ends_with_newline) bytes.remove_suffix(1);
  const bool empty = bytes.empty() && !text.ends_with_newline;
  for (std::size_t begin = 0; !empty && begin <= bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view line = bytes.substr(begin, end - begin);
    TextLines::Frame frame;
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (begin == 0 && line.starts_with(kMark)) {
      frame.before = kMark;
      line.remove_prefix(kMark.size());
    }
    while (line.starts_with('\f')) {
      frame.before += '\f';
      line.remove_prefix(1);
    }
    while (line.ends_with('\r') || line.ends_with('\f')) {
      frame.after.insert(frame.after.begin(), line.back());
      line.remove_suffix(1);
    }
    text.frames.push_back(std::move(frame));
    text.lines.push_back(line_from_text(to_nfc(line)));
    begin = end + 1;
  }
  return text;
}

std::size_t letters_in(std::string_view text) {
  return to_utf32(text).size();
}

/// A cell of a TSV file cannot hold the signs that end it.
std::string cell(std::string text) {
  for (char& letter : text) {
    if (letter == '\t' || letter == '\n' || letter == '\r') letter = ' ';
  }
  return text;
}

/// The likeliest reading that was not taken; empty when none was near.
std::string runner_up(const Word& word) {
  for (const Alternative& other : word.alternatives) {
    if (other.text != word.text) return cell(other.text);
  }
  return {};
}

void write_changes(const std::vector<Line>& lines, std::ostream& out) {
  out << "line\tcolumn\tbefore\tafter\treason\tconfidence\trunner-up\twhy\n";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::size_t column = 1;
    for (const Word& word : lines[i].words) {
      column += static_cast<std::size_t>(word.spaces_before);
      if (word.changed() || !word.reason.empty()) {
        out << fmt::format("{}\t{}\t{}\t{}\t{}\t{:.3f}\t{}\t{}\n", i + 1, column, cell(word.raw),
                           cell(word.text), word.reason, word.confidence.rounded(), runner_up(word),
                           normalize::reason_in_words(word.reason));
      }
      column += letters_in(word.raw);
    }
  }
}

void write_json(const std::vector<Line>& lines, normalize::Encoding encoding, std::ostream& out) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Line& line : lines) {
    nlohmann::ordered_json words = nlohmann::ordered_json::array();
    for (const Word& word : line.words) {
      nlohmann::ordered_json entry{
          {"raw", word.raw}, {"text", word.text}, {"confidence", word.confidence.rounded()}};
      if (!word.reason.empty()) entry["reason"] = word.reason;
      for (const Alternative& other : word.alternatives) {
        entry["alternatives"].push_back({{"text", other.text}, {"cost_nats", other.cost_nats}});
      }
      words.push_back(std::move(entry));
    }
    list.push_back({{"text", text(line)}, {"words", std::move(words)}});
  }
  out << to_json_text({{"version", kRepairVersion},
                       {"encoding", normalize::name_of(encoding)},
                       {"lines", std::move(list)}});
}

void write_text(const TextLines& input, const std::vector<Line>& lines, std::ostream& out) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out << '\n';
    out << input.frames[i].before << text(lines[i]) << input.frames[i].after;
  }
  if (input.ends_with_newline) out << '\n';
}

bool is_for_repair(std::string_view option) {
  return option == "channel" || option == "encoding" || option == "margin";
}

int run_repair(const RepairArguments& arguments, Session& session) {
  const pipeline::ReadingOptions reading = arguments.given.resolve().reading;
  const normalize::DecodedText decoded =
      normalize::decode_text(read_text_input(arguments.file, session), reading.encoding,
                             normalize::LegacyEncodings::open(session.data_folder), arguments.file);
  if (!decoded.note.empty()) session.err << "sohoa: " << decoded.note << '\n';
  const TextLines input = split_lines(decoded.text);
  const auto models = normalize::Models::open(session.data_folder);
  normalize::RepairOptions options;
  options.channel = reading.channel;
  options.margin_nats = reading.margin_nats;
  const std::vector<Line> lines = normalize::repair(input.lines, models, options);
  if (arguments.json) {
    write_json(lines, decoded.encoding, session.out);
  } else if (arguments.explain) {
    write_changes(lines, session.out);
  } else {
    write_text(input, lines, session.out);
  }
  return kExitDone;
}

}  // namespace

Command add_repair_command(CLI::App& program) {
  auto arguments = std::make_shared<RepairArguments>();
  CLI::App* parser =
      program.add_subcommand("repair", "Mend text that OCR read wrong; lines stay lines");
  parser->add_option("FILE", arguments->file, "Text to mend; - for standard input")
      ->capture_default_str();
  parser->add_flag("--explain", arguments->explain,
                   "List every change as TSV: line, column, before, after, reason, confidence, "
                   "runner-up, why");
  parser->add_flag("--json", arguments->json, "Write words, alternatives and confidences as JSON")
      ->excludes("--explain");
  for (const pipeline::OptionInfo& info : pipeline::all_options()) {
    if (!is_for_repair(info.name)) continue;
    const auto keep = [arguments, name = std::string(info.name)](const std::string& value) {
      arguments->given.settings.emplace_back(name, value);
    };
    parser
        ->add_option_function<std::string>("--" + std::string(info.name), keep,
                                           fmt::format("{} [{}]", info.help, info.get({})))
        ->type_name(std::string(info.value_name));
  }
  parser->footer(
      "Examples:\n"
      "  sohoa repair old-ocr.txt > mended.txt\n"
      "  sohoa repair --encoding tcvn3 van-ban-1998.txt > unicode.txt\n"
      "  sohoa repair --explain old-ocr.txt | column -t -s $'\\t'\n"
      "  echo 'Thuc hién Ké hoach sé 15/KH-UBND' | sohoa repair --channel no-vietnamese -");
  return {parser, [arguments](Session& session) { return run_repair(*arguments, session); }};
}

}  // namespace sohoa::cli
