#include "normalize/repair.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "document/error.h"
#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/annex_line.h"
#include "normalize/channel_choice.h"
#include "normalize/code_joining.h"
#include "normalize/column_codes.h"
#include "normalize/date_doubt.h"
#include "normalize/date_words.h"
#include "normalize/day_and_month.h"
#include "normalize/decoder.h"
#include "normalize/document_memory.h"
#include "normalize/document_words.h"
#include "normalize/enumeration.h"
#include "normalize/footnote_call.h"
#include "normalize/letter_form.h"
#include "normalize/models_impl.h"
#include "normalize/motto.h"
#include "normalize/paragraph.h"
#include "normalize/paragraph_lattice.h"
#include "normalize/place_name.h"
#include "normalize/reading_doubt.h"
#include "normalize/repair_reason.h"
#include "normalize/tall_digit.h"
#include "normalize/true_case.h"
#include "normalize/web_address.h"

namespace sohoa::normalize {
namespace {

/// How much better the new school of tone placement explains what was read, in all words that tell.
struct SchoolEvidence {
  double new_school_nats = 0;
  int words = 0;
  /// The old school, unless the document speaks clearly for the new one.
  [[nodiscard]] ToneSchool chosen() const {
    constexpr double kClearNatsPerWord = 1.5;
    return new_school_nats > kClearNatsPerWord * words ? ToneSchool::New : ToneSchool::Old;
  }
};

/// One paragraph on its way through the decoder.
class ParagraphRepair {
 public:
  ParagraphRepair(std::vector<Line>& lines, const Paragraph& paragraph, const Models::Impl& models,
                  const RepairOptions& options)
      : lines_(lines),
        models_(models),
        options_(options),
        lattice_(lines, paragraph, models, options) {}

  [[nodiscard]] const SchoolEvidence& school() const { return school_; }

  /// Adds the words of the paragraph to `words`, by how sure each is, and tells which readings are
  /// worth another look.
  std::vector<ArcName> count(DocumentWords& words) {
    lattice_.offer_all();
    // To count, what is far behind need not be followed: no reading changes by it.
    DecoderOptions decoder;
    decoder.beam_nats = 9.0;
    decoder.least_word_share = 0.75;
    const Decoding decoding = decode(lattice_.lattice(), models_.language, decoder);
    for (const Choice& choice : decoding.choices) {
      for (const auto word : choice.arc->candidate->words) words.add(word, choice.probability);
    }
    std::vector<ArcName> probable;
    for (std::size_t arc = 0; arc < decoding.probabilities.size(); ++arc) {
      if (decoding.probabilities[arc] >= kHopeless) probable.push_back(lattice_.name(arc));
    }
    return probable;
  }

  void run(std::span<const ArcName> probable, const DocumentWords& words) {
    lattice_.offer(probable, words);
    DecoderOptions decoder;
    decoder.document = &words;
    const Decoding decoding = decode(lattice_.lattice(), models_.language, decoder);
    for (const Choice& choice : decoding.choices) apply(choice);
  }

 private:
  // A reading with a smaller share of all paths is not asked again with the document's own words in mind.
  static constexpr double kHopeless = 1e-4;

  [[nodiscard]] Word& word_at(std::size_t piece) const {
    const ParagraphLattice::Place place = lattice_.place(piece);
    return lines_[place.line].words[place.word];
  }

  void apply(const Choice& choice) {
    Word& word = word_at(choice.arc->from);
    word.text = choice.arc->candidate->text;
    const double as_read = word.changed() ? 1.0 : share_of_right(word);
    word.confidence = Confidence(choice.probability * as_read);
    word.alternatives.clear();
    for (const Choice::Other& other : choice.others) {
      if (word.alternatives.size() >= static_cast<std::size_t>(options_.alternatives)) break;
      if (other.probability < 1e-4) break;
      const double cost = std::log(std::max(choice.probability, 1e-9) / other.probability);
      word.alternatives.push_back({other.arc->candidate->text, std::max(cost, 0.0)});
    }
    if (choice.arc->to == choice.arc->from + 2) {
      Word& next = word_at(choice.arc->from + 1);
      word.raw += std::string(static_cast<std::size_t>(next.spaces_before), ' ') + next.raw;
      if (word.box && next.box) word.box = unite(*word.box, *next.box);
      next.raw.clear();  // removed by drop_joined
      next.text.clear();
    }
    word.reason = repair_reason(word.raw, word.text);
    weigh_schools(choice);
  }

  // The same words in the other spelling are among the other choices.
  void weigh_schools(const Choice& choice) {
    const LatticeArc& arc = *choice.arc;
    const std::string old_school = fold_tone_school(arc.candidate->text);
    for (const Choice::Other& other : choice.others) {
      const std::string& text = other.arc->candidate->text;
      if (text == arc.candidate->text || fold_tone_school(text) != old_school) continue;
      const double gain = other.arc->channel_nats - arc.channel_nats;
      school_.new_school_nats += arc.candidate->text == old_school ? -gain : gain;
      ++school_.words;
      return;
    }
  }

