#pragma once

/// A prepared SQL statement: values in, rows out. Columns and parameters are read by position.
///
///   Statement pages = connection.prepare("SELECT page_number, text FROM page WHERE document_id = ?");
///   pages.bind(id);
///   while (pages.step()) show(pages.integer(0), pages.text(1));
///
/// Tested by tests/archive/connection_test.cpp.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace sohoa::archive {

struct DatabaseFile;

/// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  /// Takes the handle over; `database` names the file in errors and must outlive the statement.
  Statement(sqlite3_stmt* handle, const DatabaseFile& database);

  /// Forgets the rows of the last run and sets all parameters, first to last. Values are copied.
  template <typename... Values>
  Statement& bind(const Values&... values) {
    reset();
    int position = 0;
    (set(++position, values), ...);
    return *this;
  }

  /// Goes to the next row; false when there is none left.
  bool step();
  /// For statements without rows: runs them and makes them ready for the next run.
  void run();
  void reset();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;  ///< also the bytes of a blob; "" for NULL
  [[nodiscard]] std::string_view bytes(int column) const;  ///< valid until the next step

 private:
  void set(int position, std::int64_t value);
  void set(int position, int value) { set(position, std::int64_t{value}); }
  void set(int position, double value);
  void set(int position, std::string_view value);
  void set(int position, const std::string& value) { set(position, std::string_view(value)); }
  void set(int position, const char* value) { set(position, std::string_view(value)); }
  void set(int position, Blob value);
  void set(int position, std::nullopt_t value);
  template <typename Value>
  void set(int position, const std::optional<Value>& value) {
    value ? set(position, *value) : set(position, std::nullopt);
  }

  void check(int result) const;

  struct Finalizer {
    void operator()(sqlite3_stmt* handle) const noexcept;
  };
  std::unique_ptr<sqlite3_stmt, Finalizer> handle_;
  const DatabaseFile* database_;
};

}  // namespace sohoa::archive
