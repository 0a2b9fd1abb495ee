#pragma once

/// All or nothing: what is written between the constructor and commit() happens as a whole.
///
/// Takes the write lock at once, so that a busy file is found before any work is done. Without
/// commit() the destructor takes everything back. Tested by tests/archive/connection_test.cpp.

#include "archive/connection.h"

namespace sohoa::archive {

class Transaction {
 public:
  explicit Transaction(Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

/// While it lives, every statement of the connection reads the same state of the file, whatever
/// others write meanwhile.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  Connection& connection_;
};

}  // namespace sohoa::archive
