#include "pipeline/evaluate/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "pipeline/evaluate/alignment.h"
#include "pipeline/evaluate/edit_distance.h"
#include "pipeline/evaluate/words.h"

namespace sohoa::evaluate {
namespace {

constexpr std::array kEdges{0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.001};

// A word of the record with its runs of letters and digits: the range of their places in a line.
struct Placed {
  Confidence confidence;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Reading {
  std::vector<std::string> runs;
  std::vector<Placed> words;
};

void append(const Line& line, Reading& reading) {
  for (const Word& word : line.words) {
    const std::size_t begin = reading.runs.size();
    for (std::string& run : folded_words(without_footnote_marks(word.text))) {
      reading.runs.push_back(std::move(run));
    }
    if (reading.runs.size() > begin) {
      reading.words.push_back({word.confidence, begin, reading.runs.size()});
    }
  }
}

void judge(const std::string& truth, const Reading& reading,
           std::map<std::string, std::size_t>& forgiven, Calibration& calibration) {
  Numbering number;
  const auto wanted = number(folded_words(without_footnote_marks(truth)));
  const auto given = number(reading.runs);
  const Partners partners = partners_in_any_order(wanted, given);
  for (const Placed& word : reading.words) {
    bool right = true;
    bool pardoned = false;
    for (std::size_t i = word.begin; i < word.end; ++i) {
      if (partners.second[i]) continue;
      right = false;
      const auto found = forgiven.find(reading.runs[i]);
      if (found != forgiven.end() && found->second > 0) {
        --found->second;
        pardoned = true;
      }
    }
    if (!pardoned) calibration.add(word.confidence, right);
  }
}

double share(double part, std::size_t whole) {
  return whole == 0 ? 0.0 : part / static_cast<double>(whole);
}

}  // namespace

double CalibrationBin::mean_confidence() const {
  return share(confidence_sum, words);
}
double CalibrationBin::share_right() const {
  return share(static_cast<double>(right), words);
}

Calibration::Calibration() {
  for (std::size_t i = 0; i + 1 < kEdges.size(); ++i) {
    bins_.push_back({kEdges[i], kEdges[i + 1], 0, 0, 0.0});
  }
}

void Calibration::add(Confidence confidence, bool right) {
  const auto bin = std::ranges::find_if(
      bins_, [confidence](const CalibrationBin& each) { return confidence.value() < each.high; });
  ++bin->words;
  bin->right += right ? 1U : 0U;
  bin->confidence_sum += confidence.value();
}

Calibration& Calibration::operator+=(const Calibration& other) {
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    bins_[i].words += other.bins_[i].words;
    bins_[i].right += other.bins_[i].right;
    bins_[i].confidence_sum += other.bins_[i].confidence_sum;
  }
  return *this;
}

std::size_t Calibration::words() const {
  std::size_t sum = 0;
  for (const CalibrationBin& bin : bins_) sum += bin.words;
  return sum;
}

double Calibration::expected_error() const {
  double sum = 0;
  for (const CalibrationBin& bin : bins_) {
    sum += static_cast<double>(bin.words) * std::abs(bin.mean_confidence() - bin.share_right());
  }
  return share(sum, words());
}

Calibration score_calibration(const TruthText& truth, const Document& document) {
  Calibration calibration;
  std::map<std::string, std::size_t> forgiven;
  for (const std::string& word : folded_words(truth.forgiven)) ++forgiven[word];

  std::vector<const Line*> lines;
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) lines.push_back(&line);
  }
  const std::vector<TextPair> pairs = pair_up(truth, text(document));
  const bool by_line = !pairs.empty() && pairs.front().line_number > 0;
  for (const TextPair& pair : pairs) {
    Reading reading;
    if (by_line) {
      append(*lines[pair.line_number - 1], reading);
    } else {
      for (const Line* line : lines) append(*line, reading);
    }
    judge(pair.truth, reading, forgiven, calibration);
  }
  return calibration;
}

}  // namespace sohoa::evaluate
