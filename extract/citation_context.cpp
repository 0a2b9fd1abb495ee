#include "extract/citation_context.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/organ_phrase.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostWordsBefore = 18;  // between "theo" and the mention
constexpr std::size_t kLongestSubject = 420;  // glyphs
constexpr std::size_t kLongestGap = 420;      // between two members of a list
constexpr std::size_t kLongestClause = 220;   // between a document and what it amends

/// From what says most to what says least.
constexpr auto kRelations = std::to_array<std::string_view>(
    {"repeals", "replaces", "amends", "expired", "based-on", "implements", "follows"});

struct RelationWords {
  std::u32string_view words;
  std::string_view relation;
};
constexpr auto kRelationWords = std::to_array<RelationWords>({{U"can cu", "based-on"},
                                                              {U"thuc hien", "implements"},
                                                              {U"trien khai", "implements"},
                                                              {U"thi hanh", "implements"},
                                                              {U"chap hanh", "implements"},
                                                              {U"quan triet", "implements"},
                                                              {U"cu the hoa", "implements"},
                                                              {U"theo", "follows"},
                                                              {U"tai", "follows"},
                                                              {U"sua doi", "amends"},
                                                              {U"bo sung", "amends"},
                                                              {U"thay the", "replaces"},
                                                              {U"bai bo", "repeals"},
                                                              {U"huy bo", "repeals"},
                                                              {U"het hieu luc", "expired"}});

/// Words that lead from a verb to the document or a part of it.
constexpr auto kLeadingWords = std::to_array<std::u32string_view>(
    {U"noi",  U"dung", U"quy",  U"dinh", U"khoan", U"diem", U"dieu",  U"chuong", U"muc",    U"phan",
     U"phu",  U"luc",  U"cua",  U"mot",  U"so",    U"cac",  U"nhung", U"tot",    U"nghiem", U"tuc",
     U"hieu", U"qua",  U"co",   U"toan", U"bo",    U"dien", U"dong",  U"van",    U"ban",    U"va",
     U"tiep", U"cho",  U"day",  U"sau",  U"nhu",   U"tinh", U"than",  U"chi",    U"dao",    U"day",
     U"du",   U"kip",  U"thoi", U"cung", U"nay",   U"lien"});

/// Verbs that open the subject of a document without "về".
constexpr auto kSubjectOpeners = std::to_array<std::u32string_view>(
    {U"quy dinh",     U"ban hanh",   U"phe duyet", U"sua doi",    U"bo sung",    U"huong dan",
     U"cong bo",      U"thanh lap",  U"bai bo",    U"thuc hien",  U"trien khai", U"kiem tra",
     U"tuyen truyen", U"tang cuong", U"thong qua", U"dieu chinh", U"giao",       U"uy quyen",
     U"dinh chinh",   U"thay the",   U"phan cong", U"to chuc",    U"cong tac",   U"huy bo"});

std::u32string_view folded(const GlyphText& text, std::size_t begin, std::size_t end) {
  return std::u32string_view(text.folded).substr(begin, end - begin);
}

/// "." and ";" end a clause where a blank follows; "2.0" goes on.
bool ends_clause(const GlyphText& text, std::size_t at) {
  const char32_t sign = text.folded[at];
  if (sign == U';') return true;
  if (sign != U'.') return false;
  return at + 1 >= text.size() || text.folded[at + 1] == U' ' || text.folded[at + 1] == U']';
}

bool clause_ends_within(const GlyphText& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (ends_clause(text, i)) return true;
  }
  return false;
}

// --- relation --------------------------------------------------------------------------------------

struct Relation {
  std::string_view name{};
  std::size_t begin = 0;  ///< of the words that say it
};

std::optional<RelationWords> relation_ending_at(const GlyphText& text, std::size_t end) {
  const auto before = folded(text, 0, end);
  for (const RelationWords& each : kRelationWords) {
    if (!before.ends_with(each.words)) continue;
    const std::size_t begin = end - each.words.size();
    if (begin == 0 || !is_word_glyph(text.folded[begin - 1])) return each;
  }
  return std::nullopt;
}

bool leads_on(std::u32string_view word) {
  if (word.size() == 1 || std::ranges::all_of(word, is_digit)) return true;
  return std::ranges::find(kLeadingWords, word) != kLeadingWords.end();
}

/// "được sửa đổi theo Nghị định ...": it is the mention that amends.
bool may_follow(std::string_view found, bool behind_theo) {
  return !behind_theo || found == "based-on" || found == "implements";
}

