#pragma once

/// The lattice of a paragraph: what each of its pieces may have been, and where two pieces may be one word.
///
/// Tested through tests/normalize/repair_test.cpp.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "document/line.h"
#include "normalize/decoder.h"
#include "normalize/models_impl.h"
#include "normalize/paragraph.h"
#include "normalize/repair.h"

namespace sohoa::normalize {

/// Names an arc for as long as the words of the paragraph stay as they are.
struct ArcName {
  std::uint32_t piece = 0;
  std::uint16_t candidate = 0;
  bool joint = false;  ///< over the next piece too
  friend bool operator==(const ArcName&, const ArcName&) = default;
};

class ParagraphLattice {
 public:
  /// Everything given must outlive the lattice.
  ParagraphLattice(const std::vector<Line>& lines, const Paragraph& paragraph,
                   const Models::Impl& models, const RepairOptions& options);

  /// All that the pieces may have been.
  void offer_all();
  /// The arcs that a lattice of the same words has named, in its order, and those that the document
  /// speaks for.
  void offer(std::span<const ArcName> names, const DocumentWords& document);

  [[nodiscard]] const Lattice& lattice() const { return lattice_; }
  [[nodiscard]] const ArcName& name(std::size_t arc) const { return names_[arc]; }
  /// Where the word of a piece is.
  struct Place {
    std::size_t line = 0;
    std::size_t word = 0;
  };
  [[nodiscard]] Place place(std::size_t piece) const {
    return {pieces_[piece].line, pieces_[piece].word};
  }

 private:
  enum class LineCase : std::uint8_t { Mixed, Capitals, Small };

  struct Piece {
    std::size_t line = 0;
    std::size_t word = 0;
    LineCase line_case = LineCase::Mixed;
    bool sure_dot = false;  ///< a reading without a dot below is unlikely
  };

  static LineCase case_of(const Line& line);
  [[nodiscard]] const Word& word(std::size_t piece) const;
  [[nodiscard]] const std::string& raw(std::size_t piece) const;
  const std::vector<Candidate>& hold(CandidateCache::Candidates candidates);
  const std::vector<Candidate>& read_piece(std::size_t piece);
  const std::vector<Candidate>& read_joint(std::size_t piece);
  [[nodiscard]] std::size_t find_opening() const;
  [[nodiscard]] CandidateCache::Candidates read_opening(const std::vector<Candidate>& first,
                                                        const std::string& raw) const;
  void add(const ArcName& name, const Candidate& candidate);
  [[nodiscard]] bool is_favoured(const Candidate& candidate, const DocumentWords& document) const;
  void add_joints(std::size_t piece);
  [[nodiscard]] float arc_nats(const ArcName& name, const Candidate& candidate) const;
  [[nodiscard]] double margin(std::size_t piece, const Candidate& as_read) const;
  [[nodiscard]] float case_nats(std::size_t piece, const Candidate& candidate) const;

  const std::vector<Line>& lines_;
  const dictionaries::LanguageModel& model_;
  const ChannelReader& channel_;
  const RepairOptions& options_;
  std::vector<Piece> pieces_;
  std::size_t opening_ = 0;  ///< the piece that must begin with a capital and may lack it; or none
  std::vector<CandidateCache::Candidates> held_;
  Lattice lattice_;
  std::vector<ArcName> names_;   ///< of the arcs
  std::vector<float> cheapest_;  ///< by piece
};

}  // namespace sohoa::normalize
