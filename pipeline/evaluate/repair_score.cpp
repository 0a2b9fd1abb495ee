#include "pipeline/evaluate/repair_score.h"

#include <vector>

#include "pipeline/evaluate/alignment.h"
#include "pipeline/evaluate/edit_distance.h"
#include "pipeline/evaluate/words.h"

namespace sohoa::evaluate {
namespace {

// For each word of each truth that `read` is paired with: whether it was read.
std::vector<bool> right_words(const TruthText& truth, const std::string& read) {
  std::vector<bool> right;
  for (const TextPair& pair : pair_up(truth, read)) {
    Numbering number;
    const auto wanted = number(folded_words(without_footnote_marks(pair.truth)));
    const auto given = number(folded_words(without_footnote_marks(pair.read)));
    const Partners partners = partners_in_any_order(wanted, given);
    right.insert(right.end(), partners.first.begin(), partners.first.end());
  }
  return right;
}

}  // namespace

RepairScore& RepairScore::operator+=(const RepairScore& other) {
  kept += other.kept;
  mended += other.mended;
  missed += other.missed;
  broken += other.broken;
  changed += other.changed;
  given += other.given;
  return *this;
}

std::string raw_text(const Document& document) {
  std::string all;
  for (const Page& page : document.pages) {
    if (&page != &document.pages.front()) all += '\f';
    for (const Line& line : page.lines) all += raw_text(line) + '\n';
  }
  return all;
}

RepairScore score_repair(const TruthText& truth, const Document& document) {
  RepairScore score;
  const std::vector<bool> before = right_words(truth, raw_text(document));
  const std::vector<bool> after = right_words(truth, text(document));
  for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
    std::size_t& box = before[i] ? (after[i] ? score.kept : score.broken)
                                 : (after[i] ? score.mended : score.missed);
    ++box;
  }
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) {
      for (const Word& word : line.words) {
        ++score.given;
        if (word.changed()) ++score.changed;
      }
    }
  }
  return score;
}

}  // namespace sohoa::evaluate
