#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zstd.h>

#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "dictionaries/train/abbreviation_pieces.h"
#include "dictionaries/train/entropy_pruning.h"
#include "dictionaries/train/language_model_writer.h"
#include "dictionaries/train/perplexity.h"
#include "dictionaries/train/text_reader.h"
#include "document/error.h"
#include "small_model.h"

namespace sohoa::train {
namespace {

using test::kWords;
using test::TemporaryFile;
using testing::ElementsAre;

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::vector<std::string> lines;
  for_each_line(file, [&lines](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

TEST(ForEachLine, ReadsPlainAndPackedTextAlike) {
  std::string text = "một\n\nhai\r\n";
  for (int i = 0; i < 50'000; ++i) text += "dòng số " + std::to_string(i) + "\n";
  text += "cuối";
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  const TemporaryFile plain;
  const TemporaryFile base;
  const std::filesystem::path zst = base.path().string() + ".zst";
  write(plain.path(), text);
  write(zst, packed);
  const std::vector<std::string> lines = lines_of(plain.path());
  EXPECT_EQ(lines.size(), 50'004U);
  EXPECT_EQ(lines[2], "hai");
  EXPECT_EQ(lines.back(), "cuối");
  EXPECT_EQ(lines_of(zst), lines);
  write(zst, packed.substr(0, 40) + "xxxxxxxxxxxxxxxxxxxx" + packed.substr(60));
  EXPECT_THROW((void)lines_of(zst), Error);
  std::filesystem::remove(zst);
}

TEST(ForEachLine, SaysThatTheFileIsMissing) {
  EXPECT_THROW(for_each_line("/nowhere/text", [](std::string_view) {}), Error);
}

/// Counts by the definition: every n-gram, and the set of words before it.
struct SlowCounts {
  std::map<std::vector<WordId>, unsigned> sightings;
  std::map<std::vector<WordId>, std::set<WordId>> before;

  explicit SlowCounts(const std::vector<IdText>& texts) {
    for (const IdText& text : texts) {
      std::vector<WordId> words = {1};
      for (const WordId id : text.ids) {
        words.push_back(id);
        for (std::size_t length = 1; length <= std::min<std::size_t>(4, words.size()); ++length) {
          ++sightings[{words.end() - static_cast<std::ptrdiff_t>(length), words.end()}];
          if (length < words.size()) {
            before[{words.end() - static_cast<std::ptrdiff_t>(length), words.end()}].insert(
                words[words.size() - length - 1]);
          }
        }
        if (id == 2) words = {1};
      }
    }
  }
};

TEST(CountNgrams, AgreesWithTheDefinition) {
  const std::vector<IdText> texts = {test::random_text(1, 300), test::random_text(2, 100)};
  const SlowCounts slow(texts);
  const NgramCounts counts = count_ngrams(texts, {1.0, 1.0}, 4);
  std::size_t total = 0;
  for (std::size_t k = 0; k < 4; ++k) {
    for (const NgramCount& ngram : counts[k]) {
      std::vector<WordId> words(k + 1);
      for (std::size_t i = 0; i <= k; ++i) {
        words[k - i] = static_cast<WordId>(ngram.key >> (static_cast<int>(i) * kWordBits)) & 0x7FFF;
      }
      ASSERT_EQ(ngram.sightings, slow.sightings.at(words));
      ASSERT_FLOAT_EQ(ngram.weighted_sightings, static_cast<float>(ngram.sightings));
      const bool raw = k == 3 || words[0] == 1;
      ASSERT_EQ(ngram.adjusted, raw ? ngram.sightings : slow.before.at(words).size());
    }
    total += counts[k].size();
  }
  EXPECT_EQ(total, slow.sightings.size());
}

TEST(CountNgrams, WeighsSources) {
  const IdText text{{3, 4, 2}};
  const NgramCounts counts = count_ngrams({text, text}, {1.0, 4.0}, 2);
  for (const NgramCount& ngram : counts[1]) {
    EXPECT_EQ(ngram.sightings, 2U);
    EXPECT_FLOAT_EQ(ngram.weighted_sightings, 5);
  }
}

TEST(CountNgrams, LearnsNothingOfSilentWords) {
  const IdText pieces{{3 | IdText::kSilent, 4 | IdText::kSilent, 5, 6, IdText::kPieceEnd}};
  const NgramCounts counts = count_ngrams({pieces}, {1.0}, 3);
  EXPECT_EQ(counts[0].size(), 2U);  // 5 and 6
  EXPECT_EQ(counts[1].size(), 2U);  // 4 5, 5 6
  EXPECT_EQ(counts[2].size(), 2U);  // 3 4 5, 4 5 6
}

TEST(Estimate, GivesEveryContextAProbabilityMassOfOne) {
  const Estimates estimates = test::small_estimates(3);
  double words = 0;
  for (const Estimate& word : estimates[0]) words += word.probability;
  EXPECT_NEAR(words, 1, 1e-5);
  for (const Estimate& ngram : estimates[2]) {
    ASSERT_GT(ngram.probability, 0);
    ASSERT_LT(ngram.probability, 1);
    const Estimate& suffix = estimates[1][ngram.suffix];
    ASSERT_TRUE(suffix.key == without_first(ngram.key, 3));
    ASSERT_EQ(suffix.probability, ngram.lower_probability);
  }
}

TEST(Prune, KeepsWhatOthersRestOn) {
  const std::size_t bytes = 4000;
  const TrainedModel model = test::small_model(5, bytes);
  std::array<std::set<unsigned long long>, 5> low;
  std::size_t total = 0;
  for (std::size_t k = 0; k < 5; ++k) {
    // The keys of the small vocabulary are told apart by their lowest bits of each word.
    for (const TrainedNgram& ngram : model.ngrams[k]) {
      unsigned long long packed = 0;
      for (std::size_t i = 0; i <= k; ++i) {
        packed |=
            static_cast<unsigned long long>((ngram.key >> (static_cast<int>(i) * kWordBits)) & 0x7F)
            << (7 * i);
      }
      low[k].insert(packed);
      if (k == 0) continue;
      EXPECT_TRUE(low[k - 1].contains(packed >> 7)) << "context";
      EXPECT_TRUE(low[k - 1].contains(packed & ((1ULL << (7 * k)) - 1))) << "suffix";
    }
    if (k > 0) total += model.ngrams[k].size();
  }
  EXPECT_LT(total * 3, bytes);
  EXPECT_GT(total, 300U);
}

TEST(Prune, CostsLittleAgainstTheFullModel) {
  const TemporaryFile full;
  const TemporaryFile small;
  write_language_model(test::small_model(4), full.path());
  write_language_model(test::small_model(4, 6000), small.path());
  const IdText text = test::random_text(1234, 300);
  const Perplexity before = perplexity(dictionaries::LanguageModel::open(full.path()), text);
  const Perplexity after = perplexity(dictionaries::LanguageModel::open(small.path()), text);
  EXPECT_LT(before.by_order[1], 0.8 * before.by_order[0]);
  EXPECT_LT(after.by_order[3], 1.15 * before.by_order[3]);
}

TEST(Perplexity, OfAnEvenModelIsTheNumberOfItsWords) {
  TrainedModel model = test::small_model(2, 0);
  for (TrainedNgram& word : model.ngrams[0]) {
    word.cost_nats = static_cast<float>(std::log(kWords));
    word.backoff_nats = 0;
  }
  for (auto& ngrams : {1, 2, 3, 4}) model.ngrams[static_cast<std::size_t>(ngrams)].clear();
  const TemporaryFile file;
  write_language_model(model, file.path());
  const Perplexity result =
      perplexity(dictionaries::LanguageModel::open(file.path()), IdText{{0, 5, 6, 2}});
  EXPECT_NEAR(result.by_order[1], kWords, 0.01);
  EXPECT_EQ(result.words, 3U);
  EXPECT_EQ(result.unknown_words, 1U);
}

TEST(AbbreviationPieces, PutTheShortFormWhereTheLongestFullFormStands) {
  AbbreviationPieces abbreviations;
  abbreviations.add({10, 11}, 90);
  abbreviations.add({10, 11, 12}, 91);
  const std::vector<TypeId> line = {1, 2, 3, 4, 5, 10, 11, 12, 6, kTypeLineEnd};
  std::vector<TypeId> pieces;
  abbreviations.append_pieces(line, pieces);
  EXPECT_THAT(pieces, ElementsAre(2 + kTypeSilent, 3 + kTypeSilent, 4 + kTypeSilent,
                                  5 + kTypeSilent, 91, 6, kTypeLineEnd));
  pieces.clear();
  abbreviations.append_pieces(std::vector<TypeId>{10, 11, 7, 7, 7, 7, 7, kTypeLineEnd}, pieces);
  EXPECT_THAT(pieces, ElementsAre(90, 7, 7, 7, 7, kTypePieceEnd));
}

TEST(ReadTrainingText, ChoosesTheVocabularyAndItsUsualForms) {
  std::string text;
  for (int i = 0; i < 30; ++i) {
    text +=
        "Ủy ban nhân dân tỉnh và HĐND tỉnh, theo Tờ trình của TTg về cải cách hành chính nứơc.\n";
  }
  text += "Một từhiếm.\nỦY BAN NHÂN DÂN TỈNH\n";
  const TemporaryFile file;
  write(file.path(), text);
  ReadingOptions options;
  options.held_out.share = 0;
  options.vocabulary.min_other_count = 20;
  options.vocabulary.min_abbreviation_count = 20;
  options.abbreviations = {{"CCHC", "cải cách hành chính"}};
  const TrainingText result = read_training_text({{.file = file.path()}}, options);
  const auto usual = [&result](const std::string& word) -> std::string {
    const auto at = std::ranges::find(result.words, word);
    return at == result.words.end()
               ? "-"
               : result.usual_forms[static_cast<std::size_t>(at - result.words.begin())];
  };
  EXPECT_EQ(usual("tỉnh"), "tỉnh");
  EXPECT_EQ(usual("hđnd"), "HĐND");
  EXPECT_EQ(usual("ttg"), "TTg");
  EXPECT_EQ(usual("cchc"), "CCHC");
  EXPECT_EQ(usual("từhiếm"), "-");
  EXPECT_EQ(usual("nứơc"), "-") << "a tone on the wrong vowel is no word";
  EXPECT_EQ(result.sources.size(), 2U);
  EXPECT_FALSE(result.sources[1].ids.empty());
}

TEST(ReadTrainingText, HoldsOutWholeStretchesOfTheFirstText) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "a b c\n";
  const TemporaryFile file;
  write(file.path(), text);
  ReadingOptions options;
  options.held_out = {.share = 0.2, .block_lines = 10};
  const TrainingText result = read_training_text({{.file = file.path()}}, options);
  EXPECT_EQ(result.sources[0].ids.size(), 80U * 4);
  EXPECT_EQ(result.held_out.ids.size(), 20U * 4);
}

TEST(ReadAbbreviations, RefusesALineWithoutATab) {
  const TemporaryFile file;
  write(file.path(), "# remark\nUBND\tủy ban nhân dân\n\nHĐND hội đồng\n");
  EXPECT_THROW((void)read_abbreviations(file.path()), Error);
}

TEST(Pack, RefusesMoreWordsThanTheFormatHas) {
  TrainedModel model;
  model.order = 2;
  for (int id = 0; id < 40'000; ++id) {
    model.words.push_back(std::to_string(id));
    model.ngrams[0].push_back({.key = static_cast<NgramKey>(id)});
  }
  model.usual_forms = model.words;
  EXPECT_THROW((void)pack(model), Error);
}

}  // namespace
}  // namespace sohoa::train
