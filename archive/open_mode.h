#pragma once

/// How a database file is opened.

namespace sohoa::archive {

enum class OpenMode {
  ReadOnly,   ///< the file must be there
  ReadWrite,  ///< makes the file when it is not there
};

}  // namespace sohoa::archive
