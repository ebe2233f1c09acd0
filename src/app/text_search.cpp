// Looking for texts in documents, and putting others in their place.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_search.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/pattern.h"
#include "base/tr.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

// A piece of a replacement: a text as it is, or a group of the match.
struct Piece {
    std::string text;
    std::optional<std::size_t> group;
};

std::string escaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\^$.|?*+()[]{}-&#").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

Pattern pattern_of(const TextQuery& query) {
    std::string expression = query.is_expression ? query.text : escaped(query.text);
    if (query.is_expression) static_cast<void>(Pattern(expression));  // its own mistakes, at its own places
    if (query.whole_words) expression = "\\b(?:" + expression + ")\\b";
    return Pattern(query.match_case ? expression : "(?i)" + expression);
}

bool is_digit_sign(char c) { return c >= '0' && c <= '9'; }

// "\$" and "\\" are the signs themselves, "$1" is a group.
std::vector<Piece> pieces_of(std::string_view replacement) {
    std::vector<Piece> pieces{{}};
    for (std::size_t i = 0; i < replacement.size(); ++i) {
        const bool more = i + 1 < replacement.size();
        if (replacement[i] == '\\' && more) {
            pieces.back().text += replacement[++i];
        } else if (replacement[i] == '$' && more && is_digit_sign(replacement[i + 1])) {
            pieces.back().group = static_cast<std::size_t>(replacement[++i] - '0');
            pieces.push_back({});
        } else {
            pieces.back().text += replacement[i];
        }
    }
    return pieces;
}

}  // namespace

struct TextFinder::State {
    Pattern pattern;
    std::vector<Piece> pieces;
    PatternSearch search{""};

    std::string expanded(std::string_view text) {
        std::string expanded;
        const auto groups = pieces.size() > 1 ? search.groups_of(pattern) : std::vector<std::optional<ByteSpan>>();
        for (const Piece& piece : pieces) {
            expanded += piece.text;
            if (!piece.group) continue;
            if (*piece.group >= groups.size())
                throw Error(ErrorKind::malformed, ErrorSubject::input,
                            fmt::format(fmt::runtime(tr("“{expression}” has no group {group}.")),
                                        fmt::arg("expression", pattern.expression()), fmt::arg("group", *piece.group)));
            if (const auto& span = groups[*piece.group]) expanded += text.substr(span->begin, span->size());
        }
        return expanded;
    }
};

TextFinder::TextFinder(const TextQuery& query, const std::string& replacement)
    : state_(new State{pattern_of(query), query.is_expression ? pieces_of(replacement)
                                                              : std::vector<Piece>{{replacement, std::nullopt}}}) {}
TextFinder::~TextFinder() = default;

std::vector<TextFinder::Place> TextFinder::places_in(std::string_view text) {
    std::vector<Place> places;
    state_->search.set_text(text);
    std::size_t from = 0;
    while (from <= text.size()) {
        const auto span = state_->search.find(state_->pattern, from);
        if (!span) break;
        if (!span->empty()) places.push_back({*span, state_->expanded(text)});
        from = span->empty() ? span->end + 1 : span->end;
    }
    return places;
}

std::vector<TextHit> hits_in(const Bitext& document, const TextQuery& query, const std::string& replacement,
                             const Progress& progress) {
    std::vector<TextHit> hits;
    if (query.text.empty()) return hits;
    TextFinder finder(query, replacement);
    BySide<std::uint32_t> first;
    for (std::size_t bead = 0; bead < document.alignment.beads.size(); ++bead) {
        progress.check();
        for (const Side side : both_sides) {
            const std::uint32_t count = document.alignment.beads[bead].count[side];
            for (std::uint32_t i = 0; i < count && query.side.value_or(side) == side; ++i) {
                const std::string& text = document.texts[side].segments[first[side] + i].content.text;
                for (TextFinder::Place& place : finder.places_in(text))
                    hits.push_back({bead, side, i, place.span, text.substr(place.span.begin, place.span.size()),
                                    std::move(place.replacement)});
            }
            first[side] += count;
        }
    }
    return hits;
}

Bitext with_replacements(const Bitext& document, const std::vector<TextHit>& hits) {
    std::vector<SegmentText> texts;
    for (auto hit = hits.begin(); hit != hits.end();) {
        const auto is_elsewhere = [&first = *hit](const TextHit& each) {
            return each.bead != first.bead || each.side != first.side || each.segment != first.segment;
        };
        const auto end = std::find_if(hit, hits.end(), is_elsewhere);
        SegmentText changed{hit->bead, hit->side, hit->segment, {}};
        const std::uint32_t first = first_of(document, hit->bead)[hit->side];
        changed.text = document.texts[hit->side].segments[first + hit->segment].content.text;
        // From the end, so that the places before stay where they are.
        for (auto each = end; each-- != hit;)
            changed.text.replace(each->span.begin, each->span.size(), each->replacement);
        texts.push_back(std::move(changed));
        hit = end;
    }
    return set_texts(document, texts);
}

}  // namespace stykovka
