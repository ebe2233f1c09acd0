// Checks that what one language denies the other does too.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

#include "align/word_alignment.h"
#include "base/any_of.h"
#include "base/tr.h"
#include "review/check_list.h"
#include "review/denials.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

/// A word that denies for certain.
struct Denial {
    const CheckedSegment* segment = nullptr;
    ByteSpan span;

    std::string_view text() const { return span.in(segment->text()); }
    bool is_without() const { return text() == "без" || text() == "Без" || text() == "without"; }
};

// The first of each kind: «без» is answered by other words than «не».
std::vector<Denial> denials_of(const std::vector<CheckedSegment>& segments, bool is_russian) {
    std::vector<Denial> denials;
    for (const CheckedSegment& segment : segments)
        for (const ByteSpan span : denials_in(segment.text(), is_russian)) {
            const Denial denial{&segment, span};
            if (std::ranges::none_of(denials,
                                     [&](const Denial& other) { return other.is_without() == denial.is_without(); }))
                denials.push_back(denial);
        }
    return denials;
}

// Clauses with a denial of their own: «никто не» is one, and so is «не A и не B».
std::size_t clauses_that_deny(const std::vector<CheckedSegment>& segments) {
    constexpr std::string_view signs = ".;!?,:";
    std::size_t clauses = 0;
    for (const CheckedSegment& segment : segments) {
        const std::string& text = segment.text();
        std::size_t last = std::string::npos;
        for (const ByteSpan span : denials_in(text, true)) {
            const bool is_new = last == std::string::npos ||
                                text.substr(last, span.begin - last).find_first_of(signs) != std::string::npos;
            if (is_new) ++clauses;
            last = span.end;
        }
    }
    return clauses;
}

/// The words of both sides of a bead, without those that answer each other.
class OpenWords {
public:
    /// `aligner` may be null: then fewer words of English are known to translate something else than a denial.
    OpenWords(const CheckedBead& bead, const BySide<bool>& is_russian, WordAligner* aligner) : is_russian_(is_russian) {
        for (const Side side : both_sides)
            for (const CheckedSegment& segment : bead.segments[side])
                for (Token& token : tokens_of(segment.text()))
                    if (token.kind == TokenKind::word) words_[side].push_back(std::move(token.key));
        const Side russian = is_russian.source ? Side::source : Side::target;
        is_only_without_ = has(russian, "без") && !has(russian, "не");
        all_ = words_;
        drop_answers(words_[russian], words_[other(russian)]);
        if (aligner != nullptr) drop_explained(bead, *aligner);
    }

    bool has(Side side, std::string_view key) const {
        return std::ranges::find(words_[side], key) != words_[side].end();
    }

    // Any word that may deny: a wide net, so that a denial said otherwise is no alarm. `answered` is a word of the text
    // that answers another one than the denial asked about.
    bool has_denial(Side side, std::string_view answered) const {
        return std::ranges::any_of(words_[side], [&](const std::string& key) {
            if (key == answered) return false;
            // "Only with" is no answer to «без».
            if (!is_russian_[side] && key == "only" && is_only_without_) return false;
            return (!is_russian_[side] && (key == "free" || (key == "out" && is_kept_out()))) ||
                   may_deny(key, is_russian_[side]);
        });
    }

    /// "Visa-free" of «без визы».
    bool has_free_of(Side side) const {
        return !is_russian_[side] &&
               std::ranges::any_of(words_[side], [](const std::string& key) { return key.ends_with("-free"); });
    }

