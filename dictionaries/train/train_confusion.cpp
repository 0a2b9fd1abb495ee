// sohoa-train-confusion: learns a confusion model from lines "printed TAB read".

#include <fmt/core.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "dictionaries/train/confusion_training.h"
#include "dictionaries/train/run_tool.h"
#include "document/error.h"

namespace {

using sohoa::Error;
using sohoa::Reason;
using sohoa::dictionaries::align_words;
using sohoa::dictionaries::ConfusionModel;
using sohoa::dictionaries::ConfusionTrainingOptions;
using sohoa::dictionaries::train_confusions;
using sohoa::dictionaries::WordPair;

std::vector<WordPair> read_pairs(const std::vector<std::string>& files) {
  std::vector<WordPair> pairs;
  for (const std::string& file : files) {
    std::ifstream stream(file);
    if (!stream) throw Error(Reason::FileNotFound, {file}, "the pairs cannot be opened");
    for (std::string line; std::getline(stream, line);) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string::npos) continue;
      const std::string_view view = line;
      for (WordPair& pair : align_words(view.substr(0, tab), view.substr(tab + 1))) {
        pairs.push_back(std::move(pair));
      }
    }
  }
  return pairs;
}

int run(int argc, char** argv) {
  CLI::App app("Learns a confusion model from lines \"printed TAB read\".");
  std::vector<std::string> files;
  std::string output;
  ConfusionTrainingOptions options;
  app.add_option("PAIRS", files, "files of pairs")->required();
  app.add_option("--output,-o", output, "the model to write")->required();
  app.add_option("--channel", options.channel, "name of the channel")->capture_default_str();
  app.add_option("--rounds", options.rounds, "of expectation maximisation")->capture_default_str();
  app.add_option("--class-weight", options.class_weight, "of what happens to sister letters")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const std::vector<WordPair> pairs = read_pairs(files);
  if (pairs.empty()) throw Error(Reason::NothingToDo, {}, "the files hold no pairs");
  const ConfusionModel model = train_confusions(pairs, options);
  std::ofstream stream(output, std::ios::binary);
  stream << model.serialize();
  if (!stream.flush())
    throw Error(Reason::OutputNotWritable, {output}, "the model cannot be written");
  fmt::print(std::cerr, "{}: {} segments from {} word pairs\n", output, model.confusions().size(),
             pairs.size());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return sohoa::train::run_tool(run, argc, argv);
}
