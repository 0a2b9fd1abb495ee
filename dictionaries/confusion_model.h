#pragma once

/// What a recogniser makes of printed letters: the confusion (channel) model.
///
/// A list of segments with costs: the printed letters "ức" were read as "ire" at 2.9 nats, where a cost is
/// -ln P(this reading | these letters were printed). Segments have up to three letters on either
/// side; a reading may be empty (a lost letter). Letters are cased as on the page. Built by
/// sohoa-train-confusion, see dictionaries/train/README.md; the file format is
/// docs/confusion_model.md. Tested by tests/dictionaries/confusion_test.cpp, fuzzed by
/// tests/fuzz/confusion_model_fuzzer.cpp.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sohoa::dictionaries {

/// Printed letters and what was read in their place.
struct Confusion {
  std::u32string printed;  ///< 1 to 3 letters
  std::u32string read;     ///< 0 to 3 letters
  double cost_nats = 0;
  friend bool operator==(const Confusion&, const Confusion&) = default;
};

class ConfusionModel {
 public:
  static constexpr std::size_t kMaxSegment = 3;

  ConfusionModel() = default;
  ConfusionModel(std::string channel, double lost_space_nats, double extra_space_nats,
                 std::vector<Confusion> confusions);

  /// Reads a file. Throws Error{ModelMissing} or Error{ModelBroken}: a file that was cut short or
  /// changed by hand does not agree with its checksum.
  static ConfusionModel open(const std::filesystem::path& file);

  /// The same from the bytes of a file; `file` is named in errors.
  static ConfusionModel parse(std::string_view bytes, const std::filesystem::path& file = {});

  /// The bytes of the file: parse(x.serialize()) has the segments of x, costs with three decimals.
  [[nodiscard]] std::string serialize() const;

  [[nodiscard]] const std::string& channel() const { return channel_; }
  /// Cost of two printed words that were read as one, and of one that was read as two.
  [[nodiscard]] double lost_space_nats() const { return lost_space_nats_; }
  [[nodiscard]] double extra_space_nats() const { return extra_space_nats_; }
  [[nodiscard]] std::span<const Confusion> confusions() const { return confusions_; }

 private:
  std::string channel_;
  double lost_space_nats_ = 0;
  double extra_space_nats_ = 0;
  std::vector<Confusion> confusions_;
};

}  // namespace sohoa::dictionaries
