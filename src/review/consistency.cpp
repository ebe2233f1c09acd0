// What is said in two ways in everything that was accepted.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/consistency.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "review/consistency_parts.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

constexpr std::array<std::string_view, consistency_kinds> names{"other-target", "other-source", "name",
                                                                "quote",        "template",     "omission"};

std::size_t places_of(const ConsistencyGroup& group) {
    std::size_t places = 0;
    for (const Alternative& each : group.alternatives) places += each.pairs.size();
    return places;
}

bool is_wanted(const ConsistencyGroup& group, const Corpus& corpus, const ConsistencyOptions& options) {
    const auto has = [&](const auto& holds) {
        return std::ranges::any_of(group.alternatives, [&](const Alternative& each) {
            return std::ranges::any_of(each.pairs, [&](std::uint32_t pair) { return holds(corpus.pairs[pair].pair); });
        });
    };
    if (options.release_id && !has([&](const AcceptedPair& pair) { return pair.release_id == *options.release_id; }))
        return false;
    return !options.since || has([&](const AcceptedPair& pair) { return pair.day && *pair.day >= *options.since; });
}

}  // namespace

std::string_view name_of(ConsistencyKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::string same_text_key(std::string_view text) {
    std::string key;
    for (const Token& token : tokens_of(text))
        if (token.kind != TokenKind::punctuation) key += token.key + ' ';
    return key;
}

void Alternatives::add(const Said& same, const Said& alternative, std::uint32_t pair) {
    Group& group = groups_[same.key];
    if (group.text.empty()) group.text = same.text;
    Way& way = group.ways[alternative.key];
    ++way.forms[alternative.text];
    if (way.pairs.empty() || way.pairs.back() != pair) way.pairs.push_back(pair);
}

void Alternatives::append_groups(std::vector<ConsistencyGroup>& groups) const {
    for (const auto& [key, group] : groups_) {
        if (group.ways.size() < 2) continue;
        ConsistencyGroup made{kind_, side_, group.text, {}};
        for (const auto& [way_key, way] : group.ways) {
            Alternative alternative{
                std::ranges::max_element(way.forms, {}, [](const auto& form) { return form.second; })->first, way.pairs,
                std::nullopt, std::nullopt};
            for (const std::uint32_t pair : way.pairs) {
                const std::optional<Date> day = corpus_.pairs[pair].pair.day;
                if (!alternative.first) alternative.first = day;  // pairs come by day
                if (day) alternative.last = day;
            }
            made.alternatives.push_back(std::move(alternative));
        }
        std::ranges::stable_sort(made.alternatives, {}, [](const Alternative& each) { return each.pairs.size(); });
        groups.push_back(std::move(made));
    }
}

std::vector<ConsistencyGroup> inconsistencies(const Corpus& corpus, const ConsistencyOptions& options,
                                              const Progress& progress) {
    std::vector<ConsistencyGroup> all;
    for (int number = 0; number < consistency_kinds; ++number) {
        progress.check();
        const auto kind = static_cast<ConsistencyKind>(number);
        if (!options.kinds.empty() && std::ranges::find(options.kinds, kind) == options.kinds.end()) continue;
        std::vector<ConsistencyGroup> groups;
        switch (kind) {
            case ConsistencyKind::other_target:
                find_other_texts(corpus, Side::source, groups);
                break;
            case ConsistencyKind::other_source:
                find_other_texts(corpus, Side::target, groups);
                break;
            case ConsistencyKind::name:
                find_other_names(corpus, groups);
                break;
            case ConsistencyKind::quote:
                find_other_quotes(corpus, groups);
                break;
            case ConsistencyKind::template_:
                find_other_templates(corpus, groups);
                break;
            case ConsistencyKind::omission:
                find_omissions(corpus, groups);
                break;
        }
        std::erase_if(groups, [&](const ConsistencyGroup& group) { return !is_wanted(group, corpus, options); });
        std::ranges::stable_sort(groups, std::greater(), places_of);
        std::ranges::move(groups, std::back_inserter(all));
    }
    return all;
}

}  // namespace stykovka
