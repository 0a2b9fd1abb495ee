#include "extract/capacity_repair.h"

#include <algorithm>
#include <limits>

#include "document/unicode_form.h"
#include "extract/approximate_match.h"
#include "extract/capacity_form.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr double kFarthest = 0.3;          // of the letters of the form may differ
constexpr std::size_t kMargin = 2;         // letters that another form must differ in more
constexpr std::size_t kFewestLetters = 6;  // of the whole form
constexpr std::size_t kHeadWords =
    3;  // "Ủy ban nhân dân": shorter heads open other names too, but are "Chính phủ" alone

/// One form: its lines as they are written, and all its letters.
struct Form {
  std::vector<std::string> lines{};
  std::u32string letters{};
};

Form form_of(std::vector<std::string> lines) {
  Form form{.lines = std::move(lines)};
  for (const std::string& line : form.lines) form.letters += compact(fold(line));
  return form;
}

/// "Ủy ban nhân dân" of "Ủy ban nhân dân huyện Tân Lũng", as the table spells it.
std::string committee_of(std::string_view issuing_body, const Rules::Impl& rules) {
  const std::u32string folded = fold(issuing_body);
  for (const OrganHead& head : rules.organ_heads) {
    if (!has_words_at(folded, 0, head.words)) continue;
    const bool short_head =
        std::ranges::count(head.words, U' ') + 1 < static_cast<std::ptrdiff_t>(kHeadWords);
    if (short_head && folded != head.words) break;
    const auto spelling = rules.phrases.find(head.words);
    if (spelling == rules.phrases.end() || spelling->second.size() != 1) break;
    return to_upper(spelling->second.front());
  }
  return {};
}

bool is_deputy(std::u32string_view position) {
  return position.starts_with(U"pho ") || position.ends_with(U" pho");
}

/// The positions of the table whose last word shows in `read`, in capitals; no deputies.
std::vector<std::string> positions_in(std::u32string_view read, const Rules::Impl& rules) {
  std::vector<std::string> positions;
  for (const auto& [folded, spellings] : rules.position_names) {
    const std::u32string last = folded.substr(folded.rfind(U' ') + 1);
    if (is_deputy(folded) || spellings.size() != 1 || read.find(last) == std::u32string::npos) {
      continue;
    }
    positions.push_back(to_upper(spellings.front()));
  }
  return positions;
}

/// All forms in which the capacity may be written.
std::vector<Form> forms_for(const std::string& committee,
                            const std::vector<std::string>& positions) {
  std::vector<Form> forms;
  for (const std::string& head : positions) {
    forms.push_back(form_of({head}));
    forms.push_back(form_of({"KT. " + head, "PHÓ " + head}));
    if (!committee.empty()) {
      forms.push_back(form_of({"TM. " + committee, head}));
      forms.push_back(form_of({"TM. " + committee, "KT. " + head, "PHÓ " + head}));
    }
    for (const std::string& other : positions) {
      if (other == head) continue;
      forms.push_back(form_of({"TL. " + head, other}));
      forms.push_back(form_of({"TUQ. " + head, other}));
    }
  }
  return forms;
}

std::u32string letters_of(const std::vector<std::string>& lines) {
  std::u32string letters;
  for (const std::string& line : lines) letters += compact(fold(line));
  return letters;
}

std::u32string first_word(const std::string& line) {
  const std::u32string folded = fold(line);
  const std::size_t begin = folded.find_first_not_of(U' ');
  if (begin == std::u32string::npos) return {};
  const std::size_t end = std::min(folded.find(U' ', begin), folded.size());
  return compact(std::u32string_view(folded).substr(begin, end - begin));
}

/// The folded prefix that a line opens with: "kt" of "KT. CHỦ TỊCH", "kt" of "KT CHỦ TỊCH".
std::u32string prefix_of(const std::string& line, const Rules::Impl& rules) {
  const std::u32string word = first_word(line);
  const auto is_word = [&](const std::u32string& prefix) { return compact(prefix) == word; };
  return std::ranges::any_of(rules.signing_prefixes, is_word) ? word : std::u32string();
}

