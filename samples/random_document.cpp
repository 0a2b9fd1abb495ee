#include "samples/random_document.h"

#include <fmt/format.h>

#include <array>
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

struct CitedKind {
  const char* type;
  const char* notation;
  const char* issuer;
};

constexpr std::array<CitedKind, 8> kCitedKinds = {{
    {"Kế hoạch", "KH-UBND", "Ủy ban nhân dân tỉnh"},
    {"Quyết định", "QĐ-UBND", "Ủy ban nhân dân tỉnh"},
    {"Nghị quyết", "NQ-HĐND", "Hội đồng nhân dân tỉnh"},
    {"Công văn", "UBND-VX", "Ủy ban nhân dân tỉnh"},
    {"Thông báo", "TB-VP", "Văn phòng Ủy ban nhân dân tỉnh"},
    {"Chỉ thị", "CT-UBND", "Chủ tịch Ủy ban nhân dân tỉnh"},
    {"Báo cáo", "BC-STC", "Sở Tài chính"},
    {"Tờ trình", "TTr-SXD", "Sở Xây dựng"},
}};

class DocumentMaker {
 public:
  DocumentMaker(const Grammar& grammar, Random random) : grammar_(grammar), random_(random) {
    date_ = draw_date(random_, random_.between(2012, 2024));
    chosen_["date"] = iso(date_);
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
    std::string text;
    for (const std::string& line : grammar_.at(type)) text += expand(line, 0) + '\n';
    DocumentSource source = parse_document_source(text);
    source.citations = std::move(citations_);
    draw_slots(source);
    return source;
  }

 private:
  [[noreturn]] static void fail(const std::string& name) {
    throw Error(Reason::BadRecord, {}, fmt::format("the grammar has no list \"{}\"", name),
                "add it, or correct the name");
  }

  std::string expand(const std::string& line, int depth) {
    if (depth > kDeepest) fail("(without end)");
    std::string text;
    for (std::size_t i = 0; i < line.size();) {
      const std::size_t end = line[i] == '{' ? line.find('}', i) : std::string::npos;
      if (end != std::string::npos) {
        text += replace(line.substr(i + 1, end - i - 1), depth);
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
    if (name == "cite") return cite();
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
    return expand(random_.pick(list->second), depth + 1);
  }

  std::string cite() {
    const CitedKind& kind = kCitedKinds.at(
        static_cast<std::size_t>(random_.between(0, static_cast<int>(kCitedKinds.size()) - 1)));
    const Date date = draw_date(random_, date_.year - random_.between(1, 3));
    const std::string number = fmt::format("{:02}/{}", random_.between(1, 2900), kind.notation);
    citations_.push_back({kind.type, number, iso(date)});
    return fmt::format("{} số {} ngày {} của {}", kind.type, number, written(date, random_),
                       kind.issuer);
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
    const bool template_line = list.starts_with("type/");
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
