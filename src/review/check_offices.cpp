// Checks that who is named with an office holds it on the day of the release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/any_of.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/known_offices.h"
#include "review/known_persons.h"
#include "review/ranks.h"
#include "text/values.h"

namespace stykovka {
namespace {

// «прокурор края Андрей Петрович Белов», «Белов, прокурор края»: words between title and surname, at most.
constexpr std::size_t words_to_surname = 3;
constexpr std::size_t words_from_surname = 2;

using Words = std::vector<TextWord>;

std::size_t first_at(const Words& words, std::uint32_t offset) {
    return static_cast<std::size_t>(
        std::ranges::find_if(words, [&](const TextWord& word) { return word.span.begin >= offset; }) - words.begin());
}

// «заместитель прокурора», "former prosecutor": another office than that of the prosecutor.
bool is_other_office(const Words& words, std::size_t title) {
    constexpr std::array<std::string_view, 17> before{"замест", "зам",    "помощ", "советн", "бывш",   "экс",
                                                      "прежн",  "тогдаш", "будущ", "deput",  "former", "assist",
                                                      "advis",  "vice",   "ex",    "then",   "future"};
    // "Ex-minister" and «экс-министр» are words with a hyphen.
    const std::size_t sign = title > 0 && words[title - 1].key == "-" ? 1 : 0;
    return title > sign && begins_with_any(words[title - 1 - sign].key, before);
}

bool is_acting(const Words& words, std::size_t title) {
    constexpr std::array<std::string_view, 4> before{"врио", "вр", "исполняющ", "acting"};
    for (std::size_t back = 1; back <= 4 && back <= title; ++back) {
        const std::string& key = words[title - back].key;
        if (begins_with_any(key, before)) return true;
        if (key == "о" && back + 2 <= title && words[title - back - 2].key == "и") return true;
    }
    return false;
}

/// A person named with a title in a segment.
struct Named {
    const KnownPerson* person = nullptr;
    std::size_t surname = 0;  ///< the word
};

/// The sentence and the repair for a title that the person did not hold.
struct Wrong {
    std::string message;
    ByteSpan span;
    std::vector<std::string> repair;
};

class Titles {
public:
    Titles(const CheckedDocument& document, const CheckedSegment& segment)
        : document_(document), segment_(segment), words_(document.words(segment)) {}

    std::vector<Finding> wrong() const {
        std::vector<Finding> findings;
        for (const OfficeHit& hit : document_.offices().in(segment_.text(), segment_.side)) {
            const std::size_t title = first_at(words_, hit.span.begin);
            const auto named = whom(hit.span);
            if (!named || is_other_office(words_, title)) continue;
            if (auto found = judged(hit, *named, is_acting(words_, title)))
                findings.push_back(
                    finding_at(segment_, found->span, std::move(found->message), std::move(found->repair)));
        }
        return findings;
    }

    /// Who is named with the title at a place.
    std::optional<Named> holder_at(ByteSpan title) const { return whom(title); }

private:
    std::optional<Named> named_at(std::size_t word) const {
        const auto persons = document_.persons().named_by(words_, word, segment_.side);
        return persons.empty() ? std::nullopt : std::optional(Named{persons.front(), word});
    }

    // Who stands behind the title, without a sign between; else who stands right before it.
    std::optional<Named> whom(ByteSpan title) const {
        const std::size_t behind = first_at(words_, title.end);
        for (std::size_t i = behind; i < words_.size() && i <= behind + words_to_surname; ++i) {
            const bool is_initial_point =
                words_[i].key == "." && i > behind && words_[i - 1].span.end - words_[i - 1].span.begin <= 2;
            if (!words_[i].is_word && !is_initial_point) break;
            if (const auto named = named_at(i)) return named;
        }
        const std::size_t begin = first_at(words_, title.begin);
        for (std::size_t back = 1; back <= words_from_surname && back <= begin; ++back)
            if (const auto named = named_at(begin - back)) return named;
        return std::nullopt;
    }

    std::string name_of(const Tenure& tenure) const {
        for (const Person& person : document_.services().persons)
            if (person.name.source == tenure.holder) return person.name[segment_.side];
        return segment_.side == Side::source ? tenure.holder : std::string();
    }

