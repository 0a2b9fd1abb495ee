#include "samples/header_layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "samples/slot_line.h"

namespace sohoa::samples {
namespace {

constexpr double kLeftMiddlePt = 0.245 * kA4WidthPt;
constexpr double kLeftColumnPt = 190;
constexpr double kColumnGapPt = 14;

/// One of the two columns, filled from the top.
class Column {
 public:
  Column(PageFlow& flow, Part part, double middle_pt)
      : flow_(flow), part_(part), middle_pt_(middle_pt), y_pt_(flow.y_pt()) {}

  void add(PlacedLine line, double advance_pt) {
    shift(line, middle_pt_ - (left_pt(line) + right_pt(line)) / 2, y_pt_ + advance_pt * 0.8);
    line.part = part_;
    last_left_pt_ = left_pt(line);
    last_right_pt_ = right_pt(line);
    y_pt_ += advance_pt;
    flow_.sheet().lines.push_back(std::move(line));
  }

  void add_text(const std::string& text, const TextStyle& style, double width_pt) {
    const Measure measure{.width_pt = width_pt, .align = Align::Center};
    for (PlacedLine& line : break_lines({{text, style}}, measure, flow_.sizes())) {
      add(std::move(line), style.size_pt * 1.2);
    }
  }

  /// A rule under the last line, as long as a share of it.
  void add_rule(double share) {
    const double half_pt = (last_right_pt_ - last_left_pt_) * share / 2;
    const double y_pt = y_pt_ + 2;
    flow_.sheet().rules.push_back({middle_pt_ - half_pt, y_pt, middle_pt_ + half_pt, y_pt, 0.8});
  }

  void skip(double height_pt) { y_pt_ += height_pt; }
  [[nodiscard]] double y_pt() const { return y_pt_; }

