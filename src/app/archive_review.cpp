// What a whole archive says of its terms and of itself, topic by topic, in one form for all.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive_review.h"

#include <algorithm>

#include "app/checking.h"
#include "app/office_habits.h"
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
    ReviewEntry entry{Side::source, term.term, {}, term.count, {}};
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
    ReviewEntry entry{candidate.side, candidate.text[candidate.side], {}, candidate.count, {}};
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
    ReviewEntry entry{is_omission ? group.side : other(group.side), group.text, {}, 0, {}};
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

// From places that come with the oldest pair first, those without a day before all.
ReviewWay way_at(std::string text, std::vector<VariantPlace> places, const Corpus& corpus) {
    ReviewWay way{std::move(text), places.size(), {}, {}, {}, std::move(places)};
    for (const VariantPlace& place : way.places)
        if (const auto& day = corpus.pairs[place.pair].pair.day) {
            if (!way.first) way.first = day;
            way.last = day;
        }
    return way;
}

// The way that was decided on is preferred; while none is, the archive may propose one.
ReviewEntry entry_of(HabitQuestion&& question, const OfficeRules& decided, const Corpus& corpus) {
    ReviewEntry entry{Side::target, question.question, question.key, 0, {}};
    const auto known = decided.ways.find(question.key);
    const std::string way = question.key == "norm" ? decided.norm : known == decided.ways.end() ? "" : known->second;
    for (Habit& habit : question.ways) {
        ReviewWay& each = entry.ways.emplace_back(way_at(habit.way, std::move(habit.places), corpus));
        entry.count += each.count;
        if (each.text == way) each.status = TermStatus::preferred;
        if (way.empty() && each.text == question.proposed) each.status = TermStatus::admitted;
    }
    return entry;
}

ReviewEntry entry_of(RuleTrial&& trial, const UserRule& rule, const Corpus& corpus) {
    ReviewEntry entry{rule.side, trial.expression, {}, trial.pairs, {}};
    entry.ways.push_back(way_at(rule.advice, std::move(trial.places), corpus));
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

void keep_wanted(ArchiveReview& review, ReviewEntry entry) {
    if (is_wanted(entry, review.corpus, review.question)) review.entries.push_back(std::move(entry));
}

void look_at_decisions(ArchiveReview& review, const std::filesystem::path& archive, const Progress& progress) {
    const OfficeRules decided = decisions_beside(archive);
    if (review.question.topic == ReviewTopic::writing) {
        for (HabitQuestion& each : habits_in(review.corpus, progress).questions)
            keep_wanted(review, entry_of(std::move(each), decided, review.corpus));
        return;
    }
    auto trials = rules_tried_on(review.corpus, decided, review.question.languages, progress);
    for (std::size_t i = 0; i < trials.size(); ++i)
        keep_wanted(review, entry_of(std::move(trials[i]), decided.rules[i], review.corpus));
}

std::vector<std::vector<std::string>> decision_rows(const ArchiveReview& review) {
    std::vector<std::vector<std::string>> rows{
        {"question", "way", "count", "first", "last", "decided", "release", "source", "target"}};
    for (const ReviewEntry& entry : review.entries)
        for (const ReviewWay& way : entry.ways) {
            auto& row = rows.emplace_back(std::vector<std::string>{entry.text, way.text, std::to_string(way.count)});
            row.push_back(way.first ? iso_date(*way.first) : "");
            row.push_back(way.last ? iso_date(*way.last) : "");
            row.push_back(way.status == TermStatus::preferred ? "yes" : "");
            if (way.places.empty()) continue;
            const AcceptedPair& newest = review.corpus.pairs[way.places.back().pair].pair;
            row.insert(row.end(), {newest.release_number, newest.text.source, newest.text.target});
        }
    for (auto& row : rows) row.resize(rows.front().size());
    return rows;
}

}  // namespace

std::string title_of(ReviewTopic topic) {
    if (topic == ReviewTopic::writing) return tr("How the English is written");
    if (topic == ReviewTopic::rules) return tr("Rules of the office");
    if (topic == ReviewTopic::variants) return tr("How terms were translated");
    if (topic == ReviewTopic::candidates) return tr("Candidates for the termbase");
    return title_of(
        static_cast<ConsistencyKind>(static_cast<int>(topic) - static_cast<int>(ReviewTopic::other_target)));
}

std::shared_ptr<const ArchiveReview> review_archive(OpenArchive& archive, const ReviewQuestion& question,
                                                    const Tools& tools, const Progress& progress) {
    const bool is_of_pairs = question.topic <= ReviewTopic::candidates || question.topic >= ReviewTopic::writing;
    const auto load = is_of_pairs ? whole_corpus : consistency_corpus;
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
    } else if (question.topic >= ReviewTopic::writing) {
        look_at_decisions(*review, archive.path(), progress);
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
    if (std::holds_alternative<std::monostate>(review.found)) return decision_rows(review);
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