    std::optional<Wrong> judged(const OfficeHit& hit, const Named& named, bool is_said_acting) const {
        const auto& day = document_.services().day;
        const Tenure* ever = nullptr;
        const Tenure* holder = nullptr;
        for (const Tenure* const each : document_.offices().holders(hit.office)) {
            const bool is_his = each->holder == named.person->person->name.source;
            if (is_his && holds_on(*each, day)) return acting(hit, *each, is_said_acting);
            if (is_his && is_about_its_time(*each)) return std::nullopt;
            if (is_his) ever = each;
            if (!is_his && holds_on(*each, day)) holder = each;
        }
        // Nobody held it on that day, as far as the register knows: it may know too little.
        if (ever == nullptr && (holder == nullptr || !day)) return std::nullopt;
        Wrong wrong{sentence(hit, named, ever, holder), hit.span, {}};
        if (const Tenure* const now = office_of(named)) {
            wrong.repair = {now->office[segment_.side]};
        } else if (holder != nullptr && !name_of(*holder).empty()) {
            const std::size_t first = KnownPersons::first_word_of_name(words_, named.surname);
            wrong.span = {
                std::max(words_[first].span.begin,
                         named.surname > first_at(words_, hit.span.end) ? hit.span.end : words_[first].span.begin),
                words_[named.surname].span.end};
            while (segment_.text()[wrong.span.begin] == ' ') ++wrong.span.begin;
            wrong.repair = {name_of(*holder)};
        }
        return wrong;
    }

    // "In May 2034, when … was": the text names a year in which the office was held.
    bool is_about_its_time(const Tenure& tenure) const {
        for (const Value& value : values_of(segment_.text(), document_.language(segment_.side))) {
            const std::string_view year = std::string_view(value.amount).substr(0, 4);
            const bool is_year =
                value.kind == ValueKind::date || (value.kind == ValueKind::number && value.amount.size() == 4);
            if (!is_year || year.find_first_not_of("0123456789") != std::string_view::npos || year.size() != 4)
                continue;
            const bool began = !tenure.from || iso_date(*tenure.from).substr(0, 4) <= year;
            const bool is_over = tenure.until && iso_date(*tenure.until).substr(0, 4) < year;
            const auto& day = document_.services().day;
            const bool is_exact = value.kind == ValueKind::date && value.amount.size() == 10;
            if (is_exact) return holds_on(tenure, date_of(value.amount));
            if (began && !is_over && day && iso_date(*day).substr(0, 4) != year) return true;
        }
        return false;
    }

    std::optional<Wrong> acting(const OfficeHit& hit, const Tenure& tenure, bool is_said_acting) const {
        if (!tenure.acting || is_said_acting) return std::nullopt;
        return Wrong{fmt::format(fmt::runtime(tr("{person} is acting head here: {office}, by {decree}.")),
                                 fmt::arg("person", name_of(tenure)), fmt::arg("office", tenure.office[segment_.side]),
                                 fmt::arg("decree", tenure.decree.empty() ? "—" : tenure.decree)),
                     hit.span,
                     {(segment_.side == Side::source ? "врио " : "Acting ") + tenure.office[segment_.side]}};
    }

    // What the person holds on that day.
    const Tenure* office_of(const Named& named) const {
        for (const Tenure& each : document_.services().tenures)
            if (each.holder == named.person->person->name.source && holds_on(each, document_.services().day))
                return &each;
        return nullptr;
    }

    std::string sentence(const OfficeHit& hit, const Named& named, const Tenure* ever, const Tenure* holder) const {
        const auto told = [&](const char* text) {
            return fmt::format(fmt::runtime(text), fmt::arg("person", named.person->person->name[segment_.side]),
                               fmt::arg("office", hit.span.in(segment_.text())),
                               fmt::arg("day", iso_date(*document_.services().day)),
                               fmt::arg("from", ever != nullptr && ever->from ? iso_date(*ever->from) : "…"),
                               fmt::arg("until", ever != nullptr && ever->until ? iso_date(*ever->until) : "…"),
                               fmt::arg("other", holder != nullptr ? name_of(*holder) : std::string()));
        };
        if (ever != nullptr) return told(tr("On {day} {person} was not “{office}”, but from {from} to {until}."));
        return told(tr("On {day} {person} was not “{office}”; {other} was."));
    }

