#include "pipeline/cli/batch_summary.h"

#include <fmt/format.h>

#include <ostream>

#include "document/error_line.h"

namespace sohoa::cli {
namespace {

constexpr std::size_t kFaultsShown = 20;

}  // namespace

void print_fault(const pipeline::Fault& fault, Session& session) {
  const Error error(fault.failure.reason, {fault.path, fault.page_number}, fault.failure.message);
  session.err << "sohoa: " << error_line(error, session.language) << '\n';
}

void print_faults(const pipeline::BatchResult& result, Session& session) {
  const auto& faults = result.report.faults;
  for (std::size_t i = 0; i < faults.size() && i < kFaultsShown; ++i) {
    print_fault(faults[i], session);
  }
  if (faults.size() > kFaultsShown) {
    session.err << fmt::format(
        fmt::runtime(session.say("sohoa: {} more are listed in the report (--out DIR)\n",
                                 "sohoa: còn {} lỗi nữa, xem báo cáo (--out DIR)\n")),
        faults.size() - kFaultsShown);
  }
}

void print_summary(const pipeline::BatchResult& result, const pipeline::BatchOptions& options,
                   Session& session) {
  const pipeline::BatchCounts& counts = result.report.counts;
  session.err << fmt::format(
      fmt::runtime(session.say("{} documents, {} pages: {} in the archive, {} failed, {} doubtful "
                               "pages, {} words of {} repaired\n",
                               "{} văn bản, {} trang: {} đã vào kho, {} lỗi, {} trang cần xem lại, "
                               "sửa {} trên {} từ\n")),
      counts.documents, counts.pages, counts.stored, counts.refused + counts.failed_pages,
      counts.doubtful_pages, counts.changed_words, counts.words);
  if (counts.checks + counts.fields_to_review > 0) {
    session.err << fmt::format(
        fmt::runtime(session.say("{} statements that do not agree, {} fields to review\n",
                                 "{} chỗ ghi không khớp, {} trường cần xem lại\n")),
        counts.checks, counts.fields_to_review);
  }
  if (result.unchanged > 0) {
    session.err << fmt::format(
        fmt::runtime(
            session.say("{} documents were done before with the same settings: nothing to "
                        "do for them\n",
                        "{} văn bản đã làm trước đây với cùng thiết lập: không làm lại\n")),
        result.unchanged);
  }
  if (!result.report.facts.skipped.empty()) {
    session.err << fmt::format(
        fmt::runtime(session.say("{} other files were left out (listed in report.json)\n",
                                 "bỏ qua {} tệp khác (xem report.json)\n")),
        result.report.facts.skipped.size());
  }
  session.err << session.say("archive: ", "kho: ") << options.archive.string() << '\n';
  if (!options.out.empty()) {
    session.err << session.say("outputs: ", "kết quả: ") << options.out.string() << '\n';
  }
}

void print_interrupted(const pipeline::BatchResult& result, Session& session) {
  const pipeline::BatchCounts& counts = result.report.counts;
  session.err << fmt::format(
      fmt::runtime(session.say(
          "sohoa: stopped with {} of {} documents done; the same command goes on from here [{}]\n",
          "sohoa: đã dừng, xong {} trên {} văn bản; chạy lại đúng lệnh này để tiếp tục [{}]\n")),
      counts.stored, counts.documents, code(Reason::Interrupted));
}

}  // namespace sohoa::cli
