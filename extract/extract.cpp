#include "extract/extract.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "extract/citations.h"
#include "extract/closing.h"
#include "extract/evidence.h"
#include "extract/head_fields.h"
#include "extract/head_slots.h"
#include "extract/kept_words.h"
#include "extract/own_witness.h"
#include "extract/page_pieces.h"
#include "extract/recipients.h"
#include "extract/rule_tables.h"
#include "extract/signature.h"

namespace sohoa::extract {
namespace {

constexpr double kCapacitySupport = 0.93;
constexpr double kNameSupport = 0.95;
constexpr double kRecipientsSupport = 0.93;

/// A speck before a position may be its prefix, but for a deputy's: below "KT. GIÁM ĐỐC" he has none.
std::vector<double> word_confidences(const std::vector<CapacityLine>& capacity) {
  std::vector<double> confidences;
  bool below_his_head = false;
  for (const CapacityLine& line : capacity) {
    const std::u32string folded = fold(line.text);
    const bool deputy = below_his_head &&
                        (has_words_at(folded, 0, U"pho") || has_words_at(folded, 0, U"thu truong"));
    const std::string as_read = line.piece.text.slice(0, line.piece.text.size());
    std::ranges::copy(kept_confidences(std::span(&line.piece, 1), deputy ? line.text : as_read),
                      std::back_inserter(confidences));
    below_his_head = has_words_at(folded, 0, U"kt");
  }
  return confidences;
}

void read_signature(Fields& fields, const Closing& closing, const std::vector<Page>& pages,
                    const Rules::Impl& rules) {
  const Signature signature = find_signature(closing.right, rules);
  const double no_list = closing.labelled ? 0 : 0.15;
  if (!signature.capacity.empty()) {
    double support = kCapacitySupport - no_list;
    if (!signature.prefixed) support -= 0.08;
    if (!signature.name) support -= 0.3;
    if (signature.unread_above) support -= 0.3;
    std::vector<Piece> lines;
    for (const CapacityLine& line : signature.capacity) {
      lines.push_back(line.piece);
      if (line.mended) support -= 0.06;
    }
    fields.signer_capacity = make_field(capacity_text(signature.capacity), lines, support, pages);
    fields.signer_capacity->confidence =
        Confidence(support * joint_confidence(word_confidences(signature.capacity)));
  }
  if (signature.name) {
    double support = kNameSupport - no_list;
    if (!signature.name->known_family) support -= 0.25;
    if (signature.name->mended) support -= 0.45;
    if (signature.capacity.empty()) support -= 0.25;
    if (signature.name->name.find(' ') == signature.name->name.rfind(' ')) support -= 0.1;
    fields.signer_name =
        make_field(signature.name->name, std::span(&*signature.name_line, 1), support, pages);
    std::vector<std::string>& flags = fields.signer_name->flags;
    if (signature.name->mended) flags.emplace_back("by-form");
    if (signature.name->contested) flags.emplace_back("spelt-otherwise");
  }
}

void read_recipients(Fields& fields, const Closing& closing, const std::vector<Page>& pages,
                     const Rules::Impl& rules) {
  Recipients recipients = find_recipients(closing, rules);
  if (recipients.names.empty()) return;
  double support = recipients.complete ? kRecipientsSupport : kRecipientsSupport - 0.2;
  if (!closing.labelled) support -= 0.2;
  const bool mixed = recipients.unmarked > 0 && recipients.unmarked < recipients.names.size();
  if (mixed) support -= 0.2;
  // Abbreviations fill these lists, and the language model knows few of them.
  const bool repaired = std::ranges::any_of(recipients.lines, [](const Piece& line) {
    return std::ranges::any_of(line.words, [](const Word* word) { return word->changed(); });
  });
  if (repaired) support -= 0.15;
  if (recipients.mended) support -= 0.1;
  if (!recipients.mended && recipients.lost_letters) support -= 0.05;
  fields.recipients = make_field(std::move(recipients.names), recipients.lines, support, pages);
  fields.recipients->confidence =
      Confidence(support * joint_confidence(recipients.word_confidences));
  if (recipients.mended || recipients.trimmed) fields.recipients->flags.emplace_back("by-form");
}

/// A document does not cite itself.
void drop_own_number(Fields& fields) {
  if (!fields.document_number) return;
  std::erase_if(fields.citations, [&](const Citation& citation) {
    const bool same_date = !citation.date || !fields.date || *citation.date == fields.date->value;
    return citation.number == fields.document_number->value && same_date;
  });
}

}  // namespace

struct Extraction::Impl {
  const Document& ends;
  const Rules::Impl& rules;
  Fields fields{};
  LinePlaces head_lines{};  // of the first section, until it has come
  CitationFinder citations;
};

Extraction::Extraction(const Document& ends, const Rules& all_rules)
    : impl_(std::make_unique<Impl>(Impl{.ends = ends,
                                        .rules = all_rules.impl(),
                                        .citations = CitationFinder(all_rules.impl())})) {
  const Rules::Impl& rules = impl_->rules;
  Fields& fields = impl_->fields;
  PagePieces pages(ends);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::vector<Piece> pieces = pages.of(i);
    if (std::ranges::none_of(pieces, [](const Piece& piece) { return letters(piece) > 1; })) {
      continue;
    }
    Head head = read_head(fields, pieces, ends.pages, rules);
    pages.leave_out(i, 0, head.end);
    impl_->head_lines = std::move(head.lines);
    break;
  }
  const Closing closing = find_closing(pages, rules);
  read_signature(fields, closing, ends.pages, rules);
  read_recipients(fields, closing, ends.pages, rules);
}

Extraction::~Extraction() = default;

void Extraction::add(const Document& section) {
  impl_->citations.add(section, std::exchange(impl_->head_lines, {}));
}

Fields Extraction::take() {
  Fields fields = std::move(impl_->fields);
  fields.citations = impl_->citations.take();
  drop_own_number(fields);
  note_agreement(fields, impl_->ends);
  mend_by_own_witness(fields, impl_->ends, impl_->rules);
  return fields;
}

Fields extract(const Document& document, const Rules& rules) {
  Extraction extraction(document, rules);
  extraction.add(document);
  return extraction.take();
}

}  // namespace sohoa::extract
