/// field_confidence DATA TRUTH RECORDS [--only WORD] [--table FILE] [--mistakes]
///
/// Finds the fields of the records RECORDS/STEM.json anew, compares them with TRUTH/STEM.fields.json and
/// prints for each field precision, recall and F1, and how often fields are right by the confidence that
/// is said of them. Numbers and dates that TRUTH/STEM.slots.json calls handwritten or stamped are counted
/// apart ("number, by pen"). "readable" are the values that stand in the text as a whole, and how many
/// of them are right: the rest of the loss is that of reading. --table writes the points of dictionaries/data/field_confidence.tsv learned
/// from these documents; --mistakes prints every field that is wrong or missing, and whether it stands in the
/// text; --only takes the documents with WORD in their name (bench/fields: level1, level2, level3).

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "dictionaries/language_model.h"
#include "document/error.h"
#include "document/json.h"
#include "document/unicode_form.h"
#include "extract/extract.h"
#include "extract/field_confidence.h"
#include "extract/field_doubts.h"
#include "pipeline/evaluate/field_score.h"
#include "pipeline/evaluate/truth_folder.h"

namespace {

namespace fs = std::filesystem;
namespace evaluate = sohoa::evaluate;

/// One field of one document.
struct Outcome {
  std::string stem;
  std::string key;  ///< with ", by pen" where the slot was filled later
  std::string table_key;
  double figure = 0;
  double share = 0;
  bool shown = false;
  bool given = false;
  bool right = false;
  bool readable = false;  ///< all of the true value stands in the text
  std::string truth;
  std::string value;
};

struct GivenField {
  double confidence = 0;
  std::vector<std::string> flags;
};

std::map<std::string, GivenField> given_fields(const sohoa::Fields& fields) {
  std::map<std::string, GivenField> found;
  const nlohmann::ordered_json json = sohoa::to_json(fields);
  for (const auto& [key, field] : json.items()) {
    if (!field.is_object()) continue;
    found[key].confidence = field.at("confidence").get<double>();
    found[key].flags = field.value("flags", std::vector<std::string>{});
  }
  return found;
}

/// The slots that a pen or a stamp filled, as keys of fields.
bool is_by_pen(const fs::path& slots_file, const std::string& key) {
  if (!fs::exists(slots_file)) return false;
  const auto slots = sohoa::parse_json(evaluate::read_text(slots_file));
  const auto filled = [&](const char* kind_key) {
    const std::string kind = slots.value(kind_key, "");
    return kind == "handwritten" || kind == "stamped";
  };
  if (key == "number" || key == "document_number") return filled("number_kind");
  return key == "date" && (filled("day_kind") || filled("month_kind"));
}

/// Letters and digits in lower case, nothing between them.
std::string joined_letters(const std::string& text) {
  std::string letters;
  for (const char32_t letter : sohoa::to_utf32(text)) {
    if (sohoa::is_letter(letter) || sohoa::is_digit(letter)) {
      sohoa::append_utf8(letters, sohoa::to_lower(letter));
    }
  }
  return letters;
}

/// Every line of every value stands in the text: what is missing then is the fault of extraction. Of
/// dates this cannot be told: their form differs.
bool is_readable(const std::string& key, const std::vector<std::string>& values,
                 const std::string& text_letters) {
  if (key == "date" || values.empty()) return false;
  return std::ranges::all_of(values, [&](const std::string& value) {
    for (std::size_t begin = 0; begin < value.size();) {
      const std::size_t end = std::min(value.find(" / ", begin), value.size());
      const std::string line = joined_letters(value.substr(begin, end - begin));
      if (text_letters.find(line) == std::string::npos) return false;
      begin = end + 3;
    }
    return true;
  });
}

std::vector<Outcome> outcomes_of(const evaluate::TruthDocument& document, const fs::path& records,
                                 const sohoa::extract::Rules& rules) {
  std::vector<Outcome> outcomes;
  const auto output = evaluate::find_output(records, document);
  if (!document.fields || !output || !output->record) return outcomes;
  const auto truth =
      evaluate::truth_fields(sohoa::parse_json(evaluate::read_text(*document.fields)));
  const sohoa::Fields fields = sohoa::extract::extract(output->record->document, rules);
  const auto given = evaluate::values_against(truth, fields);
  const auto figures = given_fields(sohoa::extract::doubted(fields, rules));
  const auto shares = given_fields(sohoa::extract::calibrated(fields, rules));
  const evaluate::FieldScores scores = evaluate::score_fields(truth, given);
  const fs::path slots = document.fields->parent_path() / (document.stem + ".slots.json");
  const std::string letters = joined_letters(sohoa::text(output->record->document));
  for (const auto& [key, score] : scores.by_key) {
    Outcome outcome;
    const auto wanted = truth.find(key);
    outcome.readable = wanted != truth.end() && is_readable(key, wanted->second, letters);
    outcome.stem = document.stem;
    outcome.key = key;
    if (is_by_pen(slots, key)) outcome.key += ", by pen";
    outcome.shown = score.shown > 0;
    outcome.given = figures.contains(key);
    outcome.right = score.exact > 0;
    if (outcome.given) {
      outcome.table_key = sohoa::extract::confidence_key(key, figures.at(key).flags);
      outcome.figure = figures.at(key).confidence;
      outcome.share = shares.at(key).confidence;
    }
    for (const evaluate::FieldMistake& mistake : scores.mistakes) {
      if (mistake.key != key) continue;
      outcome.truth = mistake.truth;
      outcome.value = mistake.given;
    }
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

using ByKey = std::map<std::string, std::vector<const Outcome*>>;

ByKey by_key(const std::vector<Outcome>& outcomes) {
  ByKey grouped;
  for (const Outcome& outcome : outcomes) grouped[outcome.key].push_back(&outcome);
  return grouped;
}

void print_scores(const ByKey& grouped) {
  fmt::print("{:<26} {:>6} {:>6} {:>6} {:>9} {:>7} {:>7} {:>11} {:>9} {:>6}\n", "field", "shown",
             "given", "right", "precision", "recall", "F1", "wrong >=0.8", "readable", "right");
  for (const auto& [key, outcomes] : grouped) {
    double shown = 0;
    double given = 0;
    double right = 0;
    int sure_and_wrong = 0;
    int readable = 0;
    int readable_right = 0;
    for (const Outcome* outcome : outcomes) {
      shown += outcome->shown ? 1 : 0;
      given += outcome->given ? 1 : 0;
      right += outcome->given && outcome->right ? 1 : 0;
      if (outcome->given && !outcome->right && outcome->share >= 0.8) ++sure_and_wrong;
      readable += outcome->readable ? 1 : 0;
      readable_right += outcome->readable && outcome->right ? 1 : 0;
    }
    const double f1 = shown + given > 0 ? 2 * right / (shown + given) : 1;
    fmt::print("{:<26} {:>6} {:>6} {:>6} {:>9.3f} {:>7.3f} {:>7.3f} {:>11} {:>9} {:>6}\n", key,
               shown, given, right, given > 0 ? right / given : 1, shown > 0 ? right / shown : 1,
               f1, sure_and_wrong, readable, readable_right);
  }
}

void print_reliability(const std::vector<Outcome>& outcomes) {
  constexpr std::array kEdges{0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01};
  fmt::print("\nconfidence    fields    said   right\n");
  for (std::size_t i = 0; i + 1 < kEdges.size(); ++i) {
    int fields = 0;
    int right = 0;
    double said = 0;
    for (const Outcome& outcome : outcomes) {
      if (!outcome.given || outcome.share < kEdges[i] || outcome.share >= kEdges[i + 1]) continue;
      ++fields;
      said += outcome.share;
      right += outcome.right ? 1 : 0;
    }
    if (fields == 0) continue;
    fmt::print("{:.2f} - {:.2f} {:>9} {:>7.3f} {:>7.3f}\n", kEdges[i], std::min(1.0, kEdges[i + 1]),
               fields, said / fields, static_cast<double>(right) / fields);
  }
}

void print_mistakes(const std::vector<Outcome>& outcomes) {
  fmt::print("\n");
  for (const Outcome& outcome : outcomes) {
    if (outcome.right) continue;
    fmt::print("{}\t{}\t{:.2f} -> {:.2f}\twanted: {}\tgot: {}\t{}\n", outcome.stem, outcome.key,
               outcome.figure, outcome.share, outcome.truth, outcome.given ? outcome.value : "-",
               outcome.readable ? "readable" : "not read");
  }
}

// --- learning ------------------------------------------------------------------------------------

/// Neighbouring figures that have one share.
struct Pool {
  double figures = 0;  ///< sum
  double right = 0;
  double count = 0;
  [[nodiscard]] double figure() const { return figures / count; }
  /// Drawn to the figure itself as if a few more documents had been seen that agree with it: three
  /// right ones of three are no proof.
  [[nodiscard]] double share() const {
    constexpr double kUnseen = 4;
    return (right + kUnseen * figure()) / (count + kUnseen);
  }
};

constexpr std::size_t kFewestInPool = 12;

double rounded(double figure) {
  return std::round(figure * 1000) / 1000;
}

/// Pools of neighbours whose shares rise: the pool-adjacent-violators algorithm on small groups. Equal
/// figures are never divided.
std::vector<Pool> rising_pools(std::vector<std::pair<double, bool>> samples) {
  for (auto& sample : samples) sample.first = rounded(sample.first);
  std::ranges::sort(samples);
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < samples.size();) {
    if (pools.empty() || pools.back().count >= kFewestInPool) pools.emplace_back();
    const double figure = samples[i].first;
    for (; i < samples.size() && samples[i].first == figure; ++i) {
      pools.back().figures += figure;
      pools.back().right += samples[i].second ? 1 : 0;
      pools.back().count += 1;
    }
    const bool full = pools.back().count >= kFewestInPool || i == samples.size();
    while (full && pools.size() > 1 && pools[pools.size() - 2].share() >= pools.back().share()) {
      const Pool joined = pools.back();
      pools.pop_back();
      pools.back().figures += joined.figures;
      pools.back().right += joined.right;
      pools.back().count += joined.count;
    }
  }
  return pools;
}

void write_table(const std::vector<Outcome>& outcomes, const fs::path& file) {
  std::map<std::string, std::vector<std::pair<double, bool>>> samples;
  for (const Outcome& outcome : outcomes) {
    if (!outcome.given) continue;
    samples[outcome.table_key].emplace_back(outcome.figure, outcome.right);
  }
  std::ofstream out(file);
  out << "# How often a field is right (share) that the rules give a figure; lines between the "
         "points. "
         "Learned by bench/field_confidence.\n# field\tfigure\tshare\n";
  for (auto& [key, seen] : samples) {
    for (const Pool& pool : rising_pools(std::move(seen))) {
      out << fmt::format("{}\t{:.4f}\t{:.4f}\n", key, pool.figure(), pool.share());
    }
  }
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3) {
    (void)std::fputs(
        "field_confidence DATA TRUTH RECORDS [--only WORD] [--table FILE] [--mistakes]\n", stderr);
    return 1;
  }
  std::string only;
  for (std::size_t i = 3; i + 1 < arguments.size(); ++i) {
    if (arguments[i] == "--only") only = arguments[i + 1];
  }
  const auto rules = sohoa::extract::Rules::open(
      arguments[0],
      std::make_shared<const sohoa::dictionaries::LanguageModel>(
          sohoa::dictionaries::LanguageModel::open(fs::path(arguments[0]) / "language.model")));
  std::vector<Outcome> outcomes;
  for (const auto& document : evaluate::read_truth_folder(arguments[1])) {
    if (document.stem.find(only) == std::string::npos) continue;
    std::ranges::move(outcomes_of(document, arguments[2], rules), std::back_inserter(outcomes));
  }
  print_scores(by_key(outcomes));
  print_reliability(outcomes);
  for (std::size_t i = 3; i < arguments.size(); ++i) {
    if (arguments[i] == "--mistakes") print_mistakes(outcomes);
    if (arguments[i] == "--table" && i + 1 < arguments.size()) {
      write_table(outcomes, arguments[i + 1]);
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const sohoa::Error& error) {
    (void)std::fprintf(stderr, "field_confidence: %s\n", error.what());
    return 1;
  }
}
