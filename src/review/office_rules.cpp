// What an office decides about the checks: grades, the English norm, acronyms, rules of its own.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/office_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/checks.h"
#include "review/writing_ways.h"
#include "text/dictionary_lines.h"

namespace stykovka {
namespace {

[[noreturn]] void refuse(const char* sentence, std::string_view what, const std::string& place) {
    throw Error(ErrorKind::malformed, ErrorSubject::input, fmt::format(fmt::runtime(sentence), fmt::arg("what", what)),
                place);
}

// The next word; `text` goes on behind it.
std::string_view take_word(std::string_view& text) {
    text = trimmed(text);
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

// "/…/": a slash inside is written "\/". None when the text does not begin with one.
std::optional<std::string> take_expression(std::string_view& text) {
    if (!text.starts_with('/')) return std::nullopt;
    std::string expression;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '/') {
            text = trimmed(text.substr(at + 1));
            return expression;
        }
        if (text[at] == '\\' && at + 1 < text.size()) {
            if (text[at + 1] != '/') expression += '\\';
            ++at;
        }
        expression += text[at];
    }
    return std::nullopt;
}

Pattern pattern_of(const std::string& expression, const std::string& place) {
    if (expression.empty()) refuse(tr("The rule has an empty expression, which would be found everywhere."), {}, place);
    try {
        return Pattern(expression);
    } catch (const Error& error) {
        throw Error(error.kind(), error.subject(), error.sentence(), place);
    }
}

std::optional<Side> side_of(std::string_view word) {
    if (word == "source") return Side::source;
    if (word == "target") return Side::target;
    return std::nullopt;
}

void take_rule(OfficeRules& rules, std::string_view value, const std::string& place) {
    const char* const shape = tr("A rule is “source” or “target” and an expression between slashes: {what}");
    std::string_view rest = value;
    const auto side = side_of(take_word(rest));
    const auto expression = take_expression(rest);
    if (!side || !expression) refuse(shape, value, place);
    UserRule rule{*side, pattern_of(*expression, place), std::nullopt, true, {}};
    std::string_view behind = rest;
    if (const std::string_view word = take_word(behind); word == "needs" || word == "excludes") {
        const auto other = take_expression(behind);
        if (!other) refuse(shape, value, place);
        rule.other = pattern_of(*other, place);
        rule.other_must_be = word == "needs";
        rest = behind;
    }
    rule.advice = std::string(rest);
    rules.rules.push_back(std::move(rule));
}

void take_acronym(OfficeRules& rules, std::string_view value, const std::string& place) {
    const std::size_t equals = value.find('=');
    AcronymRule acronym{std::string(trimmed(value.substr(0, equals))), {}};
    if (acronym.source.empty() || equals == std::string_view::npos)
        refuse(tr("An acronym is written “acronym: МВД = Ministry of Internal Affairs; MIA”, not “{what}”."), value,
               place);
    std::string_view targets = value.substr(equals + 1);
    while (!targets.empty()) {
        const std::size_t end = std::min(targets.find(';'), targets.size());
        if (const auto target = trimmed(targets.substr(0, end)); !target.empty()) acronym.targets.emplace_back(target);
        targets = targets.substr(std::min(end + 1, targets.size()));
    }
    rules.acronyms.push_back(std::move(acronym));
}

void take_grade(OfficeRules& rules, std::string_view value, const std::string& place) {
    std::string_view grade = value;
    const std::string_view id = take_word(grade);
    const auto checks = all_checks();
    if (std::none_of(checks.begin(), checks.end(), [&](const Check& check) { return check.id == id; }))
        refuse(tr("There is no check “{what}”; “stykovka check --list” names them all."), id, place);
    if (grade == "off") {
        rules.grades[std::string(id)] = std::nullopt;
        return;
    }
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
        if (grade == name_of(severity)) {
            rules.grades[std::string(id)] = severity;
            return;
        }
    refuse(tr("A check can be “error”, “warning”, “note” or “off”, not “{what}”."), grade, place);
}

void take_way(OfficeRules& rules, const WritingQuestion& question, std::string_view value, const std::string& place) {
    if (std::ranges::find(question.ways, value, &WritingWay::name) == question.ways.end()) {
        std::vector<std::string> names;
        for (const WritingWay& way : question.ways) names.push_back(way.name);
        throw Error(
            ErrorKind::malformed, ErrorSubject::input,
            fmt::format(fmt::runtime(tr("“{key}” is one of {ways}, not “{what}”.")), fmt::arg("key", question.key),
                        fmt::arg("ways", fmt::join(names, " / ")), fmt::arg("what", value)),
            place);
    }
    rules.ways[question.key] = std::string(value);
}

}  // namespace

void take_office_rule(OfficeRules& rules, std::string_view key, std::string_view value, const std::string& place) {
    if (key == "norm") {
        if (value != "en-US" && value != "en-GB")
            refuse(tr("The English norm is “en-US” or “en-GB”, not “{what}”."), value, place);
        rules.norm = std::string(value);
    } else if (const WritingQuestion* const question = writing_question(key)) {
        take_way(rules, *question, value, place);
    } else if (key == "check") {
        take_grade(rules, value, place);
    } else if (key == "acronym") {
        take_acronym(rules, value, place);
    } else if (key == "rule") {
        take_rule(rules, value, place);
    } else {
        refuse(tr("“{what}” is not known here; lines begin with “norm:”, “dates:”, “percent:”, “hours:”, “initials:”, "
                  "“check:”, “acronym:” or “rule:”."),
               key, place);
    }
}

OfficeRules office_rules_of(std::string_view text, const std::string& file) {
    OfficeRules rules;
    std::size_t number = 0;
    for (const std::string_view each : lines_of(text)) {
        ++number;
        const std::string_view line = trimmed(each);
        if (line.empty() || line.starts_with('#')) continue;
        const std::size_t colon = std::min(line.find(':'), line.size());
        take_office_rule(rules, trimmed(line.substr(0, colon)), trimmed(line.substr(std::min(colon + 1, line.size()))),
                         fmt::format("{}:{}", file, number));
    }
    return rules;
}

std::string with_decision(std::string_view text, std::string_view key, std::string_view value) {
    const std::string decided = fmt::format("{}: {}\n", key, value);
    std::string changed;
    bool is_there = false;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
        text.remove_prefix(line.size());
        if (trimmed(line.substr(0, std::min(line.find(':'), line.size()))) != key || line.find(':') == line.npos) {
            changed += line;
        } else if (!std::exchange(is_there, true)) {
            changed += decided;
        }
    }
    if (is_there) return changed;
    if (!changed.empty() && changed.back() != '\n') changed += '\n';
    return changed + decided;
}

}  // namespace stykovka
