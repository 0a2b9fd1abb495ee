#include "normalize/repair.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "document/error.h"
#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/channel_choice.h"
#include "normalize/date_doubt.h"
#include "normalize/decoder.h"
#include "normalize/document_memory.h"
#include "normalize/document_words.h"
#include "normalize/enumeration.h"
#include "normalize/letter_form.h"
#include "normalize/models_impl.h"
#include "normalize/paragraph.h"
#include "normalize/repair_reason.h"
#include "normalize/true_case.h"

namespace sohoa::normalize {
namespace {

// A piece whose cheapest reading costs more than this is no plain word: it may be half of one.
constexpr float kHalfWordNats = 2.5F;
constexpr float kOddCaseNats = 6.0F;
// Digits that stand alone are letters only when the sentence has no room for a number.
constexpr float kDigitsAsWordNats = 1.0F;

struct Piece {
  std::size_t line = 0;
  std::size_t word = 0;
};

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

enum class LineCase { Mixed, Capitals, Small };

LineCase case_of(const Line& line) {
  int upper = 0;
  int lower = 0;
  for (const Word& word : line.words) {
    for (const char32_t letter : to_utf32(word.raw)) {
      upper += is_upper(letter) ? 1 : 0;
      lower += is_lower(letter) ? 1 : 0;
    }
  }
  if (upper >= 4 && upper > 3 * lower) return LineCase::Capitals;
  return lower > 2 * upper ? LineCase::Small : LineCase::Mixed;
}

/// One paragraph on its way through the decoder.
class ParagraphRepair {
 public:
  ParagraphRepair(std::vector<Line>& lines, const Models::Impl& models,
                  const RepairOptions& options)
      : lines_(lines),
        models_(models),
        channel_(models.channel(options.channel)),
        options_(options) {}

  [[nodiscard]] const SchoolEvidence& school() const { return school_; }

  /// Adds the words of the paragraph to `words`, by how sure each is.
  void count(const Paragraph& paragraph, DocumentWords& words) {
    decode_paragraph(paragraph, nullptr);
    for (const Choice& choice : choices_) {
      for (const auto word : choice.arc->candidate->words) words.add(word, choice.probability);
    }
  }

  void run(const Paragraph& paragraph, const DocumentWords& words) {
    decode_paragraph(paragraph, &words);
    for (const Choice& choice : choices_) apply(choice);
  }

 private:
  void decode_paragraph(const Paragraph& paragraph, const DocumentWords* words) {
    line_cases_.assign(lines_.size(), LineCase::Mixed);
    for (const std::size_t line : paragraph) {
      line_cases_[line] = case_of(lines_[line]);
      for (std::size_t word = 0; word < lines_[line].words.size(); ++word) {
        pieces_.push_back({line, word});
      }
    }
    build();
    DecoderOptions decoder;
    decoder.document = words;
    if (words == nullptr) {  // counting can do with less
      decoder.beam_nats = 8.0;
      decoder.max_paths = 4;
    }
    choices_ = decode(lattice_, models_.language, decoder);
  }

  [[nodiscard]] Word& word_at(std::size_t piece) const {
    return lines_[pieces_[piece].line].words[pieces_[piece].word];
  }

  void build() {
    lattice_.pieces = pieces_.size();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      held_.push_back(channel_.cache.find(word_at(i).raw, channel_.reader));
      for (const Candidate& candidate : *held_.back()) {
        const bool trusted = candidate.unchanged && options_.channel == Channel::Vietnamese;
        const auto bonus = static_cast<float>(trusted ? options_.margin_nats : 0.0);
        const float odd = candidate.digits_as_word ? kDigitsAsWordNats : 0.0F;
        const float cost = candidate.channel_nats - bonus + case_nats(i, candidate) + odd;
        lattice_.arcs.push_back({i, i + 1, &candidate, cost});
      }
      add_joints(i);
    }
  }

  // A syllable in capitals among small letters, or the other way round, is seldom what was printed.
  [[nodiscard]] float case_nats(std::size_t i, const Candidate& candidate) const {
    if (candidate.text_case == Candidate::Case::Mixed) return 0.0F;
    const bool capitals = candidate.text_case == Candidate::Case::Capitals;
    const LineCase line_case = line_cases_[pieces_[i].line];
    if (line_case == LineCase::Small && capitals) return kOddCaseNats;
    if (line_case == LineCase::Capitals && !capitals) return kOddCaseNats;
    return 0.0F;
  }

  [[nodiscard]] static float cheapest(const std::vector<Candidate>& candidates) {
    float cost = 1e9F;
    for (const Candidate& candidate : candidates) cost = std::min(cost, candidate.channel_nats);
    return cost;
  }

  // Two pieces of a line that may be one word with a blank too much.
  void add_joints(std::size_t i) {
    if (i + 1 >= pieces_.size() || pieces_[i].line != pieces_[i + 1].line) return;
    const std::string& left = word_at(i).raw;
    const std::string& right = word_at(i + 1).raw;
    if (!may_be_half(left, Side::Left) || !may_be_half(right, Side::Right)) return;
    const auto next = channel_.cache.find(right, channel_.reader);
    if (cheapest(*held_.back()) < kHalfWordNats && cheapest(*next) < kHalfWordNats) return;
    held_.push_back(channel_.cache.find(left + right, channel_.reader));
    for (const Candidate& candidate : *held_.back()) {
      if (candidate.unchanged || candidate.text.find(' ') != std::string::npos) continue;
      lattice_.arcs.push_back(
          {i, i + 2, &candidate, candidate.channel_nats + channel_.index.extra_space_nats()});
    }
  }

  enum class Side { Left, Right };

  static bool may_be_half(const std::string& piece, Side side) {
    const std::u32string letters = to_utf32(piece);
    const bool has_letter = std::any_of(letters.begin(), letters.end(),
                                        [](char32_t letter) { return is_letter(letter); });
    const bool has_digit = std::any_of(letters.begin(), letters.end(),
                                       [](char32_t letter) { return is_digit(letter); });
    if (!has_letter || has_digit || letters.size() > 8) return false;
    const char32_t rim = side == Side::Left ? letters.back() : letters.front();
    return is_letter(rim) || rim > 0x7F;
  }

  void apply(const Choice& choice) {
    Word& word = word_at(choice.arc->from);
    word.text = choice.arc->candidate->text;
    word.confidence = Confidence(choice.probability);
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
  const ChannelReader& channel_;
  const RepairOptions& options_;
  std::vector<Piece> pieces_;
  std::vector<LineCase> line_cases_;
  std::vector<CandidateCache::Candidates> held_;
  Lattice lattice_;
  SchoolEvidence school_;
  std::vector<Choice> choices_;
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
  for (const Paragraph& paragraph : paragraphs) {
    ParagraphRepair(lines, models.impl(), settled).count(paragraph, words);
  }
  SchoolEvidence school;
  for (const Paragraph& paragraph : paragraphs) {
    ParagraphRepair work(lines, models.impl(), settled);
    work.run(paragraph, words);
    school.new_school_nats += work.school().new_school_nats;
    school.words += work.school().words;
  }
  drop_joined(lines);
  settle_school(lines, school.chosen());
  if (settled.channel == Channel::NoVietnamese) {
    lower_lookalike_capitals(lines, paragraphs);
  }
  settle_abbreviations(lines, paragraphs, models.impl().codes);
  settle_headings(lines);
  settle_list_letters(lines);
  settle_quarters(lines);
  mark_doubtful_dates(lines);
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