/// The prefix of the first line shows: one of its letters opens what was read, and it is not the
/// position itself that was read there. "CHỦ TỊCH / CHÁNH VĂN PHÒNG" alone proves no "TL.".
bool prefix_shows(const Form& form, const std::vector<std::string>& lines) {
  const std::u32string wanted = first_word(form.lines.front());
  const bool has_prefix = form.lines.front().find(". ") != std::string::npos;
  const std::u32string read = first_word(lines.front());
  if (!has_prefix) return !read.empty();
  if (read.empty() || read.size() > wanted.size() + 2) return false;
  const std::string behind = form.lines.front().substr(form.lines.front().find(' ') + 1);
  if (read == first_word(behind)) return false;
  return std::ranges::any_of(
      wanted, [&](char32_t letter) { return read.find(letter) != std::u32string::npos; });
}

/// A prefix that was read stands in the form: "KT. CHỦ TỊCH" whose deputy was lost is no "CHỦ TỊCH".
bool keeps_prefixes(const Form& form, const std::vector<std::string>& lines,
                    const Rules::Impl& rules) {
  return std::ranges::all_of(lines, [&](const std::string& line) {
    const std::u32string prefix = prefix_of(line, rules);
    return prefix.empty() || std::ranges::any_of(form.lines, [&](const std::string& own) {
             return prefix_of(own, rules) == prefix;
           });
  });
}

/// The deputy who signs below an organ ("T/M ...", "PHÓ ...") is in no form.
bool keeps_deputy(const Form& form, const std::vector<std::string>& lines) {
  const auto is_deputy_line = [](const std::string& line) {
    return fold(line).starts_with(U"pho ");
  };
  return !is_deputy_line(lines.back()) || is_deputy_line(form.lines.back());
}

/// Where `word` stands behind `at`, with one letter misread at most.
std::size_t find_word(std::u32string_view read, std::u32string_view word, std::size_t at) {
  for (; at + word.size() <= read.size(); ++at) {
    if (edit_distance(read.substr(at, word.size()), word, 1) <= 1) return at;
  }
  return std::u32string_view::npos;
}

/// The last word of each line of the form stands in what was read, in order: no line is made up. Of
/// the name of the committee, which the seal covers, any longer word will do.
bool lines_show(const Form& form, std::u32string_view read) {
  std::size_t at = 0;
  for (const std::string& line : form.lines) {
    const std::u32string folded = fold(line);
    const std::u32string last = folded.substr(folded.rfind(U' ') + 1);
    std::size_t found = find_word(read, last, at);
    if (found == std::u32string::npos && folded.starts_with(U"tm. ")) found = read.find(U"ban", at);
    if (found == std::u32string::npos) return false;
    at = found + last.size();
  }
  return true;
}

}  // namespace

std::optional<std::string> repaired_capacity(const std::vector<std::string>& lines,
                                             std::string_view issuing_body,
                                             const Rules::Impl& rules) {
  const std::u32string read = letters_of(lines);
  if (lines.empty() || read.size() < kFewestLetters) return std::nullopt;
  const std::string committee = committee_of(issuing_body, rules);
  const Form* best = nullptr;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  std::size_t second = least;
  const std::vector<Form> forms = forms_for(committee, positions_in(read, rules));
  for (const Form& form : forms) {
    if (!lines_show(form, read) || !prefix_shows(form, lines)) continue;
    if (!keeps_prefixes(form, lines, rules) || !keeps_deputy(form, lines)) continue;
    const auto limit =
        static_cast<std::size_t>(kFarthest * static_cast<double>(form.letters.size()));
    const std::size_t errors = edit_distance(read, form.letters, limit + kMargin);
    if (errors < least) {
      second = least;
      least = errors;
      best = errors <= limit ? &form : nullptr;
    } else {
      second = std::min(second, errors);
    }
  }
  if (best == nullptr || second < least + kMargin) return std::nullopt;
  std::string text;
  for (const std::string& line : best->lines) text += (text.empty() ? "" : " / ") + line;
  return text;
}

}  // namespace sohoa::extract
