#pragma once

/// The words that may have been printed: the language model's vocabulary as a tree of letters.
///
/// Words are in lower case; a syllable that the two schools of tone placement write differently
/// ("hòa", "hoà") stands in the tree in both spellings with one language-model word. Codes are the
/// letters' numbers 0 .. 127 in the alphabet of the vocabulary. Reading is const and may be done by
/// many threads. Tested by tests/normalize/vocabulary_test.cpp.

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
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
  /// One bit of 64 for a letter; some letters share one.
  static constexpr std::uint64_t bit(Code code) { return std::uint64_t{1} << (code % 64U); }
  /// The bits of all letters that go on from `node`.
  [[nodiscard]] std::uint64_t child_bits(Node node) const { return nodes_[node].letter_bits; }
  /// The node after `node` and the letter; nothing when no word goes on so.
  [[nodiscard]] std::optional<Node> child(Node node, Code code) const {
    if ((nodes_[node].letter_bits & bit(code)) == 0) return std::nullopt;
    Node child = nodes_[node].first_child;
    const Node end = nodes_[node + 1].first_child;
    const void* found = std::memchr(letters_.data() + child, code, end - child);
    if (found == nullptr) return std::nullopt;
    return static_cast<Node>(static_cast<const Code*>(found) - letters_.data());
  }
  /// Letters of the children of `node`, in order of code; the first leads to first_child(node), the
  /// others to the nodes after it.
  [[nodiscard]] std::span<const Code> child_letters(Node node) const {
    const std::uint32_t begin = nodes_[node].first_child;
    return {letters_.data() + begin, nodes_[node + 1].first_child - begin};
  }
  [[nodiscard]] Node first_child(Node node) const { return nodes_[node].first_child; }
  /// Cost without context of the most common word that ends here or goes on from here.
  [[nodiscard]] float lookahead_nats(Node node) const { return nodes_[node].lookahead_nats; }
  /// Index of the entry that ends here, or nothing.
  [[nodiscard]] std::optional<std::uint32_t> entry_at(Node node) const;
  [[nodiscard]] const Entry& entry(std::uint32_t index) const { return entries_[index]; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  /// The entry of a word in lower case.
  [[nodiscard]] std::optional<std::uint32_t> find(std::u32string_view spelling) const;

 private:
  struct NodeData {
    std::uint64_t letter_bits = 0;  ///< of each code that goes on
    Node first_child = 0;  ///< children lie side by side, those of the next node right behind them
    std::int32_t entry = -1;
    float lookahead_nats = 0;
  };

  void collect(const dictionaries::LanguageModel& model);
  void build();

  std::vector<char32_t> alphabet_;
  std::unordered_map<char32_t, Code> codes_;
  std::vector<Entry> entries_;
  std::vector<NodeData> nodes_;  ///< breadth first, and one more that ends the last one's children
  std::vector<Code> letters_;    ///< by node: the letter that leads to it
};

}  // namespace sohoa::normalize
