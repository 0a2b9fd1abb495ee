#pragma once

/// What supervisor and worker say to each other: a small JSON head and a body of bytes, on a socket.
///
/// On the wire: two 32-bit lengths in the byte order of the machine, then head and body. The body
/// carries what need not be parsed on the way, such as the JSON of a page. Tested by
/// tests/pipeline/message_test.cpp.

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace sohoa::pipeline {

struct Message {
  nlohmann::ordered_json head;
  std::string body;
  friend bool operator==(const Message&, const Message&) = default;
};

/// A peer that announces more than this is broken.
inline constexpr std::uint32_t kMaxMessageBytes = 1U << 30;

/// Waits until all is written. False when the other end is gone.
[[nodiscard]] bool send_message(int socket, const Message& message);

/// Waits for one message. std::nullopt when the other end is gone. Throws std::runtime_error on what is
/// no message.
[[nodiscard]] std::optional<Message> receive_message(int socket);

/// Puts messages together from the pieces in which they arrive.
class MessageReader {
 public:
  void add(std::string_view bytes) { bytes_.append(bytes); }
  /// The next whole message, if it is there. Throws std::runtime_error on what is no message.
  [[nodiscard]] std::optional<Message> next();

 private:
  std::string bytes_;
};

}  // namespace sohoa::pipeline
