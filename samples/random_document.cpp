#include "samples/random_document.h"

#include <fmt/format.h>

#include <charconv>

#include "document/error.h"
#include "samples/plain_text.h"

namespace sohoa::samples {
namespace {

constexpr int kDeepest = 24;  ///< lists within lists; deeper means that a list names itself

struct Date {
  int year = 0, month = 0, day = 0;
};

Date draw_date(Random& random, int year) {
  constexpr int kLastDayOfEveryMonth = 28;
  return {year, random.between(1, 12), random.between(1, kLastDayOfEveryMonth)};
}

std::string iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

/// "05/3/2021" or "05 tháng 3 năm 2021": both forms stand in real documents.
std::string written(const Date& date, Random& random) {
  const std::string month =
      date.month <= 2 ? fmt::format("{:02}", date.month) : fmt::format("{}", date.month);
  if (random.chance(0.5)) return fmt::format("{:02}/{}/{}", date.day, month, date.year);
  return fmt::format("{:02} tháng {} năm {}", date.day, month, date.year);
}

/// The brace that closes the one at `open`; npos where none does.
std::size_t closing_brace(std::string_view line, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < line.size(); ++i) {
    if (line[i] == '{') ++depth;
    if (line[i] == '}' && --depth == 0) return i;
  }
  return std::string_view::npos;
}

/// A list that is one text of several lines, not one way to say it per line.
bool is_text(std::string_view list) {
  return list.find('/') != std::string_view::npos;
}

/// Where districts were abolished (1 July 2025), an invented document has none either.
constexpr const char* kLastDayOfDistricts = "2025-06-30";

class DocumentMaker {
 public:
  DocumentMaker(const Grammar& grammar, Random random) : grammar_(grammar), random_(random) {
    date_ = draw_date(random_, random_.between(2012, 2026));
    chosen_["date"] = iso(date_);
    chosen_["era"] = chosen_["date"] <= kLastDayOfDistricts ? "districts" : "two-levels";
    chosen_["year"] = fmt::format("{}", date_.year);
    chosen_["last-year"] = fmt::format("{}", date_.year - 1);
  }

  DocumentSource make() {
    std::vector<std::string> types;
    for (const auto& [name, lines] : grammar_) {
      if (name.starts_with("type/")) types.push_back(name);
    }
    if (types.empty()) fail("type/...");
    const std::string type = random_.pick(types);
    DocumentSource source = parse_document_source(expand_lines(grammar_.at(type), 0));
    source.citations = std::move(citations_);
    draw_slots(source);
    return source;
  }

 private:
  [[noreturn]] static void fail(const std::string& name) {
    throw Error(Reason::BadRecord, {}, fmt::format("the grammar has no list \"{}\"", name),
                "add it, or correct the name");
  }

  std::string expand_lines(const std::vector<std::string>& lines, int depth) {
    std::string text;
    for (const std::string& line : lines) text += expand(line, depth) + '\n';
    return text;
  }

  std::string expand(const std::string& line, int depth) {
    if (depth > kDeepest) fail("(without end)");
    std::string text;
    for (std::size_t i = 0; i < line.size();) {
      const std::size_t end = line[i] == '{' ? closing_brace(line, i) : std::string::npos;
      if (end != std::string::npos) {
        text += replace(expand(line.substr(i + 1, end - i - 1), depth), depth);
        i = end + 1;
      } else if (line.compare(i, 2, "\\n") == 0) {
        text += '\n';
        i += 2;
      } else {
        text += line[i++];
      }
    }
    return text;
  }

  std::string replace(std::string name, int depth) {
    const bool upper = name.starts_with("^");
    if (upper) name.erase(0, 1);
    const std::string text = meaning(name, depth);
    return upper ? capitals(text) : text;
  }

