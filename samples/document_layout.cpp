#include "samples/document_layout.h"

#include <fmt/format.h>

#include "samples/closing_layout.h"
#include "samples/header_layout.h"
#include "samples/page_flow.h"
#include "samples/plain_text.h"
#include "samples/table_layout.h"

namespace sohoa::samples {
namespace {

double advance_pt(const DocumentLook& look) {
  return look.body_pt * look.leading;
}

void add_lines(const std::vector<Run>& runs, const Measure& measure, Part part, PageFlow& flow) {
  for (PlacedLine& line : break_lines(runs, measure, flow.sizes())) {
    flow.add_line(std::move(line), part, advance_pt(flow.look()));
  }
}

Measure centered(const DocumentLook& look, double share) {
  const double width_pt = look.width_pt() * share;
  return {.left_pt = look.left_pt + (look.width_pt() - width_pt) / 2,
          .width_pt = width_pt,
          .align = Align::Center};
}

/// Type and subject in the middle, a short rule below (boxes 5a).
void lay_out_title(const DocumentSource& source, PageFlow& flow) {
  if (source.type == "Công văn") return;
  const DocumentLook& look = flow.look();
  TextStyle style = look.style(look.body_pt);
  style.bold = true;
  flow.skip(14);
  add_lines({{capitals(source.type), style}}, centered(look, 1), Part::Title, flow);
  if (!source.subject.empty()) {
    add_lines({{source.subject, style}}, centered(look, 0.86), Part::Title, flow);
  }
  const double middle_pt = (look.left_pt + look.right_pt) / 2;
  const double half_pt = look.width_pt() * 0.09;
  flow.sheet().rules.push_back(
      {middle_pt - half_pt, flow.y_pt() + 2, middle_pt + half_pt, flow.y_pt() + 2, 0.8});
  flow.skip(12);
}

/// Box 9a: one addressee on the line of "Kính gửi:", several in a list below it.
void lay_out_addressees(const DocumentSource& source, PageFlow& flow) {
  if (source.addressees.empty()) return;
  const DocumentLook& look = flow.look();
  const TextStyle style = look.style();
  flow.skip(12);
  if (source.addressees.size() == 1) {
    const std::string line = source.to_label + " " + source.addressees.front();
    add_lines({{line, style}}, centered(look, 0.9), Part::Body, flow);
  } else {
    const Measure label{.left_pt = look.left_pt + 62, .width_pt = look.width_pt() - 62};
    add_lines({{source.to_label, style}}, label, Part::Body, flow);
    const Measure list{
        .left_pt = look.left_pt + 118, .width_pt = look.width_pt() - 118, .hanging_indent_pt = 7};
    for (std::size_t i = 0; i < source.addressees.size(); ++i) {
      const bool last = i + 1 == source.addressees.size();
      add_lines({{"- " + source.addressees[i] + (last ? "." : ";"), style}}, list, Part::Body,
                flow);
    }
  }
  flow.skip(10);
}

void lay_out_block(const Block& block, PageFlow& flow) {
  const DocumentLook& look = flow.look();
  TextStyle style = look.style();
  Measure measure{.left_pt = look.left_pt,
                  .width_pt = look.width_pt(),
                  .first_indent_pt = look.indent_pt,
                  .align = Align::Justify};
  switch (block.kind) {
    case BlockKind::Table:
      lay_out_table(block, flow);
      return;
    case BlockKind::Heading:
      style.bold = true;
      break;
    case BlockKind::Ground:
      style.italic = true;
      break;
    case BlockKind::Center:
      style.bold = true;
      measure = centered(look, 1);
      break;
    case BlockKind::Paragraph:
      break;
  }
  // A heading never stands alone at the foot of a page.
  if (block.kind == BlockKind::Heading) flow.require(advance_pt(look) * 3);
  add_lines(parse_marks(block.text, style), measure, Part::Body, flow);
  flow.skip(look.paragraph_gap_pt);
}

/// The same document with its footnotes numbered in the order of their marks.
DocumentSource with_numbered_footnotes(DocumentSource source) {
  std::map<std::string, std::string> numbered;
  for (Block& block : source.body) {
    std::string text;
    std::size_t from = 0;
    for (std::size_t at = block.text.find("[^"); at != std::string::npos;
         at = block.text.find("[^", from)) {
      const std::size_t end = block.text.find(']', at);
      if (end == std::string::npos) break;
      const auto note = source.footnotes.find(block.text.substr(at + 2, end - at - 2));
      text += block.text.substr(from, at - from);
      if (note != source.footnotes.end()) {
        const std::string number = fmt::format("{}", numbered.size() + 1);
        numbered[number] = note->second;
        text += "[^" + number + "]";
      }
      from = end + 1;
    }
    block.text = text + block.text.substr(from);
  }
  source.footnotes = std::move(numbered);
  return source;
}

}  // namespace

LaidOutDocument lay_out_document(const DocumentSource& written, const DocumentLook& look,
                                 Random random) {
  const DocumentSource source = with_numbered_footnotes(written);
  TextMeasure sizes;
  PageFlow flow(look, source.footnotes, sizes);
  lay_out_header(source, flow, random.fork("header"));
  lay_out_title(source, flow);
  lay_out_addressees(source, flow);
  if (!source.authority.empty()) {
    lay_out_block({BlockKind::Center, source.authority, {}}, flow);
    flow.skip(4);
  }
  for (const Block& block : source.body) lay_out_block(block, flow);
  if (!source.capacity.empty() || !source.recipients.empty()) {
    lay_out_closing(source, flow, random.fork("closing"));
  }
  const std::size_t closing_index = flow.page_index();
  if (!source.attachment.empty()) flow.break_page();
  for (const Block& block : source.attachment) lay_out_block(block, flow);
  return {flow.finish(), closing_index};
}

}  // namespace sohoa::samples
