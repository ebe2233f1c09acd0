// What an archive says about decisions that an office has to make: its English norm, and rules of its own.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office_habits.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/error.h"
#include "base/pattern.h"
#include "base/tr.h"
#include "memory/accepted_pairs.h"
#include "review/checks.h"
#include "review/english_norm.h"
#include "review/writing_ways.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

constexpr std::size_t most_examples = 5;
constexpr std::size_t most_rule_examples = 3;
constexpr std::size_t fewest_examples = 10;
// Pairs that rules are tried on at once.
constexpr std::size_t pairs_at_once = 500;

/// Counts the ways of all questions in one English text after another.
class CountedWays {
public:
    CountedWays() : questions_{{tr("Spelling"), {{"en-US", 0, {}}, {"en-GB", 0, {}}}, "norm", {}}} {
        for (const WritingQuestion& asked : writing_questions()) {
            HabitQuestion& question = questions_.emplace_back(HabitQuestion{tr(asked.title), {}, asked.key, {}});
            for (const WritingWay& way : asked.ways) question.ways.push_back({way.name, 0, {}});
        }
    }

    /// `pair` is where the text stands in a corpus, when it stands in one.
    void read(const std::string& text, std::optional<std::uint32_t> pair) {
        text_ = &text;
        pair_ = pair;
        std::vector<Habit>& norms = questions_.front().ways;
        // A word of one norm is one that the other norm writes in another way.
        for (const Token& token : tokens_of(text))
            for (const std::size_t norm : {0, 1})
                if (token.kind == TokenKind::word && in_norm(token.span.in(text), norms[1 - norm].way))
                    count(norms[norm], token.span);
        search_.set_text(text);
        for (std::size_t i = 0; i < writing_questions().size(); ++i)
            for (std::size_t j = 0; j < writing_questions()[i].ways.size(); ++j)
                count_all(questions_[i + 1].ways[j], writing_questions()[i].ways[j].pattern);
    }

    std::vector<HabitQuestion> take() { return std::move(questions_); }

private:
    void count_all(Habit& habit, const Pattern& pattern) {
        for (auto match = search_.find(pattern); match && !match->empty();
             match = match->end < text_->size() ? search_.find(pattern, match->end) : std::nullopt)
            count(habit, *match);
    }

    void count(Habit& habit, ByteSpan span) {
        ++habit.count;
        const std::string_view example = span.in(*text_);
        if (habit.examples.size() < most_examples &&
            std::ranges::find(habit.examples, example) == habit.examples.end())
            habit.examples.emplace_back(example);
        if (pair_) habit.places.push_back({*pair_, {{}, span}});
    }

    std::vector<HabitQuestion> questions_;  ///< the spelling first
    PatternSearch search_{""};
    const std::string* text_ = nullptr;
    std::optional<std::uint32_t> pair_;
};

// The most frequent when it is so three times of four, of at least ten; else empty.
std::string clear_way(const std::vector<Habit>& ways) {
    std::size_t all = 0;
    for (const Habit& way : ways) all += way.count;
    return all >= fewest_examples && ways.front().count * 4 >= all * 3 ? ways.front().way : std::string();
}

OfficeHabits habits_from(CountedWays& counted, std::size_t pairs) {
    OfficeHabits habits{pairs, counted.take(), {}};
    for (HabitQuestion& each : habits.questions) {
        std::ranges::stable_sort(each.ways, std::greater(), &Habit::count);
        each.proposed = clear_way(each.ways);
    }
    habits.norm = habits.questions.front().proposed;
    return habits;
}

[[noreturn]] void refuse_empty(const OpenArchive& archive) {
    throw Error(ErrorKind::not_found, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr("There is no accepted pair in “{archive}” yet.")),
                            fmt::arg("archive", archive.path().string())));
}

// Each pair a bead of one segment to one.
Bitext document_of(const std::vector<BySide<std::string>>& pairs, const BySide<Language>& languages) {
    BySide<SegmentedText> texts;
    std::vector<Bead> beads(pairs.size());
    for (Bead& bead : beads) bead.count = {1, 1};
    for (const Side side : both_sides) {
        std::vector<Segment> segments;
        for (const BySide<std::string>& pair : pairs) {
            Segment& segment = segments.emplace_back();
            segment.id = static_cast<SegmentId>(segments.size());
            segment.content.text = pair[side];
            segment.paragraph = static_cast<std::uint32_t>(segments.size() - 1);
        }
        texts[side].language = languages[side];
        texts[side].segments = shared_vector<Segment>(segments);
        texts[side].paragraphs = shared_vector<ParagraphShape>(std::vector<ParagraphShape>(segments.size()));
    }
    return assemble(std::move(texts), {shared_vector<Bead>(beads), {}});
}

