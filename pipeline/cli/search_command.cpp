#include "pipeline/cli/search_command.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "archive/search.h"
#include "document/json.h"

namespace sohoa::cli {
namespace {

struct SearchOptions {
  std::string archive;
  std::vector<std::string> words;
  std::string from;
  std::string to;
  std::string type;
  std::string issuer;
  std::string cites;
  std::string cited_by;
  int limit = 20;
  bool json = false;
};

constexpr const char* kFooter =
    "Words without accents find every accented form, words with accents only themselves:\n"
    "  hoa finds hoa, hóa, hòa ...; hóa finds hóa and hoá. đ counts as d.\n"
    "Quotation marks make a phrase that is found just so; a minus excludes documents.\n"
    "All words must stand on one page, or in the fields. Without words, filters list documents.\n"
    "\n"
    "Examples:\n"
    "  sohoa search --archive kho.db thi đua khen thưởng\n"
    "  sohoa search --archive kho.db '\"thi đua\" -\"dự thảo\"'\n"
    "  sohoa search --archive kho.db 33/BC-SNV\n"
    "  sohoa search --archive kho.db --type 'bao cao' --from 2021-01 --to 30/6/2021 thi dua\n"
    "  sohoa search --archive kho.db --issuer 'so noi vu' --json > hits.jsonl\n"
    "  sohoa search --archive kho.db --cites 03-NQ/TU";

constexpr char kMarkBegin = '\x02';
constexpr char kMarkEnd = '\x03';

std::optional<std::string> given(const std::string& option) {
  return option.empty() ? std::nullopt : std::optional(option);
}

archive::Query to_query(const SearchOptions& options) {
  archive::Query query;
  for (const std::string& word : options.words) query.words += word + ' ';
  query.from = given(options.from);
  query.to = given(options.to);
  query.type = given(options.type);
  query.issuer = given(options.issuer);
  query.cites = given(options.cites);
  query.cited_by = given(options.cited_by);
  query.limit = options.limit;
  return query;
}

// A snippet without its marks, and where they were, counted in Unicode characters.
struct PlainSnippet {
  std::string text;
  nlohmann::ordered_json highlights = nlohmann::ordered_json::array();
};

PlainSnippet without_marks(const std::string& snippet) {
  PlainSnippet plain;
  int position = 0;
  int begin = 0;
  for (const char letter : snippet) {
    if (letter == kMarkBegin) {
      begin = position;
    } else if (letter == kMarkEnd) {
      plain.highlights.push_back({begin, position - begin});
    } else {
      plain.text += letter;
      const bool continues = (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
      if (!continues) ++position;
    }
  }
  return plain;
}

nlohmann::ordered_json or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

void write_json(const archive::Hit& hit, std::ostream& out) {
  const PlainSnippet snippet = without_marks(hit.snippet);
  out << to_json_line({{"document_id", hit.document_id},
                       {"page", hit.page_number},
                       {"path", hit.path},
                       {"part", hit.part},
                       {"part_count", hit.part_count},
                       {"document_number", or_null(hit.document_number)},
                       {"date", or_null(hit.date)},
                       {"document_type", or_null(hit.document_type)},
                       {"subject", or_null(hit.subject)},
                       {"snippet", snippet.text},
                       {"highlights", snippet.highlights}})
      << '\n';
}

std::string in_bold(const std::string& snippet) {
  std::string bold;
  for (const char letter : snippet) {
    if (letter == kMarkBegin) {
      bold += "\x1B[1m";
    } else if (letter == kMarkEnd) {
      bold += "\x1B[0m";
    } else {
      bold += letter;
    }
  }
  return bold;
}

// A text of a document may hold bytes that steer a terminal; none of them is shown.
std::string shown(const std::string& text) {
  std::string line;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    line += byte < 0x20 || byte == 0x7F ? ' ' : letter;
  }
  return line;
}

void write_lines(const archive::Hit& hit, Session& session) {
  std::string head;
  for (const std::string& part : {hit.document_number, hit.date, hit.document_type}) {
    if (!part.empty()) head += shown(part) + "  ";
  }
  session.out << head << session.say("page ", "trang ") << std::to_string(hit.page_number) << "  "
              << shown(hit.path);
  if (hit.part_count > 1) {
    session.out << session.say("  document ", "  văn bản ") << hit.part
                << session.say(" of ", " trong ") << hit.part_count;
  }
  session.out << '\n';
  if (!hit.subject.empty()) session.out << "  " << shown(hit.subject) << '\n';
  const std::string snippet =
      session.out_is_terminal ? in_bold(hit.snippet) : without_marks(hit.snippet).text;
  session.out << "  " << snippet << "\n\n";
}

int run_search(const SearchOptions& options, Session& session) {
  const archive::Store store = archive::Store::open(options.archive, archive::OpenMode::ReadOnly);
  const std::vector<archive::Hit> hits = archive::search(store, to_query(options));
  for (const archive::Hit& hit : hits) {
    if (options.json) {
      write_json(hit, session.out);
    } else {
      write_lines(hit, session);
    }
  }
  if (hits.empty()) {
    session.err << session.say("sohoa: nothing was found\n", "sohoa: không tìm thấy\n");
  } else if (static_cast<int>(hits.size()) >= options.limit) {
    session.err << session.say("sohoa: there may be more, see --limit\n",
                               "sohoa: có thể còn kết quả khác, xem --limit\n");
  }
  return kExitDone;
}

}  // namespace

Command add_search_command(CLI::App& program) {
  auto options = std::make_shared<SearchOptions>();
  CLI::App* parser = program.add_subcommand("search", "Find documents in an archive");
  parser->add_option("--archive", options->archive, "Archive to search")
      ->required()
      ->type_name("FILE");
  parser->add_option("QUERY", options->words, "Words, phrases in quotation marks, numbers");
  parser->add_option("--from", options->from, "Documents of this date or later")->type_name("DATE");
  parser->add_option("--to", options->to, "Documents of this date or earlier")->type_name("DATE");
  parser->add_option("--type", options->type, "Type of document, accents do not matter")
      ->type_name("TYPE");
  parser->add_option("--issuer", options->issuer, "Words of the issuing body, ditto")
      ->type_name("WORDS");
  parser->add_option("--cites", options->cites, "Documents that cite the one of this number")
      ->type_name("NUMBER");
  parser->add_option("--cited-by", options->cited_by, "Documents that the one of this number cites")
      ->type_name("NUMBER");
  parser->add_option("--limit", options->limit, "Show at most this many hits")
      ->check(CLI::Range(1, archive::kMaxHits))
      ->capture_default_str()
      ->type_name("N");
  parser->add_flag("--json", options->json, "Write JSON Lines, a hit a line");
  parser->footer(kFooter);
  return {parser, [options](Session& session) { return run_search(*options, session); }};
}

}  // namespace sohoa::cli
