// The forms that the affix rules of a Hunspell dictionary give a word.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/inflection.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/dictionary_lines.h"

namespace stykovka {
namespace {

// Hunspell lets one suffix follow another, and no third one.
constexpr int deepest = 2;

// A Russian verb has about 150; a file made to hurt could ask for billions.
constexpr std::size_t most_forms = 2000;

// "0" stands for nothing.
std::string affix(std::string_view written) { return written == "0" ? std::string() : std::string(written); }

// One element of a condition: a letter, or the letters between brackets.
struct ConditionElement {
    std::u32string letters;
    bool any = false;
    bool none_of = false;

    bool admits(char32_t c) const { return any || (letters.find(c) != std::u32string::npos) != none_of; }
};

std::vector<ConditionElement> elements_of(std::string_view condition) {
    std::vector<ConditionElement> elements;
    for (std::size_t offset = 0; offset < condition.size();) {
        ConditionElement element;
        char32_t c = next_code_point(condition, offset);
        if (c == U'[') {
            while (offset < condition.size() && (c = next_code_point(condition, offset)) != U']') {
                if (c == U'^' && element.letters.empty() && !element.none_of)
                    element.none_of = true;
                else
                    element.letters += c;
            }
        } else if (c == U'.') {
            element.any = true;
        } else {
            element.letters = c;
        }
        elements.push_back(std::move(element));
    }
    return elements;
}

std::u32string code_points_of(std::string_view text) {
    std::u32string points;
    for (std::size_t offset = 0; offset < text.size();) points += next_code_point(text, offset);
    return points;
}

}  // namespace

bool ends_as(std::string_view word, std::string_view condition) {
    if (condition == ".") return true;
    const auto elements = elements_of(condition);
    const std::u32string letters = code_points_of(word);
    if (letters.size() < elements.size()) return false;
    return std::equal(elements.begin(), elements.end(), letters.end() - static_cast<std::ptrdiff_t>(elements.size()),
                      [](const ConditionElement& element, char32_t c) { return element.admits(c); });
}

Inflection::Inflection(std::string_view affixes) {
    while (!affixes.empty()) read_line(fields_of(take_line(affixes)));
}

void Inflection::read_line(const std::vector<std::string_view>& fields) {
    if (fields.size() == 2 && fields[0] == "FLAG") {
        if (fields[1] == "long") kind_ = FlagKind::pair;
        if (fields[1] == "num") kind_ = FlagKind::number;
    } else if (fields.size() >= 2 && fields[0] == "AF") {
        // The first line of the table is its count, which takes place 0: aliases are counted from 1.
        aliases_.emplace_back(fields[1]);
    } else if (fields.size() >= 5 && fields[0] == "SFX") {
        const std::size_t slash = fields[3].find('/');
        Rule rule{affix(fields[2]), affix(fields[3].substr(0, slash)), std::string(fields[4]), {}};
        if (slash != std::string_view::npos) rule.further = flags_in(fields[3].substr(slash + 1));
        rules_[std::string(fields[1])].push_back(std::move(rule));
    }
}

std::vector<std::string> Inflection::flags_in(std::string_view written) const {
    if (!aliases_.empty()) {
        const std::uint64_t place = count_in(written).value_or(0);
        written = place > 0 && place < aliases_.size() ? std::string_view(aliases_[place]) : std::string_view();
    }
    std::vector<std::string> flags;
    for (std::size_t begin = 0; begin < written.size();) {
        std::size_t end = begin;
        if (kind_ == FlagKind::number)
            end = std::min(written.find(',', begin), written.size());
        else
            next_code_point(written, end);
        if (kind_ == FlagKind::pair && end < written.size()) next_code_point(written, end);
        flags.emplace_back(written.substr(begin, end - begin));
        begin = kind_ == FlagKind::number ? end + 1 : end;
    }
    return flags;
}

std::vector<std::string> Inflection::suffixed(const std::string& word, const std::vector<std::string>& flags,
                                              int depth) const {
    std::vector<std::string> forms;
    for (const std::string& flag : flags) {
        const auto found = rules_.find(flag);
        if (found == rules_.end()) continue;
        for (const Rule& rule : found->second) {
            if (forms.size() >= most_forms) return forms;
            if (!word.ends_with(rule.removed) || !ends_as(word, rule.condition)) continue;
            forms.push_back(word.substr(0, word.size() - rule.removed.size()) + rule.added);
            if (depth == deepest) continue;
            const auto further = suffixed(forms.back(), rule.further, depth + 1);
            forms.insert(forms.end(), further.begin(), further.end());
        }
    }
    return forms;
}

std::vector<std::string> Inflection::forms_of(const std::string& word, std::string_view flags) const {
    std::vector<std::string> forms{word};
    std::set<std::string> seen{word};
    for (std::string& form : suffixed(word, flags_in(flags), 1))
        if (!form.empty() && seen.insert(form).second) forms.push_back(std::move(form));
    return forms;
}

std::map<std::string, std::vector<std::string>> flags_of(std::string_view words, const std::set<std::string>& wanted) {
    std::map<std::string, std::vector<std::string>> flags;
    while (!words.empty() && !wanted.empty()) {
        const std::string_view line = take_line(words);
        // "word/flags<tab>morphology"; a slash that belongs to the word is written "\/".
        const std::string_view entry = line.substr(0, line.find_first_of("\t \r"));
        const std::size_t slash = entry.find('/');
        const std::string word(entry.substr(0, slash));
        if (wanted.contains(word))
            flags[word].emplace_back(slash == std::string_view::npos ? std::string_view() : entry.substr(slash + 1));
    }
    return flags;
}

}  // namespace stykovka
