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
};

std::optional<Denial> denial_of(const std::vector<CheckedSegment>& segments, bool is_russian) {
    for (const CheckedSegment& segment : segments)
        if (const auto span = denial_in(segment.text(), is_russian)) return Denial{&segment, *span};
    return std::nullopt;
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
            return (!is_russian_[side] && key == "free") || may_deny(key, is_russian_[side]);
        });
    }

    /// Whether the English side says in another way what «не» denies: "stable" for «не изменился», "must be supervised"
    /// for «нельзя без присмотра».
    bool says_otherwise() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        if (has(russian, "без") && (has(russian, "нельзя") || has(russian, "не")) && has(other(russian), "must"))
            return true;
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
        if (has_denial(other(russian), "out")) return false;  // "rule out"
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
    // "Cannot but", "only with", "must": what says two denials at once counts for two.
    std::size_t denials_in_english() const {
        constexpr auto doubled =
            std::to_array<std::string_view>({"but", "only", "unless", "must", "until", "required", "need", "help"});
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
        if (words.says_the_contrary() || words.loses_not_only() || words.turns_almost() || words.loses_one_of_two()) {
            findings.push_back(
                finding_at(bead.segments.target.front(), {}, tr("The source denies something that the target says.")));
            continue;
        }
        for (const Side side : both_sides) {
            const auto denial = denial_of(bead.segments[side], russian[side]);
            if (!denial) continue;
            // "Without" answers «без», and leaves «не остался» open.
            const std::string_view denied = denial->span.in(denial->segment->text());
            const bool is_without = denied == "без" || denied == "Без" || denied == "without";
            const std::string_view answered = !is_without && words.has(side, russian[side] ? "без" : "without")
                                                  ? std::string_view(russian[side] ? "without" : "без")
                                                  : std::string_view();
            if (words.has_denial(other(side), answered) || words.says_otherwise()) continue;
            const char* const sentence = side == Side::source ? tr("“{what}” denies, and the target does not.")
                                                              : tr("“{what}” denies, and the source does not.");
            findings.push_back(finding_at(*denial->segment, denial->span, told(sentence, denied)));
        }
    }
    return findings;
}

}  // namespace stykovka
