// A match whose persons and offices are put right by the register.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/register_repair.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

/// The words of a name in a text, from its given name or initial.
ByteSpan span_of_name(const std::vector<TextWord>& words, std::size_t surname, const KnownPerson& person) {
    std::size_t begin = surname;
    if (surname > 0 && person.given.target && words[surname - 1].key == person.given.target->key) begin = surname - 1;
    const bool has_initial =
        surname > 1 && words[surname - 1].key == "." && length_in_code_points(words[surname - 2].key) == 1;
    if (has_initial) begin = surname - 2;
    return {words[begin].span.begin, words[surname].span.end};
}

std::uint32_t without_possessive(std::string_view text, ByteSpan span) {
    for (const std::string_view ending : {"’s", "'s"})
        if (span.in(text).ends_with(ending)) return span.end - static_cast<std::uint32_t>(ending.size());
    return span.end;
}

}  // namespace

RegisterRepair::RegisterRepair(Register people, const BySide<Language>& languages, const WordStems& stems,
                               std::optional<Date> day)
    : people_(std::move(people)),
      languages_(languages),
      stems_(stems),
      day_(day),
      persons_(people_.persons, languages, stems),
      offices_(people_.tenures, languages, stems) {}

RepairedTarget RegisterRepair::repaired(std::string_view query, const BySide<Variant>& match) const {
    RepairedTarget target = repaired_target(query, match);
    const std::string& source = match.source.content.text;
    const bool is_empty = persons_.empty() && offices_.empty();
    if (is_empty || nfc(query) == nfc(source) || match.target.language.primary() != "en") return target;
    put_persons_right(query, source, target);
    put_offices_right(query, source, target);
    judge_doubts(query, target);
    return target;
}

RegisterRepair::Persons RegisterRepair::persons_in(std::string_view text, Side side) const {
    Persons found;
    const auto words = words_of(text, languages_[side], stems_);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto named = persons_.named_by(words, i, side);
        // Of several with one surname nobody knows who is meant.
        if (named.size() == 1 && std::ranges::find(found, named.front()) == found.end()) found.push_back(named.front());
    }
    return found;
}

void RegisterRepair::put_persons_right(std::string_view query, std::string_view source, RepairedTarget& target) const {
    const Persons now = persons_in(query, Side::source);
    const Persons before = persons_in(source, Side::source);
    if (now.size() != before.size()) return;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i] == before[i])
            spell(*now[i], target);
        else if (std::ranges::find(before, now[i]) == before.end())
            exchange(*before[i], *now[i], target);
    }
}

void RegisterRepair::exchange(const KnownPerson& before, const KnownPerson& now, RepairedTarget& target) const {
    for (std::size_t from = 0;;) {
        const auto words = words_of(target.content.text, languages_.target, stems_);
        std::size_t word = 0;
        const auto is_old = [&] {
            const auto named = persons_.named_by(words, word, Side::target);
            return words[word].span.begin >= from && std::ranges::find(named, &before) != named.end();
        };
        while (word < words.size() && !is_old()) ++word;
        if (word == words.size()) return;
        ByteSpan span = span_of_name(words, word, before);
        span.end = without_possessive(target.content.text, span);
        const bool is_alone = span.begin == words[word].span.begin;
        const std::string name = is_alone ? surname_of(now.person->name.target) : now.person->name.target;
        change(target, span, name);
        from = span.begin + name.size();
    }
}

void RegisterRepair::spell(const KnownPerson& person, RepairedTarget& target) const {
    const auto words = words_of(target.content.text, languages_.target, stems_);
    const auto wrong = misspelt_name(words, person);
    if (!wrong) return;
    const ByteSpan span{wrong->begin, without_possessive(target.content.text, *wrong)};
    const bool is_alone = span.in(target.content.text).find(' ') == std::string_view::npos;
    change(target, span, is_alone ? surname_of(person.person->name.target) : person.person->name.target);
}

void RegisterRepair::put_offices_right(std::string_view query, std::string_view source, RepairedTarget& target) const {
    const auto now = offices_.in(query, Side::source);
    const auto before = offices_.in(source, Side::source);
    if (now.size() != before.size()) return;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i].office == before[i].office) continue;
        const auto hits = offices_.in(target.content.text, Side::target);
        const auto hit = std::ranges::find(hits, before[i].office, &OfficeHit::office);
        const auto& tenures = offices_.holders(now[i].office);
        const auto held = std::ranges::find_if(tenures, [&](const Tenure* each) { return holds_on(*each, day_); });
        const std::string& title = (held == tenures.end() ? tenures.front() : *held)->office.target;
        if (hit != hits.end() && !title.empty()) change(target, hit->span, title);
    }
}

void RegisterRepair::judge_doubts(std::string_view query, RepairedTarget& target) const {
    const Persons wanted = persons_in(query, Side::source);
    const auto words = words_of(target.content.text, languages_.target, stems_);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto named = persons_.named_by(words, i, Side::target);
        if (named.empty()) continue;
        const bool is_wanted = std::ranges::any_of(
            named, [&](const KnownPerson* each) { return std::ranges::find(wanted, each) != wanted.end(); });
        ByteSpan span = span_of_name(words, i, *named.front());
        span.end = without_possessive(target.content.text, span);
        std::erase_if(target.doubts, [&](ByteSpan doubt) { return doubt.overlaps(span); });
        if (!is_wanted) target.doubts.push_back(span);
    }
    std::ranges::sort(target.doubts);
}

}  // namespace stykovka
