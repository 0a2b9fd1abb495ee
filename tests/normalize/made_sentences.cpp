#include "tests/normalize/made_sentences.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "document/unicode_form.h"

namespace sohoa::normalize::test {
namespace {

constexpr std::string_view kSyllables =
    "ủy ban nhân dân tỉnh đã ban hành kế hoạch triển khai thực hiện nhiệm vụ cải cách hành chính "
    "năm đơn vị phối hợp với các sở ngành kiểm tra đánh giá kết quả theo quy định của pháp luật "
    "về công tác văn thư lưu trữ hồ sơ tài liệu bảo đảm an toàn thông tin mạng trong cơ quan nhà "
    "nước trên địa bàn huyện xã phường thị trấn cán bộ viên chức người lao động được khen thưởng "
    "tổ chức hội nghị tập huấn bồi dưỡng nghiệp vụ cho những trường mầm non tiểu học phổ cập giáo "
    "dục xây dựng nông thôn mới giảm nghèo bền vững nguồn vốn đầu tư dự án đường giao thông thủy "
    "lợi cấp thoát sửa chữa nâng cấp cũng như hỗ trợ sản xuất chăn nuôi ngắn ngày khẩn trương báo "
    "cáo trước ngày tháng gửi đến phòng nội để tổng hợp trình lãnh đạo xem xét quyết thuộc thẩm "
    "quyền giữa hai bên mỗi lĩnh vực rõ ràng chặt chẽ đầy đủ kịp thời đúng mục đích tiết kiệm hiệu "
    "lực kể từ ký thay mặt tập thể trưởng phó giám đốc chủ tịch bí thư đề xuất ý kiến góp bổ sung "
    "chỉnh lý sẵn sàng vẫn phải giữ gìn trật tự kỷ cương kỹ năng mỹ quan quỹ hạn hán lũ lụt bão "
    "ẩm thấp rừng núi biển đảo xử phạt vi phạm lẫn nhau bằng cấp ắc quy ở ấp ổn lấy ỷ lại ẵm kẽ hở "
    "chuyển đổi số dữ liệu mở nền tảng dịch vụ trực tuyến một cửa liên thông phản ánh khiếu nại tố "
    "cáo thanh tra phòng chống tham nhũng lãng phí tuyên truyền phổ biến giỏi tuổi trẻ nghĩa tình";

std::vector<std::string_view> syllables() {
  std::vector<std::string_view> list;
  for (std::size_t begin = 0; begin < kSyllables.size();) {
    const std::size_t end = std::min(kSyllables.find(' ', begin), kSyllables.size());
    list.push_back(kSyllables.substr(begin, end - begin));
    begin = end + 1;
  }
  return list;
}

}  // namespace

std::string made_sentence(int count, std::mt19937& random) {
  static const std::vector<std::string_view> list = syllables();
  std::string sentence;
  for (int i = 0; i < count; ++i) {
    const std::string_view syllable = list[random() % list.size()];
    const bool in_capitals = random() % 12 == 0;
    const bool capital = i == 0 || random() % 8 == 0;
    if (i > 0) sentence += random() % 9 == 0 ? ", " : " ";
    sentence += in_capitals ? to_upper(syllable)
                : capital   ? to_capitalized(syllable)
                            : std::string(syllable);
  }
  return sentence + "./.";
}

}  // namespace sohoa::normalize::test
