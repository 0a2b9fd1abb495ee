#include "archive/snippet.h"

#include <algorithm>
#include <set>

namespace sohoa::archive {
namespace {

constexpr std::size_t kWindowWords = 30;
constexpr std::size_t kWordsBefore =
    6;  // of the first word found: enough to see what it belongs to
constexpr char kMarkBegin = '\x02';
constexpr char kMarkEnd = '\x03';

// Where a term was found: words [first, last) of the text.
struct Place {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t term = 0;
};

bool stands_at(const Term& term, const std::vector<KeyWord>& words, std::size_t at) {
  if (at + term.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    if (key(words[at + i], term.key) != key(term.words[i], term.key)) return false;
  }
  return true;
}

std::vector<Place> find_places(const std::vector<KeyWord>& words, const std::vector<Term>& terms) {
  std::vector<Place> places;
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (std::size_t term = 0; term < terms.size(); ++term) {
      if (stands_at(terms[term], words, at)) {
        places.push_back({at, at + terms[term].words.size(), term});
      }
    }
  }
  return places;
}

// What a window that begins at a place holds.
struct Window {
  std::size_t first = 0;
  std::size_t terms = 0;  // different ones
  std::size_t span = 0;   // words until the last of them has been seen for the first time
};

Window window_from(const std::vector<Place>& places, std::size_t start) {
  Window window{.first = places[start].first, .terms = 0, .span = 0};
  std::set<std::size_t> terms;
  for (std::size_t i = start; i < places.size(); ++i) {
    if (places[i].first >= window.first + kWindowWords) break;
    if (terms.insert(places[i].term).second) window.span = places[i].last - window.first;
  }
  window.terms = terms.size();
  return window;
}

// Where most of the terms stand together, and there where they stand closest.
std::size_t best_start(const std::vector<Place>& places) {
  Window best;
  for (std::size_t start = 0; start < places.size(); ++start) {
    const Window window = window_from(places, start);
    const bool better =
        window.terms > best.terms || (window.terms == best.terms && window.span < best.span);
    if (better) best = window;
  }
  return best.first > kWordsBefore ? best.first - kWordsBefore : 0;
}

// Line ends and control characters become single blanks.
void append_on_one_line(std::string& line, std::string_view piece) {
  for (const char letter : piece) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool blank = byte <= ' ' || byte == 0x7F;
    if (!blank) {
      line += letter;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
}

std::size_t text_end(const std::vector<KeyWord>& words, std::size_t end, std::string_view text) {
  return end == words.size() ? text.size() : words[end - 1].end;
}

}  // namespace

Snippet make_snippet(std::string_view text, const std::vector<Term>& terms) {
  const std::vector<KeyWord> words = key_words(text);
  const std::vector<Place> places = find_places(words, terms);
  std::vector<bool> marked(words.size() + 1, false);
  std::set<std::size_t> found;
  for (const Place& place : places) {
    found.insert(place.term);
    std::fill(marked.begin() + static_cast<std::ptrdiff_t>(place.first),
              marked.begin() + static_cast<std::ptrdiff_t>(place.last), true);
  }
  const std::size_t first = best_start(places);
  const std::size_t end = std::min(first + kWindowWords, words.size());
  Snippet snippet{.text = first > 0 ? "… " : "", .terms_found = static_cast<int>(found.size())};
  std::size_t copied = first > 0 ? words[first].begin : 0;
  for (std::size_t i = first; i < end; ++i) {
    append_on_one_line(snippet.text, text.substr(copied, words[i].begin - copied));
    if (marked[i] && (i == first || !marked[i - 1])) snippet.text += kMarkBegin;
    append_on_one_line(snippet.text, text.substr(words[i].begin, words[i].end - words[i].begin));
    if (marked[i] && (i + 1 == end || !marked[i + 1])) snippet.text += kMarkEnd;
    copied = words[i].end;
  }
  if (end > 0) {
    append_on_one_line(snippet.text, text.substr(copied, text_end(words, end, text) - copied));
  }
  while (snippet.text.ends_with(' ')) snippet.text.pop_back();
  if (end < words.size()) snippet.text += " …";
  return snippet;
}

}  // namespace sohoa::archive
