// bench_omissions LEXICON FOLDER: clauses are cut out of the English of releases with gold alignments, one at a time; how
// many are found missing, and how many omissions are told of in the pairs as they are.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "review/gold_release.h"
#include "review/omissions.h"

using namespace stykovka;

namespace {

constexpr std::size_t shortest_cut = 5;  // words

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

/// What stands between two signs, of texts with two such clauses and more.
std::vector<ByteSpan> clauses_of(const LinkableText& text) {
    std::vector<ByteSpan> clauses;
    std::vector<std::size_t> words;
    for (const LinkableText::Word& word : text.words) {
        if (clauses.empty() || word.after_sign) {
            clauses.push_back(word.span);
            words.push_back(0);
        }
        clauses.back().end = word.span.end;
        ++words.back();
    }
    if (clauses.size() < 2) return {};
    std::vector<ByteSpan> longer;
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (words[i] >= shortest_cut) longer.push_back(clauses[i]);
    return longer;
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
    fmt::print("| odds | cut clauses found | pairs with an alarm, left out | added |\n|---|---|---|---|\n");
    for (const BySide<double>& odds : {odds_worth_a_look, odds_worth_a_warning}) {
        std::size_t cut = 0, found = 0;
        BySide<std::size_t> alarms{0, 0};
        for (const BySide<std::string>& pair : pairs) {
            const BySide<bool> alarm = left_out(pair, odds);
            for (const Side side : both_sides) alarms[side] += alarm[side] ? 1 : 0;
            for (const ByteSpan clause : clauses_of(aligner.text(pair.target, Side::target))) {
                BySide<std::string> shorter = pair;
                shorter.target.erase(clause.begin, clause.size());
                ++cut;
                found += left_out(shorter, odds).source ? 1 : 0;
            }
        }
        fmt::print("| {} and {} | {} of {} | {} of {} | {} |\n", odds.source, odds.target, found, cut, alarms.source,
                   pairs.size(), alarms.target);
    }
    return 0;
}
