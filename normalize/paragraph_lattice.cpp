#include "normalize/paragraph_lattice.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <memory>
#include <utility>

#include "document/unicode_form.h"
#include "normalize/opening.h"
#include "normalize/other_readings.h"
#include "normalize/reading_doubt.h"

namespace sohoa::normalize {
namespace {

// A piece whose cheapest reading costs more than this is no plain word: it may be half of one.
constexpr float kHalfWordNats = 2.5F;
constexpr float kOddCaseNats = 6.0F;
// Digits that stand alone are letters only when the sentence has no room for a number.
constexpr float kDigitsAsWordNats = 1.0F;

float cheapest(const std::vector<Candidate>& candidates) {
  float cost = std::numeric_limits<float>::infinity();
  for (const Candidate& candidate : candidates) cost = std::min(cost, candidate.channel_nats);
  return cost;
}

enum class Side { Left, Right };

bool may_be_half(const std::string& piece, Side side) {
  const std::u32string letters = to_utf32(piece);
  const bool has_letter = std::any_of(letters.begin(), letters.end(),
                                      [](char32_t letter) { return is_letter(letter); });
  const bool has_digit =
      std::any_of(letters.begin(), letters.end(), [](char32_t letter) { return is_digit(letter); });
  if (!has_letter || has_digit || letters.size() > 8) return false;
  const char32_t rim = side == Side::Left ? letters.back() : letters.front();
  return is_letter(rim) || rim > 0x7F;
}

// Signs alone: a recogniser that knows Vietnamese saw no letter there.
bool makes_letters_of_signs(const std::string& raw, const Candidate& candidate) {
  if (candidate.unchanged) return false;
  const auto has_letters = [](const std::string& text) {
    return std::ranges::any_of(to_utf32(text), is_letter);
  };
  return !has_letters(raw) && has_letters(candidate.text);
}

}  // namespace

ParagraphLattice::ParagraphLattice(const std::vector<Line>& lines, const Paragraph& paragraph,
                                   const Models::Impl& models, const RepairOptions& options)
    : lines_(lines),
      model_(models.language),
      channel_(models.channel(options.channel)),
      options_(options) {
  const bool knows_dots = options.channel == Channel::Vietnamese;
  for (const std::size_t line : paragraph) {
    const LineCase line_case = case_of(lines[line]);
    for (std::size_t word = 0; word < lines[line].words.size(); ++word) {
      const bool sure_dot = knows_dots && has_sure_dot(lines[line].words[word]);
      pieces_.push_back({line, word, line_case, sure_dot});
    }
  }
  lattice_.pieces = pieces_.size();
  opening_ = options.channel == Channel::NoVietnamese ? find_opening() : pieces_.size();
}

std::size_t ParagraphLattice::find_opening() const {
  std::vector<std::string> raws;
  for (std::size_t i = 0; i < pieces_.size() && i < 2; ++i) raws.push_back(raw(i));
  const std::size_t opening = opening_piece(raws);
  const bool found = opening < raws.size() && !with_plain_capital(raws[opening]).empty();
  return found ? opening : pieces_.size();
}

ParagraphLattice::LineCase ParagraphLattice::case_of(const Line& line) {
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

void ParagraphLattice::offer_all() {
  std::vector<const std::vector<Candidate>*> readings;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    readings.push_back(&read_piece(i));
    cheapest_.push_back(cheapest(*readings.back()));
  }
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    ArcName name{static_cast<std::uint32_t>(i)};
    for (const Candidate& candidate : *readings[i]) {
      add(name, candidate);
      ++name.candidate;
    }
    add_joints(i);
  }
}

void ParagraphLattice::offer(std::span<const ArcName> names, const DocumentWords& document) {
  auto next = names.begin();
  const auto offer_readings = [&](ArcName name, const std::vector<Candidate>& readings) {
    for (const Candidate& candidate : readings) {
      const bool named = next != names.end() && *next == name;
      if (named) ++next;
      if (named || (!name.joint && is_favoured(candidate, document))) add(name, candidate);
      ++name.candidate;
    }
  };
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    ArcName name{static_cast<std::uint32_t>(i)};
    offer_readings(name, read_piece(i));
    name.joint = true;
    const bool joints = next != names.end() && next->piece == i && next->joint;
    if (joints) offer_readings(name, read_joint(i));
  }
}

bool ParagraphLattice::is_favoured(const Candidate& candidate,
                                   const DocumentWords& document) const {
  return std::any_of(candidate.words.begin(), candidate.words.end(),
                     [&](auto word) { return document.favours(word, model_.cost_nats({}, word)); });
}

