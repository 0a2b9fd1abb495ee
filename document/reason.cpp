#include "document/reason.h"

#include <algorithm>
#include <array>

namespace sohoa {
namespace {

// In the order of the enumerators. Exit codes follow OCRmyPDF's where the meaning is the same.
constexpr std::array kReasons{
    ReasonInfo{Reason::FileNotFound, "file-not-found", 5,
               "There is no such file. Check the name and the folder.",
               "Không có tệp này. Hãy kiểm tra lại tên tệp và thư mục."},
    ReasonInfo{Reason::FileNotReadable, "file-not-readable", 5,
               "The file cannot be read. Check its permissions and the disk.",
               "Không đọc được tệp. Hãy kiểm tra quyền truy cập và ổ đĩa."},
    ReasonInfo{Reason::FileEmpty, "file-empty", 2,
               "The file is empty (0 bytes). Scan or copy it again.",
               "Tệp rỗng (0 byte). Hãy quét hoặc sao chép lại."},
    ReasonInfo{
        Reason::FileKindUnknown, "file-kind-unknown", 2,
        "The file is neither an image nor a PDF nor a text. Save it in one of these forms.",
        "Tệp không phải ảnh, PDF hay văn bản thuần. Hãy lưu lại theo một trong các dạng đó."},
    ReasonInfo{Reason::FileTooLarge, "file-too-large", 2,
               "The file is larger than the limit. Split it, or raise the limit.",
               "Tệp lớn hơn giới hạn. Hãy chia nhỏ tệp hoặc nâng giới hạn."},
    ReasonInfo{Reason::PdfBroken, "pdf-broken", 2,
               "The PDF is damaged and its pages cannot be found. Get another copy.",
               "Tệp PDF bị hỏng, không tìm được các trang. Hãy lấy bản khác."},
    ReasonInfo{Reason::PdfEncrypted, "pdf-encrypted", 8,
               "The PDF wants a password to open. Save a copy without a password.",
               "Tệp PDF có mật khẩu mở. Hãy lưu một bản không có mật khẩu."},
    ReasonInfo{Reason::PdfWithoutPages, "pdf-without-pages", 2,
               "The PDF has no pages. Get another copy.",
               "Tệp PDF không có trang nào. Hãy lấy bản khác."},
    ReasonInfo{Reason::ImageBroken, "image-broken", 2,
               "The image cannot be decoded. Scan the page again.",
               "Không giải mã được ảnh. Hãy quét lại trang này."},
    ReasonInfo{Reason::ImageTruncated, "image-truncated", 2,
               "The image file ends too early. Copy it again or scan the page again.",
               "Tệp ảnh bị cụt. Hãy sao chép lại hoặc quét lại trang này."},
    ReasonInfo{Reason::ImageTooLarge, "image-too-large", 2,
               "The image has more pixels than the limit. Scan at 300 dpi, or raise the limit.",
               "Ảnh có số điểm ảnh vượt giới hạn. Hãy quét ở 300 dpi hoặc nâng giới hạn."},
    ReasonInfo{Reason::ImageTooSmall, "image-too-small", 2,
               "The image is too small to hold a page. Scan it again at 300 dpi.",
               "Ảnh quá nhỏ, không đủ cho một trang. Hãy quét lại ở 300 dpi."},
    ReasonInfo{Reason::TextNotUtf8, "text-not-utf8", 2,
               "The text is not in Unicode (UTF-8). Save it as UTF-8.",
               "Văn bản không ở dạng Unicode (UTF-8). Hãy lưu lại dạng UTF-8."},
    ReasonInfo{Reason::PageTimeout, "page-timeout", 7,
               "The page took longer than the time limit. Look at the scan, or raise the limit.",
               "Trang vượt giới hạn thời gian. Hãy xem lại bản quét hoặc nâng giới hạn."},
    ReasonInfo{Reason::PageOutOfMemory, "page-out-of-memory", 7,
               "The page wanted more memory than the limit. Scan at 300 dpi, or raise the limit.",
               "Trang cần nhiều bộ nhớ hơn giới hạn. Hãy quét ở 300 dpi hoặc nâng giới hạn."},
    ReasonInfo{Reason::WorkerCrashed, "worker-crashed", 7,
               "The page made a worker process crash. The other pages are not touched by it.",
               "Trang làm tiến trình xử lý dừng đột ngột. Các trang khác không bị ảnh hưởng."},
    ReasonInfo{Reason::PageUnreadable, "page-unreadable", 2,
               "What stands on the page cannot be read. Scan it again, darker and at 300 dpi.",
               "Không đọc được nội dung trang. Hãy quét lại trang này, đậm hơn và ở 300 dpi."},
    ReasonInfo{Reason::RecognizerMissing, "recognizer-missing", 3,
               "Tesseract is not installed or does not start. Run: sohoa doctor",
               "Chưa cài Tesseract hoặc không chạy được. Hãy chạy: sohoa doctor"},
    ReasonInfo{Reason::LanguageMissing, "language-missing", 3,
               "Tesseract has no such language model. Install tesseract-ocr-vie.",
               "Tesseract thiếu dữ liệu ngôn ngữ. Hãy cài tesseract-ocr-vie."},
    ReasonInfo{Reason::ModelMissing, "model-missing", 3,
               "A model file of sohoa is missing. Install sohoa again.",
               "Thiếu tệp mô hình của sohoa. Hãy cài lại sohoa."},
    ReasonInfo{Reason::ModelBroken, "model-broken", 3,
               "A model file of sohoa is damaged or of another version. Install sohoa again.",
               "Tệp mô hình của sohoa bị hỏng hoặc khác phiên bản. Hãy cài lại sohoa."},
    ReasonInfo{Reason::ArchiveBroken, "archive-broken", 2,
               "The archive file is damaged or is no archive of sohoa. Use your backup.",
               "Tệp kho lưu trữ bị hỏng hoặc không phải của sohoa. Hãy dùng bản sao lưu."},
    ReasonInfo{Reason::ArchiveVersion, "archive-version", 2,
               "The archive was written by a newer sohoa. Install that version.",
               "Kho lưu trữ do phiên bản sohoa mới hơn tạo ra. Hãy cài phiên bản đó."},
    ReasonInfo{Reason::ArchiveBusy, "archive-busy", 5,
               "Another program is using the archive. Wait until it has finished.",
               "Chương trình khác đang dùng kho lưu trữ. Hãy chờ nó kết thúc."},
    ReasonInfo{Reason::JournalBroken, "journal-broken", 2,
               "The journal of the batch is damaged. Move it away and start the batch again.",
               "Nhật ký của đợt xử lý bị hỏng. Hãy chuyển nó đi chỗ khác rồi chạy lại."},
    ReasonInfo{Reason::OutputNotWritable, "output-not-writable", 5,
               "The output folder or file cannot be written. Check its permissions.",
               "Không ghi được vào thư mục hoặc tệp kết quả. Hãy kiểm tra quyền ghi."},
    ReasonInfo{Reason::DiskFull, "disk-full", 5,
               "The disk is full. Make room and give the same command again.",
               "Ổ đĩa đã đầy. Hãy giải phóng chỗ trống rồi chạy lại đúng lệnh đó."},
    ReasonInfo{Reason::BadOption, "bad-option", 1, "An option or argument is wrong. See --help.",
               "Tùy chọn hoặc tham số không đúng. Hãy xem --help."},
    ReasonInfo{Reason::BadConfig, "bad-config", 9,
               "The configuration file has a mistake. Mend the line that is named.",
               "Tệp cấu hình có lỗi. Hãy sửa dòng được nêu."},
    ReasonInfo{Reason::BadQuery, "bad-query", 1,
               "The search query cannot be understood. See: sohoa search --help",
               "Không hiểu được câu tìm kiếm. Hãy xem: sohoa search --help"},
    ReasonInfo{Reason::BadRecord, "bad-record", 2,
               "The record file is no record of sohoa, or of another version.",
               "Tệp bản ghi không phải của sohoa hoặc khác phiên bản."},
    ReasonInfo{Reason::NothingToDo, "nothing-to-do", 6,
               "No file to work on was found. Check the folder.",
               "Không tìm thấy tệp nào để xử lý. Hãy kiểm tra thư mục."},
    ReasonInfo{Reason::Interrupted, "interrupted", 130,
               "Stopped by the user. The same command goes on where it stopped.",
               "Người dùng đã dừng. Chạy lại đúng lệnh đó để tiếp tục."},
    ReasonInfo{Reason::Internal, "internal", 15, "A fault of sohoa itself. Please report it.",
               "Lỗi của chính sohoa. Xin hãy báo cho chúng tôi."},
};

}  // namespace

std::span<const ReasonInfo> all_reasons() {
  return kReasons;
}

const ReasonInfo& info(Reason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}

std::string_view code(Reason reason) {
  return info(reason).code;
}

std::optional<Reason> reason_from_code(std::string_view code) {
  const auto found = std::ranges::find(kReasons, code, &ReasonInfo::code);
  if (found == kReasons.end()) return std::nullopt;
  return found->reason;
}

}  // namespace sohoa
