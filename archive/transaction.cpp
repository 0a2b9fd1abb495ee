#include "archive/transaction.h"

#include "document/error.h"

namespace sohoa::archive {
namespace {

void roll_back(Connection& connection) {
  try {
    connection.run("ROLLBACK");
  } catch (const Error&) {  // SQLite has rolled back already: a full disk, a damaged file
  }
}

}  // namespace

Transaction::Transaction(Connection& connection) : connection_(connection) {
  connection_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (open_) roll_back(connection_);
}

void Transaction::commit() {
  connection_.run("COMMIT");
  open_ = false;
}

Snapshot::Snapshot(Connection& connection) : connection_(connection) {
  connection_.run("BEGIN");
}

Snapshot::~Snapshot() {
  roll_back(connection_);
}

}  // namespace sohoa::archive