/// "được sửa đổi, bổ sung tại Nghị định ...": the words before `begin` say that it is done by the mention.
bool is_passive(const GlyphText& text, std::size_t begin) {
  std::u32string_view before = folded(text, 0, begin);
  for (const std::u32string_view done : {U"", U"sua doi", U"bo sung"}) {
    if (before.ends_with(done)) before.remove_suffix(done.size());
    while (before.ends_with(U' ') || before.ends_with(U',')) before.remove_suffix(1);
  }
  return before.ends_with(U" duoc") || before.ends_with(U" bi");
}

Relation relation_before(const GlyphText& text, std::size_t at) {
  Relation relation;
  bool behind_theo = false;
  for (std::size_t words = 0; words < kMostWordsBefore && at > 0; ++words) {
    while (at > 0 && !is_word_glyph(text.folded[at - 1])) {
      const char32_t sign = text.folded[at - 1];
      if (sign == U' ' || sign == U',' || sign == U':') {
        --at;
        continue;
      }
      return relation;
    }
    const auto found = relation_ending_at(text, at);
    if (found && may_follow(found->relation, behind_theo)) {
      const std::size_t found_begin = at - found->words.size();
      if (relation.name == "follows" && is_passive(text, found_begin)) return relation;
      relation = {found->relation, found_begin};
      if (relation.name != "follows") return relation;
      behind_theo = found->words == U"theo";
      at = relation.begin;
      continue;
    }
    std::size_t begin = at;
    while (begin > 0 && is_word_glyph(text.folded[begin - 1])) --begin;
    if (found || !leads_on(folded(text, begin, at))) return relation;
    at = begin;
  }
  return relation;
}

/// The document that does it: "Nghị định số A ... sửa đổi, bổ sung một số điều của Nghị định số B".
std::string doer(const GlyphText& text, const Relation& relation, const CitationMention& before,
                 const CitationMention& mention) {
  const bool does =
      relation.name == "amends" || relation.name == "replaces" || relation.name == "repeals";
  if (!does || before.end > relation.begin || relation.begin - before.end > kLongestClause ||
      clause_ends_within(text, before.end, relation.begin) || before.number == mention.number) {
    return {};
  }
  return before.number;
}

/// Without what leads to the member of a list behind its divider: "các", the title of a law.
std::u32string_view without_lead(std::u32string_view gap) {
  const std::size_t divider = gap.find_last_of(U";,");
  const std::size_t begin = divider == std::u32string_view::npos ? 0 : divider + 1;
  std::u32string_view lead = gap.substr(begin);
  while (lead.starts_with(U' ')) lead.remove_prefix(1);
  const bool law = lead.starts_with(U"luat ") || lead.starts_with(U"bo luat ");
  return lead == U"cac" || law ? gap.substr(0, begin) : gap;
}

/// "...; Kế hoạch số 7": the mention goes on with the list of the one before.
bool continues_list(const GlyphText& text, const CitationMention& before,
                    const CitationMention& mention) {
  if (mention.begin < before.end || mention.begin - before.end > kLongestGap) return false;
  std::size_t end = mention.begin;
  while (end > before.end && text.folded[end - 1] == U' ') --end;
  const auto gap = without_lead(folded(text, before.end, end));
  const bool leaves_bracket = std::ranges::count(gap, U')') > std::ranges::count(gap, U'(');
  if (leaves_bracket || gap.find(U". ") != std::u32string_view::npos) return false;
  return gap.ends_with(U";") || gap.ends_with(U",") || gap.ends_with(U" va") || gap == U"va";
}

// --- issuer and subject ----------------------------------------------------------------------------

struct Part {
  std::string text{};
  std::size_t end = 0;
};

/// "của Ủy ban nhân dân tỉnh": the name behind "của".
std::optional<Part> issuer_at(const GlyphText& text, std::size_t at, const Rules::Impl& rules) {
  at = skip_blanks(text.folded, at);
  if (at < text.size() && text.folded[at] == U',') at = skip_blanks(text.folded, at + 1);
  if (!has_words_at(text.folded, at, U"cua")) return std::nullopt;
  const std::size_t begin = skip_blanks(text.folded, at + 3);
  const std::size_t end = organ_phrase_end(text, begin, rules);
  if (end == begin) return std::nullopt;
  return Part{.text = text.slice(begin, end), .end = end};
}

std::optional<std::size_t> subject_begin(const GlyphText& text, std::size_t at) {
  at = skip_blanks(text.folded, at);
  if (at < text.size() && text.folded[at] == U',') at = skip_blanks(text.folded, at + 1);
  for (const std::u32string_view opener : {U"ve viec", U"v/v", U"ve"}) {
    if (has_words_at(text.folded, at, opener)) return skip_blanks(text.folded, at + opener.size());
  }
  for (const std::u32string_view opener : kSubjectOpeners) {
    if (has_words_at(text.folded, at, opener)) return at;
  }
  return std::nullopt;
}

