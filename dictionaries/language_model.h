#pragma once

/// An n-gram language model of Vietnamese syllables, mapped from disk and shared by all workers.
///
/// Words are the language-model tokens of normalize/token.h: case folded, tone placement folded,
/// numbers by class. Costs are -ln P. Reading is const and may be done by many threads.
/// Built by dictionaries/train; the file format is docs/language_model.md. Tested by
/// tests/dictionaries/language_model_test.cpp, fuzzed by tests/fuzz/language_model_fuzzer.cpp.
///
///   const auto model = LanguageModel::open("language.model");
///   LanguageModel::Context context = model.start();
///   for (word : words) {
///     const auto [word_cost, next] = model.advance(context, word);
///     cost += word_cost;
///     context = next;
///   }

#include <array>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace sohoa::dictionaries {

class LanguageModel {
 public:
  using WordId = std::uint32_t;
  static constexpr WordId kUnknown = 0;
  static constexpr WordId kStart = 1;  ///< before the first word of a sentence
  static constexpr WordId kEnd = 2;
  static constexpr int kMaxOrder = 5;

  /// The words before the next one, nearest first, cut to the longest history that the model knows,
  /// so that two equal contexts can be merged in a search.
  struct Context {
    std::array<WordId, kMaxOrder - 1> words{};
    /// Where the model keeps the last one, two, ... words; follows from `words`. Made by start() and
    /// extend(), of use to the model that made it alone. nodes[length - 1] and length name a context.
    std::array<std::uint32_t, kMaxOrder - 1> nodes{};
    std::uint8_t length = 0;
    friend auto operator<=>(const Context&, const Context&) = default;
  };

  struct Step {
    double cost_nats = 0;
    Context context;
  };

  /// Maps the file. Throws Error{ModelMissing} or Error{ModelBroken}.
  static LanguageModel open(const std::filesystem::path& file);
  LanguageModel(LanguageModel&&) noexcept;
  LanguageModel& operator=(LanguageModel&&) noexcept;
  ~LanguageModel();

  [[nodiscard]] int order() const;
  [[nodiscard]] std::uint32_t word_count() const;            ///< ids are 0 .. word_count() - 1
  [[nodiscard]] std::uint32_t ngram_count(int order) const;  ///< order is 1 .. order()
  /// Of the file's content: a name for this very model.
  [[nodiscard]] std::uint64_t content_hash() const;

  [[nodiscard]] WordId find(std::string_view word) const;  ///< kUnknown when not there
  [[nodiscard]] std::string_view word(WordId id) const;
  /// How the word is usually written inside a sentence: "hđnd" -> "HĐND", "ttg" -> "TTg",
  /// "tỉnh" -> "tỉnh", "giang" -> "Giang". Tone placement is the old school's.
  [[nodiscard]] std::string_view usual_form(WordId id) const;

  [[nodiscard]] Context start() const;  ///< a sentence begins
  [[nodiscard]] double cost_nats(const Context& context, WordId next) const;
  [[nodiscard]] Context extend(const Context& context, WordId next) const;
  /// cost_nats and extend at the price of one.
  [[nodiscard]] Step advance(const Context& context, WordId next) const;

 private:
  struct Impl;
  explicit LanguageModel(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::dictionaries
