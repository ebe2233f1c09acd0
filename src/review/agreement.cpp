// Where the words of an English text do not agree in number, or a verb has the wrong form.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/agreement.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>

#include "base/any_of.h"
#include "base/pattern.h"
#include "base/unicode.h"
#include "review/english_words.h"
#include "review/word_class.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

using Tokens = std::vector<Token>;

bool is_number_word(std::string_view word) {
    return is_any(word,
                  {"two",    "three",   "four",     "five",    "six",     "seven",    "eight", "nine",    "ten",
                   "eleven", "twelve",  "twenty",   "thirty",  "forty",   "fifty",    "sixty", "seventy", "eighty",
                   "ninety", "hundred", "thousand", "million", "billion", "trillion", "dozen"});
}

// What ends a noun phrase. "New" and "last" point, and stand inside of one.
bool is_outside_phrase(std::string_view word) {
    static const Language english("en");
    return is_number_word(word) || (class_of(word, word, english) != WordClass::noun &&
                                    !is_any(word, {"new", "first", "second", "last", "next", "other", "own", "same"}));
}

/// A determiner and the words up to the end of its phrase: "several regional office" before "have".
struct Phrase {
    std::size_t determiner = 0, first = 0, last = 0;  // `first` … `last`: without the determiner
    std::size_t size() const { return last + 1 - first; }
};

bool is_auxiliary(std::string_view word) {
    return is_any(word,
                  {"have", "has", "had", "is", "are", "was", "were", "will", "would", "can", "could", "may", "must"});
}

// A sign that ends a clause, an auxiliary or a preposition: behind it no phrase goes on.
bool ends_phrase(const Tokens& tokens, std::size_t at) {
    const std::string_view next = key_at(tokens, at);
    if (at >= tokens.size() || is_any(next, {".", ";", ":", "!", "?"})) return true;
    const bool is_joint = next == "," || next == "and" || next == "or";
    // "Health and safety centres" goes on, "one physician and two nurses" does not.
    if (is_joint)
        return next != "," &&
               (is_any(key_at(tokens, at + 1), {"a", "an", "the", "one", "two", "three", "its", "their"}));
    // Numbers and "new" may stand inside of a phrase.
    return is_outside_phrase(next) && !is_number_word(next);
}

std::optional<Phrase> phrase_behind(const Tokens& tokens, std::size_t determiner) {
    constexpr std::size_t longest = 3;
    Phrase phrase{determiner, determiner + 1, determiner};
    for (std::size_t i = determiner + 1; i < tokens.size() && phrase.last - determiner < longest; ++i) {
        const bool is_small =
            tokens[i].kind == TokenKind::word && tokens[i].key.find_first_of("'-") == std::string::npos;
        if (!is_small || is_outside_phrase(tokens[i].key)) break;
        phrase.last = i;
    }
    if (phrase.last == determiner || !ends_phrase(tokens, phrase.last + 1)) return std::nullopt;
    return phrase;
}

bool has_capital(const Tokens& tokens, const Phrase& phrase, std::string_view text) {
    for (std::size_t i = phrase.first; i <= phrase.last; ++i) {
        std::size_t offset = tokens[i].span.begin;
        if (is_upper(next_code_point(text, offset))) return true;
    }
    return false;
}

class Judge {
public:
    Judge(std::string_view text, Speller& speller) : text_(text), tokens_(tokens_of(text)), words_(speller) {}

    std::vector<DisagreeingWords> found() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) judge_determiner(i);
        judge_subjects();
        judge_verbs();
        std::ranges::sort(found_, {}, [](const DisagreeingWords& each) { return each.span.begin; });
        return std::move(found_);
    }

