// The n-grams are a trie from the first word to the last: the children of a node are the words that may
// follow its words, sorted by id. A context holds the nodes of its last one, two, ... words, so that the
// next word is looked for among the children of the longest, then of the shorter ones. An n-gram is in
// the model only if the same n-gram without its first word, and without its last word, is there too:
// where the longest known history ends, all longer ones end.

#include "dictionaries/language_model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dictionaries/follower_rows.h"
#include "dictionaries/language_model_format.h"
#include "dictionaries/mapped_file.h"
#include "document/error.h"

namespace sohoa::dictionaries {
namespace {

using WordId = LanguageModel::WordId;

constexpr std::uint32_t kBeginMask = (1U << kBeginBits) - 1;
constexpr std::uint32_t kWordMask = kMaxWords - 1;
constexpr std::uint32_t kNone = 0xFFFFFFFF;

[[noreturn]] void refuse(const std::filesystem::path& file, std::string cause) {
  throw Error(Reason::ModelBroken, {file}, std::move(cause),
              "install the model again, or build it with sohoa-train-language-model");
}

FormatHeader checked_header(std::span<const std::byte> bytes, const std::filesystem::path& file) {
  FormatHeader header;
  if (bytes.size() < sizeof header) refuse(file, "the file is too short for a language model");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kFormatMagic) refuse(file, "the file is no language model");
  if (header.version != kFormatVersion) {
    refuse(file, "the language model has format " + std::to_string(header.version) +
                     ", this program reads format " + std::to_string(kFormatVersion));
  }
  if (header.header_hash != header_hash_of(header)) refuse(file, "the header is damaged");
  const bool order_fits = header.order >= 2 && header.order <= kFormatOrder;
  const bool words_fit = header.ngrams[0] > LanguageModel::kEnd && header.ngrams[0] <= kMaxWords;
  const bool slots_fit = std::has_single_bit(header.slots) && header.slots > header.ngrams[0] &&
                         header.slots <= 8 * kMaxWords;
  if (!order_fits || !words_fit || !slots_fit || header.nodes[0] != header.ngrams[0]) {
    refuse(file, "the header makes no sense");
  }
  for (std::size_t k = 0; k < kFormatOrder; ++k) {
    if (header.ngrams[k] > kMaxNgrams || header.nodes[k] > header.ngrams[k]) {
      refuse(file, "the header makes no sense");
    }
  }
  if (header.file_bytes != layout_of(header).file_bytes || header.file_bytes != bytes.size()) {
    refuse(file, "the file has " + std::to_string(bytes.size()) + " bytes, its header says " +
                     std::to_string(header.file_bytes));
  }
  return header;
}

}  // namespace

struct LanguageModel::Impl {
  explicit Impl(const std::filesystem::path& path)
      : file(path), header(checked_header(file.bytes(), path)), layout(layout_of(header)) {
    word_offsets = at<std::uint32_t>(layout.word_offsets);
    words = at<char>(layout.words);
    form_offsets = at<std::uint32_t>(layout.form_offsets);
    forms = at<char>(layout.forms);
    slots = at<std::uint32_t>(layout.slots);
    unigram_costs = at<float>(layout.unigram_costs);
    for (std::size_t k = 0; k < header.order; ++k) {
      costs[k] = at<float>(layout.costs[k]);
      backoffs[k] = at<float>(layout.backoffs[k]);
      nodes[k] = at<std::uint32_t>(layout.nodes[k]);
      entries[k] = at<std::uint8_t>(layout.entries[k]);
      inner[k] = at<std::uint64_t>(layout.inner[k]);
      ranks[k] = at<std::uint32_t>(layout.ranks[k]);
    }
    check(path);
    add_rows();
  }

  // Of common words; only where the file is sound is a bit's place that of the entry.
  void add_rows() {
    rows = FollowerRows(header.ngrams[0]);
    std::vector<std::uint32_t> followers;
    for (std::uint32_t word = 0; word < header.ngrams[0]; ++word) {
      const std::uint32_t begin = nodes[0][word] & kBeginMask;
      const std::uint32_t end = nodes[0][word + 1] & kBeginMask;
      if (end - begin <= FollowerRows::kFewFollowers) continue;
      followers.clear();
      for (std::uint32_t at = begin; at < end; ++at) followers.push_back(entry(1, at) & kWordMask);
      const bool sorted =
          std::ranges::adjacent_find(followers, std::greater_equal<>()) == followers.end();
      if (sorted && followers.back() < header.ngrams[0]) rows.add(word, followers);
    }
  }