/// Tries rules on pairs, some at a time.
class Trying {
public:
    Trying(const OfficeRules& rules, const BySide<Language>& languages) : languages_(languages) {
        for (const UserRule& rule : rules.rules) {
            rules_.emplace_back();
            rules_.back().rules.push_back(rule);
            trials_.push_back({rule.pattern.expression(), 0, {}});
        }
        options_.grades.clear();
        for (const Check& each : all_checks())
            if (each.id != "user-rule") options_.grades.emplace(each.id, std::nullopt);
    }

    /// `place` is where the pair stands in a corpus, when it stands in one.
    void take(const AcceptedPair& pair, std::optional<std::uint32_t> place, const Progress& progress) {
        if (pair.standing == Standing::superseded || pair.text.source.empty() || pair.text.target.empty()) return;
        pairs_.push_back(pair.text);
        places_.push_back(place);
        if (pairs_.size() == pairs_at_once) try_all(progress);
    }

    std::vector<RuleTrial> finish(const Progress& progress) {
        try_all(progress);
        return std::move(trials_);
    }

private:
    void try_all(const Progress& progress) {
        if (pairs_.empty()) return;
        const Bitext document = document_of(pairs_, languages_);
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            CheckServices services;
            services.rules = &rules_[i];
            std::optional<std::uint32_t> last;
            for (const Finding& finding : findings_of(document, services, options_, progress)) {
                if (last == finding.bead) continue;
                last = finding.bead;
                ++trials_[i].pairs;
                if (const auto place = places_[finding.bead]) {
                    VariantPlace& stands = trials_[i].places.emplace_back(VariantPlace{*place, {}});
                    stands.span[finding.side] = finding.span;
                }
                auto& examples = trials_[i].examples;
                examples.push_back(pairs_[finding.bead]);
                if (examples.size() > most_rule_examples) examples.erase(examples.begin());
            }
        }
        pairs_.clear();
        places_.clear();
    }

    BySide<Language> languages_;
    std::vector<OfficeRules> rules_;  ///< each alone
    std::vector<RuleTrial> trials_;
    CheckOptions options_;
    std::vector<BySide<std::string>> pairs_;
    std::vector<std::optional<std::uint32_t>> places_;
};

}  // namespace

OfficeHabits habits_of(OpenArchive& archive, const BySide<Language>& languages, const Progress& progress) {
    CountedWays counted;
    std::size_t pairs = 0;
    each_accepted_pair(archive.archive().database(), languages, [&](AcceptedPair&& pair) {
        progress.check();
        if (pair.standing == Standing::superseded) return true;
        ++pairs;
        counted.read(pair.text.target, std::nullopt);
        return true;
    });
    if (pairs == 0) refuse_empty(archive);
    return habits_from(counted, pairs);
}

OfficeHabits habits_in(const Corpus& corpus, const Progress& progress) {
    CountedWays counted;
    std::size_t pairs = 0;
    for (std::uint32_t i = 0; i < corpus.pairs.size(); ++i) {
        progress.check();
        const AcceptedPair& pair = corpus.pairs[i].pair;
        if (pair.standing == Standing::superseded) continue;
        ++pairs;
        counted.read(pair.text.target, i);
    }
    return habits_from(counted, pairs);
}

std::vector<std::string> proposed_decisions(const OfficeHabits& habits) {
    std::vector<std::string> lines;
    for (const HabitQuestion& each : habits.questions)
        if (!each.proposed.empty()) lines.push_back(each.key + ": " + each.proposed);
    return lines;
}

std::vector<RuleTrial> try_rules(OpenArchive& archive, const OfficeRules& rules, const BySide<Language>& languages,
                                 const Progress& progress) {
    Trying trying(rules, languages);
    std::size_t pairs = 0;
    each_accepted_pair(archive.archive().database(), languages, [&](AcceptedPair&& pair) {
        progress.check();
        ++pairs;
        trying.take(pair, std::nullopt, progress);
        return true;
    });
    if (pairs == 0) refuse_empty(archive);
    return trying.finish(progress);
}

std::vector<RuleTrial> rules_tried_on(const Corpus& corpus, const OfficeRules& rules,
                                      const BySide<Language>& languages, const Progress& progress) {
    Trying trying(rules, languages);
    for (std::uint32_t i = 0; i < corpus.pairs.size(); ++i) trying.take(corpus.pairs[i].pair, i, progress);
    return trying.finish(progress);
}

}  // namespace stykovka
