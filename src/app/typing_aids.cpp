// What helps while typing: the typography of a language, letter case.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/typing_aids.h"

#include <array>
#include <string>
#include <vector>

#include "base/pattern.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

/// A place that an expression finds becomes another text; `$1` is its first group.
struct Rule {
    const char* expression;
    const char* replacement;
};

// In this order: quotes first, so that the spaces beside dashes and numbers are seen as they will be.
constexpr std::array<Rule, 10> english{{
    {"[«„]|(?<=^|[\\s(\\[—–“])[\"“]", "“"},
    {"[»]|(?<=\\S)\"", "”"},
    {"(?<=\\p{L})'(?=\\p{L})|(?<=s)'(?=\\s|$)", "’"},
    {"№ ?(?=\\d)", "No.\u00A0"},
    {"\\.\\.\\.", "…"},
    {"[ \u00A0]+[-–—][ \u00A0]+", "\u00A0– "},
    {"(?<=\\d) (?=(?:thousand|million|billion|trillion|percent|rubles|people|km|kg|m|p\\.m\\.|a\\.m\\.)(?!\\p{L}))",
     "\u00A0"},
    {"(?<=\\b(?:Mr|Ms|Mrs|Dr|No|Art|St)\\.) (?=\\S)", "\u00A0"},
    {"(?<=\\b(?:Part|Article|Chapter|Section)) (?=\\d)", "\u00A0"},
    {"(?<=\\b\\p{Lu}\\.) (?=\\p{Lu})", "\u00A0"},
}};

constexpr std::array<Rule, 9> russian{{
    {"(?<=^|[\\s(\\[—–«„])[“\"]", "«"},
    {"”|(?<=\\S)\"", "»"},
    {"№ ?(?=\\d)", "№\u00A0"},
    {"\\.\\.\\.", "…"},
    {"[ \u00A0]+[-–—][ \u00A0]+", "\u00A0— "},
    {"(?<=\\d) (?=(?:тыс|млн|млрд|трлн|тысяч|миллион|миллиард|рубл|руб|человек|км|кг|г\\.|год|процент|%)\\p{L}*)",
     "\u00A0"},
    {"(?<=\\b(?:г|ст|ч|п|ул|д|им|стр)\\.) (?=\\S)", "\u00A0"},
    {"(?<=\\b\\p{Lu}\\.) (?=\\p{Lu})", "\u00A0"},
    {"(?<=\\d) (?=\\d{3}(?!\\d))", "\u00A0"},
}};

std::string with_rule(const std::string& text, const Rule& rule) {
    const Pattern pattern(rule.expression);
    PatternSearch search(text);
    std::string result;
    std::size_t from = 0;
    while (const auto span = search.find(pattern, from)) {
        if (span->empty()) break;
        result += text.substr(from, span->begin - from) + rule.replacement;
        from = span->end;
    }
    return result + text.substr(from);
}

// Quotes inside quotes: «… „…“ …».
std::string with_inner_quotes(const std::string& text) {
    std::string result;
    int depth = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        char32_t written = c;
        if (c == U'«' || c == U'„') written = depth++ > 0 ? U'„' : U'«';
        if (c == U'»' || c == U'“') written = depth > 0 && --depth > 0 ? U'“' : U'»';
        append_code_point(result, written);
    }
    return result;
}

enum class Case { lower, words, upper, sentence };

std::string written_as(std::string_view text, Case wanted) {
    if (wanted == Case::lower) return lowered(text);
    if (wanted == Case::upper) return uppered(text);
    std::string result;
    bool capital = true;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(text, offset);
        const std::string_view letter = text.substr(begin, offset - begin);
        result += capital ? uppered(letter) : lowered(letter);
        const bool inside = is_letter(c) || is_mark(c) || is_digit(c) || c == U'’' || c == U'\'';
        capital = wanted == Case::words ? !inside : capital && !is_letter(c);
    }
    return result;
}

}  // namespace

std::string with_typography(std::string_view text, const Language& language) {
    std::string result(text);
    if (language.primary() == "ru") {
        for (const Rule& rule : russian) result = with_rule(result, rule);
        return with_inner_quotes(result);
    }
    for (const Rule& rule : english) result = with_rule(result, rule);
    return result;
}

std::string next_case(std::string_view text) {
    constexpr std::array order{Case::lower, Case::words, Case::upper, Case::sentence};
    for (std::size_t i = 0; i < order.size(); ++i)
        if (written_as(text, order[i]) == text) {
            // What is the same in two cases ("A") must not stop the round.
            for (std::size_t step = 1; step < order.size(); ++step) {
                const std::string next = written_as(text, order[(i + step) % order.size()]);
                if (next != text) return next;
            }
            return std::string(text);
        }
    return written_as(text, Case::lower);
}

}  // namespace stykovka
