// What a whole archive says of its terms and of itself, topic by topic, in one form for all.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive_review.h"

#include <algorithm>

#include "base/tr.h"
#include "formats/candidates_table.h"
#include "formats/consistency_report.h"
#include "formats/consistency_table.h"
#include "formats/html_report.h"
#include "formats/variants_table.h"

namespace stykovka {
namespace {

bool touches(const AcceptedPair& pair, const ReviewQuestion& question) {
    return (!question.release || pair.release_id == *question.release) &&
           (!question.since || (pair.day && *pair.day >= *question.since));
}

ReviewEntry entry_of(const TermVariants& term) {
    ReviewEntry entry{Side::source, term.term, term.count, {}};
    for (const TermRendering& each : term.renderings)
        entry.ways.push_back({each.text, each.count, each.first, each.last, each.status, each.places});
    return entry;
}

VariantPlace place_of(const PhrasePlace& phrase, Side side, const Corpus& corpus) {
    VariantPlace place{phrase.pair, {}};
    const std::string_view words = text_of(corpus, side, phrase);
    const auto begin = static_cast<std::uint32_t>(words.data() - corpus.pairs[phrase.pair].pair.text[side].data());
    place.span[side] = {begin, begin + static_cast<std::uint32_t>(words.size())};
    return place;
}

ReviewEntry entry_of(const TermCandidate& candidate, const Corpus& corpus) {
    ReviewEntry entry{candidate.side, candidate.text[candidate.side], candidate.count, {}};
    entry.ways.push_back({candidate.text[other(candidate.side)],
                          candidate.translated_so,
                          std::nullopt,
                          std::nullopt,
                          std::nullopt,
                          {place_of(candidate.example, candidate.side, corpus)}});
    return entry;
}

// Where a text stands as a piece of a pair; empty when it is the whole of it, or written there in another way.
ByteSpan span_in(const std::string& text, const std::string& piece) {
    const std::size_t at = piece.size() < text.size() ? text.find(piece) : std::string::npos;
    if (at == std::string::npos) return {};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())};
}

ReviewEntry entry_of(const ConsistencyGroup& group, const Corpus& corpus) {
    const bool is_omission = group.kind == ConsistencyKind::omission;
    ReviewEntry entry{is_omission ? group.side : other(group.side), group.text, 0, {}};
    for (const Alternative& each : group.alternatives) {
        ReviewWay way{each.text, each.pairs.size(), each.first, each.last, std::nullopt, {}};
        for (const std::uint32_t pair : each.pairs) {
            VariantPlace place{pair, {}};
            place.span[entry.side] = span_in(corpus.pairs[pair].pair.text[entry.side], group.text);
            if (!is_omission) place.span[group.side] = span_in(corpus.pairs[pair].pair.text[group.side], each.text);
            way.places.push_back(place);
        }
        entry.count += each.pairs.size();
        entry.ways.push_back(std::move(way));
    }
    return entry;
}

bool is_wanted(const ReviewEntry& entry, const Corpus& corpus, const ReviewQuestion& question) {
    return std::ranges::any_of(entry.ways, [&](const ReviewWay& way) {
        return std::ranges::any_of(
            way.places, [&](const VariantPlace& place) { return touches(corpus.pairs[place.pair].pair, question); });
    });
}

template <class Found, class Entry>
void keep_wanted(ArchiveReview& review, std::vector<Found> all, const Entry& entry_of_one) {
    std::vector<Found> kept;
    for (Found& each : all) {
        ReviewEntry entry = entry_of_one(each);
        if (!is_wanted(entry, review.corpus, review.question)) continue;
        review.entries.push_back(std::move(entry));
        kept.push_back(std::move(each));
    }
    review.found = std::move(kept);
}

}  // namespace

std::string title_of(ReviewTopic topic) {
    if (topic == ReviewTopic::variants) return tr("How terms were translated");
    if (topic == ReviewTopic::candidates) return tr("Candidates for the termbase");
    return title_of(
        static_cast<ConsistencyKind>(static_cast<int>(topic) - static_cast<int>(ReviewTopic::other_target)));
}

std::shared_ptr<const ArchiveReview> review_archive(OpenArchive& archive, const ReviewQuestion& question,
                                                    const Tools& tools, const Progress& progress) {
    const auto load = question.topic <= ReviewTopic::candidates ? whole_corpus : consistency_corpus;
    const auto review = std::make_shared<ArchiveReview>(
        ArchiveReview{question, load(archive, question.languages, tools, progress, question.release), {}, {}});
    const Corpus& corpus = review->corpus;
    if (question.topic == ReviewTopic::variants) {
        VariantOptions options;
        options.since = question.since;
        keep_wanted(*review, variants_in(archive, corpus, tools, options, progress),
                    [](const TermVariants& each) { return entry_of(each); });
    } else if (question.topic == ReviewTopic::candidates) {
        keep_wanted(*review, candidates_in(archive, corpus, {}, progress),
                    [&](const TermCandidate& each) { return entry_of(each, corpus); });
    } else {
        ConsistencyOptions options;
        options.kinds = {static_cast<ConsistencyKind>(static_cast<int>(question.topic) -
                                                      static_cast<int>(ReviewTopic::other_target))};
        options.release_id = question.release;
        options.since = question.since;
        keep_wanted(*review, inconsistencies(corpus, options, progress),
                    [&](const ConsistencyGroup& each) { return entry_of(each, corpus); });
    }
    return review;
}

std::vector<std::vector<std::string>> table_of(const ArchiveReview& review) {
    if (const auto* terms = std::get_if<std::vector<TermVariants>>(&review.found))
        return variant_rows(*terms, review.corpus);
    if (const auto* candidates = std::get_if<std::vector<TermCandidate>>(&review.found))
        return candidate_rows(*candidates, review.corpus);
    return consistency_rows(std::get<std::vector<ConsistencyGroup>>(review.found), review.corpus);
}

std::string page_of(const ArchiveReview& review) {
    if (const auto* terms = std::get_if<std::vector<TermVariants>>(&review.found))
        return variants_html(*terms, review.corpus);
    if (const auto* groups = std::get_if<std::vector<ConsistencyGroup>>(&review.found))
        return consistency_html(*groups, review.corpus);
    std::vector<std::vector<HtmlCell>> rows;
    const auto table = table_of(review);
    for (std::size_t i = 1; i < table.size(); ++i) {
        auto& row = rows.emplace_back();
        for (const std::string& cell : table[i]) row.push_back({cell, "", ""});
    }
    return html_page(title_of(review.question.topic), table.front(), rows);
}

}  // namespace stykovka
