// Checks that what one language denies the other does too.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "base/tr.h"
#include "review/check_list.h"
#include "review/denials.h"
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
    OpenWords(const CheckedBead& bead, const BySide<bool>& is_russian) : is_russian_(is_russian) {
        for (const Side side : both_sides)
            for (const CheckedSegment& segment : bead.segments[side])
                for (Token& token : tokens_of(segment.text()))
                    if (token.kind == TokenKind::word) words_[side].push_back(std::move(token.key));
        const Side russian = is_russian.source ? Side::source : Side::target;
        is_only_without_ = has(russian, "без") && !has(russian, "не");
        drop_answers(words_[russian], words_[other(russian)]);
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
            if (std::ranges::find(denying_words, words_[russian][i]) == denying_words.end()) continue;
            // «Ближе … нельзя»: what it forbids may stand before it.
            const bool is_anywhere = words_[russian][i] == "нельзя";
            const std::size_t first = is_anywhere ? 0 : i + 1;
            const std::size_t last = is_anywhere ? words_[russian].size() : std::min(i + 4, words_[russian].size());
            for (std::size_t near = first; near < last; ++near)
                if (is_said_otherwise(words_[russian][near], words_[other(russian)])) return true;
        }
        return false;
    }

    /// «Не исключают» is "rule out" with no word that could deny it.
    bool says_the_contrary() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        if (has_denial(other(russian), {})) return false;
        for (std::size_t i = 0; i + 1 < words_[russian].size(); ++i)
            if (words_[russian][i] == "не" && is_said_plainly(words_[russian][i + 1], words_[other(russian)]))
                return true;
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
        return denies_twice && denials_in_english() == 1 &&
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
    // "Keep medications out of the baggage".
    bool is_kept_out() const {
        const Side english = is_russian_.source ? Side::target : Side::source;
        return has(english, "keep") || has(english, "kept") || has(english, "stay") || has(english, "leave");
    }

    // "Cannot but", "only with", "must": what says two denials at once counts for two.
    std::size_t denials_in_english() const {
        constexpr auto doubled = std::to_array<std::string_view>(
            {"but", "only", "unless", "must", "until", "required", "require", "requires", "need", "needed", "help"});
        const Side english = is_russian_.source ? Side::target : Side::source;
        std::size_t denials = 0;
        for (const std::string& key : words_[english]) {
            if (std::ranges::find(doubled, key) != doubled.end()) return 2;
            if (may_deny(key, false)) ++denials;
        }
        return denials;
    }

    static constexpr auto denying_words =
        std::to_array<std::string_view>({"не", "никто", "никогда", "нельзя", "никого", "ничего", "нет", "без"});
    BySide<bool> is_russian_;
    BySide<std::vector<std::string>> words_;
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
            if (words.has_denial(other(side), answered) || words.says_otherwise()) continue;
            const char* const sentence = side == Side::source ? tr("“{what}” denies, and the target does not.")
                                                              : tr("“{what}” denies, and the source does not.");
            return finding_at(*denial.segment, denial.span, told(sentence, denial.text()));
        }
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
        const OpenWords words(bead, russian);
        const Side in_russian = russian.source ? Side::source : Side::target;
        if (words.loses_one_of(clauses_that_deny(bead.segments[in_russian])) || words.says_the_contrary() ||
            words.loses_not_only() || words.turns_almost() || words.loses_one_of_two()) {
            findings.push_back(
                finding_at(bead.segments.target.front(), {}, tr("The source denies something that the target says.")));
            continue;
        }
        if (auto unanswered = unanswered_in(bead, words, russian)) findings.push_back(*std::move(unanswered));
    }
    return findings;
}

}  // namespace stykovka
