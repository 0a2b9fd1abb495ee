#include "pipeline/evaluate/evaluation_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "document/unicode_form.h"

namespace sohoa::evaluate {
namespace {

using Text = fmt::memory_buffer;

template <typename... Arguments>
void print(Text& text, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(text), format, std::forward<Arguments>(arguments)...);
}

// A column of `width` letters, not bytes.
std::string column(const std::string& text, std::size_t width) {
  const std::size_t letters = to_utf32(text).size();
  return text + std::string(width > letters ? width - letters : 0, ' ');
}

std::size_t name_width(const Evaluation& evaluation) {
  std::size_t width = 5;
  for (const DocumentScore& each : evaluation.documents) {
    width = std::max(width, to_utf32(each.stem).size());
  }
  return width;
}

void print_text_row(Text& text, const std::string& name, std::size_t width,
                    const TextScore& score) {
  print(text, "{}  {:8.4f}  {:8.4f}  {:8.4f}  {:8.4f}  {:8.4f}  {:8}\n", column(name, width),
        score.characters.rate(), score.tokens.rate(), score.words.rate(),
        score.in_any_order.missed(), score.in_any_order.invented(), score.in_any_order.truth);
}

void print_text(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.text) return;
  const std::size_t width = name_width(evaluation);
  print(text,
        "Text: share of errors in order (letters, tokens between blanks, words of letters and\n"
        "digits), then of words in any order\n\n");
  print(text, "{}  {:>8}  {:>8}  {:>8}  {:>8}  {:>8}  {:>8}\n", column("", width), "letters",
        "tokens", "words", "missed", "invented", "of words");
  for (const DocumentScore& each : evaluation.documents) {
    if (each.score.text) print_text_row(text, each.stem, width, *each.score.text);
  }
  print_text_row(text, "TOTAL", width, *evaluation.total.text);
}

void print_kinds(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.text) return;
  print(text, "\nErrors by kind\n\n");
  for (std::size_t i = 0; i < kErrorKinds; ++i) {
    const auto kind = static_cast<ErrorKind>(i);
    print(text, "{:<16}{:8}\n", name(kind), evaluation.total.text->kinds[kind]);
  }
}

void print_repair_row(Text& text, const std::string& name, std::size_t width,
                      const RepairScore& score) {
  print(text, "{}  {:8}  {:8}  {:8}  {:8}  {:8}\n", column(name, width), score.kept, score.mended,
        score.missed, score.broken, score.changed);
}

void print_repair(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.repair) return;
  const std::size_t width = name_width(evaluation);
  print(text,
        "\nRepair: words of the truth that were read right and kept, read wrong and mended,\n"
        "read wrong and missed, read right and broken; words of the record that were changed\n\n");
  print(text, "{}  {:>8}  {:>8}  {:>8}  {:>8}  {:>8}\n", column("", width), "kept", "mended",
        "missed", "broken", "changed");
  for (const DocumentScore& each : evaluation.documents) {
    if (each.score.repair) print_repair_row(text, each.stem, width, *each.score.repair);
  }
  print_repair_row(text, "TOTAL", width, *evaluation.total.repair);
}

void print_fields(Text& text, const Evaluation& evaluation) {
  if (evaluation.total.fields.empty()) return;
  print(text,
        "\nFields: exact of all documents; where the page shows the field and it is absent, or\n"
        "where it is wrong; F1 of whole values and of their words\n\n");
  print(text, "{:<16}  {:>9}  {:>6}  {:>6}  {:>6}  {:>6}  {:>6}\n", "", "exact", "share", "absent",
        "wrong", "F1", "words");
  FieldScore all;
  const auto row = [&text](const std::string& key, const FieldScore& score) {
    print(text, "{:<16}  {:>4}/{:<4}  {:6.3f}  {:6}  {:6}  {:6.3f}  {:6.3f}\n", key, score.exact,
          score.documents,
          static_cast<double>(score.exact) /
              static_cast<double>(std::max<std::size_t>(score.documents, 1)),
          score.absent, score.wrong, score.items.f1(), score.words.f1());
  };
  for (const auto& [key, score] : evaluation.total.fields) {
    row(key, score);
    all += score;
  }
  row("TOTAL", all);
}

void print_citations(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.citations) return;
  const CitationScore& score = *evaluation.total.citations;
  print(text, "\nCitations\n\n");
  print(text, "{:<16}  {:>6}  {:>6}  {:>7}  {:>9}\n", "", "truth", "given", "recall", "precision");
  const auto row = [&text](const char* what, const Retrieval& found) {
    print(text, "{:<16}  {:6}  {:6}  {:7.3f}  {:9.3f}\n", what, found.truth, found.given,
          1.0 - found.missed(), 1.0 - found.invented());
  };
  row("number", score.numbers);
  row("whole", score.whole);
}

