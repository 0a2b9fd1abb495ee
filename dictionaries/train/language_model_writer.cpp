#include "dictionaries/train/language_model_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <span>
#include <string>

#include "dictionaries/language_model_format.h"
#include "document/error.h"

namespace sohoa::train {
namespace {

using dictionaries::FormatHeader;
using dictionaries::FormatLayout;
using dictionaries::Section;

/// Values that stand for others, chosen so that the squared error is small (Lloyd's method).
class CodeBook {
 public:
  CodeBook(std::vector<float> values, std::size_t levels) : centers_(levels, 0.0F) {
    std::ranges::sort(values);
    std::vector<float> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    if (distinct.empty()) return;
    // Half of the levels begin where the values are many, half evenly over the range: the rare but
    // extreme ones must not be far off either.
    for (std::size_t level = 0; level < levels; ++level) {
      const double at = (static_cast<double>(level) + 0.5) / static_cast<double>(levels);
      const auto index = static_cast<std::size_t>(at * static_cast<double>(values.size()));
      const double even = distinct.front() + at * (distinct.back() - distinct.front());
      centers_[level] = level % 2 == 0 ? values[index] : static_cast<float>(even);
    }
    if (distinct.size() <= levels) {
      std::ranges::fill(centers_, distinct.back());
      std::ranges::copy(distinct, centers_.begin());
      return;
    }
    constexpr int kRounds = 30;
    for (int round = 0; round < kRounds; ++round) {
      std::ranges::sort(centers_);
      move_to_means(values);
    }
    std::ranges::sort(centers_);
  }

  [[nodiscard]] std::uint32_t code(float value) const {
    const auto above = std::ranges::lower_bound(centers_, value);
    if (above == centers_.begin()) return 0;
    const bool nearer_below = above == centers_.end() || value - *(above - 1) < *above - value;
    return static_cast<std::uint32_t>(above - centers_.begin()) - (nearer_below ? 1 : 0);
  }

  [[nodiscard]] const std::vector<float>& centers() const { return centers_; }

 private:
  void move_to_means(const std::vector<float>& sorted_values) {
    std::size_t begin = 0;
    for (std::size_t level = 0; level < centers_.size(); ++level) {
      const bool last = level + 1 == centers_.size();
      const float border = last ? 0 : (centers_[level] + centers_[level + 1]) / 2;
      double sum = 0;
      std::size_t end = begin;
      for (; end < sorted_values.size() && (last || sorted_values[end] <= border); ++end) {
        sum += sorted_values[end];
      }
      if (end > begin) centers_[level] = static_cast<float>(sum / static_cast<double>(end - begin));
      begin = end;
    }
  }

  std::vector<float> centers_;
};

class Packer {
 public:
  explicit Packer(const TrainedModel& model) : model_(model) {
    header_.order = static_cast<std::uint32_t>(model.order);
    for (std::size_t k = 0; k < header_.order; ++k) {
      if (model.ngrams[k].size() > dictionaries::kMaxNgrams) fail("more than 16 million n-grams");
      header_.ngrams[k] = static_cast<std::uint32_t>(model.ngrams[k].size());
      first_children_[k] = find_first_children(k);
      for (std::size_t i = 0; i < model.ngrams[k].size(); ++i)
        header_.nodes[k] += is_node(k, i) ? 1 : 0;
    }
    if (model.words.size() > dictionaries::kMaxWords || model.words.size() < 3) {
      fail("not between 3 and 32768 words");
    }
    header_.slots = std::bit_ceil(static_cast<std::uint32_t>(model.words.size() * 3 / 2 + 1));
    header_.word_bytes = total_bytes(model.words);
    header_.form_bytes = total_bytes(model.usual_forms);
    layout_ = layout_of(header_);
    header_.file_bytes = layout_.file_bytes;
    bytes_.resize(layout_.file_bytes);
  }

  std::vector<std::byte> pack() {
    put_strings(model_.words, layout_.word_offsets, layout_.words);
    put_strings(model_.usual_forms, layout_.form_offsets, layout_.forms);
    put_slots();
    for (std::size_t id = 0; id < model_.words.size(); ++id) {
      put(layout_.unigram_costs, id, model_.ngrams[0][id].cost_nats);
    }
    for (std::size_t k = 0; k < header_.order; ++k) {
      if (k > 0) put_entries(k);
      if (k + 1 < header_.order) put_nodes(k);
    }
    header_.content_hash =
        dictionaries::format_hash(std::span<const std::byte>(bytes_).subspan(sizeof header_));
    header_.header_hash = header_hash_of(header_);
    std::memcpy(bytes_.data(), &header_, sizeof header_);
    return std::move(bytes_);
  }

 private:
  [[noreturn]] static void fail(const std::string& cause) {
    throw Error(Reason::BadOption, {}, "the model has " + cause, "prune it more");
  }

  static std::uint32_t total_bytes(const std::vector<std::string>& strings) {
    std::uint32_t total = 0;
    for (const std::string& string : strings) total += static_cast<std::uint32_t>(string.size());
    return total;
  }

  template <typename Value>
  void put(const Section& section, std::size_t index, const Value& value) {
    std::memcpy(bytes_.data() + section.begin + index * sizeof value, &value, sizeof value);
  }

