#pragma once

/// The words that may have been printed: the language model's vocabulary as a tree of letters.
///
/// Words are in lower case; a syllable that the two schools of tone placement write differently
/// ("hòa", "hoà") stands in the tree in both spellings with one language-model word. Codes are the
/// letters' numbers 0 .. 127 in the alphabet of the vocabulary. Reading is const and may be done by
/// many threads. Tested by tests/normalize/vocabulary_test.cpp.

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dictionaries/language_model.h"

namespace sohoa::normalize {

class Vocabulary {
 public:
  using Node = std::uint32_t;
  using Code = std::uint8_t;
  static constexpr Node kRoot = 0;
  static constexpr std::size_t kMaxLetters = 128;

  struct Entry {
    std::u32string spelling;  ///< lower case
    dictionaries::LanguageModel::WordId word = 0;
    float unigram_nats = 0;  ///< cost without context
    bool syllable = false;   ///< can be a Vietnamese syllable
  };

  /// Takes the words that consist of letters alone.
  explicit Vocabulary(const dictionaries::LanguageModel& model);

  [[nodiscard]] std::optional<Code> code(char32_t lower_letter) const;
  [[nodiscard]] char32_t letter(Code code) const { return alphabet_[code]; }
  [[nodiscard]] std::size_t alphabet_size() const { return alphabet_.size(); }
  /// The node after `node` and the letter; nothing when no word goes on so.
  [[nodiscard]] std::optional<Node> child(Node node, Code code) const;
  /// Calls visit(code, node) for every child.
  template <typename Visit>
  void each_child(Node node, const Visit& visit) const;
  /// Index of the entry that ends here, or nothing.
  [[nodiscard]] std::optional<std::uint32_t> entry_at(Node node) const;
  [[nodiscard]] const Entry& entry(std::uint32_t index) const { return entries_[index]; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  /// The entry of a word in lower case.
  [[nodiscard]] std::optional<std::uint32_t> find(std::u32string_view spelling) const;

 private:
  struct NodeData {
    std::array<std::uint64_t, 2> letters{};  ///< a bit for each code that goes on
    Node first_child = 0;                    ///< children lie side by side, in order of code
    std::int32_t entry = -1;
  };

  void collect(const dictionaries::LanguageModel& model);
  void build();

  std::vector<char32_t> alphabet_;
  std::unordered_map<char32_t, Code> codes_;
  std::vector<Entry> entries_;
  std::vector<NodeData> nodes_;
};

template <typename Visit>
void Vocabulary::each_child(Node node, const Visit& visit) const {
  Node child = nodes_[node].first_child;
  for (std::size_t half = 0; half < 2; ++half) {
    for (std::uint64_t bits = nodes_[node].letters[half]; bits != 0; bits &= bits - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(bits));
      visit(static_cast<Code>(half * 64 + bit), child++);
    }
  }
}

}  // namespace sohoa::normalize