  template <typename Value>
  const Value* at(const Section& section) const {
    return reinterpret_cast<const Value*>(file.bytes().data() + section.begin);
  }

  // Everything that is used as an index is checked here once, so that no query can leave the file.
  // Costs and word ids of entries are only compared or added: damage there gives wrong costs at worst.
  void check(const std::filesystem::path& path) const {
    check_offsets(word_offsets, header.word_bytes, path);
    check_offsets(form_offsets, header.form_bytes, path);
    for (std::uint32_t slot = 0; slot < header.slots; ++slot) {
      if (slots[slot] > header.ngrams[0]) refuse(path, "the table of words is damaged");
    }
    for (std::size_t k = 0; k + 1 < header.order; ++k) {
      std::uint32_t before = 0;
      for (std::uint32_t node = 0; node <= header.nodes[k]; ++node) {
        const std::uint32_t begin = nodes[k][node] & kBeginMask;
        if (begin < before) refuse(path, "the n-grams are damaged");
        before = begin;
      }
      if (before != header.ngrams[k + 1]) refuse(path, "the n-grams are damaged");
      if (k > 0) check_ranks(k, path);
    }
  }

  void check_offsets(const std::uint32_t* offsets, std::uint32_t bytes,
                     const std::filesystem::path& path) const {
    std::uint32_t before = 0;
    for (std::uint32_t id = 0; id <= header.ngrams[0]; ++id) {
      if (offsets[id] < before) refuse(path, "the list of words is damaged");
      before = offsets[id];
    }
    if (before != bytes) refuse(path, "the list of words is damaged");
  }

  void check_ranks(std::size_t k, const std::filesystem::path& path) const {
    std::uint32_t sum = 0;
    for (std::uint32_t block = 0; block <= header.ngrams[k] / 64; ++block) {
      if (ranks[k][block] != sum) refuse(path, "the n-grams are damaged");
      sum += static_cast<std::uint32_t>(std::popcount(inner[k][block]));
    }
    if (sum != header.nodes[k]) refuse(path, "the n-grams are damaged");
  }

  [[nodiscard]] std::uint32_t entry(std::size_t k, std::uint32_t index) const {
    std::uint32_t value = 0;
    std::memcpy(&value, entries[k] + std::size_t{index} * kEntryBytes, sizeof value);
    return value;
  }

  /// Index among the entries of order k + 2 of `word` below a node of order k + 1, or kNone.
  [[nodiscard]] std::uint32_t find_child(std::size_t k, std::uint32_t node, WordId word) const {
    std::uint32_t begin = nodes[k][node] & kBeginMask;
    if (k == 0 && rows.has_row(node)) {
      const std::optional<std::uint32_t> place = rows.find(node, word);
      return place ? begin + *place : kNone;
    }
    std::uint32_t length = (nodes[k][node + 1] & kBeginMask) - begin;
    while (length > 1) {
      const std::uint32_t half = length / 2;
      begin += (entry(k + 1, begin + half) & kWordMask) <= word ? half : 0;
      length -= half;
    }
    return length == 1 && (entry(k + 1, begin) & kWordMask) == word ? begin : kNone;
  }

  [[nodiscard]] float child_cost(std::size_t k, std::uint32_t index) const {
    return costs[k + 1][(entry(k + 1, index) >> kWordBits) & (kCostLevels - 1)];
  }

  [[nodiscard]] float backoff(std::size_t k, std::uint32_t node) const {
    return backoffs[k][nodes[k][node] >> kBeginBits];
  }

  /// The node of entry `index` of order k + 1, or kNone when nothing follows it.
  [[nodiscard]] std::uint32_t node_of(std::size_t k, std::uint32_t index) const {
    if (k + 1 >= header.order) return kNone;
    const std::uint64_t block = inner[k][index / 64];
    const std::uint64_t bit = std::uint64_t{1} << (index % 64);
    if ((block & bit) == 0) return kNone;
    return ranks[k][index / 64] + static_cast<std::uint32_t>(std::popcount(block & (bit - 1)));
  }

  [[nodiscard]] bool has_children(WordId word) const {
    return ((nodes[0][word] ^ nodes[0][word + 1]) & kBeginMask) != 0;
  }

  [[nodiscard]] WordId known(WordId word) const {
    return word < header.ngrams[0] ? word : kUnknown;
  }

