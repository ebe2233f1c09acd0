// What a text became in translations: the counterparts of hits of the concordance, and how often each came.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/renderings.h"

#include <algorithm>
#include <map>
#include <utility>

#include "memory/concordance_words.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Below it are links of common words («по» to "at") that say more about chance than about the translation; right ones
// of words with many translations begin at 0.13 («суд» to "court" has 0.22).
constexpr float weakest_counterpart = 0.1F;

/// The forms of one rendering while hits come in, the newest first.
struct Group {
    Rendering rendering;
    std::map<std::string, std::uint64_t> forms;
    std::vector<std::string> order;  // of forms, as they came

    void add(std::string form, std::size_t hit) {
        ++rendering.count;
        if (rendering.hits.empty() || rendering.hits.back() != hit) rendering.hits.push_back(hit);
        if (++forms[form] == 1) order.push_back(std::move(form));
    }
    Rendering finished() {
        rendering.text = *std::ranges::max_element(order, {}, [&](const std::string& form) { return forms.at(form); });
        return std::move(rendering);
    }
};

class Grouping {
public:
    void add(std::string form, const Language& language, std::size_t hit) {
        const auto [place, is_new] = places_.try_emplace(key_of(form, language), groups_.size());
        if (is_new) groups_.emplace_back();
        groups_[place->second].add(std::move(form), hit);
    }

    std::vector<Rendering> finished() {
        std::vector<Rendering> renderings;
        for (Group& group : groups_) renderings.push_back(group.finished());
        std::ranges::stable_sort(renderings, std::ranges::greater(), &Rendering::count);
        return renderings;
    }

private:
    std::string key_of(const std::string& form, const Language& language) {
        std::string key(language.primary());
        for (const Token& token : tokens_of(form))
            if (is_looked_for(token)) key += ' ' + stems_.of(token, language);
        return key;
    }

    Stems stems_;
    std::map<std::string, std::size_t> places_;
    std::vector<Group> groups_;  // as they came
};

void add_in_order(std::vector<ByteSpan>& spans, ByteSpan span) {
    const bool is_there = std::ranges::any_of(spans, [&](ByteSpan each) { return each.overlaps(span); });
    if (!is_there) spans.insert(std::ranges::upper_bound(spans, span), span);
}

std::string form_of(std::vector<Counterpart> counterparts, std::string_view text) {
    std::ranges::sort(counterparts, {}, &Counterpart::span);
    std::string form;
    for (const Counterpart& each : counterparts) {
        if (!form.empty()) form += " … ";
        form += each.span.in(text);
    }
    return form;
}

}  // namespace

Renderings renderings_of(const std::vector<ConcordanceHit>& hits, WordAligner& aligner,
                         const BySide<Language>& languages, const Progress& progress) {
    Renderings renderings;
    Grouping grouping;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        progress.check();
        const ConcordanceHit& hit = hits[i];
        const Side there = other(hit.side);
        const std::string& text = hit.occurrence.text[there];
        const bool is_turned = !hit.languages.source.same_primary(languages.source);
        const Side first = is_turned ? Side::target : Side::source;
        const WordAlignment alignment =
            aligner.aligned(BySide<std::string_view>{hit.occurrence.text[first], hit.occurrence.text[other(first)]});
        std::vector<ByteSpan>& places = renderings.counterparts.emplace_back();
        if (text.empty()) continue;  // not translated yet
        for (const ByteSpan span : hit.spans) {
            auto counterparts = counterparts_of(alignment, is_turned ? there : hit.side, span);
            std::erase_if(counterparts, [](const Counterpart& each) { return each.strength < weakest_counterpart; });
            if (counterparts.empty()) {
                ++renderings.unlinked;
                continue;
            }
            for (const Counterpart& each : counterparts) add_in_order(places, each.span);
            grouping.add(form_of(std::move(counterparts), text), hit.languages[there], i);
        }
    }
    renderings.groups = grouping.finished();
    return renderings;
}

}  // namespace stykovka