 private:
  PageFlow& flow_;
  Part part_;
  double middle_pt_;
  double y_pt_;
  double last_left_pt_ = 0;
  double last_right_pt_ = 0;
};

SlotKind kind_of(const DocumentSource& source, const std::string& slot) {
  const auto found = source.slots.find(slot);
  return found == source.slots.end() ? SlotKind::Printed : found->second;
}

Slot make_slot(const std::string& name, const std::string& value, SlotKind kind) {
  return {name, value, kind, 0, 0, 0, 0};
}

/// "Số: 33/BC-SNV", the number printed or filled in.
void add_number_line(const DocumentSource& source, Column& column, PageFlow& flow) {
  const bool party = source.rules == Rules::Party;
  const std::size_t end = source.number.find_first_not_of("0123456789");
  const std::string number = source.number.substr(0, end);
  const std::string rest = end == std::string::npos ? "" : source.number.substr(end);
  SlotLine builder(flow.look(), flow.look().style(flow.look().header_pt), flow.sizes());
  builder.print(party ? "Số" : "Số:");
  builder.blank();
  builder.fill(make_slot("number", number, kind_of(source, "number")), rest);
  column.add(builder.take(), flow.look().header_pt * 1.35);
  for (Slot& slot : builder.slots(flow.sheet().lines.back())) {
    flow.sheet().slots.push_back(std::move(slot));
  }
}

struct DateParts {
  std::string year, month, day;
};

DateParts date_parts(const DocumentSource& source) {
  DateParts parts;
  parts.year = source.date.substr(0, 4);
  if (source.date.size() >= 7) parts.month = source.date.substr(5, 2);
  if (source.date.size() >= 10) parts.day = source.date.substr(8, 2);
  // Months from 3 on have no leading zero (Phụ lục I, ô 4); days below 10 do.
  if (parts.month.starts_with("0") && parts.month != "01" && parts.month != "02" &&
      kind_of(source, "month") == SlotKind::Printed) {
    parts.month.erase(0, 1);
  }
  return parts;
}

/// "Bình Lạc, ngày 24 tháng 3 năm 2021".
void add_date_line(const DocumentSource& source, Column& column, PageFlow& flow) {
  TextStyle style = flow.look().style(flow.look().header_pt + 0.5);
  style.italic = true;
  const DateParts date = date_parts(source);
  SlotLine builder(flow.look(), style, flow.sizes());
  const auto fill = [&](const std::string& name, const std::string& value) {
    const SlotKind kind = kind_of(source, name);
    builder.blank(kind == SlotKind::Printed ? 1 : 0.8);
    builder.fill(make_slot(name, value, kind));
    builder.blank(kind == SlotKind::Printed ? 1 : 0.8);
  };
  builder.print(source.place + ", ngày");
  fill("day", date.day);
  builder.print("tháng");
  fill("month", date.month);
  builder.print("năm");
  fill("year", date.year);
  column.add(builder.take(), style.size_pt * 1.35);

  const PlacedLine& line = flow.sheet().lines.back();
  const auto first = std::find_if(line.words.begin(), line.words.end(),
                                  [](const PlacedWord& word) { return text(word) == "ngày"; });
  Slot whole = slot_around(make_slot("date", "", SlotKind::Printed), {first, line.words.end()});
  for (Slot& slot : builder.slots(line)) flow.sheet().slots.push_back(std::move(slot));
  flow.sheet().slots.push_back(std::move(whole));
}

std::vector<std::string> broken_at_slashes(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find(" / ", begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string::npos) return parts;
    begin = end + 3;
  }
}

void fill_left(const DocumentSource& source, Column& column, PageFlow& flow) {
  const DocumentLook& look = flow.look();
  for (std::size_t i = 0; i < source.issuers.size(); ++i) {
    TextStyle style = look.style(look.header_pt);
    style.bold = i + 1 == source.issuers.size();
    for (const std::string& line : broken_at_slashes(source.issuers[i])) {
      column.add_text(line, style, kLeftColumnPt);
    }
  }
  if (source.rules == Rules::Party) {
    column.add_text("*", look.style(look.header_pt + 1), kLeftColumnPt);
  } else {
    column.add_rule(0.42);
    column.skip(8);
  }
  if (!source.number.empty()) add_number_line(source, column, flow);
  if (source.type == "Công văn" && !source.subject.empty()) {
    column.skip(3);
    column.add_text(source.subject, look.style(look.header_pt - 1), kLeftColumnPt - 14);
  }
}

void fill_right(const DocumentSource& source, Column& column, PageFlow& flow) {
  const DocumentLook& look = flow.look();
  TextStyle bold = look.style(look.header_pt);
  bold.bold = true;
  if (source.rules == Rules::Party) {
    bold.size_pt = 15;
    column.add_text("ĐẢNG CỘNG SẢN VIỆT NAM", bold, kA4WidthPt);
    column.add_rule(1);
    column.skip(12);
  } else {
    column.add_text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold, kA4WidthPt);
    bold.size_pt += 1;
    column.add_text("Độc lập - Tự do - Hạnh phúc", bold, kA4WidthPt);
    column.add_rule(1);
    column.skip(8);
  }
  if (!source.date.empty()) add_date_line(source, column, flow);
}

double right_middle(const DocumentLook& look, TextMeasure& sizes) {
  TextStyle bold = look.style(look.header_pt);
  bold.bold = true;
  const double half_pt = sizes.measure({"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold}).advance_pt / 2;
  const double earliest = kLeftMiddlePt + kLeftColumnPt / 2 + kColumnGapPt + half_pt;
  return std::min(earliest, kA4WidthPt - 22 - half_pt);
}

}  // namespace

void lay_out_header(const DocumentSource& source, PageFlow& flow, Random random) {
  Column left(flow, Part::HeaderLeft, kLeftMiddlePt);
  fill_left(source, left, flow);
  Column right(flow, Part::HeaderRight, right_middle(flow.look(), flow.sizes()));
  fill_right(source, right, flow);
  if (!source.urgency.empty()) {
    flow.sheet().stamps.push_back({source.urgency,
                                   {kLeftMiddlePt + random.uniform(-25, 25), left.y_pt() + 18},
                                   15,
                                   random.uniform(-6, 6)});
    left.skip(34);
  }
  flow.skip(std::max(left.y_pt(), right.y_pt()) - flow.y_pt());
}

}  // namespace sohoa::samples