/// Up to ";" or ".", or the next member of a list divided by commas.
std::size_t subject_end(const GlyphText& text, std::size_t begin, std::size_t next_mention) {
  const std::size_t limit = std::min(text.size(), begin + kLongestSubject);
  int depth = 0;
  for (std::size_t i = begin; i < limit; ++i) {
    const char32_t sign = text.folded[i];
    if (i == next_mention) {
      std::size_t end = i;
      while (end > begin && text.folded[end - 1] == U' ') --end;
      if (end > begin && text.folded[end - 1] == U',') return end - 1;
    }
    if (sign == U'(') ++depth;
    const bool closes = sign == U')' && --depth < 0;
    const bool rule = folded(text, i, std::min(i + 3, text.size())) == U"---";
    if (rule || ends_clause(text, i) || sign == U':' || sign == U'[' || sign == U']' || closes)
      return i;
  }
  if (limit == text.size()) return limit;
  std::size_t end = limit;
  while (end > begin && text.folded[end] != U' ') --end;
  return end;
}

void read_names(CitationContext& context, const GlyphText& text, const CitationMention& mention,
                std::size_t next_mention, const Rules::Impl& rules) {
  std::size_t at = mention.end;
  if (const auto issuer = issuer_at(text, mention.number_end, rules)) {
    context.issuer = issuer->text;
    at = std::max(at, issuer->end);
  } else if (const auto behind = issuer_at(text, at, rules)) {
    context.issuer = behind->text;
    at = behind->end;
  }
  if (!mention.title.empty()) {
    context.subject = mention.title;
  } else if (const auto begin = subject_begin(text, at)) {
    context.subject = text.slice(*begin, subject_end(text, *begin, next_mention));
  }
}

/// Where the issuer behind the mention ends.
std::size_t end_with_issuer(const GlyphText& text, const CitationMention& mention,
                            const Rules::Impl& rules) {
  const auto issuer = issuer_at(text, mention.end, rules);
  return issuer ? issuer->end : mention.end;
}

/// "Quyết định số A và Quyết định số B hết hiệu lực": from the last to the first.
void find_expired(const GlyphText& text, const std::vector<CitationMention>& mentions,
                  std::vector<CitationContext>& contexts, const Rules::Impl& rules) {
  bool next_expired = false;
  for (std::size_t i = mentions.size(); i-- > 0;) {
    const std::size_t at = skip_blanks(text.folded, end_with_issuer(text, mentions[i], rules));
    bool expired = has_words_at(text.folded, at, U"het hieu luc");
    if (next_expired && i + 1 < mentions.size() && mentions[i + 1].begin >= at) {
      const auto gap = folded(text, at, mentions[i + 1].begin);
      expired = expired || gap == U", " || gap == U"va " || gap == U"; ";
    }
    if (expired && says_more("expired", contexts[i].relation)) {
      contexts[i].relation = "expired";
      contexts[i].by.clear();
    }
    next_expired = expired;
  }
}

}  // namespace

bool says_more(std::string_view relation, std::string_view other) {
  return std::ranges::find(kRelations, relation) < std::ranges::find(kRelations, other);
}

std::vector<CitationContext> contexts_of(const GlyphText& text,
                                         const std::vector<CitationMention>& mentions,
                                         const Rules::Impl& rules) {
  std::vector<CitationContext> contexts(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const CitationMention& mention = mentions[i];
    CitationContext& context = contexts[i];
    if (i > 0 && mentions[i - 1].begin == mention.begin) {  // one of "số 12, 13/KH-UBND"
      context = contexts[i - 1];
      continue;
    }
    std::size_t next = i + 1;
    while (next < mentions.size() && mentions[next].begin == mention.begin) ++next;
    read_names(context, text, mention, next < mentions.size() ? mentions[next].begin : text.size(),
               rules);
    const Relation relation = relation_before(text, mention.begin);
    context.relation = relation.name;
    if (i == 0) continue;
    context.by = doer(text, relation, mentions[i - 1], mention);
    if (relation.name.empty() && continues_list(text, mentions[i - 1], mention)) {
      context.relation = contexts[i - 1].relation;
      context.by = contexts[i - 1].by;
    }
  }
  find_expired(text, mentions, contexts, rules);
  return contexts;
}

}  // namespace sohoa::extract