    /// Whether the English side says in another way what «не» denies: "stable" for «не изменился», "must be supervised"
    /// for «нельзя без присмотра».
    bool says_otherwise() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const auto demands = [&](const std::string& key) {
            return key == "must" || key.starts_with("requir") || key.starts_with("need") || key.starts_with("mandator");
        };
        if (has(russian, "без") && (has(russian, "нельзя") || has(russian, "не")) &&
            std::ranges::any_of(words_[other(russian)], demands))
            return true;
        // "Advises against planning".
        const auto advises = [](const std::string& key) {
            return key.starts_with("advis") || key.starts_with("warn") || key.starts_with("recommend") ||
                   key.starts_with("decid");
        };
        if (has(other(russian), "against") && std::ranges::any_of(words_[other(russian)], advises)) return true;
        // «Пока не» is "until", «только с» "not until".
        const auto has_until = [&] {
            return has(other(russian), "until") || has(other(russian), "till") || has(other(russian), "before");
        };
        if ((has(russian, "пока") || has(russian, "только") || has(russian, "лишь")) && has_until()) return true;
        for (std::size_t i = 0; i < words_[russian].size(); ++i) {
            if (!is_denying(words_[russian][i])) continue;
            // «Лучше в травмпункте, а не дома»: better than at home.
            if (i > 0 && words_[russian][i - 1] == "а" && has(other(russian), "than")) return true;
            const auto [first, last] = reach_of(words_[russian], i);
            for (std::size_t near = first; near < last; ++near)
                if (is_said_otherwise(words_[russian][near], words_[other(russian)])) return true;
        }
        return false;
    }

    /// A word with «не-» or "un-" whose other side has the word without it, and nothing that could deny:
    /// «необоснованный», "justified".
    std::optional<std::pair<Side, std::string>> loses_prefix(const CheckedBead& bead, WordAligner& aligner) const {
        for (const Side side : both_sides) {
            if (has_denial(other(side), {})) continue;
            const std::string_view prefix = is_russian_[side] ? "не" : "un";
            for (const std::string& key : words_[side]) {
                if (!key.starts_with(prefix) || key.size() < prefix.size() * 3 || !may_deny(key, is_russian_[side]) ||
                    (!is_russian_[side] && !describes(key)))
                    continue;
                const std::string there = bead.text(other(side));
                const auto is_linked = [&](std::string_view word) {
                    BySide<std::string_view> pair;
                    pair[side] = word;
                    pair[other(side)] = there;
                    const auto links = aligner.aligned(pair).links;
                    return std::ranges::any_of(links, [](const WordLink& link) {
                        return link.kind == EvidenceKind::word && link.strength >= surely_linked;
                    });
                };
                const std::string_view plain = std::string_view(key).substr(prefix.size());
                if (!is_linked(key) &&
                    (is_linked(plain) || (is_russian_[side] && is_said_plainly(plain, words_[other(side)]))))
                    return std::pair{side, key};
            }
        }
        return std::nullopt;
    }

    /// «Не исключают» is "rule out" with no other word that could deny it.
    bool says_the_contrary() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const auto& here = all_[russian];
        const auto& there = all_[other(russian)];
        const auto contradicts = [&](const std::string& word) {
            return is_said_plainly(word, there) && std::ranges::none_of(there, [&](const std::string& key) {
                       return (key == "free" || may_deny(key, false)) && !is_said_plainly(word, std::span(&key, 1));
                   });
        };
        for (std::size_t i = 0; i + 1 < here.size(); ++i)
            if (here[i] == "не" && contradicts(here[i + 1])) return true;
        return false;
    }

    /// «Не может не», «без пропуска не пускают» say two denials, and the other side has one and nothing like it.
    bool loses_one_of_two() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const auto& here = words_[russian];
        bool denies_twice = false;
        for (std::size_t i = 0; i < here.size(); ++i) {
            if (here[i] != "не") continue;
            denies_twice |= i >= 2 && here[i - 2] == "не" && here[i - 1].starts_with("мо");
            denies_twice |= i >= 1 && here[i - 1] == "нельзя";
            for (std::size_t back = 2; back <= 8 && back <= i; ++back)
                denies_twice |= here[i - back] == "без" && i + 1 < here.size() && !is_idle("без", here[i - back + 1]) &&
                                !is_idle("не", here[i + 1]);
        }
        return denies_twice && denials_in_english() == 1 && !says_otherwise() &&
               std::ranges::any_of(words_[other(russian)], is_plain_english_denial);
    }

    /// «Пострадавших нет, техника не повреждена» denies twice, and the other side once.
    bool loses_one_of(std::size_t clauses_that_deny) const {
        return clauses_that_deny > 1 && denials_in_english() == 1 && !says_otherwise();
    }

    /// «Чуть ли не каждый», and "hardly any".
    bool turns_almost() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const auto& here = words_[russian];
        bool is_almost = false;
        for (std::size_t i = 1; i + 1 < here.size(); ++i)
            is_almost |= here[i] == "ли" && here[i + 1] == "не" && (here[i - 1] == "чуть" || here[i - 1] == "едва");
        const auto has_any = [&](std::initializer_list<std::string_view> words) {
            return std::ranges::any_of(words, [&](std::string_view word) { return has(other(russian), word); });
        };
        return is_almost && has_any({"hardly", "scarcely", "barely"}) &&
               !has_any({"almost", "nearly", "practically", "virtually"});
    }

    /// «Не только», and "only" without a denial.
    bool loses_not_only() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const auto& here = words_[russian];
        const auto& there = words_[other(russian)];
        bool has_not_only = false;
        for (std::size_t i = 0; i + 1 < here.size(); ++i) has_not_only |= here[i] == "не" && here[i + 1] == "только";
        return has_not_only && std::ranges::find(there, "only") != there.end() &&
               std::ranges::none_of(there, is_plain_english_denial);
    }

