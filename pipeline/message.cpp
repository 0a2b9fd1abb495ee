#include "pipeline/message.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace sohoa::pipeline {
namespace {

using Lengths = std::array<std::uint32_t, 2>;  // head, body

Lengths lengths_of(std::string_view start) {
  Lengths lengths{};
  std::memcpy(lengths.data(), start.data(), sizeof(Lengths));
  if (lengths[0] > kMaxMessageBytes || lengths[1] > kMaxMessageBytes) {
    throw std::runtime_error("a message announces an impossible length");
  }
  return lengths;
}

bool send_bytes(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    // A peer that is gone is a return value here, not a signal.
    const ssize_t count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool receive_bytes(int socket, char* target, std::size_t size) {
  while (size > 0) {
    const ssize_t count = ::recv(socket, target, size, 0);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    target += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

}  // namespace

bool send_message(int socket, const Message& message) {
  const std::string head =
      message.head.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  if (head.size() > kMaxMessageBytes || message.body.size() > kMaxMessageBytes) return false;
  const Lengths lengths{static_cast<std::uint32_t>(head.size()),
                        static_cast<std::uint32_t>(message.body.size())};
  std::array<char, sizeof(Lengths)> start{};
  std::memcpy(start.data(), lengths.data(), sizeof(Lengths));
  return send_bytes(socket, {start.data(), start.size()}) && send_bytes(socket, head) &&
         send_bytes(socket, message.body);
}

std::optional<Message> receive_message(int socket) {
  std::array<char, sizeof(Lengths)> start{};
  if (!receive_bytes(socket, start.data(), start.size())) return std::nullopt;
  const Lengths lengths = lengths_of({start.data(), start.size()});
  std::string head(lengths[0], '\0');
  Message message;
  message.body.resize(lengths[1]);
  if (!receive_bytes(socket, head.data(), head.size())) return std::nullopt;
  if (!receive_bytes(socket, message.body.data(), message.body.size())) return std::nullopt;
  message.head = nlohmann::ordered_json::parse(head, nullptr, /*allow_exceptions=*/false);
  if (message.head.is_discarded()) throw std::runtime_error("the head of a message is no JSON");
  return message;
}

std::optional<Message> MessageReader::next() {
  if (bytes_.size() < sizeof(Lengths)) return std::nullopt;
  const Lengths lengths = lengths_of(bytes_);
  const std::size_t size = sizeof(Lengths) + lengths[0] + lengths[1];
  if (bytes_.size() < size) return std::nullopt;
  Message message;
  message.head = nlohmann::ordered_json::parse(
      std::string_view(bytes_).substr(sizeof(Lengths), lengths[0]), nullptr,
      /*allow_exceptions=*/false);
  if (message.head.is_discarded()) throw std::runtime_error("the head of a message is no JSON");
  std::string rest = bytes_.substr(size);
  bytes_.resize(size);
  bytes_.erase(0, sizeof(Lengths) + lengths[0]);
  message.body = std::exchange(bytes_, std::move(rest));  // a long body is not copied
  return message;
}

}  // namespace sohoa::pipeline
