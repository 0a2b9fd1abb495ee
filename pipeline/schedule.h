#pragma once

/// Decides what the next free worker does. No files, no processes: decisions only.
///
/// Documents are opened in the order of the plan and only a few at a time; a worker stays with its
/// document, so that a long PDF is opened by few of them; when nothing else is left, all help with the
/// pages of the last ones. Finishing a document goes before everything. Tested by
/// tests/pipeline/schedule_test.cpp.

#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "pipeline/journal.h"
#include "pipeline/task.h"

namespace sohoa::pipeline {

/// What a worker is to do.
struct Work {
  TaskKind kind = TaskKind::Open;
  DocumentKey key = 0;
  int page_number = 0;  ///< Read
  friend bool operator==(const Work&, const Work&) = default;
};

class Schedule {
 public:
  /// A document that is still to be opened; documents are opened in the order of these calls.
  void add_unopened(DocumentKey key) { unopened_.push_back(key); }
  /// A document whose pages can be read; `missing` has at least one page.
  void add_pages(DocumentKey key, const std::vector<int>& missing);
  /// A document whose pages are all there.
  void add_finish(DocumentKey key) { to_finish_.push_back({TaskKind::Finish, key, 0}); }
  /// One that could not be finished: it is stored as it was read.
  void add_finish_plain(DocumentKey key) { to_finish_.push_back({TaskKind::FinishPlain, key, 0}); }

  /// For a worker that had a page of `last` before (0: none).
  [[nodiscard]] std::optional<Work> next(DocumentKey last);
  /// To be called when a page has its result. True when it was the last one that was missing.
  [[nodiscard]] bool page_done(DocumentKey key);

 private:
  struct Reading {
    std::deque<int> pages;  // not given out yet
    int running = 0;
  };

  std::optional<Work> take_page(std::map<DocumentKey, Reading>::iterator document);

  std::deque<DocumentKey> unopened_;
  std::map<DocumentKey, Reading> reading_;
  std::deque<Work> to_finish_;
};

}  // namespace sohoa::pipeline