private:
    // Of links that say in how far a word is one of several translations of another.
    static constexpr float surely_linked = 0.2F;

    // "Unjustified", not "unseat".
    static bool describes(std::string_view key) {
        constexpr auto ends = std::to_array<std::string_view>(
            {"ed", "able", "ible", "al", "ful", "ing", "own", "fair", "safe", "clear", "stable", "even"});
        return ends_with_any(key, ends);
    }

    // What a denial may deny, by places among the words: what follows «не»; what stands on both sides of «нет» and of
    // «работать не будут»; anything with «нельзя».
    static std::pair<std::size_t, std::size_t> reach_of(const std::vector<std::string>& words, std::size_t denial) {
        constexpr std::size_t farthest = 3;
        constexpr auto auxiliaries = std::to_array<std::string_view>({"буд", "мож", "мог", "стал", "стан"});
        if (words[denial] == "нельзя") return {0, words.size()};
        const bool is_behind =
            words[denial] == "нет" ||
            (denial + 1 < words.size() && std::ranges::any_of(auxiliaries, [&](std::string_view auxiliary) {
                 return words[denial + 1].starts_with(auxiliary);
             }));
        return {is_behind ? denial - std::min(denial, farthest) : denial + 1,
                std::min(denial + 1 + farthest, words.size())};
    }

    static bool is_denying(std::string_view key) { return is_any(key, denying_words); }

    static std::vector<bool> reached_by_denials(const std::vector<std::string>& words) {
        std::vector<bool> is_reached(words.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!is_denying(words[i])) continue;
            is_reached[i] = true;
            const auto [first, last] = reach_of(words, i);
            for (std::size_t near = first; near < last; ++near) is_reached[near] = true;
        }
        return is_reached;
    }

    // "Failure": a word of content that a denial may have become.
    static bool may_answer(std::string_view key) {
        constexpr auto grammar = std::to_array<std::string_view>(
            {"without", "unless", "none",   "nor",      "neither", "nobody",    "nowhere", "never",
             "yet",     "only",   "hardly", "scarcely", "barely",  "except",    "despite", "outside",
             "too",     "rather", "few",    "little",   "instead", "otherwise", "unable"});
        return may_deny(key, false) && !is_plain_english_denial(key) && !is_any(key, grammar);
    }

    // A word of English that may deny answers nothing when it translates what no denial of the source reaches:
    // "failure" of «отказом» in «не покрывает убытки, вызванные отказом».
    void drop_explained(const CheckedBead& bead, WordAligner& aligner) {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const Side english = other(russian);
        if (std::ranges::none_of(words_[russian], is_denying) ||
            std::ranges::any_of(words_[english], is_plain_english_denial) ||
            std::ranges::none_of(words_[english], may_answer))
            return;
        const BySide<std::string> text{bead.text(Side::source), bead.text(Side::target)};
        const WordAlignment alignment = aligner.aligned(BySide<std::string_view>{text.source, text.target});
        std::vector<std::string> here;
        for (const LinkableText::Word& word : alignment.texts[russian].words)
            here.push_back(word_key(word.span.in(text[russian])));
        const std::vector<bool> is_reached = reached_by_denials(here);
        const auto& there = alignment.texts[english].words;
        for (std::size_t word = 0; word < there.size(); ++word) {
            const std::string key = word_key(there[word].span.in(text[english]));
            // "Failed to submit" denies what follows, whatever it is linked with.
            const bool is_followed_by_to = word + 1 < there.size() && there[word + 1].span.in(text[english]) == "to";
            if (!may_answer(key) || is_followed_by_to) continue;
            bool is_explained = false;
            bool may_be_it = false;
            for (const WordLink& link : alignment.links) {
                if (link.word[english] != word) continue;
                (is_reached[link.word[russian]] ? may_be_it : is_explained) = true;
            }
            if (!is_explained || may_be_it) continue;
            const auto found = std::ranges::find(words_[english], key);
            if (found != words_[english].end()) words_[english].erase(found);
        }
    }

    // "Keep medications out of the baggage".
    bool is_kept_out() const {
        const Side english = is_russian_.source ? Side::target : Side::source;
        return has(english, "keep") || has(english, "kept") || has(english, "stay") || has(english, "leave");
    }

    bool has_but(Side russian) const { return has(russian, "но") || has(russian, "однако") || has(russian, "зато"); }

    // "Cannot but", "only with", "must": what says two denials at once counts for two.
    std::size_t denials_in_english() const {
        constexpr auto doubled = std::to_array<std::string_view>(
            {"only", "unless", "must", "until", "required", "require", "requires", "need", "needed", "help"});
        const Side english = is_russian_.source ? Side::target : Side::source;
        std::size_t denials = 0;
        for (const std::string& key : words_[english]) {
            if (std::ranges::find(doubled, key) != doubled.end()) return 2;
            // "Cannot but admit", "but for"; not the "but" of «но».
            if (key == "but" && !has_but(other(english))) return 2;
            if (may_deny(key, false)) ++denials;
        }
        return denials;
    }

    static constexpr auto denying_words =
        std::to_array<std::string_view>({"не", "никто", "никогда", "нельзя", "никого", "ничего", "нет", "без"});
    BySide<bool> is_russian_;
    BySide<std::vector<std::string>> words_;  // that are still open
    BySide<std::vector<std::string>> all_;
    bool is_only_without_ = false;
};