void print_calibration(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.calibration) return;
  const Calibration& calibration = *evaluation.total.calibration;
  print(text,
        "\nConfidence of words: what was said and what was right; expected calibration error "
        "{:.4f}\n\n",
        calibration.expected_error());
  print(text, "{:<12}  {:>8}  {:>8}  {:>8}\n", "confidence", "words", "said", "right");
  for (const CalibrationBin& bin : calibration.bins()) {
    if (bin.words == 0) continue;
    print(text, "{:4.2f} - {:4.2f}   {:8}  {:8.3f}  {:8.3f}\n", bin.low, std::min(bin.high, 1.0),
          bin.words, bin.mean_confidence(), bin.share_right());
  }
}

void print_confusions(Text& text, const TextScore& score, std::size_t worst) {
  std::vector<std::pair<std::size_t, const std::pair<std::string, std::string>*>> ranked;
  for (const auto& [pair, count] : score.confusions) ranked.emplace_back(count, &pair);
  std::ranges::stable_sort(ranked, std::ranges::greater{},
                           [](const auto& each) { return each.first; });
  if (ranked.size() > worst) ranked.resize(worst);
  if (!ranked.empty()) print(text, "\nMost frequent mistakes: truth, as given\n\n");
  for (const auto& [count, pair] : ranked) {
    print(text, "{:6}  {}  ->  {}\n", count, pair->first, pair->second);
  }
}

void print_worst_lines(Text& text, const Evaluation& evaluation, std::size_t worst) {
  std::vector<std::pair<const std::string*, const WorstLine*>> lines;
  for (const DocumentScore& each : evaluation.documents) {
    if (!each.score.text) continue;
    for (const WorstLine& line : each.score.text->worst_lines)
      lines.emplace_back(&each.stem, &line);
  }
  std::ranges::stable_sort(lines, std::ranges::greater{},
                           [](const auto& each) { return each.second->errors; });
  if (lines.size() > worst) lines.resize(worst);
  if (!lines.empty())
    print(text, "\nWorst lines: document, line, wrong letters; truth, as given\n\n");
  for (const auto& [stem, line] : lines) {
    print(text, "{}:{}  {}\n    {}\n    {}\n", *stem, line->line_number, line->errors, line->truth,
          line->read);
  }
}

void print_mistakes(Text& text, const Evaluation& evaluation) {
  bool first = true;
  for (const DocumentScore& each : evaluation.documents) {
    for (const FieldMistake& mistake : each.field_mistakes) {
      if (first) print(text, "\nFields that are not exact: document, key; truth, as given\n\n");
      first = false;
      print(text, "{}  {}\n    {}\n    {}\n", each.stem, mistake.key,
            mistake.truth.empty() ? "(not shown)" : mistake.truth,
            mistake.given.empty() ? "(none)" : mistake.given);
    }
  }
}

void print_missed_citations(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.citations) return;
  const auto list = [&text](const char* what, const std::vector<CitedDocument>& documents) {
    if (!documents.empty()) print(text, "\n{}\n\n", what);
    for (const CitedDocument& each : documents) {
      print(text, "    {}\t{}\t{}\n", each.type, each.number, each.date);
    }
  };
  list("Citations missed: type, number, date", evaluation.total.citations->missed);
  list("Citations invented: type, number, date", evaluation.total.citations->invented);
}

}  // namespace

std::string to_table(const Evaluation& evaluation, std::size_t worst) {
  Text text;
  print_text(text, evaluation);
  print_kinds(text, evaluation);
  print_repair(text, evaluation);
  print_fields(text, evaluation);
  print_citations(text, evaluation);
  print_calibration(text, evaluation);
  if (worst > 0) {
    if (evaluation.total.text) print_confusions(text, *evaluation.total.text, worst);
    print_worst_lines(text, evaluation, worst);
    print_mistakes(text, evaluation);
    print_missed_citations(text, evaluation);
  }
  if (!evaluation.without_output.empty()) {
    print(text, "\nTruth without output, not counted above: {}\n",
          evaluation.without_output.size());
    for (const std::string& stem : evaluation.without_output) print(text, "    {}\n", stem);
  }
  return fmt::to_string(text);
}

}  // namespace sohoa::evaluate
