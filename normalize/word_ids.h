#pragma once

/// The language-model words of a candidate: few, so that they stand where the candidate stands.
///
/// A page has ten thousand candidates; a list on the heap for each takes longer than finding them.
/// Tested by tests/normalize/word_ids_test.cpp.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "dictionaries/language_model.h"

namespace sohoa::normalize {

class WordIds {
 public:
  using LanguageModel = dictionaries::LanguageModel;
  using WordId = LanguageModel::WordId;
  using Stored = std::uint16_t;  ///< the format of the language model has 32,768 words at most

  WordIds() = default;
  WordIds(std::initializer_list<WordId> words) {
    for (const WordId word : words) push_back(word);
  }
  WordIds(const WordIds& other) : few_(other.few_), size_(other.size_) {
    if (other.many_) many_ = std::make_unique<std::vector<Stored>>(*other.many_);
  }
  WordIds(WordIds&& other) noexcept
      : few_(other.few_), size_(std::exchange(other.size_, 0)), many_(std::move(other.many_)) {}
  WordIds& operator=(WordIds other) noexcept {
    few_ = other.few_;
    size_ = other.size_;
    many_ = std::move(other.many_);
    return *this;
  }
  ~WordIds() = default;

  void push_back(WordId word) {
    constexpr WordId kMost = std::numeric_limits<Stored>::max();
    const auto stored = static_cast<Stored>(word <= kMost ? word : LanguageModel::kUnknown);
    if (size_ < few_.size()) {
      few_[size_] = stored;
    } else {
      if (!many_) many_ = std::make_unique<std::vector<Stored>>(few_.begin(), few_.end());
      many_->push_back(stored);
    }
    ++size_;
  }
  void append(std::span<const Stored> words) {
    for (const Stored word : words) push_back(word);
  }

  [[nodiscard]] std::span<const Stored> all() const {
    return {many_ ? many_->data() : few_.data(), size_};
  }
  [[nodiscard]] const Stored* begin() const { return all().data(); }
  [[nodiscard]] const Stored* end() const { return begin() + size_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  friend bool operator==(const WordIds& a, const WordIds& b) {
    return std::ranges::equal(a.all(), b.all());
  }

 private:
  std::array<Stored, 5> few_{};
  std::uint16_t size_ = 0;
  std::unique_ptr<std::vector<Stored>> many_;
};

}  // namespace sohoa::normalize
