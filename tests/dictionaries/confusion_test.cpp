#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "dictionaries/confusion_model.h"
#include "dictionaries/train/confusion_training.h"
#include "dictionaries/train/word_alignment.h"
#include "document/error.h"

namespace sohoa::dictionaries {
namespace {

using Blank = WordPair::Blank;

const Confusion* find(const ConfusionModel& model, std::u32string_view printed,
                      std::u32string_view read) {
  for (const Confusion& confusion : model.confusions()) {
    if (confusion.printed == printed && confusion.read == read) return &confusion;
  }
  return nullptr;
}

TEST(AlignWords, SetsEqualWordsSideBySide) {
  const std::vector<WordPair> expected = {{U"kế", U"ké", Blank::Kept},
                                          {U"hoạch", U"hoach", Blank::Kept}};
  EXPECT_EQ(align_words("kế hoạch", "ké hoach"), expected);
}

TEST(AlignWords, FindsLostAndExtraBlanks) {
  const std::vector<WordPair> expected = {{U"ngày", U"ngay", Blank::Kept},
                                          {U"tháng3", U"thang3", Blank::Lost},
                                          {U"pháp", U"phap", Blank::Extra},
                                          {U"luật", U"luat", Blank::Kept}};
  EXPECT_EQ(align_words("ngày tháng 3 pháp luật", "ngay thang3 ph ap luat"), expected);
}

TEST(AlignWords, GivesNothingForTheReadingOfAnotherLine) {
  EXPECT_TRUE(align_words("nâng cao chất lượng", "x q 7").empty());
}

TEST(TrainConfusions, LearnsWhatLettersBecome) {
  std::vector<WordPair> pairs;
  for (int i = 0; i < 30; ++i) pairs.push_back({U"số", U"s6", Blank::Kept});
  for (int i = 0; i < 10; ++i) pairs.push_back({U"số", U"sé", Blank::Kept});
  const ConfusionModel model = train_confusions(pairs, {});
  const Confusion* six = find(model, U"ố", U"6");
  const Confusion* acute = find(model, U"ố", U"é");
  ASSERT_NE(six, nullptr);
  ASSERT_NE(acute, nullptr);
  EXPECT_LT(six->cost_nats, acute->cost_nats);
}

TEST(TrainConfusions, LearnsThatTwoLettersWereReadForOne) {
  std::vector<WordPair> pairs;
  for (const char32_t* start : {U"t", U"l", U"m", U"x", U"ch"}) {
    const std::u32string word(start);
    for (int i = 0; i < 8; ++i) pairs.push_back({word + U"ử", word + U"ir", Blank::Kept});
    for (int i = 0; i < 8; ++i) pairs.push_back({word + U"a", word + U"a", Blank::Kept});
  }
  const ConfusionModel model = train_confusions(pairs, {});
  EXPECT_NE(find(model, U"ử", U"ir"), nullptr);
}

TEST(TrainConfusions, RefusesOptionsOutOfRange) {
  ConfusionTrainingOptions options;
  options.rounds = 0;
  EXPECT_THROW((void)train_confusions({}, options), Error);
}

ConfusionModel small_model() {
  return {"none", 5.5, 6.25, {{U"ố", U"6", 0.5}, {U"ức", U"ire", 2.125}, {U"a", U"", 7.0}}};
}

TEST(ConfusionModel, ReadsWhatItWrote) {
  const ConfusionModel model = small_model();
  const ConfusionModel again = ConfusionModel::parse(model.serialize());
  EXPECT_EQ(again.channel(), "none");
  EXPECT_EQ(again.lost_space_nats(), 5.5);
  EXPECT_EQ(again.extra_space_nats(), 6.25);
  EXPECT_TRUE(std::ranges::equal(again.confusions(), model.confusions()));
}

TEST(ConfusionModel, RefusesAFileWithAnyByteChanged) {
  const std::string bytes = small_model().serialize();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    EXPECT_THROW((void)ConfusionModel::parse(damaged), Error) << "byte " << i;
  }
}

TEST(ConfusionModel, RefusesAFileThatWasCutShort) {
  const std::string bytes = small_model().serialize();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW((void)ConfusionModel::parse(bytes.substr(0, size)), Error) << size << " bytes";
  }
}

TEST(ConfusionModel, NamesTheFileThatIsMissing) {
  try {
    (void)ConfusionModel::open("/nowhere/confusion.model");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelMissing);
    EXPECT_EQ(error.place().file, "/nowhere/confusion.model");
  }
}

TEST(ConfusionModel, OpensTheShippedFiles) {
  const std::filesystem::path folder = SOHOA_SOURCE_DIR "/dictionaries/data";
  EXPECT_EQ(ConfusionModel::open(folder / "confusion-none.model").channel(), "none");
  EXPECT_EQ(ConfusionModel::open(folder / "confusion-vie.model").channel(), "vie");
}

}  // namespace
}  // namespace sohoa::dictionaries
