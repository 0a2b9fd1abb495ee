#pragma once

/// What the text around a cited document says of it: issuer, subject, relation.
///
///   bãi bỏ | Quyết định số 9/2015/QĐ-UBND ngày 24/12/2015 | của UBND tỉnh | về quản lý chợ;
///   relation                                                issuer          subject
/// The relation is read from the words right before the mention; between them and it only such words
/// may stand as lead to a part of a document ("theo quy định tại khoản 2 Điều 5 Nghị định ..."). A list
/// goes on with the relation of its first member.
/// Tested by tests/extract/citation_context_test.cpp (cases in citation_context.tsv).

#include <string>
#include <vector>

#include "extract/citation_mention.h"
#include "extract/glyph_text.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// Each member as in Citation; empty where the text does not say.
struct CitationContext {
  std::string issuer{};
  std::string subject{};
  std::string relation{};
  std::string by{};
};

/// One for each mention of `text`, which are given in its order.
[[nodiscard]] std::vector<CitationContext> contexts_of(const GlyphText& text,
                                                       const std::vector<CitationMention>& mentions,
                                                       const Rules::Impl& rules);

/// True when `relation` says more than `other`: what is done to a document counts for more than that
/// it is followed; anything counts for more than nothing.
[[nodiscard]] bool says_more(std::string_view relation, std::string_view other);

}  // namespace sohoa::extract
