// Names and titles of a document against the register and the day of the release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/register_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/tr.h"
#include "base/unicode.h"
#include "text/cut_endings.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"
#include "text/transliteration.h"

namespace stykovka {
namespace {

// A title stands at most so many words from the surname: given name, patronymic, initials.
constexpr std::size_t reach = 4;
// Two spellings of one name ("Dmitriy", "Dmitry") are at least so alike in sound.
constexpr double same_name = 0.7;

struct Range {
    std::size_t first = 0, last = 0;  // words
};

/// One segment as words.
class Text {
public:
    Text(const std::string& text, const Language& language, const WordStems& stems)
        : text_(text), language_(language), stems_(stems) {
        for (const Token& token : tokens_of(text))
            if (token.kind == TokenKind::word) spans_.push_back(token.span);
    }

    std::size_t size() const { return spans_.size(); }
    std::string_view word(std::size_t index) const { return spans_[index].in(text_); }
    ByteSpan span(Range range) const { return {spans_[range.first].begin, spans_[range.last].end}; }

    bool is(std::size_t index, std::string_view other) const {
        const std::string_view here = without_possessive(word(index));
        return word_key(here) == word_key(other) || stems_.same_word(here, other, language_);
    }

    std::vector<Range> find(const std::string& phrase) const {
        std::vector<std::string_view> words;
        for (const Token& token : tokens_of(phrase))
            if (token.kind == TokenKind::word) words.push_back(token.span.in(phrase));
        std::vector<Range> found;
        for (std::size_t first = 0; !words.empty() && first + words.size() <= size(); ++first) {
            std::size_t length = 0;
            while (length < words.size() && is(first + length, words[length])) ++length;
            if (length == words.size()) found.push_back({first, first + length - 1});
        }
        return found;
    }

    // «заместитель прокурора», "former prosecutor": another office than that of the prosecutor.
    bool is_other_office(Range office) const {
        constexpr std::array<std::string_view, 12> words{"заместитель", "зам",     "помощник", "советник",
                                                         "бывший",      "экс",     "deputy",   "former",
                                                         "assistant",   "adviser", "vice",     "ex"};
        return office.first > 0 &&
               std::ranges::any_of(words, [&](std::string_view each) { return is(office.first - 1, each); });
    }
    bool is_acting(Range office) const {
        constexpr std::array<std::string_view, 4> words{"врио", "вр", "исполняющий", "acting"};
        const std::size_t first = office.first > 2 ? office.first - 3 : 0;
        for (std::size_t i = first; i < office.first; ++i)
            if (std::ranges::any_of(words, [&](std::string_view each) { return is(i, each); })) return true;
        return std::string_view(text_).substr(0, spans_[office.first].begin).ends_with("и.о. ") ||
               std::string_view(text_).substr(0, spans_[office.first].begin).ends_with("и. о. ");
    }

private:
    const std::string& text_;
    const Language& language_;
    const WordStems& stems_;
    std::vector<ByteSpan> spans_;
};

bool same_office(const Tenure& one, const Tenure& another, Side side) {
    return word_key(one.office[side]) == word_key(another.office[side]);
}

/// A title in a text: the words, and a tenure that has it.
struct Title {
    Range range;
    const Tenure* tenure = nullptr;
};

class Checking {
public:
    Checking(const Register& all, const std::optional<Date>& day, Side side) : all_(all), day_(day), side_(side) {}

    // Of titles that overlap the longest one.
    std::vector<Title> titles_in(const Text& text) const {
        std::vector<Title> titles;
        for (const Tenure& tenure : all_.tenures)
            for (const std::string* const form : {&tenure.office[side_], &tenure.short_office[side_]})
                for (const Range range : text.find(*form)) add(titles, {range, &tenure});
        return titles;
    }

    void check(const Text& text, std::vector<Finding>& findings) const {
        const std::vector<Title> titles = titles_in(text);
        for (const Person& person : all_.persons)
            for (std::size_t i = 0; i < text.size(); ++i) {
                if (!is_surname(text, i, person)) continue;
                for (const Title& title : titles)
                    if (is_beside(title.range, i) && !text.is_other_office(title.range))
                        check_title(text, title, person, findings);
            }
    }

private:
    static void add(std::vector<Title>& titles, Title title) {
        const auto overlaps = [&](const Title& each) {
            return each.range.first <= title.range.last && title.range.first <= each.range.last;
        };
        const auto length = [](const Title& each) { return each.range.last - each.range.first; };
        if (std::ranges::any_of(titles,
                                [&](const Title& each) { return overlaps(each) && length(each) >= length(title); }))
            return;
        std::erase_if(titles, overlaps);
        titles.push_back(title);
    }

    bool is_surname(const Text& text, std::size_t word, const Person& person) const {
        const std::string surname = surname_of(person.name[side_]);
        if (surname.empty()) return false;
        std::size_t offset = 0;
        return is_upper(next_code_point(text.word(word), offset)) && text.is(word, surname);
    }

    static bool is_beside(Range title, std::size_t surname) {
        if (surname > title.last) return surname - title.last <= reach;
        return surname < title.first && title.first - surname <= 2;
    }

