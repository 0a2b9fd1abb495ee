#include "pipeline/message.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <array>
#include <string>
#include <thread>

#include "pipeline/descriptor.h"

namespace sohoa::pipeline {
namespace {

struct Sockets {
  Sockets() {
    std::array<int, 2> ends{};
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
    left = Descriptor(ends[0]);
    right = Descriptor(ends[1]);
  }
  Descriptor left;
  Descriptor right;
};

const Message kSample{{{"task", 1}, {"tên", "trang"}}, std::string("body\0with zero", 14)};

TEST(Message, ArrivesAsItWasSent) {
  const Sockets sockets;
  ASSERT_TRUE(send_message(sockets.left.number(), kSample));
  EXPECT_EQ(receive_message(sockets.right.number()), kSample);
}

TEST(Message, MayBeLargerThanTheSocketHolds) {
  const Sockets sockets;
  const Message large{{{"task", 2}}, std::string(5'000'000, 'x')};
  std::thread sender([&] { EXPECT_TRUE(send_message(sockets.left.number(), large)); });
  EXPECT_EQ(receive_message(sockets.right.number()), large);
  sender.join();
}

TEST(Message, IsAbsentWhenTheOtherEndIsGone) {
  Sockets sockets;
  sockets.left = Descriptor();
  EXPECT_EQ(receive_message(sockets.right.number()), std::nullopt);
  EXPECT_FALSE(send_message(sockets.right.number(), kSample));
}

TEST(MessageReader, PutsPiecesTogether) {
  const Sockets sockets;
  ASSERT_TRUE(send_message(sockets.left.number(), kSample));
  ASSERT_TRUE(send_message(sockets.left.number(), kSample));
  std::array<char, 4096> block{};
  const ssize_t size = ::recv(sockets.right.number(), block.data(), block.size(), 0);
  MessageReader reader;
  int messages = 0;
  for (ssize_t i = 0; i < size; ++i) {
    reader.add({block.data() + i, 1});
    while (const auto message = reader.next()) {
      EXPECT_EQ(*message, kSample);
      ++messages;
    }
  }
  EXPECT_EQ(messages, 2);
}

TEST(MessageReader, RefusesNonsense) {
  MessageReader reader;
  reader.add("\xff\xff\xff\xff\xff\xff\xff\xff and more");
  EXPECT_THROW((void)reader.next(), std::runtime_error);
}

}  // namespace
}  // namespace sohoa::pipeline
