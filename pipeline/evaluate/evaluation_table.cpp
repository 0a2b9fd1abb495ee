#include "pipeline/evaluate/evaluation_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "document/field_label.h"
#include "document/unicode_form.h"

namespace sohoa::evaluate {
namespace {

// What is written, and the language in which it speaks.
struct Text {
  fmt::memory_buffer buffer;
  Language language = Language::English;

  [[nodiscard]] std::string_view say(std::string_view english, std::string_view vietnamese) const {
    return say_in(language, english, vietnamese);
  }
};

template <typename... Arguments>
void print(Text& text, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(text.buffer), format, std::forward<Arguments>(arguments)...);
}

// A sentence without figures, in the language of the text.
void say(Text& text, std::string_view english, std::string_view vietnamese) {
  print(text, "{}", text.say(english, vietnamese));
}

// A column of `width` letters, not bytes.
std::string column(std::string_view text, std::size_t width) {
  const std::size_t letters = to_utf32(text).size();
  return std::string(text) + std::string(width > letters ? width - letters : 0, ' ');
}

std::size_t name_width(const Evaluation& evaluation) {
  std::size_t width = 5;
  for (const DocumentScore& each : evaluation.documents) {
    width = std::max(width, to_utf32(each.stem).size());
  }
  return width;
}

void print_text_row(Text& text, std::string_view name, std::size_t width, const TextScore& score) {
  print(text, "{}  {:8.4f}  {:8.4f}  {:8.4f}  {:8.4f}  {:8.4f}  {:8}\n", column(name, width),
        score.characters.rate(), score.tokens.rate(), score.words.rate(),
        score.in_any_order.missed(), score.in_any_order.invented(), score.in_any_order.truth);
}

void print_text(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.text) return;
  const std::size_t width = name_width(evaluation);
  say(text,
      "Text: share of errors in order (letters, tokens between blanks, words of letters and\n"
      "digits), then of words in any order\n\n",
      "Văn bản: tỷ lệ sai theo thứ tự (chữ cái, cụm giữa hai dấu cách, từ gồm chữ và số),\n"
      "sau đó là tỷ lệ từ bị sót, từ bị thừa không kể thứ tự\n\n");
  print(text, "{}  {:>8}  {:>8}  {:>8}  {:>8}  {:>8}  {:>8}\n", column("", width),
        text.say("letters", "chữ cái"), text.say("tokens", "cụm"), text.say("words", "từ"),
        text.say("missed", "sót"), text.say("invented", "thừa"), text.say("of words", "tổng từ"));
  for (const DocumentScore& each : evaluation.documents) {
    if (each.score.text) print_text_row(text, each.stem, width, *each.score.text);
  }
  print_text_row(text, text.say("TOTAL", "TỔNG"), width, *evaluation.total.text);
}

void print_kinds(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.text) return;
  say(text, "\nErrors by kind\n\n", "\nLỗi theo loại\n\n");
  for (std::size_t i = 0; i < kErrorKinds; ++i) {
    const auto kind = static_cast<ErrorKind>(i);
    print(text, "{}{:8}\n", column(text.say(name(kind), vietnamese_name(kind)), 16),
          evaluation.total.text->kinds[kind]);
  }
}

void print_repair_row(Text& text, std::string_view name, std::size_t width,
                      const RepairScore& score) {
  print(text, "{}  {:8}  {:8}  {:8}  {:8}  {:8}\n", column(name, width), score.kept, score.mended,
        score.missed, score.broken, score.changed);
}

void print_repair(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.repair) return;
  const std::size_t width = name_width(evaluation);
  say(text,
      "\nRepair: words of the truth that were read right and kept, read wrong and mended,\n"
      "read wrong and missed, read right and broken; words of the record that were changed\n\n",
      "\nSửa lỗi: từ của bản chuẩn đọc đúng và được giữ, đọc sai và sửa được, đọc sai và bỏ sót,\n"
      "đọc đúng mà bị làm sai; số từ của kết quả đã bị thay đổi\n\n");
  print(text, "{}  {:>8}  {:>8}  {:>8}  {:>8}  {:>8}\n", column("", width), text.say("kept", "giữ"),
        text.say("mended", "sửa được"), text.say("missed", "bỏ sót"), text.say("broken", "làm sai"),
        text.say("changed", "thay đổi"));
  for (const DocumentScore& each : evaluation.documents) {
    if (each.score.repair) print_repair_row(text, each.stem, width, *each.score.repair);
  }
  print_repair_row(text, text.say("TOTAL", "TỔNG"), width, *evaluation.total.repair);
}

std::string_view name_of_field(const Text& text, std::string_view key) {
  return text.say(key, field_label(key, Language::Vietnamese));
}