  std::string meaning(const std::string& name, int depth) {
    if (const std::size_t sign = name.find(":="); sign != std::string::npos) {
      chosen_[name.substr(0, sign)] = name.substr(sign + 2);
      return {};
    }
    if (name == "cite") return cite("cited", depth);
    if (name.starts_with("cite ")) return cite(name.substr(5), depth);
    if (name == "some-date") {
      Random& random = random_;
      return written(draw_date(random, date_.year), random);
    }
    if (const std::size_t dots = name.find(".."); dots != std::string::npos) {
      const int low = number(name, name.substr(0, dots));
      const int high = number(name, name.substr(dots + 2));
      if (low > high) fail(name);
      return fmt::format("{:02}", random_.between(low, high));
    }
    if (!name.ends_with("=")) return pick(name, depth);
    const std::string variable = name.substr(0, name.size() - 1);
    if (!chosen_.contains(variable)) chosen_[variable] = pick(variable, depth);
    return chosen_.at(variable);
  }

  static int number(const std::string& name, const std::string& digits) {
    int value = 0;
    const char* end = digits.data() + digits.size();
    if (const auto read = std::from_chars(digits.data(), end, value);
        read.ec != std::errc() || read.ptr != end) {
      fail(name);
    }
    return value;
  }

  std::string pick(const std::string& name, int depth) {
    const auto list = grammar_.find(name);
    if (list == grammar_.end()) fail(name);
    if (is_text(name)) return expand_lines(list->second, depth + 1);
    return expand(random_.pick(list->second), depth + 1);
  }

  /// A line of such a list: "Kế hoạch | /KH-UBND | Ủy ban nhân dân tỉnh".
  std::string cite(const std::string& list, int depth) {
    const Date date = draw_date(random_, date_.year - random_.between(1, 3));
    chosen_["cited-year"] = fmt::format("{}", date.year);
    const std::string line = pick(list, depth);
    const std::size_t first = line.find(" | ");
    const std::size_t last = line.rfind(" | ");
    if (first == last) fail(list + ": type | notation | issuer");
    const std::string type = line.substr(0, first);
    const std::string notation = line.substr(first + 3, last - first - 3);
    const std::string number = fmt::format("{:02}{}", random_.between(1, 2900), notation);
    citations_.push_back({type, number, iso(date)});
    return fmt::format("{} số {} ngày {} của {}", type, number, written(date, random_),
                       line.substr(last + 3));
  }

  /// Shares as on real first pages: number and day mostly by pen, the month seldom.
  void draw_slots(DocumentSource& source) {
    const auto draw = [&](const std::string& slot, double pen, double stamp, double blank) {
      const double dice = random_.uniform(0, 1);
      if (dice < pen) {
        source.slots[slot] = SlotKind::Handwritten;
      } else if (dice < pen + stamp) {
        source.slots[slot] = SlotKind::Stamped;
      } else if (dice < pen + stamp + blank) {
        source.slots[slot] = SlotKind::Empty;
      }
    };
    draw("number", 0.60, 0.15, 0.03);
    draw("day", 0.55, 0.10, 0.04);
    draw("month", 0.20, 0.04, 0.0);
    if (random_.chance(0.08)) source.urgency = random_.chance(0.5) ? "KHẨN" : "HỎA TỐC";
  }

  const Grammar& grammar_;
  Random random_;
  Date date_;
  std::map<std::string, std::string> chosen_;
  std::vector<CitedDocument> citations_;
};

}  // namespace

Grammar parse_grammar(std::string_view text) {
  Grammar grammar;
  std::string list;
  int line_number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line_number;
    const bool template_line = is_text(list);
    if (line.starts_with("[") && line.ends_with("]") && !line.starts_with("[^")) {
      list = line.substr(1, line.size() - 2);
      grammar[list];
    } else if (line.starts_with("//") || (line.empty() && !template_line)) {
      continue;
    } else if (list.empty()) {
      throw Error(Reason::BadRecord, {},
                  fmt::format("line {} of the grammar stands in no list", line_number));
    } else {
      grammar[list].push_back(line);
    }
  }
  return grammar;
}

DocumentSource random_document(const Grammar& grammar, Random random) {
  return DocumentMaker(grammar, random).make();
}

}  // namespace sohoa::samples