    const CheckedDocument& document_;
    const CheckedSegment& segment_;
    const Words& words_;
};

constexpr std::array<std::string_view, 5> small_in_titles{"of", "the", "for", "and", "on"};

bool is_small_in_titles(const TextWord& word) {
    return std::ranges::find(small_in_titles, word.key) != small_in_titles.end();
}

bool begins_capital(const TextWord& word) { return word.is_word && word.begins_with_capital; }

// What a person alone may be called by: "Governor Bazhutin".
bool is_title_word(std::string_view key) {
    constexpr auto titles = std::to_array<std::string_view>(
        {"governor",     "mayor",     "minister",   "president", "chairman", "chairwoman", "chair",
         "director",     "head",      "prosecutor", "judge",     "justice",  "ambassador", "senator",
         "commissioner", "rector",    "chancellor", "secretary", "speaker",  "ombudsman",  "general",
         "colonel",      "inspector", "commander",  "premier"});
    return std::ranges::find(titles, key) != titles.end();
}

// "General Manager of the airport": whether words without capitals, up to this one, hang on a title before them.
bool is_behind_of(const Words& words, std::size_t last) {
    constexpr std::size_t most = 3;
    for (std::size_t i = last + 1; i-- > 0 && i + most > last;) {
        if (i < last && (words[i].key == "of" || words[i].key == "for")) return true;
        if (!words[i].is_word || words[i].begins_with_capital) return false;
    }
    return false;
}

// "Deputy Veterinary Inspector of the Region " before a name: words with capitals, and what stands between them.
std::optional<ByteSpan> title_before(const Words& words, std::size_t name) {
    std::size_t begin = name;
    std::size_t capitals = 0;
    for (std::size_t i = name; i-- > 0;) {
        if (!begins_capital(words[i])) {
            if (!is_small_in_titles(words[i]) && !is_behind_of(words, i)) break;
            continue;
        }
        begin = i;
        ++capitals;
    }
    if (capitals < 2 && !(capitals == 1 && is_title_word(words[begin].key))) return std::nullopt;
    return ByteSpan{words[begin].span.begin, words[name - 1].span.end};
}

// ", Chair of Gardarika" behind a surname.
std::optional<ByteSpan> title_behind(const Words& words, std::size_t surname) {
    std::size_t begin = surname + 1;
    if (begin >= words.size() || words[begin].key != ",") return std::nullopt;
    ++begin;
    while (begin < words.size() && (words[begin].key == "the" || words[begin].key == "a")) ++begin;
    if (begin == words.size() || !begins_capital(words[begin])) return std::nullopt;
    std::size_t end = begin;
    std::size_t capitals = 0;
    for (std::size_t i = begin; i < words.size() && (begins_capital(words[i]) || is_small_in_titles(words[i])); ++i) {
        if (!begins_capital(words[i])) continue;
        end = i;
        ++capitals;
    }
    if (capitals < 2) return std::nullopt;
    return ByteSpan{words[begin].span.begin, words[end].span.end};
}

/// Titles beside a person of the target who is named with an office of the register in the source, and with no title
/// of that office in the target.
class OtherTitles {
public:
    OtherTitles(const CheckedDocument& document, const CheckedBead& bead) : document_(document), bead_(bead) {}

    std::vector<Finding> found() const {
        std::vector<Finding> findings;
        for (const CheckedSegment& source : bead_.segments.source)
            for (const OfficeHit& hit : document_.offices().in(source.text(), Side::source)) {
                const Words& words = document_.words(source);
                const auto named = Titles(document_, source).holder_at(hit.span);
                if (!named || is_other_office(words, first_at(words, hit.span.begin)) || has_title(hit.office))
                    continue;
                if (auto finding = other_title(*named->person, hit.office)) findings.push_back(*std::move(finding));
            }
        return findings;
    }

private:
    bool has_title(std::size_t office) const {
        return std::ranges::any_of(bead_.segments.target, [&](const CheckedSegment& segment) {
            const Words& words = document_.words(segment);
            return std::ranges::any_of(document_.offices().in(segment.text(), Side::target), [&](const OfficeHit& hit) {
                return hit.office == office && !is_other_office(words, first_at(words, hit.span.begin));
            });
        });
    }

