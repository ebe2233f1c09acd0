// What a review of the archive found, as cards and lines of lists.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/review_cards.h"

#include <fmt/format.h>

#include <array>

#include "app/release_record.h"
#include "base/tr.h"

namespace stykovka {
namespace {

// Ways that stand on the card of an entry; the list below it has all.
constexpr std::size_t most_ways = 4;

// Months: the days stand on the places.
std::string months_of(const ReviewWay& way) {
    if (!way.last) return {};
    const auto month = [](const Date& day) { return iso_date(day).substr(0, 7); };
    if (month(*way.first) == month(*way.last)) return month(*way.last);
    return month(*way.first) + " … " + month(*way.last);
}

const char* words_for(TermStatus status) {
    constexpr std::array words{mark("preferred"), mark("admitted"), mark("out of use"), mark("forbidden")};
    return tr(words[static_cast<std::size_t>(status)]);
}

// What the file of decisions has no word on yet is proposed when the archive is clear about it.
std::string line_of(const ReviewWay& way, const ReviewEntry& entry) {
    std::string line = way.text.empty() ? std::string(tr("no translation that could be told")) : way.text;
    line += fmt::format(" · {}", way.count);
    if (const std::string months = months_of(way); !months.empty()) line += " · " + months;
    if (way.status)
        line += std::string(" · ") + (!entry.key.empty() && *way.status == TermStatus::admitted ? tr("proposed")
                                                                                               : words_for(*way.status));
    return line;
}

std::vector<TextCard::Lit> lit_at(ByteSpan span, const std::string& text) {
    if (span.empty() || span.end > text.size()) return {};
    return {{span, Lighting::found}};
}

}  // namespace

TextCard card_of(const ReviewEntry& entry, ReviewTopic topic) {
    TextCard card;
    const auto count = static_cast<unsigned long>(entry.count);
    const std::string places =
        fmt::format(fmt::runtime(tr("{count} place", "{count} places", count)), fmt::arg("count", count));
    if (topic == ReviewTopic::omission) {
        card.head = entry.side == Side::source ? tr("the English has nothing for this")
                                               : tr("the Russian has nothing for this");
        card.body = entry.text;
        if (!entry.ways.empty()) card.other = entry.ways.front().text;
        return card;
    }
    card.head = places;
    card.body = entry.text;
    if (topic == ReviewTopic::rules) {
        card.other = entry.ways.front().text;
        return card;
    }
    for (std::size_t i = 0; i < std::min(most_ways, entry.ways.size()); ++i)
        card.other += (i == 0 ? "" : "\n") + line_of(entry.ways[i], entry);
    return card;
}

TextCard card_of(const VariantPlace& place, const ArchiveReview& review) {
    const AcceptedPair& pair = review.corpus.pairs[place.pair].pair;
    TextCard card;
    card.head = pair.release_number.empty() ? std::string(tr("imported")) : pair.release_number;
    const std::string day = pair.day ? iso_date(*pair.day) : std::string();
    if (!day.empty() && card.head.find(day) == std::string::npos) card.head += " · " + day;
    if (pair.release_id != 0) card.head += std::string(" · ") + stykovka::words_for(pair.state);
    card.body = pair.text.source;
    card.lit = lit_at(place.span.source, pair.text.source);
    card.other = pair.text.target;
    card.lit_in_other = lit_at(place.span.target, pair.text.target);
    return card;
}

std::vector<std::string> lines_of(const ReviewEntry& entry) {
    std::vector<std::string> lines;
    if (entry.ways.size() < 2) return lines;
    lines.push_back(fmt::format(fmt::runtime(tr("all · {count}")), fmt::arg("count", entry.count)));
    for (const ReviewWay& way : entry.ways) lines.push_back(line_of(way, entry));
    return lines;
}

std::string summary_of(const ArchiveReview& review, std::size_t shown) {
    const auto count = static_cast<unsigned long>(review.entries.size());
    if (count == 0)
        return review.question.topic == ReviewTopic::rules ? tr("No accepted pair is against a rule of the office.")
                                                           : tr("There is nothing to look at.");
    if (shown < count)
        return fmt::format(fmt::runtime(tr("the first {shown} of {count}")), fmt::arg("shown", shown),
                           fmt::arg("count", count));
    return fmt::format(fmt::runtime(tr("{count} of {pairs} pairs", "{count} of {pairs} pairs", count)),
                       fmt::arg("count", count), fmt::arg("pairs", review.corpus.pairs.size()));
}

}  // namespace stykovka
