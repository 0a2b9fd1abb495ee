// sohoa-train-language-model: from plain text to dictionaries/data/language.model.

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "dictionaries/language_model.h"
#include "dictionaries/train/entropy_pruning.h"
#include "dictionaries/train/kneser_ney.h"
#include "dictionaries/train/language_model_writer.h"
#include "dictionaries/train/perplexity.h"
#include "dictionaries/train/training_text.h"
#include "document/error.h"

namespace {

using sohoa::dictionaries::LanguageModel;

constexpr const char* kExamples = R"(Examples:
  sohoa-train-language-model --text reports.txt.zst:4 --text laws.txt.zst:1 \
      --abbreviations dictionaries/train/abbreviations.tsv --output language.model
  sohoa-train-language-model --text a.txt --order 3 --megabytes 5 --held-out-share 0.1 --output a.model

A text holds one paragraph a line, UTF-8, plain or compressed with zstd. The number behind the colon says
how much one sighting in this text counts (1 when left out); "lower" behind a second colon says that its
letters are all small, so that no casing is learned from it: titles.txt.zst:1:lower.
The first text should be the one most like what the model is for: a share of it, in blocks of whole
stretches, is held out to measure the perplexity.
Exit codes: 0 done, 1 bad arguments, 2 a text cannot be read, 5 the model cannot be written.)";

struct Options {
  std::vector<std::string> texts;
  std::string output;
  int order = sohoa::train::kMaxOrder;
  double megabytes = 37;
  std::vector<std::uint32_t> cutoffs = {2, 2, 2, 2};
  std::string abbreviations;
  double abbreviation_weight = 0.3;
  sohoa::train::ReadingOptions reading;
};

/// "laws.txt.zst:1.5:lower"
sohoa::train::Source source_from(const std::string& argument) {
  std::vector<std::string> parts = CLI::detail::split(argument, ':');
  sohoa::train::Source source;
  source.file = parts.at(0);
  if (parts.size() > 1 &&
      (!CLI::detail::lexical_cast(parts[1], source.weight) || source.weight <= 0)) {
    throw sohoa::Error(sohoa::Reason::BadOption, {},
                       "--text " + argument + " has no weight above 0", "write --text FILE:WEIGHT");
  }
  source.has_case = parts.size() < 3 || parts[2] != "lower";
  return source;
}

class Progress {
 public:
  void tell(const std::string& what) {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
    fmt::print(stderr, "{:6.1f} s  {}\n", passed.count(), what);
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

void print_perplexity(const LanguageModel& model, const sohoa::train::IdText& text) {
  if (text.ids.empty()) return;
  const sohoa::train::Perplexity result = perplexity(model, text);
  fmt::print("held out: {} words, {} of them unknown\n", result.words + result.unknown_words,
             result.unknown_words);
  for (std::size_t k = 0; k < result.by_order.size(); ++k) {
    fmt::print("perplexity, order {}: {:.2f}\n", k + 1, result.by_order[k]);
  }
}

sohoa::train::TrainedModel train(sohoa::train::TrainingText& text,
                                 const std::vector<sohoa::train::Source>& sources,
                                 const Options& options, Progress& progress) {
  std::vector<double> weights;
  weights.reserve(2 * sources.size());
  for (const auto& source : sources) weights.push_back(source.weight);
  for (const auto& source : sources) weights.push_back(source.weight * options.abbreviation_weight);
  sohoa::train::TrainedModel model;
  model.order = options.order;
  model.words = text.words;
  model.usual_forms = text.usual_forms;
  auto counts = count_ngrams(std::move(text.sources), weights, options.order);
  for (int k = 0; k < options.order; ++k) {
    progress.tell(fmt::format("{} different n-grams of order {}",
                              counts[static_cast<std::size_t>(k)].size(), k + 1));
  }
  sohoa::train::EstimationOptions estimation;
  estimation.order = options.order;
  estimation.word_count = model.words.size();
  for (std::size_t k = 0; k < options.cutoffs.size() && k < 4; ++k) {
    estimation.cutoffs[k + 1] = options.cutoffs[k];
  }
  const auto estimates = estimate(std::move(counts), estimation);
  progress.tell("estimated");
  model.ngrams = prune(estimates, options.order, static_cast<std::size_t>(options.megabytes * 1e6));
  progress.tell("pruned");
  return model;
}

void run(Options options) {
  Progress progress;
  if (!options.abbreviations.empty()) {
    options.reading.abbreviations = sohoa::train::read_abbreviations(options.abbreviations);
  }
  std::vector<sohoa::train::Source> sources;
  for (const std::string& text : options.texts) sources.push_back(source_from(text));
  auto text = read_training_text(sources, options.reading);
  progress.tell(fmt::format("read, {} words in the vocabulary", text.words.size()));
  const auto model = train(text, sources, options, progress);
  write_language_model(model, options.output);
  progress.tell("written");

  const LanguageModel opened = LanguageModel::open(options.output);
  fmt::print("words: {}\n", opened.word_count());
  for (int k = 2; k <= opened.order(); ++k) fmt::print("{}-grams: {}\n", k, opened.ngram_count(k));
  fmt::print("bytes: {}\n", std::filesystem::file_size(options.output));
  print_perplexity(opened, text.held_out);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Trains the language model of sohoa on plain text.", "sohoa-train-language-model");
  app.footer(kExamples);
  Options options;
  app.add_option("--text", options.texts, "FILE[:WEIGHT[:lower]], may be given many times")
      ->required();
  app.add_option("--output,-o", options.output, "the model file to write")->required();
  app.add_option("--order", options.order, "words of the longest n-gram")
      ->check(CLI::Range(2, sohoa::train::kMaxOrder))
      ->capture_default_str();
  app.add_option("--megabytes", options.megabytes, "size of all n-grams, in millions of bytes")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--cutoffs", options.cutoffs,
                 "least number of sightings of n-grams of order 2, 3, 4, 5; must not fall")
      ->capture_default_str()
      ->delimiter(',');
  app.add_option("--abbreviations", options.abbreviations,
                 "lines SHORT<tab>FULL: also learn from the text with FULL written as SHORT");
  app.add_option("--abbreviation-weight", options.abbreviation_weight,
                 "how much such a place counts, as a share of the weight of its text")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--held-out-share", options.reading.held_out.share,
                 "of the first text; 0 for none")
      ->check(CLI::Range(0.0, 0.5))
      ->capture_default_str();
  app.add_option("--held-out-lines", options.reading.held_out.block_lines,
                 "lines held out in one piece")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--min-syllable-count", options.reading.vocabulary.min_syllable_count,
                 "sightings that a Vietnamese syllable needs")
      ->capture_default_str();
  app.add_option("--min-sign-count", options.reading.vocabulary.min_sign_count,
                 "sightings that a punctuation mark or other sign needs")
      ->capture_default_str();
  app.add_option("--min-other-count", options.reading.vocabulary.min_other_count,
                 "sightings that any other word needs")
      ->capture_default_str();
  app.add_option("--min-weighted-other-count", options.reading.vocabulary.min_weighted_other_count,
                 "... in the texts of more than average weight")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    run(options);
    return 0;
  } catch (const sohoa::Error& error) {
    fmt::print(stderr, "sohoa-train-language-model: {}\n", error.what());
    return info(error.reason()).exit_code;
  } catch (const std::exception& error) {
    fmt::print(stderr, "sohoa-train-language-model: {}\n", error.what());
    return 15;
  }
}