  void put_strings(const std::vector<std::string>& strings, const Section& offsets,
                   const Section& characters) {
    std::uint32_t at = 0;
    for (std::size_t id = 0; id < strings.size(); ++id) {
      put(offsets, id, at);
      std::memcpy(bytes_.data() + characters.begin + at, strings[id].data(), strings[id].size());
      at += static_cast<std::uint32_t>(strings[id].size());
    }
    put(offsets, strings.size(), at);
  }

  void put_slots() {
    std::vector<std::uint32_t> slots(header_.slots, 0);
    for (std::size_t id = 0; id < model_.words.size(); ++id) {
      std::uint32_t slot = dictionaries::slot_hash(std::as_bytes(std::span(model_.words[id])));
      while (slots[slot & (header_.slots - 1)] != 0) ++slot;
      slots[slot & (header_.slots - 1)] = static_cast<std::uint32_t>(id + 1);
    }
    std::memcpy(bytes_.data() + layout_.slots.begin, slots.data(), slots.size() * 4);
  }

  /// For every n-gram of order k + 1 the index of its first child one order up, and one more for the
  /// end; an n-gram without children has the index of the next one that has some.
  [[nodiscard]] std::vector<std::uint32_t> find_first_children(std::size_t k) const {
    std::vector<std::uint32_t> first(model_.ngrams[k].size() + 1, 0);
    if (k + 1 >= static_cast<std::size_t>(model_.order)) return first;
    const std::vector<TrainedNgram>& children = model_.ngrams[k + 1];
    std::size_t child = 0;
    for (std::size_t i = 0; i < model_.ngrams[k].size(); ++i) {
      first[i] = static_cast<std::uint32_t>(child);
      while (child < children.size() && children[child].key >> kWordBits == model_.ngrams[k][i].key)
        ++child;
    }
    first.back() = static_cast<std::uint32_t>(child);
    return first;
  }

  [[nodiscard]] bool is_node(std::size_t k, std::size_t i) const {
    return k == 0 || first_children_[k][i] != first_children_[k][i + 1];
  }

  void put_entries(std::size_t k) {
    const std::vector<TrainedNgram>& ngrams = model_.ngrams[k];
    std::vector<float> costs;
    costs.reserve(ngrams.size());
    for (const TrainedNgram& ngram : ngrams) costs.push_back(ngram.cost_nats);
    const CodeBook book(std::move(costs), dictionaries::kCostLevels);
    for (std::size_t i = 0; i < book.centers().size(); ++i)
      put(layout_.costs[k], i, book.centers()[i]);
    for (std::size_t i = 0; i < ngrams.size(); ++i) {
      const auto word = static_cast<std::uint32_t>(ngrams[i].key) & (dictionaries::kMaxWords - 1);
      const std::uint32_t entry =
          word | (book.code(ngrams[i].cost_nats) << dictionaries::kWordBits);
      std::memcpy(bytes_.data() + layout_.entries[k].begin + i * dictionaries::kEntryBytes, &entry,
                  dictionaries::kEntryBytes);
    }
  }

  void put_nodes(std::size_t k) {
    const std::vector<TrainedNgram>& ngrams = model_.ngrams[k];
    std::vector<float> backoffs;
    for (std::size_t i = 0; i < ngrams.size(); ++i) {
      if (is_node(k, i)) backoffs.push_back(ngrams[i].backoff_nats);
    }
    const CodeBook book(std::move(backoffs), dictionaries::kBackoffLevels);
    for (std::size_t i = 0; i < book.centers().size(); ++i)
      put(layout_.backoffs[k], i, book.centers()[i]);
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < ngrams.size(); ++i) {
      if (k > 0 && i % 64 == 0) put(layout_.ranks[k], i / 64, node);
      if (!is_node(k, i)) continue;
      const std::uint32_t backoff = book.code(ngrams[i].backoff_nats) << dictionaries::kBeginBits;
      put(layout_.nodes[k], node++, first_children_[k][i] | backoff);
      if (k > 0) mark_inner(k, i);
    }
    put(layout_.nodes[k], node, first_children_[k].back());
    if (k > 0 && ngrams.size() % 64 == 0) put(layout_.ranks[k], ngrams.size() / 64, node);
  }

  void mark_inner(std::size_t k, std::size_t i) {
    std::byte& byte = bytes_[layout_.inner[k].begin + i / 8];
    byte |= static_cast<std::byte>(1U << (i % 8));
  }

  const TrainedModel& model_;
  FormatHeader header_;
  FormatLayout layout_;
  std::array<std::vector<std::uint32_t>, kMaxOrder> first_children_;
  std::vector<std::byte> bytes_;
};

}  // namespace

std::vector<std::byte> pack(const TrainedModel& model) {
  return Packer(model).pack();
}

void write_language_model(const TrainedModel& model, const std::filesystem::path& file) {
  const std::vector<std::byte> bytes = pack(model);
  std::filesystem::path unfinished = file;
  unfinished += ".part";
  std::ofstream stream(unfinished, std::ios::binary | std::ios::trunc);
  stream.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
  stream.close();
  std::error_code failure;
  if (stream) std::filesystem::rename(unfinished, file, failure);
  if (!stream || failure) {
    throw Error(Reason::OutputNotWritable, {file}, "the model cannot be written",
                "name a folder that exists and has room");
  }
}

}  // namespace sohoa::train
