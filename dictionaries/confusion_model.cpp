#include "dictionaries/confusion_model.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "document/error.h"
#include "document/unicode_form.h"

namespace sohoa::dictionaries {
namespace {

constexpr std::string_view kMagic = "sohoa-confusion 1";
constexpr std::string_view kChecksum = "checksum ";
constexpr std::size_t kMaxConfusions = 1'000'000;
constexpr double kMaxCostNats = 100.0;

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view cause) {
  throw Error(Reason::ModelBroken, {file}, fmt::format("the confusion model {}", cause),
              "install the models again");
}

// FNV-1a, 64 bits: enough to notice a file that was cut or edited; no protection against malice.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  }
  return hash;
}

std::optional<std::u32string> to_letters(std::string_view text) {
  if (!is_utf8(text)) return std::nullopt;
  return to_utf32(text);
}

std::optional<double> to_cost(std::string_view text) {
  double cost = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cost);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (!(cost >= 0 && cost <= kMaxCostNats)) return std::nullopt;
  return cost;
}

// The next line of `rest`, without its end; nothing when no whole line is left.
std::optional<std::string_view> take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

// The value of the header line "name value".
std::string_view take_header(std::string_view& rest, std::string_view name,
                             const std::filesystem::path& file) {
  const std::optional<std::string_view> line = take_line(rest);
  if (!line || !line->starts_with(name) || line->size() <= name.size() + 1) {
    refuse(file, fmt::format("has no line \"{}\"", name));
  }
  return line->substr(name.size() + 1);
}

double take_cost(std::string_view& rest, std::string_view name, const std::filesystem::path& file) {
  const std::optional<double> cost = to_cost(take_header(rest, name, file));
  if (!cost) refuse(file, fmt::format("has a bad value of \"{}\"", name));
  return *cost;
}

std::optional<Confusion> parse_confusion(std::string_view line) {
  const std::size_t first = line.find('\t');
  const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto printed = to_letters(line.substr(0, first));
  const auto read = to_letters(line.substr(first + 1, second - first - 1));
  const auto cost = to_cost(line.substr(second + 1));
  if (!printed || !read || !cost) return std::nullopt;
  if (printed->empty() || printed->size() > ConfusionModel::kMaxSegment) return std::nullopt;
  if (read->size() > ConfusionModel::kMaxSegment) return std::nullopt;
  return Confusion{*printed, *read, *cost};
}

// The part of the file that the checksum at its end vouches for.
std::string_view verified_body(std::string_view bytes, const std::filesystem::path& file) {
  if (!bytes.starts_with(kMagic)) refuse(file, "is a foreign file or of another version");
  const std::size_t at = bytes.rfind(kChecksum);
  if (at == std::string_view::npos ||
      bytes.substr(at) != fmt::format("{}{:016x}\n", kChecksum, checksum(bytes.substr(0, at)))) {
    refuse(file, "is damaged: its checksum does not agree");
  }
  return bytes.substr(0, at);
}

}  // namespace

ConfusionModel::ConfusionModel(std::string channel, double lost_space_nats, double extra_space_nats,
                               std::vector<Confusion> confusions)
    : channel_(std::move(channel)),
      lost_space_nats_(lost_space_nats),
      extra_space_nats_(extra_space_nats),
      confusions_(std::move(confusions)) {}

ConfusionModel ConfusionModel::open(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw Error(Reason::ModelMissing, {file}, "the confusion model cannot be opened",
                "install the models or name their folder");
  }
  const std::string bytes(std::istreambuf_iterator<char>(stream), {});
  return parse(bytes, file);
}

ConfusionModel ConfusionModel::parse(std::string_view bytes, const std::filesystem::path& file) {
  std::string_view rest = verified_body(bytes, file);
  take_line(rest);
  ConfusionModel model;
  model.channel_ = take_header(rest, "channel", file);
  model.lost_space_nats_ = take_cost(rest, "lost-space", file);
  model.extra_space_nats_ = take_cost(rest, "extra-space", file);
  while (const std::optional<std::string_view> line = take_line(rest)) {
    std::optional<Confusion> confusion = parse_confusion(*line);
    if (!confusion) {
      refuse(file, fmt::format("has a bad segment {}", model.confusions_.size() + 1));
    }
    if (model.confusions_.size() == kMaxConfusions) refuse(file, "has too many segments");
    model.confusions_.push_back(std::move(*confusion));
  }
  if (!rest.empty()) refuse(file, "ends in the middle of a line");
  return model;
}

std::string ConfusionModel::serialize() const {
  std::string bytes = fmt::format("{}\nchannel {}\nlost-space {:.3f}\nextra-space {:.3f}\n", kMagic,
                                  channel_, lost_space_nats_, extra_space_nats_);
  for (const Confusion& confusion : confusions_) {
    bytes += fmt::format("{}\t{}\t{:.3f}\n", to_utf8(confusion.printed), to_utf8(confusion.read),
                         confusion.cost_nats);
  }
  bytes += fmt::format("{}{:016x}\n", kChecksum, checksum(bytes));
  return bytes;
}

}  // namespace sohoa::dictionaries