void print_fields(Text& text, const Evaluation& evaluation) {
  if (evaluation.total.fields.empty()) return;
  say(text,
      "\nFields: exact of all documents; where the page shows the field and it is absent, or\n"
      "where it is wrong; F1 of whole values and of their words\n\n",
      "\nTrường: số văn bản đúng hoàn toàn trên tổng số; trang có ghi mà kết quả để trống, kết\n"
      "quả sai; F1 của cả giá trị và của từng từ\n\n");
  const std::size_t width = text.language == Language::Vietnamese ? 18 : 16;
  print(text, "{}  {:>9}  {:>6}  {:>6}  {:>6}  {:>6}  {:>6}\n", column("", width),
        text.say("exact", "đúng"), text.say("share", "tỷ lệ"), text.say("absent", "trống"),
        text.say("wrong", "sai"), "F1", text.say("words", "từ"));
  FieldScore all;
  const auto row = [&text, width](std::string_view name, const FieldScore& score) {
    print(text, "{}  {:>4}/{:<4}  {:6.3f}  {:6}  {:6}  {:6.3f}  {:6.3f}\n", column(name, width),
          score.exact, score.documents,
          static_cast<double>(score.exact) /
              static_cast<double>(std::max<std::size_t>(score.documents, 1)),
          score.absent, score.wrong, score.items.f1(), score.words.f1());
  };
  for (const auto& [key, score] : evaluation.total.fields) {
    row(name_of_field(text, key), score);
    all += score;
  }
  row(text.say("TOTAL", "TỔNG"), all);
}

void print_citations(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.citations) return;
  const CitationScore& score = *evaluation.total.citations;
  say(text, "\nCitations\n\n", "\nViện dẫn\n\n");
  print(text, "{}  {:>6}  {:>6}  {:>7}  {:>9}\n", column("", 16), text.say("truth", "chuẩn"),
        text.say("given", "đưa ra"), text.say("recall", "tìm đủ"),
        text.say("precision", "tìm đúng"));
  const auto row = [&text](std::string_view what, const Retrieval& found) {
    print(text, "{}  {:6}  {:6}  {:7.3f}  {:9.3f}\n", column(what, 16), found.truth, found.given,
          1.0 - found.missed(), 1.0 - found.invented());
  };
  row(text.say("number", "số"), score.numbers);
  row(text.say("whole", "trọn vẹn"), score.whole);
}

void print_calibration(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.calibration) return;
  const Calibration& calibration = *evaluation.total.calibration;
  say(text, "\nConfidence of words: what was said and what was right; expected calibration error ",
      "\nĐộ tin cậy của từ: mức đã nêu và tỷ lệ đúng thật; chênh lệch trung bình ");
  print(text, "{:.4f}\n\n", calibration.expected_error());
  print(text, "{}  {:>8}  {:>8}  {:>8}\n", column(text.say("confidence", "độ tin cậy"), 12),
        text.say("words", "số từ"), text.say("said", "đã nêu"), text.say("right", "đúng"));
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
  if (!ranked.empty()) {
    say(text, "\nMost frequent mistakes: truth, as given\n\n",
        "\nLỗi hay gặp nhất: bản chuẩn, kết quả\n\n");
  }
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
  if (!lines.empty()) {
    say(text, "\nWorst lines: document, line, wrong letters; truth, as given\n\n",
        "\nDòng sai nhiều nhất: văn bản, dòng, số chữ cái sai; bản chuẩn, kết quả\n\n");
  }
  for (const auto& [stem, line] : lines) {
    print(text, "{}:{}  {}\n    {}\n    {}\n", *stem, line->line_number, line->errors, line->truth,
          line->read);
  }
}

void print_mistakes(Text& text, const Evaluation& evaluation) {
  bool first = true;
  for (const DocumentScore& each : evaluation.documents) {
    for (const FieldMistake& mistake : each.field_mistakes) {
      if (first) {
        say(text, "\nFields that are not exact: document, key; truth, as given\n\n",
            "\nTrường chưa đúng: văn bản, trường; bản chuẩn, kết quả\n\n");
      }
      first = false;
      print(text, "{}  {}\n    {}\n    {}\n", each.stem, name_of_field(text, mistake.key),
            mistake.truth.empty() ? text.say("(not shown)", "(không có)") : mistake.truth,
            mistake.given.empty() ? text.say("(none)", "(để trống)") : mistake.given);
    }
  }
}

void print_missed_citations(Text& text, const Evaluation& evaluation) {
  if (!evaluation.total.citations) return;
  const auto list = [&text](std::string_view what, const std::vector<CitedDocument>& documents) {
    if (!documents.empty()) print(text, "\n{}\n\n", what);
    for (const CitedDocument& each : documents) {
      print(text, "    {}\t{}\t{}\n", each.type, each.number, each.date);
    }
  };
  list(text.say("Citations missed: type, number, date", "Viện dẫn bị sót: loại, số, ngày"),
       evaluation.total.citations->missed);
  list(text.say("Citations invented: type, number, date", "Viện dẫn bị thừa: loại, số, ngày"),
       evaluation.total.citations->invented);
}

}  // namespace

std::string to_table(const Evaluation& evaluation, const TableForm& form) {
  Text text;
  text.language = form.language;
  print_text(text, evaluation);
  print_kinds(text, evaluation);
  print_repair(text, evaluation);
  print_fields(text, evaluation);
  print_citations(text, evaluation);
  print_calibration(text, evaluation);
  if (form.worst > 0) {
    if (evaluation.total.text) print_confusions(text, *evaluation.total.text, form.worst);
    print_worst_lines(text, evaluation, form.worst);
    print_mistakes(text, evaluation);
    print_missed_citations(text, evaluation);
  }
  if (!evaluation.without_output.empty()) {
    say(text, "\nTruth without output, not counted above: ",
        "\nBản chuẩn không có kết quả, không tính ở trên: ");
    print(text, "{}\n", evaluation.without_output.size());
    for (const std::string& stem : evaluation.without_output) print(text, "    {}\n", stem);
  }
  return fmt::to_string(text.buffer);
}

}  // namespace sohoa::evaluate
