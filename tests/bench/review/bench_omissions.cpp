// How many clauses that are cut out of translations are found missing, and how many alarms there are without that.
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_omissions LEXICON FOLDER: of the English of releases with gold alignments, one clause at a time.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "review/gold_release.h"
#include "review/omissions.h"

using namespace stykovka;

namespace {

constexpr std::size_t shortest_cut = 2, longest_short = 4;  // words

std::vector<BySide<std::string>> pairs_in(const std::filesystem::path& folder) {
    std::vector<BySide<std::string>> pairs;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!std::filesystem::exists(entry.path() / "gold.tsv")) continue;
        const Bitext document = test::gold_release(entry.path());
        for (std::uint32_t bead = 0; bead < document.alignment.beads.size(); ++bead) {
            BySide<std::string> pair{content_of(document, bead, Side::source).text,
                                     content_of(document, bead, Side::target).text};
            if (!pair.source.empty() && !pair.target.empty()) pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

struct Cut {
    ByteSpan clause;
    std::size_t words = 0;
};

/// What stands between two signs, of texts with two such clauses and more.
std::vector<Cut> clauses_of(const LinkableText& text) {
    std::vector<Cut> clauses;
    for (const LinkableText::Word& word : text.words) {
        if (clauses.empty() || word.after_sign) clauses.push_back({word.span});
        clauses.back().clause.end = word.span.end;
        ++clauses.back().words;
    }
    if (clauses.size() < 2) return {};
    std::erase_if(clauses, [](const Cut& each) { return each.words < shortest_cut; });
    return clauses;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        fmt::print(stderr, "bench_omissions LEXICON FOLDER\n");
        return 2;
    }
    WordAligner aligner({Language("ru"), Language("en")}, Lexicon::load(arguments[1]));
    const std::vector<BySide<std::string>> pairs = pairs_in(arguments[2]);
    const auto left_out = [&](const BySide<std::string>& pair, const BySide<double>& odds) {
        const WordAlignment alignment = aligner.aligned(BySide<std::string_view>{pair.source, pair.target});
        BySide<bool> found{false, false};
        for (const Omission& each : omissions_in(alignment, english_for_russian_words, odds, chance_of_kind))
            found[each.side] = true;
        return found;
    };
    fmt::print(
        "| odds | cut clauses of five words and more found | of two to four | pairs with an alarm, left out | added "
        "|\n");
    for (const BySide<double>& odds : {odds_worth_a_look, odds_worth_a_warning}) {
        std::size_t cut[2] = {}, found[2] = {};  // short ones first
        BySide<std::size_t> alarms{0, 0};
        for (const BySide<std::string>& pair : pairs) {
            const BySide<bool> alarm = left_out(pair, odds);
            for (const Side side : both_sides) alarms[side] += alarm[side] ? 1 : 0;
            for (const auto& [clause, words] : clauses_of(aligner.text(pair.target, Side::target))) {
                BySide<std::string> shorter = pair;
                shorter.target.erase(clause.begin, clause.size());
                const std::size_t kind = words > longest_short ? 1 : 0;
                ++cut[kind];
                found[kind] += left_out(shorter, odds).source ? 1 : 0;
            }
        }
        fmt::print("| {} and {} | {} of {} | {} of {} | {} of {} | {} |\n", odds.source, odds.target, found[1], cut[1],
                   found[0], cut[0], alarms.source, pairs.size(), alarms.target);
    }
    return 0;
}