    void check_title(const Text& text, const Title& title, const Person& person, std::vector<Finding>& findings) const {
        const Tenure* now = nullptr;       // what the person holds on that day
        const Tenure* this_one = nullptr;  // this office on that day, by this person
        const Tenure* ever = nullptr;      // this office on another day
        const Tenure* holder = nullptr;    // who else holds it on that day
        for (const Tenure& each : all_.tenures) {
            const bool is_his = all_.person(each.holder) == &person;
            const bool is_this = same_office(each, *title.tenure, side_);
            if (is_his && holds_on(each, day_)) now = &each;
            if (is_his && is_this && holds_on(each, day_)) this_one = &each;
            if (is_his && is_this) ever = &each;
            if (!is_his && is_this && holds_on(each, day_)) holder = &each;
        }
        if (this_one != nullptr) {
            if (this_one->acting && !text.is_acting(title.range))
                findings.push_back(finding(
                    text, title.range,
                    fmt::format(fmt::runtime(tr("{person} is acting head here: {office}, by {decree}.")),
                                fmt::arg("person", person.name[side_]), fmt::arg("office", this_one->office[side_]),
                                fmt::arg("decree", this_one->decree.empty() ? "—" : this_one->decree)),
                    {(side_ == Side::source ? "врио " : "Acting ") + this_one->office[side_]}));
            return;
        }
        std::vector<std::string> repairs;
        if (now != nullptr) repairs.push_back(now->office[side_]);
        if (const Person* const other = holder == nullptr ? nullptr : all_.person(holder->holder))
            repairs.push_back(title.tenure->office[side_] + ' ' + other->name[side_]);
        findings.push_back(finding(text, title.range, sentence(person, *title.tenure, ever), std::move(repairs)));
    }

    std::string sentence(const Person& person, const Tenure& title, const Tenure* ever) const {
        const auto told = [&](const char* text) {
            return fmt::format(fmt::runtime(text), fmt::arg("person", person.name[side_]),
                               fmt::arg("office", title.office[side_]),
                               fmt::arg("day", day_ ? iso_date(*day_) : std::string()),
                               fmt::arg("from", ever != nullptr && ever->from ? iso_date(*ever->from) : "…"),
                               fmt::arg("until", ever != nullptr && ever->until ? iso_date(*ever->until) : "…"));
        };
        if (ever == nullptr) return told(tr("The register does not know {person} as “{office}”."));
        return told(tr("On {day} {person} was not “{office}”, but from {from} to {until}."));
    }

    static Finding finding(const Text& text, Range range, std::string message, std::vector<std::string> suggestions) {
        Finding made;
        made.check = "register";
        made.span = text.span(range);
        made.message = std::move(message);
        made.suggestions = std::move(suggestions);
        return made;
    }

    const Register& all_;
    const std::optional<Date>& day_;
    Side side_;
};

/// The English spelling of a person whom the source names.
void check_spelling(const BySide<Text>& text, const Person& person, std::vector<Finding>& findings) {
    const BySide<std::string> surname =
        map_sides(person.name, [](const std::string& name) { return surname_of(name); });
    if (surname.source.empty() || surname.target.empty() || text.source.find(surname.source).empty()) return;
    std::optional<std::size_t> nearest;
    double best = same_name;
    for (std::size_t i = 0; i < text.target.size(); ++i) {
        const std::string_view word = without_possessive(text.target.word(i));
        if (word_key(word) == word_key(surname.target)) return;
        std::size_t offset = 0;
        if (!is_upper(next_code_point(word, offset))) continue;
        if (const double alike = name_similarity(surname.source, word); alike > best) {
            best = alike;
            nearest = i;
        }
    }
    if (!nearest) return;
    Finding made;
    made.check = "register";
    made.side = Side::target;
    made.span = text.target.span({*nearest, *nearest});
    made.span.end = made.span.begin + static_cast<std::uint32_t>(without_possessive(text.target.word(*nearest)).size());
    made.message = fmt::format(fmt::runtime(tr("The register writes “{name}”.")), fmt::arg("name", person.name.target));
    made.suggestions = {surname.target};
    findings.push_back(std::move(made));
}

}  // namespace

std::vector<Finding> register_findings(const Bitext& document, const Register& all, const std::optional<Date>& day,
                                       const WordStems& stems) {
    std::vector<Finding> findings;
    const auto firsts = firsts_of(document.alignment);
    for (std::uint32_t bead = 0; bead + 1 < firsts.size(); ++bead) {
        for (const Side side : both_sides)
            for (std::uint32_t i = firsts[bead][side]; i < firsts[bead + 1][side]; ++i) {
                const Text text(document.texts[side].segments[i].content.text, document.texts[side].language, stems);
                std::vector<Finding> here;
                Checking(all, day, side).check(text, here);
                for (Finding& each : here) {
                    each.bead = bead;
                    each.side = side;
                    each.segment = i - firsts[bead][side];
                    if (std::ranges::find(findings, each) == findings.end()) findings.push_back(std::move(each));
                }
            }
        for (std::uint32_t i = firsts[bead].target; i < firsts[bead + 1].target; ++i) {
            const std::string source = content_of(document, bead, Side::source).text;
            const BySide<Text> text{
                Text(source, document.texts.source.language, stems),
                Text(document.texts.target.segments[i].content.text, document.texts.target.language, stems)};
            std::vector<Finding> here;
            for (const Person& person : all.persons) check_spelling(text, person, here);
            for (Finding& each : here) {
                each.bead = bead;
                each.segment = i - firsts[bead].target;
                findings.push_back(std::move(each));
            }
        }
    }
    return findings;
}

}  // namespace stykovka