  std::vector<Line>& lines_;
  const Models::Impl& models_;
  const RepairOptions& options_;
  ParagraphLattice lattice_;
  SchoolEvidence school_;
};

void drop_joined(std::vector<Line>& lines) {
  for (Line& line : lines) {
    std::erase_if(line.words, [](const Word& word) { return word.raw.empty(); });
  }
}

// One document, one school: single readings of so small a difference tell little.
void settle_school(std::vector<Line>& lines, ToneSchool school) {
  for (Line& line : lines) {
    for (Word& word : line.words) {
      if (word.changed()) word.text = place_tone_marks(word.text, school);
      if (!word.changed()) word.reason.clear();
    }
  }
}

void repair_lines(std::vector<Line>& lines, const Models& models, const RepairOptions& options) {
  RepairOptions settled = options;
  if (settled.channel == Channel::Automatic) settled.channel = choose_channel(lines);
  if (settled.channel == Channel::Clean) return;
  const std::vector<Paragraph> paragraphs = find_paragraphs(lines);
  DocumentWords words;
  std::vector<std::vector<ArcName>> probable;
  for (const Paragraph& paragraph : paragraphs) {
    ParagraphRepair work(lines, paragraph, models.impl(), settled);
    probable.push_back(work.count(words));
  }
  SchoolEvidence school;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    ParagraphRepair work(lines, paragraphs[i], models.impl(), settled);
    work.run(probable[i], words);
    school.new_school_nats += work.school().new_school_nats;
    school.words += work.school().words;
  }
  drop_joined(lines);
  settle_school(lines, school.chosen());
  if (settled.channel == Channel::NoVietnamese) {
    lower_lookalike_capitals(lines, paragraphs);
  }
  if (settled.channel == Channel::Vietnamese) restore_place_names(lines, models.impl().language);
  join_codes(lines, models.impl().codes);
  settle_abbreviations(lines, paragraphs, models.impl().codes);
  raise_first_letters(lines);
  settle_motto(lines);
  settle_headings(lines);
  settle_list_letters(lines);
  settle_quarters(lines);
  settle_date_words(lines);
  settle_days_and_months(lines);
  settle_column_codes(lines);
  settle_web_addresses(lines);
  mark_doubtful_dates(lines);
  restore_footnote_calls(lines);
}

}  // namespace

void RepairOptions::validate() const {
  if (!(margin_nats >= 0 && margin_nats <= 100)) {
    throw Error(Reason::BadOption, {}, "the margin is not between 0 and 100 nats");
  }
  if (alternatives < 0 || alternatives > 100) {
    throw Error(Reason::BadOption, {}, "the number of alternatives is not between 0 and 100");
  }
}

std::vector<Line> repair(std::vector<Line> lines, const Models& models,
                         const RepairOptions& options) {
  options.validate();
  const LetterForm as_read = mend_letters(lines);
  repair_lines(lines, models, options);
  restore_readings(lines, as_read);
  return lines;
}

namespace {

// What damaged a page is known where we read it ourselves; other text must show it by its look.
Channel channel_of(const Page& page, Channel wanted) {
  const bool ours = page.origin == PageOrigin::Recognized;
  return wanted == Channel::Automatic && ours ? Channel::Vietnamese : wanted;
}

// Pages of one channel go through as one list of lines: a paragraph may run over a page end.
void repair_pages(const std::vector<Page*>& pages, const Models& models,
                  const RepairOptions& options) {
  std::vector<Line> lines;
  std::vector<std::size_t> counts;
  for (Page* page : pages) {
    counts.push_back(page->lines.size());
    std::ranges::move(page->lines, std::back_inserter(lines));
  }
  lines = repair(std::move(lines), models, options);
  auto next = lines.begin();
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto end = next + static_cast<std::ptrdiff_t>(counts[i]);
    pages[i]->lines.assign(std::make_move_iterator(next), std::make_move_iterator(end));
    next = end;
    settle_annex_line(*pages[i]);
  }
}

}  // namespace

Document repair(Document document, const Models& models, const RepairOptions& options) {
  std::map<Channel, std::vector<Page*>> by_channel;
  for (Page& page : document.pages) {
    if (page.origin == PageOrigin::Blank || page.origin == PageOrigin::Failed) continue;
    by_channel[channel_of(page, options.channel)].push_back(&page);
  }
  for (const auto& [channel, pages] : by_channel) {
    RepairOptions of_these = options;
    of_these.channel = channel;
    repair_pages(pages, models, of_these);
  }
  return document;
}

}  // namespace sohoa::normalize
