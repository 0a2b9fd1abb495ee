#include "samples/plain_text.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "samples/line_breaker.h"
#include "samples/typeface.h"

namespace sohoa::samples {
namespace {

constexpr std::size_t kLongestHeadingBytes = 160;

/// What is the same on a whole page.
struct PageLook {
  TextStyle style;
  double left_pt = 0, right_pt = 0, top_pt = 0, bottom_pt = 0;
  double leading = 1.2;  ///< line distance in sizes
  double indent_pt = 0;
  double paragraph_gap_pt = 0;
  Align align = Align::Justify;
};

PageLook draw_look(const PlainTextOptions& options, Random& random) {
  PageLook look;
  const bool sans = random.chance(options.sans_share);
  // Half of the pages in the first face: it has the shapes of Times New Roman, which the rules
  // demand.
  const std::vector<std::string>& families = sans ? sans_families() : serif_families();
  look.style.family = random.chance(0.5) ? families.front() : random.pick(families);
  look.style.size_pt = random.between(24, 28) / 2.0;
  look.left_pt = random.between(28, 35) * kPointsPerMm;
  look.right_pt = kA4WidthPt - random.between(15, 20) * kPointsPerMm;
  look.top_pt = random.between(20, 25) * kPointsPerMm;
  look.bottom_pt = kA4HeightPt - random.between(20, 25) * kPointsPerMm;
  look.leading = random.uniform(1.12, 1.55);
  look.indent_pt = random.chance(0.8) ? random.uniform(10, 13) * kPointsPerMm : 0;
  look.paragraph_gap_pt = random.uniform(0, 8);
  look.align = random.chance(0.85) ? Align::Justify : Align::Left;
  return look;
}

Run draw_run(const std::string& paragraph, const PageLook& look, const PlainTextOptions& options,
             Random& random) {
  Run run{paragraph, look.style};
  const double dice = random.uniform(0, 1);
  if (dice < options.bold_share) {
    run.style.bold = true;
  } else if (dice < options.bold_share + options.italic_share) {
    run.style.italic = true;
  } else if (dice < options.bold_share + options.italic_share + options.capitals_share &&
             paragraph.size() <= kLongestHeadingBytes) {
    run.style.bold = random.chance(0.7);
    run.text = capitals(paragraph);
  }
  return run;
}

class PlainTextSetter {
 public:
  PlainTextSetter(const PlainTextOptions& options, Random random)
      : options_(options), random_(random) {}

  std::vector<Sheet> set(const std::vector<std::string>& paragraphs) {
    open_page();
    for (const std::string& paragraph : paragraphs) {
      if (paragraph.empty()) continue;
      if (!set_paragraph(paragraph)) break;
    }
    if (sheets_.back().lines.empty()) sheets_.pop_back();
    return std::move(sheets_);
  }

 private:
  void open_page() {
    look_ = draw_look(options_, random_);
    sheets_.emplace_back();
    baseline_pt_ = look_.top_pt + look_.style.size_pt;
  }

  bool full() const {
    return options_.max_pages > 0 && static_cast<int>(sheets_.size()) >= options_.max_pages;
  }

  /// False when no page is left. A paragraph that does not fit is cut off at the foot of the page,
  /// so that all of its lines have one look.
  bool set_paragraph(const std::string& paragraph) {
    if (baseline_pt_ > look_.bottom_pt) {
      if (full()) return false;
      open_page();
    }
    const Measure measure{.left_pt = look_.left_pt,
                          .width_pt = look_.right_pt - look_.left_pt,
                          .first_indent_pt = look_.indent_pt,
                          .align = look_.align};
    const Run run = draw_run(paragraph, look_, options_, random_);
    for (PlacedLine& line : break_lines({run}, measure, sizes_)) {
      if (baseline_pt_ > look_.bottom_pt) return true;
      move_to_baseline(line, baseline_pt_);
      sheets_.back().lines.push_back(std::move(line));
      baseline_pt_ += look_.leading * look_.style.size_pt;
    }
    baseline_pt_ += look_.paragraph_gap_pt;
    return true;
  }

  const PlainTextOptions& options_;
  Random random_;
  TextMeasure sizes_;
  PageLook look_;
  std::vector<Sheet> sheets_;
  double baseline_pt_ = 0;
};

}  // namespace

std::string capitals(const std::string& text) {
  std::string upper;
  icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale("vi")).toUTF8String(upper);
  return upper;
}

std::vector<Sheet> lay_out_plain_text(const std::vector<std::string>& paragraphs,
                                      const PlainTextOptions& options, Random random) {
  return PlainTextSetter(options, random).set(paragraphs);
}

}  // namespace sohoa::samples