private:
    void add(ByteSpan span, Disagreement kind) { found_.push_back({span, kind}); }
    ByteSpan span(std::size_t first, std::size_t last) const {
        return {tokens_[first].span.begin, tokens_[last].span.end};
    }

    void judge_determiner(std::size_t at) {
        const std::string_view key = tokens_[at].key;
        const bool wants_many =
            is_any(key, {"several", "many", "few", "both", "these", "those", "various", "numerous"}) ||
            (is_number_word(key) && !is_any(key, {"hundred", "thousand", "million", "billion", "trillion", "dozen"}));
        const bool wants_one = is_any(key, {"each", "every", "another", "a", "an"});
        if (!wants_many && !wants_one) return;
        if (at > 0 && tokens_[at - 1].key == "&") return;  // "Q&A sessions"
        // "A two", "Part Two", "twenty-two".
        if (wants_many && at > 0 &&
            (is_any(tokens_[at - 1].key,
                    {"a", "an", "one", "every", "each", "-", "part", "or", "to", "under", "over", "aged"}) ||
             tokens_[at - 1].kind == TokenKind::number))
            return;
        const auto phrase = phrase_behind(tokens_, at);
        if (!phrase || has_capital(tokens_, *phrase, text_)) return;
        if (wants_many ? lacks_plural(*phrase) : lacks_singular(*phrase))
            add(span(at, phrase->last), wants_many ? Disagreement::plural_expected : Disagreement::singular_expected);
    }

    bool lacks_plural(const Phrase& phrase) const {
        const std::string& head = tokens_[phrase.last].key;
        if (!words_.is_countable(head) || is_plural_like(head) || words_.is_described(head)) return false;
        // "Many work in", "several medical": alone, a word is often no noun.
        if (phrase.size() == 1) return !words_.is_verb(head) && !words_.may_be_adjective(head);
        // "These cover work in", "one in five concerned insurance".
        const std::string& next = tokens_[phrase.first].key;
        // What has an auxiliary behind it is a subject: "six injured driver were".
        if (!is_auxiliary(key_at(tokens_, phrase.last + 1)) &&
            (next.ends_with("ed") || (words_.is_verb(next) && !ends_like_adjective(next))))
            return false;
        for (std::size_t i = phrase.first; i < phrase.last; ++i) {
            const std::string& word = tokens_[i].key;
            const bool is_plural = word.ends_with('s') && !word.ends_with("ous") && !word.ends_with("ss");
            if (is_plural || is_plural_like(word) || word.ends_with("ly") || is_verb_only(word)) return false;
        }
        return true;
    }

    // "Office" is one, though "the office have" is English too.
    static bool is_plural_like(std::string_view word) {
        return is_any(word, {"people",   "children", "police",  "staff",  "fish",    "sheep",    "cattle",  "personnel",
                             "youth",    "folk",     "percent", "cent",   "hundred", "thousand", "million", "billion",
                             "trillion", "dozen",    "score",   "data",   "media",   "more",     "other",   "crew",
                             "half",     "third",    "quarter", "salmon", "trout",   "deer",     "kind",    "couple",
                             "square",   "cubic",    "metric",  "head",   "hand",    "foot",     "stone",   "pound"}) ||
               word.ends_with("men") || word.ends_with("craft");
    }

    bool lacks_singular(const Phrase& phrase) const {
        const std::string& head = tokens_[phrase.last].key;
        const auto singular = words_.singular_of(head);
        // "Each region sets", "a bus stops".
        if (!singular || words_.is_verb(*singular)) return false;
        for (std::size_t i = phrase.first; i < phrase.last; ++i)
            if (is_plural_like(tokens_[i].key) || is_any(tokens_[i].key, {"great", "good", "record"})) return false;
        return true;
    }

    // The subject at the begin of a sentence or a clause, and its verb right behind it.
    void judge_subjects() {
        static const Pattern plural_and_auxiliary(
            begin_of_clause +
            R"((?:(?:the|these|those|all|both|many|several|most|some|few|its|their|our|other|two|three|four|five|)"
            R"(The|These|Those|All|Both|Many|Several|Most|Some|Few|Its|Their|Our|Other|Two|Three|Four|Five))"
            R"((?: (?:the|new|other|first|last|main|local|same|regional|national|two|three))? \p{Ll}{3,}s) \p{Ll}{2,}\b)");
        static const Pattern bare_plural(
            R"((?:^|[.!?:;] |[“"«])\p{Lu}\p{Ll}+s(?:(?:, \p{Ll}+s)* and \p{Ll}{3,}s)? \p{Ll}{2,}\b)");
        static const Pattern singular(
            R"((?:^|[.!?] |[“"«])(?:The|Each|Every|This|That|A|An|Its|Their|Our))"
            R"((?: (?:new|other|first|last|main|local|same|regional|national))? \p{Ll}{4,} \p{Ll}{3,}\b)");
        for (const Pattern* const each : {&plural_and_auxiliary, &bare_plural})
            judge_each(
                *each, [&](const std::string& noun, std::string_view verb) { return is_plural_with_s(noun, verb); },
                Disagreement::plural_subject);
        judge_each(
            singular, [&](const std::string& noun, std::string_view verb) { return is_singular_without_s(noun, verb); },
            Disagreement::singular_subject);
    }

    template <class Test>
    void judge_each(const Pattern& pattern, Test is_wrong, Disagreement kind) {
        PatternSearch search(text_);
        for (auto match = search.find(pattern); match; match = search.find(pattern, match->end)) {
            const std::string_view matched = match->in(text_);
            const std::size_t space = matched.rfind(' ');
            const std::size_t before = matched.find_last_of(" “\"«", space - 1);
            const std::size_t noun = before == std::string_view::npos ? 0 : before + 1;
            if (is_wrong(lowered(matched.substr(noun, space - noun)), matched.substr(space + 1)))
                add({match->begin + static_cast<std::uint32_t>(noun), match->end}, kind);
        }
    }

    bool is_plural_with_s(const std::string& noun, std::string_view verb) const {
        if (!words_.singular_of(noun)) return false;
        return is_any(verb, {"was", "is", "has", "does"}) || is_third_person_only(verb);
    }

    bool is_singular_without_s(const std::string& noun, std::string_view verb) const {
        if (!words_.is_countable(noun) || may_be_many(noun) || words_.may_be_adjective(noun)) return false;
        return is_any(verb, {"were", "are", "have"}) || is_verb_only(verb);
    }

    void judge_verbs() {
        static const Pattern each_of(
            R"((?:^|[.!?;] )(?:Each|Neither|Either|Every one|One) of (?:(?!who|that|which|and)[\p{Ll}’-]+ ){1,5}(?:have|are|were)\b)");
        static const Pattern there_is(
            R"(\b[Tt]here (?:is|was|has been) (?:two|three|four|five|six|seven|eight|nine|ten|several|many|few)\b)");
        static const Pattern modal_and_past(
            R"((?<!\b(?:[Tt]he|a|of|his|her|their|its|own|free|this) )\b(?:will|would|can|could|must|should|may|might)(?: not| also)? \p{Ll}{2,}ed\b)");
        static const Pattern perfect_and_base(R"(\b(?:has|have|had)(?: not| also| already)? \p{Ll}{4,}\b)");
        PatternSearch search(text_);
        for (const Pattern* const each : {&each_of, &there_is})
            for (auto match = search.find(*each); match; match = search.find(*each, match->end))
                add(*match, each == &each_of ? Disagreement::singular_subject : Disagreement::plural_subject);
        const auto last_word = [&](ByteSpan match) {
            const std::string_view matched = match.in(text_);
            return matched.substr(matched.rfind(' ') + 1);
        };
        for (auto match = search.find(modal_and_past); match; match = search.find(modal_and_past, match->end))
            if (is_past(last_word(*match))) add(*match, Disagreement::verb_form);
        for (auto match = search.find(perfect_and_base); match; match = search.find(perfect_and_base, match->end))
            if (is_verb_only(last_word(*match)) && !is_participle(last_word(*match)))
                add(*match, Disagreement::verb_form);
    }

    // "Opened", not "need" or "exceed".
    bool is_past(std::string_view word) const {
        return !words_.is_verb(word) &&
               (words_.is_verb(word.substr(0, word.size() - 1)) || words_.is_verb(word.substr(0, word.size() - 2)));
    }

    // "Have become", "had put".
    static bool is_participle(std::string_view word) {
        return is_any(word, {"become", "overcome", "come", "forgotten", "read", "overrun", "undergone", "reset",
                             "upset", "beset", "outrun", "mislead", "spread", "shed", "withstand", "rerun"}) ||
               word.ends_with("come") || word.ends_with("set") || word.ends_with("cast") || word.ends_with("en") ||
               word.ends_with("ought") || word.ends_with("ed");
    }

    // Where a sentence or a clause begins. "After the talks is" is none: a preposition may stand for the first words.
    inline static const std::string begin_of_clause =
        R"((?:^|[.!?:;] |[“"«]|\b(?:that|because|while|although) |)"
        R"(^(?:At|In|On|By|From|After|During|According|Under|For|With|Since|Over|Within|Throughout|Across|As|Until|Before|Despite|Following)\b[^,;:.]*, ))";

    std::string_view text_;
    Tokens tokens_;
    EnglishWords words_;
    std::vector<DisagreeingWords> found_;
};

}  // namespace

std::vector<DisagreeingWords> disagreements_in(std::string_view english, Speller& speller) {
    return Judge(english, speller).found();
}

}  // namespace stykovka
