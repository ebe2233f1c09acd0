// Checks that who is named with an office holds it on the day of the release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/tr.h"
#include "review/check_list.h"
#include "text/word_stems.h"

namespace stykovka {
namespace {

Term source_term(const CheckedDocument& document, const std::string& text) {
    Term term;
    term.language = document.language(Side::source);
    term.text = text;
    return term;
}

// Each office as a concept, so that it is found in all cases.
std::vector<Concept> offices_of(const CheckedDocument& document) {
    std::vector<Concept> offices;
    for (const Tenure& tenure : document.services().tenures) {
        Concept office;
        office.terms.push_back(source_term(document, tenure.office.source));
        offices.push_back(std::move(office));
    }
    return offices;
}

bool is_former(const std::vector<TextWord>& words, std::uint32_t before) {
    constexpr std::array<std::string_view, 4> former{"бывш", "экс", "прежн", "тогдашн"};
    for (std::size_t i = 0; i < words.size() && words[i].span.begin < before; ++i)
        for (const std::string_view stem : former)
            if (words[i].key.starts_with(stem) && before - words[i].span.end <= 2) return true;
    return false;
}

// The holder's surname right behind the office: «прокурор края Андрей Петрович Белов» has two words between.
constexpr std::size_t words_to_surname = 3;

const TextWord* holder_behind(const std::vector<TextWord>& words, std::uint32_t end,
                              const std::vector<std::string>& surname) {
    const auto first =
        std::find_if(words.begin(), words.end(), [&](const TextWord& word) { return word.span.begin >= end; });
    for (auto word = first; word != words.end() && word < first + words_to_surname && word->is_word; ++word)
        if (word->begins_with_capital && meet(word->stems, surname)) return &*word;
    return nullptr;
}

// What the target calls him, as a place to show; the whole target when he is not named there.
ByteSpan place_in(const std::string& text, const std::string& name) {
    const std::size_t at = name.empty() ? std::string::npos : text.find(name);
    if (at == std::string::npos) return {};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
}

std::string message_of(const Tenure& tenure, const Tenure* right, Date day) {
    const auto who = fmt::arg("who", tenure.holder);
    const auto office = fmt::arg("office", tenure.office.source);
    const std::string date = iso_date(day);
    if (right == nullptr)
        return fmt::format(fmt::runtime(tr("{who} was not {office} on {day}.")), who, office, fmt::arg("day", date));
    return fmt::format(fmt::runtime(tr("{who} was not {office} on {day}; {other} was.")), who, office,
                       fmt::arg("day", date), fmt::arg("other", right->holder));
}

const Tenure* holder_on(std::span<const Tenure> tenures, const Tenure& wrong, Date day) {
    const auto found = std::find_if(tenures.begin(), tenures.end(), [&](const Tenure& each) {
        return each.office.source == wrong.office.source && holds_on(each, day);
    });
    return found == tenures.end() ? nullptr : &*found;
}

bool held_then_too(std::span<const Tenure> tenures, const Tenure& tenure, Date day) {
    return std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& each) {
        return each.office.source == tenure.office.source && each.holder == tenure.holder && holds_on(each, day);
    });
}

// What the register calls a holder in the target; empty when it does not know the person.
std::string target_name(const CheckedDocument& document, const std::string& holder) {
    const auto& persons = document.services().persons;
    const auto found = std::find_if(persons.begin(), persons.end(),
                                    [&](const Person& person) { return person.name.source == holder; });
    return found == persons.end() ? std::string() : found->name.target;
}

Finding finding_of(const CheckedDocument& document, const CheckedBead& bead, const CheckedSegment& segment,
                   const TermHit& hit, const Tenure& tenure, const Tenure* right, Date day) {
    const std::string message = message_of(tenure, right, day);
    const std::string wrong_name = target_name(document, tenure.holder);
    const std::string right_name = right == nullptr ? std::string() : target_name(document, right->holder);
    const std::vector<std::string> repair = right_name.empty() ? std::vector<std::string>{} : std::vector{right_name};
    for (const CheckedSegment& target : bead.segments.target)
        if (const ByteSpan place = place_in(target.text(), wrong_name); !place.empty())
            return finding_at(target, place, message, repair);
    return finding_at(segment, hit.span, message);
}

}  // namespace

std::vector<Finding> wrong_holders(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const CheckServices& services = document.services();
    if (services.stems == nullptr || !services.day || services.tenures.empty()) return findings;
    const std::vector<Concept> offices = offices_of(document);
    const TermRecogniser recogniser(offices, document.language(Side::source), *services.stems);
    for (const CheckedBead& bead : document.beads())
        for (const CheckedSegment& segment : bead.segments.source)
            for (const TermHit& hit : recogniser.hits_in(segment.text())) {
                const Tenure& tenure = services.tenures[hit.entry];
                const auto name = words_of(tenure.holder, document.language(Side::source), *services.stems);
                const auto& words = document.words(segment);
                if (name.empty() || holder_behind(words, hit.span.end, name.back().stems) == nullptr) continue;
                if (held_then_too(services.tenures, tenure, *services.day) || is_former(words, hit.span.begin))
                    continue;
                findings.push_back(finding_of(document, bead, segment, hit, tenure,
                                              holder_on(services.tenures, tenure, *services.day), *services.day));
            }
    return findings;
}

}  // namespace stykovka