    // "President" of "President of the Court" is short for it.
    bool is_part_of_title(std::string_view found, std::size_t office) const {
        return std::ranges::any_of(document_.offices().holders(office), [&](const Tenure* tenure) {
            return lowered(tenure->office.target).find(lowered(found)) != std::string::npos;
        });
    }

    std::optional<Finding> other_title(const KnownPerson& person, std::size_t office) const {
        for (const CheckedSegment& target : bead_.segments.target) {
            const Words& words = document_.words(target);
            for (std::size_t i = 0; i < words.size(); ++i) {
                const auto persons = document_.persons().named_by(words, i, Side::target);
                if (std::ranges::find(persons, &person) == persons.end()) continue;
                auto title = title_before(words, KnownPersons::first_word_of_name(words, i, person));
                if (!title) title = title_behind(words, i);
                if (!title || is_part_of_title(title->in(target.text()), office)) continue;
                const std::string& right = document_.offices().holders(office).front()->office.target;
                return finding_at(target, *title,
                                  fmt::format(fmt::runtime(tr("“{what}”: the register has “{office}” here.")),
                                              fmt::arg("what", title->in(target.text())), fmt::arg("office", right)),
                                  {right});
            }
        }
        return std::nullopt;
    }

    const CheckedDocument& document_;
    const CheckedBead& bead_;
};

// By the register. The same mistake is told once: in the text that is being written, if it is there.
std::vector<Finding> wrong_holders_in(const CheckedDocument& document, const CheckedBead& bead) {
    std::vector<Finding> findings;
    for (const Side side : {Side::target, Side::source}) {
        for (const CheckedSegment& segment : bead.segments[side])
            std::ranges::move(Titles(document, segment).wrong(), std::back_inserter(findings));
        if (!findings.empty()) return findings;
    }
    return OtherTitles(document, bead).found();
}

// Without a register: "Deputy" of nobody's deputy.
std::vector<Finding> other_ranks_in(const CheckedDocument& document, const CheckedBead& bead) {
    BySide<Words> words;
    BySide<std::vector<const CheckedSegment*>> segments;  // of each word
    for (const Side side : both_sides)
        for (const CheckedSegment& segment : bead.segments[side]) {
            const Words& more = document.words(segment);
            words[side].insert(words[side].end(), more.begin(), more.end());
            segments[side].resize(words[side].size(), &segment);
        }
    const auto rank =
        other_rank(words, document.language(Side::source).primary() == "ru" ? Side::source : Side::target);
    if (!rank) return {};
    const CheckedSegment& segment = *segments[rank->side][rank->first];
    const ByteSpan span{words[rank->side][rank->first].span.begin, words[rank->side][rank->last].span.end};
    return {finding_at(segment, span,
                       told(rank->side == Side::source ? tr("“{what}”: the target has no such rank.")
                                                       : tr("“{what}”: the source has no such rank."),
                            span.in(segment.text())))};
}

bool is_russian_and_english(const CheckedDocument& document) {
    const auto is = [&](Side side, std::string_view language) { return document.language(side).primary() == language; };
    return (is(Side::source, "ru") && is(Side::target, "en")) || (is(Side::source, "en") && is(Side::target, "ru"));
}

}  // namespace

std::vector<Finding> wrong_holders(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const CheckServices& services = document.services();
    if (services.stems == nullptr) return findings;
    const bool has_register = !services.tenures.empty() && !services.persons.empty();
    const bool has_ranks = is_russian_and_english(document);
    for (const CheckedBead& bead : document.beads()) {
        document.check_stop();
        auto found = has_register ? wrong_holders_in(document, bead) : std::vector<Finding>();
        if (found.empty() && has_ranks && bead.has_both_sides()) found = other_ranks_in(document, bead);
        std::ranges::move(found, std::back_inserter(findings));
    }
    return findings;
}

}  // namespace stykovka
