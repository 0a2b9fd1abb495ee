#include "dictionaries/language_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <random>
#include <string>

#include "dictionaries/language_model_format.h"
#include "dictionaries/train/language_model_writer.h"
#include "document/error.h"
#include "small_model.h"

namespace {

using sohoa::Error;
using sohoa::Reason;
using sohoa::dictionaries::FormatHeader;
using sohoa::dictionaries::LanguageModel;
using sohoa::train::TrainedModel;
using sohoa::train::WordId;
using sohoa::train::test::kWords;
using sohoa::train::test::ReferenceModel;
using sohoa::train::test::small_model;
using sohoa::train::test::TemporaryFile;

// Costs are rounded to 512 values an order, back-off costs to 256: a chain of four is off by this at most.
constexpr double kRounding = 0.02;

LanguageModel open_packed(const TrainedModel& model) {
  const TemporaryFile file;
  write_language_model(model, file.path());
  return LanguageModel::open(file.path());
}

void write(const std::filesystem::path& file, const std::vector<std::byte>& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

Reason reason_of_opening(const std::vector<std::byte>& bytes) {
  const TemporaryFile file;
  write(file.path(), bytes);
  try {
    (void)LanguageModel::open(file.path());
  } catch (const Error& error) {
    return error.reason();
  }
  ADD_FAILURE() << "the file was taken";
  return Reason::Internal;
}

TEST(LanguageModel, AgreesWithTheTextbookOnEveryOrderAndHistory) {
  for (int order = 2; order <= 5; ++order) {
    const TrainedModel trained = small_model(order);
    const ReferenceModel reference(trained);
    const LanguageModel model = open_packed(trained);
    std::vector<WordId> words = {LanguageModel::kStart};
    LanguageModel::Context context = model.start();
    for (const WordId word : sohoa::train::test::random_text(77, 60).ids) {
      words.push_back(word);
      const double cost = model.cost_nats(context, word);
      ASSERT_NEAR(cost, reference.cost_nats(words), kRounding) << "order " << order;
      const LanguageModel::Step step = model.advance(context, word);
      // Both sums begin at different ends, in floats.
      ASSERT_NEAR(step.cost_nats, cost, 1e-4);
      context = model.extend(context, word);
      ASSERT_EQ(step.context, context);
      ASSERT_EQ(context.length, reference.known_length(words));
      if (word == LanguageModel::kEnd) {
        words = {LanguageModel::kStart};
        context = model.start();
      }
    }
  }
}

TEST(LanguageModel, SumsUpToOneAfterEveryHistory) {
  const LanguageModel model = open_packed(small_model(5));
  std::mt19937 random(3);
  for (int i = 0; i < 300; ++i) {
    // Half of the histories are real text, the others hardly ever seen.
    LanguageModel::Context context = model.start();
    for (const WordId word : sohoa::train::test::random_text(
                                 random() % 2 == 0 ? 1U : static_cast<unsigned>(random()), 1)
                                 .ids) {
      if (word != LanguageModel::kEnd) context = model.extend(context, word);
    }
    double sum = 0;
    for (WordId word = 0; word < kWords; ++word) sum += std::exp(-model.cost_nats(context, word));
    ASSERT_NEAR(sum, 1, kRounding);
  }
}

TEST(LanguageModel, SumsUpToOneAfterPruning) {
  const TrainedModel trained = small_model(5, 3000);
  ASSERT_LT(trained.ngrams[4].size(), small_model(5).ngrams[4].size());
  const LanguageModel model = open_packed(trained);
  LanguageModel::Context context = model.start();
  for (const WordId word : sohoa::train::test::random_text(9, 50).ids) {
    double sum = 0;
    for (WordId next = 0; next < kWords; ++next) sum += std::exp(-model.cost_nats(context, next));
    ASSERT_NEAR(sum, 1, kRounding);
    context = word == LanguageModel::kEnd ? model.start() : model.extend(context, word);
  }
}

TEST(LanguageModel, MergesHistoriesThatItCannotTellApart) {
  const LanguageModel model = open_packed(small_model(3));
  LanguageModel::Context one = model.start();
  LanguageModel::Context other = model.start();
  for (const LanguageModel::WordId word : {5U, 9U, 4U, 31U}) one = model.extend(one, word);
  for (const LanguageModel::WordId word : {8U, 7U, 4U, 31U}) other = model.extend(other, word);
  EXPECT_EQ(one, other);
}

TEST(LanguageModel, FindsItsWords) {
  const LanguageModel model = open_packed(small_model(2));
  ASSERT_EQ(model.word_count(), kWords);
  for (WordId id = 1; id < kWords; ++id) {
    EXPECT_EQ(model.find(model.word(id)), id);
    EXPECT_EQ(model.usual_form(id), "T" + std::string(model.word(id)));
  }
  EXPECT_EQ(model.find("từ999"), LanguageModel::kUnknown);
  EXPECT_EQ(model.find(""), LanguageModel::kUnknown);
}

TEST(LanguageModel, TakesIdsItDoesNotKnowForTheUnknownWord) {
  const LanguageModel model = open_packed(small_model(3));
  EXPECT_EQ(model.cost_nats(model.start(), 4'000'000'000U), model.cost_nats(model.start(), 0));
  EXPECT_EQ(model.extend(model.start(), 4'000'000'000U), model.extend(model.start(), 0));
  EXPECT_EQ(model.word(4'000'000'000U), "<unk>");
}

TEST(LanguageModel, SaysThatTheFileIsMissing) {
  try {
    (void)LanguageModel::open("/nowhere/language.model");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelMissing);
  }
}

TEST(LanguageModel, RefusesForeignAndShortFiles) {
  EXPECT_EQ(reason_of_opening({}), Reason::ModelBroken);
  EXPECT_EQ(reason_of_opening(std::vector<std::byte>(5000)), Reason::ModelBroken);
  std::vector<std::byte> bytes = pack(small_model(3));
  bytes.pop_back();
  EXPECT_EQ(reason_of_opening(bytes), Reason::ModelBroken);
}

TEST(LanguageModel, RefusesAnyDamageToItsHeader) {
  const std::vector<std::byte> good = pack(small_model(2));
  for (std::size_t at = 0; at < sizeof(FormatHeader); ++at) {
    std::vector<std::byte> bad = good;
    bad[at] ^= std::byte{0x10};
    ASSERT_EQ(reason_of_opening(bad), Reason::ModelBroken) << "byte " << at;
  }
}

TEST(LanguageModel, RefusesOrSurvivesDamageToItsBody) {
  constexpr unsigned kSeed = 41;
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  const std::vector<std::byte> good = pack(small_model(4));
  std::mt19937 random(kSeed);
  const TemporaryFile file;
  for (int i = 0; i < 300; ++i) {
    std::vector<std::byte> bad = good;
    for (auto n = 1 + random() % 3; n > 0; --n) {
      bad[sizeof(FormatHeader) + random() % (bad.size() - sizeof(FormatHeader))] =
          static_cast<std::byte>(random());
    }
    write(file.path(), bad);
    try {
      const LanguageModel model = LanguageModel::open(file.path());
      LanguageModel::Context context = model.start();
      for (const WordId word :
           sohoa::train::test::random_text(static_cast<unsigned>(random()), 5).ids) {
        context = model.advance(context, word).context;
        ASSERT_LE(context.length, 3);
        ASSERT_LE(model.find(model.word(word)), kWords);
      }
    } catch (const Error& error) {
      ASSERT_EQ(error.reason(), Reason::ModelBroken);
    }
  }
}

}  // namespace
