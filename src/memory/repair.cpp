// A match whose numbers, dates and amounts are put right.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/tr.h"
#include "base/unicode.h"
#include "memory/name_leftovers.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"
#include "text/value_writing.h"
#include "text/values.h"

namespace stykovka {
namespace {

/// A word, or a whole value: two values of one kind are alike whatever they say.
struct Item {
    std::string key;
    std::optional<std::size_t> value;
};

std::vector<Item> items_of(std::string_view text, const std::vector<Value>& values) {
    std::vector<Item> items;
    std::size_t next = 0;
    for (const Token& token : tokens_of(text)) {
        while (next < values.size() && values[next].span.end <= token.span.begin) ++next;
        if (next == values.size() || !values[next].span.overlaps(token.span))
            items.push_back({token.key, std::nullopt});
        else if (items.empty() || items.back().value != next)
            items.push_back({std::string("\x01") + std::string(name_of(values[next].kind)), next});
    }
    return items;
}

/// Values that stand at the same place of both texts: indices into the values of each.
using ValuePair = std::pair<std::size_t, std::size_t>;

// Along the longest common subsequence of words and values.
std::vector<ValuePair> values_in_common(const std::vector<Item>& query, const std::vector<Item>& match) {
    const std::size_t width = match.size() + 1;
    std::vector<std::uint32_t> tails((query.size() + 1) * width);
    for (std::size_t i = query.size(); i-- > 0;)
        for (std::size_t j = match.size(); j-- > 0;)
            tails[i * width + j] = query[i].key == match[j].key
                                       ? tails[(i + 1) * width + j + 1] + 1
                                       : std::max(tails[(i + 1) * width + j], tails[i * width + j + 1]);
    std::vector<ValuePair> pairs;
    for (std::size_t i = 0, j = 0; i < query.size() && j < match.size();) {
        if (query[i].key == match[j].key) {
            if (query[i].value && match[j].value) pairs.emplace_back(*query[i].value, *match[j].value);
            ++i, ++j;
        } else if (tails[(i + 1) * width + j] >= tails[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

// For every value of the source the one of the target that says the same; the first comes to the first.
std::vector<std::optional<std::size_t>> counterparts(const std::vector<Value>& source,
                                                     const std::vector<Value>& target) {
    std::vector<std::optional<std::size_t>> found(source.size());
    std::vector<bool> is_taken(target.size());
    for (const bool same_kind : {true, false})
        for (std::size_t i = 0; i < source.size(); ++i)
            for (std::size_t j = 0; !found[i] && j < target.size(); ++j) {
                if (is_taken[j] || !same_value(source[i], target[j])) continue;
                if (same_kind && source[i].kind != target[j].kind) continue;
                found[i] = j;
                is_taken[j] = true;
            }
    return found;
}

struct Change {
    ByteSpan span;  ///< in the old target
    std::string text;
    Value wanted;
};

// The new value as the kind that the target had: «21 год» and "21".
Value in_kind_of(Value value, const Value& old_source, const Value& old_target) {
    if (value.kind == old_target.kind || old_source.kind == old_target.kind) return value;
    if (value.unit != old_source.unit) return value;
    value.kind = old_target.kind;
    value.unit = old_target.unit;
    return value;
}

// "No. 1027", "Article 1274": numbers by which things are called have no commas.
bool is_name_number(std::string_view before) {
    const std::string key = lowered(before.substr(before.size() - std::min<std::size_t>(before.size(), 10)));
    constexpr std::array<std::string_view, 6> words{"no. ", "nos. ", "no.\xC2\xA0", "article ", "articles ", "№ "};
    return std::ranges::any_of(words, [&](std::string_view word) { return key.ends_with(word); });
}

std::vector<Change> changes_of(std::string_view query, const BySide<Variant>& match) {
    const std::string& source = match.source.content.text;
    const std::string& target = match.target.content.text;
    const auto wanted = values_of(query, match.source.language);
    const auto old = values_of(source, match.source.language);
    const auto written = values_of(target, match.target.language);
    const auto in_target = counterparts(old, written);
    std::vector<Change> changes;
    for (const auto& [now, before] : values_in_common(items_of(query, wanted), items_of(source, old))) {
        if (same_value(wanted[now], old[before]) || !in_target[before]) continue;
        const Value& place = written[*in_target[before]];
        const Value value = in_kind_of(wanted[now], old[before], place);
        auto text = written_like(value, place.span.in(target), place);
        if (text && is_name_number(std::string_view(target).substr(0, place.span.begin))) std::erase(*text, ',');
        if (text && *text != place.span.in(target)) changes.push_back({place.span, std::move(*text), wanted[now]});
    }
    std::ranges::sort(changes, {}, [](const Change& change) { return change.span; });
    return changes;
}

// "an 8" becomes "a 7": the article is that of the sound behind it.
bool takes_an(std::string_view text) {
    const std::string key = word_key(text);
    if (key.starts_with("8") || key.starts_with("eigh") || key.starts_with("eleven")) return true;
    if (!key.starts_with("11") && !key.starts_with("18")) return false;
    const std::size_t digits = std::min(key.find_first_not_of("0123456789"), key.size());
    return digits % 3 == 2;  // "an 11", "an 18,000", "a 110"
}

std::optional<ByteSpan> article_before(std::string_view text, ByteSpan span) {
    const std::string_view before = text.substr(0, span.begin);
    for (const std::string_view article : {"an ", "a "}) {
        if (!lowered(before).ends_with(article)) continue;
        const std::size_t begin = before.size() - article.size();
        if (begin > 0 && before[begin - 1] != ' ') continue;
        return ByteSpan{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(before.size() - 1)};
    }
    return std::nullopt;
}

void replace(Content& content, ByteSpan span, std::string_view text) {
    content.text.replace(span.begin, span.size(), text);
    for (InlineCode& code : content.codes) {
        if (code.offset >= span.end)
            code.offset = code.offset - span.size() + static_cast<std::uint32_t>(text.size());
        else if (code.offset > span.begin)
            code.offset = span.begin + static_cast<std::uint32_t>(text.size());
    }
}

ByteSpan moved(ByteSpan span, std::int64_t by) {
    return {static_cast<std::uint32_t>(span.begin + by), static_cast<std::uint32_t>(span.end + by)};
}

std::int64_t growth(std::string_view fresh, ByteSpan old) {
    return static_cast<std::int64_t>(fresh.size()) - static_cast<std::int64_t>(old.size());
}

// Makes one change at a place; gives the new place, none and nothing done when it does not say what it should.
std::optional<ByteSpan> apply(Content& content, ByteSpan span, const Change& change, const Language& language) {
    Content next = content;
    if (const auto article = article_before(next.text, span)) {
        const bool is_large = next.text[article->begin] == 'A';
        const std::string_view fresh = takes_an(change.text) ? (is_large ? "An" : "an") : (is_large ? "A" : "a");
        replace(next, *article, fresh);
        span = moved(span, growth(fresh, *article));
    }
    replace(next, span, change.text);
    const ByteSpan fresh{span.begin, span.begin + static_cast<std::uint32_t>(change.text.size())};
    const auto read_back = values_of(next.text, language);
    const bool says_it = std::ranges::any_of(
        read_back, [&](const Value& value) { return value.span.overlaps(fresh) && same_value(value, change.wanted); });
    if (!says_it) return std::nullopt;
    content = std::move(next);
    return fresh;
}

// In the order of the text: in "March 12–14" the second date is read with the month of the first.
void make_changes(const std::vector<Change>& changes, const Language& language, RepairedTarget& result) {
    const std::string old = result.content.text;
    std::int64_t grown = 0;
    for (const Change& change : changes) {
        const auto place = apply(result.content, moved(change.span, grown), change, language);
        if (!place) continue;
        result.repairs.push_back({*place, std::string(change.span.in(old))});
        grown = static_cast<std::int64_t>(place->end) - static_cast<std::int64_t>(change.span.end);
    }
}

std::vector<ByteSpan> doubts_of(std::string_view query, const BySide<Variant>& match, const std::string& target) {
    std::vector<ByteSpan> doubts;
    const auto left =
        unmatched_values({values_of(query, match.source.language), values_of(target, match.target.language)});
    for (const Value& value : left.target)
        if (!value.is_loose) doubts.push_back(value.span);
    for (const ByteSpan span : name_leftovers(query, match.source.content.text, target)) doubts.push_back(span);
    std::ranges::sort(doubts);
    return doubts;
}

}  // namespace

void change(RepairedTarget& repaired, ByteSpan span, std::string_view text) {
    const std::string before(span.in(repaired.content.text));
    const std::int64_t grown = growth(text, span);
    replace(repaired.content, span, text);
    std::erase_if(repaired.doubts, [&](ByteSpan doubt) { return doubt.overlaps(span); });
    std::erase_if(repaired.repairs, [&](const TargetRepair& each) { return each.span.overlaps(span); });
    for (ByteSpan& doubt : repaired.doubts)
        if (doubt.begin >= span.end) doubt = moved(doubt, grown);
    for (TargetRepair& each : repaired.repairs)
        if (each.span.begin >= span.end) each.span = moved(each.span, grown);
    repaired.repairs.push_back({{span.begin, span.begin + static_cast<std::uint32_t>(text.size())}, before});
    std::ranges::sort(repaired.repairs, {}, [](const TargetRepair& each) { return each.span; });
}

std::string words_for(const RepairedTarget& repaired) {
    std::string changes, doubts;
    for (const TargetRepair& each : repaired.repairs)
        changes +=
            fmt::format("{}{} → {}", changes.empty() ? "" : ", ", each.before, each.span.in(repaired.content.text));
    for (const ByteSpan span : repaired.doubts)
        doubts += fmt::format("{}{}", doubts.empty() ? "" : ", ", span.in(repaired.content.text));
    if (!changes.empty()) changes = fmt::format(fmt::runtime(tr("put right: {changes}")), fmt::arg("changes", changes));
    if (!doubts.empty())
        doubts = fmt::format(fmt::runtime(tr("not in the source: {words}")), fmt::arg("words", doubts));
    return changes + (changes.empty() || doubts.empty() ? "" : "; ") + doubts;
}

RepairedTarget repaired_target(std::string_view query, const BySide<Variant>& match) {
    RepairedTarget result{match.target.content, {}, {}};
    if (nfc(query) == nfc(match.source.content.text)) return result;
    if (match.target.language.primary() == "en") make_changes(changes_of(query, match), match.target.language, result);
    result.doubts = doubts_of(query, match, result.content.text);
    return result;
}

}  // namespace stykovka
