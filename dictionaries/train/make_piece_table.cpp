// sohoa-make-piece-table: finds beforehand what the commonest pieces of OCR text may have been.

#include <fmt/core.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "dictionaries/train/piece_table_writer.h"
#include "dictionaries/train/run_tool.h"
#include "document/error.h"
#include "document/line.h"
#include "document/unicode_form.h"
#include "normalize/models_impl.h"

namespace {

using namespace sohoa;  // NOLINT: a program of one file

// Numbers are read as they stand, at once.
bool is_worth_a_place(const std::string& piece) {
  return std::ranges::any_of(to_utf32(piece), is_letter);
}

// The commonest pieces of what was read, the second column; the same pairs give the same list.
std::vector<std::string> common_pieces(const std::vector<std::string>& files, std::size_t most) {
  std::map<std::string, std::size_t> counts;
  for (const std::string& file : files) {
    std::ifstream stream(file);
    if (!stream) throw Error(Reason::FileNotFound, {file}, "the pairs cannot be opened");
    for (std::string line; std::getline(stream, line);) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string::npos) continue;
      for (const Word& word : line_from_text(to_nfc(line.substr(tab + 1))).words) {
        ++counts[word.raw];
      }
    }
  }
  std::erase_if(counts, [](const auto& each) { return !is_worth_a_place(each.first); });
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
  order.resize(std::min(order.size(), most));
  std::vector<std::string> pieces;
  pieces.reserve(order.size());
  for (const auto& [piece, count] : order) pieces.push_back(piece);
  return pieces;
}

// One a line.
std::vector<std::string> listed_pieces(const std::string& file) {
  std::ifstream stream(file);
  if (!stream) throw Error(Reason::FileNotFound, {file}, "the list of pieces cannot be opened");
  std::vector<std::string> pieces;
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty()) pieces.push_back(line);
  }
  return pieces;
}

void write_list(const std::string& file, const std::vector<std::string>& pieces) {
  std::ofstream stream(file, std::ios::binary);
  for (const std::string& piece : pieces) stream << piece << '\n';
  if (!stream.flush()) throw Error(Reason::OutputNotWritable, {file}, "the list cannot be written");
}

std::vector<std::byte> table_of(const std::vector<std::string>& pieces,
                                const normalize::ChannelReader& channel, std::uint64_t made_for) {
  std::vector<train::PieceReadings> readings;
  readings.reserve(pieces.size());
  for (const std::string& piece : pieces) {
    readings.push_back({piece, channel.reader.search(piece)});
  }
  return train::pack_piece_table(readings, made_for);
}

// At once, so that nobody opens half a table.
void write(const std::string& file, const std::vector<std::byte>& bytes) {
  const std::string unfinished = file + ".new";
  std::ofstream stream(unfinished, std::ios::binary);
  stream.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
  stream.close();
  std::error_code error;
  if (stream) std::filesystem::rename(unfinished, file, error);
  if (!stream || error) {
    throw Error(Reason::OutputNotWritable, {file}, "the table cannot be written");
  }
}

int run(int argc, char** argv) {
  CLI::App app("Finds beforehand what the commonest pieces of OCR text may have been.");
  std::string data;
  std::string channel;
  std::string list;
  std::string new_list;
  std::string output;
  std::vector<std::string> pairs;
  std::size_t most = 6000;
  app.add_option("DATA", data, "folder of the models")->required();
  app.add_option("CHANNEL", channel, "none or vie")
      ->required()
      ->check(CLI::IsMember({"none", "vie"}));
  app.add_option("--pairs", pairs, "files of lines \"printed TAB read\", to count the pieces in");
  app.add_option("--list", list, "a file of pieces, one a line, instead");
  app.add_option("--write-list", new_list, "where to write the pieces as such a file");
  app.add_option("--pieces", most, "how many pieces at most")->capture_default_str();
  app.add_option("--output,-o", output, "the table to write")->required();
  CLI11_PARSE(app, argc, argv);
  const std::vector<std::string> pieces =
      list.empty() ? common_pieces(pairs, most) : listed_pieces(list);
  if (pieces.empty()) throw Error(Reason::NothingToDo, {}, "there are no pieces");
  if (!new_list.empty()) write_list(new_list, pieces);
  const auto models = normalize::Models::open(data);
  const bool vie = channel == "vie";
  const std::vector<std::byte> table =
      table_of(pieces, vie ? *models.impl().vietnamese : *models.impl().no_vietnamese,
               vie ? models.impl().readings_vietnamese : models.impl().readings_none);
  write(output, table);
  fmt::print(std::cerr, "{}: {} pieces, {} bytes\n", output, pieces.size(), table.size());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return sohoa::train::run_tool(run, argc, argv);
}