  MappedFile file;
  FollowerRows rows;
  FormatHeader header;
  FormatLayout layout;
  const std::uint32_t* word_offsets = nullptr;
  const char* words = nullptr;
  const std::uint32_t* form_offsets = nullptr;
  const char* forms = nullptr;
  const std::uint32_t* slots = nullptr;
  const float* unigram_costs = nullptr;
  std::array<const float*, kFormatOrder> costs{};
  std::array<const float*, kFormatOrder> backoffs{};
  std::array<const std::uint32_t*, kFormatOrder> nodes{};
  std::array<const std::uint8_t*, kFormatOrder> entries{};
  std::array<const std::uint64_t*, kFormatOrder> inner{};
  std::array<const std::uint32_t*, kFormatOrder> ranks{};
};

LanguageModel::LanguageModel(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

LanguageModel LanguageModel::open(const std::filesystem::path& file) {
  return LanguageModel(std::make_unique<Impl>(file));
}

int LanguageModel::order() const {
  return static_cast<int>(impl_->header.order);
}

std::uint32_t LanguageModel::word_count() const {
  return impl_->header.ngrams[0];
}

std::uint32_t LanguageModel::ngram_count(int order) const {
  return impl_->header.ngrams.at(static_cast<std::size_t>(order - 1));
}

std::uint64_t LanguageModel::content_hash() const {
  return impl_->header.content_hash;
}

LanguageModel::WordId LanguageModel::find(std::string_view word) const {
  const std::uint32_t mask = impl_->header.slots - 1;
  std::uint32_t slot = slot_hash(std::as_bytes(std::span(word))) & mask;
  for (std::uint32_t tries = 0; tries <= mask; ++tries, slot = (slot + 1) & mask) {
    const std::uint32_t stored = impl_->slots[slot];
    if (stored == 0) break;
    if (this->word(stored - 1) == word) return stored - 1;
  }
  return kUnknown;
}

std::string_view LanguageModel::word(WordId id) const {
  id = impl_->known(id);
  const std::uint32_t begin = impl_->word_offsets[id];
  return {impl_->words + begin, impl_->word_offsets[id + 1] - begin};
}

std::string_view LanguageModel::usual_form(WordId id) const {
  id = impl_->known(id);
  const std::uint32_t begin = impl_->form_offsets[id];
  return {impl_->forms + begin, impl_->form_offsets[id + 1] - begin};
}

LanguageModel::Context LanguageModel::start() const {
  return extend({}, kStart);
}

double LanguageModel::cost_nats(const Context& context, WordId next) const {
  next = impl_->known(next);
  float backed_off = 0;
  for (std::size_t k = context.length; k-- > 0;) {
    const std::uint32_t child = impl_->find_child(k, context.nodes[k], next);
    if (child != kNone) return backed_off + impl_->child_cost(k, child);
    backed_off += impl_->backoff(k, context.nodes[k]);
  }
  return backed_off + impl_->unigram_costs[next];
}

LanguageModel::Context LanguageModel::extend(const Context& context, WordId next) const {
  return advance(context, next).context;
}

LanguageModel::Step LanguageModel::advance(const Context& context, WordId next) const {
  next = impl_->known(next);
  Step step;
  float cost = impl_->unigram_costs[next];
  Context& longer = step.context;
  bool growing = impl_->has_children(next);
  if (growing) {
    longer.length = 1;
    longer.words[0] = next;
    longer.nodes[0] = next;
  }
  // From the shortest history up: where one ends, all longer ones end, and only back off.
  std::uint32_t longest = kNone;  // n-gram found, of order k + 1
  std::size_t k = 0;
  for (; k < context.length; ++k) {
    const std::uint32_t child = impl_->find_child(k, context.nodes[k], next);
    if (child == kNone) break;
    longest = child;
    const std::uint32_t node = growing ? impl_->node_of(k + 1, child) : kNone;
    growing = node != kNone;
    if (growing) {
      longer.words[k + 1] = context.words[k];
      longer.nodes[k + 1] = node;
      longer.length = static_cast<std::uint8_t>(k + 2);
    }
  }
  if (longest != kNone) cost = impl_->child_cost(k - 1, longest);
  for (; k < context.length; ++k) cost += impl_->backoff(k, context.nodes[k]);
  step.cost_nats = cost;
  return step;
}

}  // namespace sohoa::dictionaries
