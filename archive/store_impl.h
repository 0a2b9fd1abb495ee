#pragma once

/// What a Store holds; for the sources of archive/ alone.

#include "archive/connection.h"
#include "archive/store.h"

namespace sohoa::archive {

struct Store::Impl {
  Connection connection;
};

}  // namespace sohoa::archive
