#include "samples/closing_layout.h"

#include <algorithm>
#include <utility>

namespace sohoa::samples {
namespace {

constexpr double kRecipientsShare = 0.46;  ///< of the width of the page's text
constexpr double kSignatureRoomPt = 82;

class ClosingSetter {
 public:
  ClosingSetter(const DocumentSource& source, PageFlow& flow, Random random)
      : source_(source), flow_(flow), look_(flow.look()), random_(random) {}

  void set() {
    const double middle_pt = look_.left_pt + look_.width_pt() * kRecipientsShare;
    const Column left{look_.left_pt, middle_pt};
    const Column right{look_.left_pt + look_.width_pt() * (kRecipientsShare + 0.02),
                       look_.right_pt};
    if (source_.other_capacity.empty()) {
      set_row(set_recipients(), {signatory(right)});
      return;
    }
    const Signatory other{source_.other_capacity, source_.other_signer,
                          source_.signer_left ? right : left, false};
    if (source_.signer_left) {
      set_row({}, {signatory(left), other});
    } else {
      set_row({}, {other, signatory(right)});
    }
    set_row(set_recipients(), {});
  }

 private:
  static constexpr double kRecipientAdvancePt = 13.2;

  struct Column {
    double left_pt = 0;
    double right_pt = 0;
    [[nodiscard]] double middle_pt() const { return (left_pt + right_pt) / 2; }
  };

  struct Signatory {
    const std::vector<std::string>& capacity;
    const std::string& name;
    Column column;
    bool seals = true;
  };

  [[nodiscard]] Signatory signatory(const Column& column) const {
    return {source_.capacity, source_.signer, column};
  }

  [[nodiscard]] double capacity_advance_pt() const { return look_.body_pt * 1.22; }

  /// Recipients on the left, signatures beside them.
  void set_row(const std::vector<PlacedLine>& recipients,
               const std::vector<Signatory>& signatories) {
    double height_pt = static_cast<double>(recipients.size()) * kRecipientAdvancePt + 4;
    std::vector<std::vector<PlacedLine>> capacities;
    for (const Signatory& signatory : signatories) {
      capacities.push_back(set_capacity(signatory));
      const auto lines = static_cast<double>(capacities.back().size());
      height_pt = std::max(height_pt,
                           lines * capacity_advance_pt() + kSignatureRoomPt + look_.body_pt * 1.3);
    }
    flow_.skip(8);
    flow_.require(height_pt);
    const double top_pt = flow_.y_pt();
    place(recipients, top_pt, kRecipientAdvancePt, Part::Recipients);
    for (std::size_t i = 0; i < signatories.size(); ++i) {
      const double name_pt = place(capacities[i], top_pt, capacity_advance_pt(), Part::Signature);
      if (!signatories[i].capacity.empty()) add_signature(signatories[i], name_pt);
    }
    flow_.skip(height_pt);
  }

  std::vector<PlacedLine> set_recipients() {
    if (source_.recipients.empty()) return {};
    TextStyle label = look_.style(12);
    if (source_.rules == Rules::Party) {
      label.underlined = true;
    } else {
      label.bold = true;
      label.italic = true;
    }
    std::vector<PlacedLine> lines = {
        set_line({{"Nơi nhận:", label}}, look_.left_pt, flow_.sizes())};
    const Measure measure{.left_pt = look_.left_pt,
                          .width_pt = look_.width_pt() * kRecipientsShare,
                          .hanging_indent_pt = 6,
                          .align = Align::Left};
    for (std::size_t i = 0; i < source_.recipients.size(); ++i) {
      const bool last = i + 1 == source_.recipients.size();
      const std::string item = "- " + source_.recipients[i] + (last ? "." : ";");
      for (PlacedLine& line :
           break_lines(parse_marks(item, look_.style(11)), measure, flow_.sizes())) {
        lines.push_back(std::move(line));
      }
    }
    return lines;
  }

  std::vector<PlacedLine> centered(const std::string& text, const Column& column) {
    TextStyle style = look_.style();
    style.bold = true;
    const Measure measure{.left_pt = column.left_pt,
                          .width_pt = column.right_pt - column.left_pt,
                          .align = Align::Center};
    return break_lines({{text, style}}, measure, flow_.sizes());
  }

  std::vector<PlacedLine> set_capacity(const Signatory& signatory) {
    std::vector<PlacedLine> lines;
    for (const std::string& row : signatory.capacity) {
      for (PlacedLine& line : centered(row, signatory.column)) lines.push_back(std::move(line));
    }
    return lines;
  }

  double place(const std::vector<PlacedLine>& lines, double y_pt, double advance_pt, Part part) {
    for (PlacedLine line : lines) {
      move_to_baseline(line, y_pt + advance_pt * 0.8);
      line.part = part;
      flow_.sheet().lines.push_back(std::move(line));
      y_pt += advance_pt;
    }
    return y_pt;
  }

  void add_signature(const Signatory& signatory, double y_pt) {
    Sheet& sheet = flow_.sheet();
    const Point signature{signatory.column.middle_pt() + random_.uniform(4, 22),
                          y_pt + kSignatureRoomPt * random_.uniform(0.42, 0.6)};
    if (look_.signature) {
      for (Stroke& stroke : sign(signature, random_.uniform(90, 130), random_.fork("sign"))) {
        sheet.strokes.push_back(std::move(stroke));
      }
    }
    if (signatory.seals && look_.sealed && !source_.seal_ring.empty()) {
      // About a third of the signature lies under the seal, on its left (Điều 33).
      sheet.seals.push_back({.center = {signature.x_pt - random_.uniform(48, 62),
                                        signature.y_pt + random_.uniform(-12, 12)},
                             .tilt_deg = random_.uniform(-14, 14),
                             .ring_text = source_.seal_ring,
                             .middle = source_.seal_middle,
                             .wear = random_.uniform(0.05, 0.5)});
    }
    if (!signatory.name.empty()) {
      place(centered(signatory.name, signatory.column), y_pt + kSignatureRoomPt,
            capacity_advance_pt(), Part::Signature);
    }
  }

  const DocumentSource& source_;
  PageFlow& flow_;
  const DocumentLook& look_;
  Random random_;
};

}  // namespace

void lay_out_closing(const DocumentSource& source, PageFlow& flow, Random random) {
  ClosingSetter(source, flow, random).set();
}

}  // namespace sohoa::samples
