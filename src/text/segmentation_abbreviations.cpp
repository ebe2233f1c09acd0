// Lists of abbreviations as segmentation rules.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_abbreviations.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/tr.h"
#include "base/unicode.h"
#include "text/segmentation_maps.h"

namespace stykovka {
namespace {

/// Abbreviations as a tree of the pieces of their expressions: those that begin alike share the beginning, so the
/// engine looks at a few alternatives where a list would be read from end to end.
class Tree {
public:
    bool empty() const { return nodes_.front().next.empty(); }

    void add(const std::vector<std::string>& pieces) {
        std::size_t node = 0;
        for (const std::string& piece : pieces) node = child(node, piece);
        nodes_[node].ends = true;
    }

    std::string expression() const { return expression(0); }

private:
    struct Node {
        std::vector<std::pair<std::string, std::size_t>> next;
        bool ends = false;
    };

    std::size_t child(std::size_t node, const std::string& piece) {
        for (const auto& [known, next] : nodes_[node].next)
            if (known == piece) return next;
        nodes_.emplace_back();
        nodes_[node].next.emplace_back(piece, nodes_.size() - 1);
        return nodes_.size() - 1;
    }

    // Deep as the longest abbreviation.
    std::string expression(std::size_t node) const {
        const Node& here = nodes_[node];
        if (here.next.empty()) return {};
        if (here.next.size() == 1 && !here.ends) return here.next[0].first + expression(here.next[0].second);
        std::string alternatives;
        for (const auto& [piece, next] : here.next) {
            if (!alternatives.empty()) alternatives += '|';
            alternatives += piece + expression(next);
        }
        return fmt::format("(?:{}{})", alternatives, here.ends ? "|" : "");
    }

    std::vector<Node> nodes_{1};
};

/// Abbreviations by what may follow them.
struct Abbreviations {
    Tree before_all;
    Tree before_figures;
};

std::string quoted(char32_t c) {
    std::string expression;
    if (!is_letter(c) && !is_digit(c) && c < 0x80) expression += '\\';
    append_code_point(expression, c);
    return expression;
}

// The first letter in both cases; white space wherever the abbreviation has a space, or a dot before a letter.
std::vector<std::string> pieces_of(std::string_view abbreviation) {
    std::vector<std::string> pieces;
    bool after_dot = false;
    for (std::size_t offset = 0; offset < abbreviation.size();) {
        const bool first = offset == 0;
        const std::size_t begin = offset;
        const char32_t c = next_code_point(abbreviation, offset);
        const std::string_view written = abbreviation.substr(begin, offset - begin);
        if (is_space(c)) {
            if (!after_dot) pieces.emplace_back("\\s{1,2}");
            continue;
        }
        if (after_dot && is_letter(c)) pieces.emplace_back("\\s{0,2}");
        pieces.push_back(first && is_lower(c) ? fmt::format("[{}{}]", written, uppered(written)) : quoted(c));
        after_dot = c == '.';
    }
    return pieces;
}

Abbreviations abbreviations_in(std::string_view list) {
    Abbreviations result;
    while (!list.empty()) {
        const std::size_t end = list.find('\n');
        std::string_view line = list.substr(0, end);
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
        line = trimmed(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        const bool figures_only = line.ends_with(" 1");
        if (figures_only) line = trimmed(line.substr(0, line.size() - 2));
        (figures_only ? result.before_figures : result.before_all).add(pieces_of(line));
    }
    return result;
}

std::string list_of(const Language& language) {
    return fmt::format(fmt::runtime(tr("the abbreviations of “{language}”")), fmt::arg("language", language.tag()));
}

// Without look-behind for the whole of them: the engine tries them at the starts of words only.
SegmentationRule rule(const Language& language, const std::string& alternatives, std::string after, const char* about) {
    return {false, "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")", std::move(after), list_of(language), about};
}

// "12", "№ 12", "A40-12", "IV", also with the Cyrillic Х.
// "App. B" when nothing but a sign stands behind the letter. "No. I think" is an answer.
constexpr const char* figure =
    "\\s+[(№]?(?!(?<=\\bNo\\.\\s)I\\b)(?:\\p{N}|\\p{Lu}{1,3}-?\\p{N}|[IVXLCХ]{1,6}(?![\\p{L}\\p{N}])|\\p{Lu}(?=[.,;:)])"
    ")";

// "See Fig. 3. The layer": the figure belongs to the abbreviation, so it does not begin the next item of a list. At the
// start of a text or of a quotation "Ст. 5. Право" is a heading. Written so that `last_signs` knows it ends with a dot:
// a breaking rule that could apply anywhere would have to be searched for everywhere.
SegmentationRule end_behind_figure(const Language& language, const std::string& alternatives) {
    return {true, "\\S[\\s(–]\\s{0,1}(?:" + alternatives + ")\\s№?\\d{1,4}[a-zа-яё]?(?:[,/–-]\\d{1,4})?\\.",
            "\\s+[«“„\"(]?\\p{Lu}", list_of(language),
            mark("The figure of an abbreviation ends the sentence: “see Fig. 3. The layer”.")};
}

LanguageRules& rules_to_extend(SegmentationRules& rules, const Language& language) {
    const auto known = rules_for(rules, language);
    if (!known.empty()) return rules.languages[known.front()];
    const std::string primary(language.primary());
    rules.maps.insert(rules.maps.begin(), {primary + "(?:-.*)?", "Abbreviations " + primary});
    return rules.languages.emplace_back(LanguageRules{"Abbreviations " + primary, {}});
}

}  // namespace

SegmentationRules with_abbreviations(SegmentationRules rules, const Language& language, std::string_view list) {
    const Abbreviations abbreviations = abbreviations_in(list);
    std::vector<SegmentationRule> added;
    if (!abbreviations.before_all.empty())
        added.push_back(rule(language, abbreviations.before_all.expression(),
                             "\\s+(?:[–—-]\\s+)?[«„“\"(]?[\\p{Lu}\\p{N}№]",
                             mark("An abbreviation of the list: no sentence ends behind it.")));
    if (!abbreviations.before_figures.empty()) {
        const std::string expression = abbreviations.before_figures.expression();
        added.push_back(rule(language, expression, figure,
                             mark("An abbreviation of the list goes on with its figure: “Fig. 3”, «ст. 105».")));
        added.push_back(end_behind_figure(language, expression));
    }
    std::vector<SegmentationRule>& known = rules_to_extend(rules, language).rules;
    known.insert(known.begin(), added.begin(), added.end());
    return rules;
}

}  // namespace stykovka