// The first denial of either side that nothing on the other side answers.
std::optional<Finding> unanswered_in(const CheckedBead& bead, const OpenWords& words, const BySide<bool>& russian) {
    for (const Side side : both_sides)
        for (const Denial& denial : denials_of(bead.segments[side], russian[side])) {
            // "Without" answers «без», and leaves «не остался» open.
            const std::string_view answered = !denial.is_without() && words.has(side, russian[side] ? "без" : "without")
                                                  ? std::string_view(russian[side] ? "without" : "без")
                                                  : std::string_view();
            if (words.has_denial(other(side), answered) || words.says_otherwise() ||
                (denial.is_without() && words.has_free_of(other(side))))
                continue;
            const char* const sentence = side == Side::source ? tr("“{what}” denies, and the target does not.")
                                                              : tr("“{what}” denies, and the source does not.");
            return finding_at(*denial.segment, denial.span, told(sentence, denial.text()));
        }
    return std::nullopt;
}

std::optional<Finding> turned_word_in(const CheckedBead& bead, const OpenWords& words, WordAligner* aligner) {
    if (aligner == nullptr) return std::nullopt;
    const auto lost = words.loses_prefix(bead, *aligner);
    if (!lost) return std::nullopt;
    for (const CheckedSegment& segment : bead.segments[lost->first])
        for (const Token& token : tokens_of(segment.text()))
            if (token.key == lost->second)
                return finding_at(segment, token.span,
                                  told(lost->first == Side::source ? tr("“{what}” denies, and the target does not.")
                                                                   : tr("“{what}” denies, and the source does not."),
                                       token.span.in(segment.text())));
    return std::nullopt;
}

}  // namespace

std::vector<Finding> lost_negations(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const BySide<bool> russian{document.language(Side::source).primary() == "ru",
                               document.language(Side::target).primary() == "ru"};
    if (russian.source == russian.target ||
        document.language(russian.source ? Side::target : Side::source).primary() != "en")
        return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        const OpenWords words(bead, russian, document.services().aligner);
        const Side in_russian = russian.source ? Side::source : Side::target;
        if (words.loses_one_of(clauses_that_deny(bead.segments[in_russian])) || words.says_the_contrary() ||
            words.loses_not_only() || words.turns_almost() || words.loses_one_of_two()) {
            findings.push_back(
                finding_at(bead.segments.target.front(), {}, tr("The source denies something that the target says.")));
            continue;
        }
        if (auto unanswered = unanswered_in(bead, words, russian))
            findings.push_back(*std::move(unanswered));
        else if (auto turned = turned_word_in(bead, words, document.services().aligner))
            findings.push_back(*std::move(turned));
    }
    return findings;
}

}  // namespace stykovka