const Word& ParagraphLattice::word(std::size_t piece) const {
  return lines_[pieces_[piece].line].words[pieces_[piece].word];
}

const std::string& ParagraphLattice::raw(std::size_t piece) const {
  return word(piece).raw;
}

const std::vector<Candidate>& ParagraphLattice::hold(CandidateCache::Candidates candidates) {
  held_.push_back(std::move(candidates));
  return *held_.back();
}

const std::vector<Candidate>& ParagraphLattice::read_piece(std::size_t piece) {
  CandidateCache::Candidates candidates = channel_.cache.find(raw(piece), channel_.reader);
  if (piece == opening_) return hold(read_opening(*candidates, raw(piece)));
  std::vector<Alternative> doubled = readings_of_doubled_initial(raw(piece));
  if (word(piece).readings.empty() && doubled.empty()) return hold(std::move(candidates));
  Word read = word(piece);
  std::ranges::move(doubled, std::back_inserter(read.readings));
  return hold(std::make_shared<const std::vector<Candidate>>(with_other_readings(
      *candidates, read,
      [this](const std::string& other) { return *channel_.cache.find(other, channel_.reader); })));
}

CandidateCache::Candidates ParagraphLattice::read_opening(const std::vector<Candidate>& first,
                                                          const std::string& raw) const {
  const auto plain = channel_.cache.find(with_plain_capital(raw), channel_.reader);
  return std::make_shared<const std::vector<Candidate>>(with_capitals(first, *plain));
}

const std::vector<Candidate>& ParagraphLattice::read_joint(std::size_t piece) {
  return hold(
      channel_.cache.find(raw(piece) + raw(piece + 1), channel_.reader, PieceShape::OneWord));
}

void ParagraphLattice::add(const ArcName& name, const Candidate& candidate) {
  const bool knows_letters = options_.channel == Channel::Vietnamese && !name.joint;
  if (knows_letters && makes_letters_of_signs(raw(name.piece), candidate)) return;
  const std::size_t to = name.piece + (name.joint ? 2U : 1U);
  lattice_.arcs.push_back({name.piece, to, &candidate, arc_nats(name, candidate)});
  names_.push_back(name);
}

float ParagraphLattice::arc_nats(const ArcName& name, const Candidate& candidate) const {
  if (name.joint) return candidate.channel_nats + channel_.index.extra_space_nats();
  const bool trusted = candidate.unchanged && options_.channel == Channel::Vietnamese;
  const auto bonus = static_cast<float>(trusted ? margin(name.piece, candidate) : 0.0);
  const float odd = candidate.digits_as_word ? kDigitsAsWordNats : 0.0F;
  const bool sure_dot = pieces_[name.piece].sure_dot;
  const auto lost = static_cast<float>(sure_dot ? lost_dot_nats(candidate.text) : 0.0);
  return candidate.channel_nats - bonus + case_nats(name.piece, candidate) + odd + lost;
}

// How much better than leaving the word alone a change must be.
double ParagraphLattice::margin(std::size_t piece, const Candidate& as_read) const {
  const double of_name = name_nats(word(piece), as_read.unigram_nats);
  return options_.margin_nats + (of_name > 0 ? of_name : -doubt_nats(word(piece)));
}

// A syllable in capitals among small letters, or the other way round, is seldom what was printed.
float ParagraphLattice::case_nats(std::size_t piece, const Candidate& candidate) const {
  if (candidate.text_case == Candidate::Case::Mixed) return 0.0F;
  const bool capitals = candidate.text_case == Candidate::Case::Capitals;
  const LineCase line_case = pieces_[piece].line_case;
  if (line_case == LineCase::Small && capitals) return kOddCaseNats;
  if (line_case == LineCase::Capitals && !capitals) return kOddCaseNats;
  return 0.0F;
}

// Two pieces of a line that may be one word with a blank too much.
void ParagraphLattice::add_joints(std::size_t piece) {
  if (piece + 1 >= pieces_.size() || pieces_[piece].line != pieces_[piece + 1].line) return;
  if (cheapest_[piece] < kHalfWordNats && cheapest_[piece + 1] < kHalfWordNats) return;
  if (!may_be_half(raw(piece), Side::Left) || !may_be_half(raw(piece + 1), Side::Right)) return;
  ArcName name{static_cast<std::uint32_t>(piece), 0, true};
  for (const Candidate& candidate : read_joint(piece)) {
    const bool one_word = !candidate.unchanged && candidate.text.find(' ') == std::string::npos;
    if (one_word) add(name, candidate);
    ++name.candidate;
  }
}

}  // namespace sohoa::normalize
