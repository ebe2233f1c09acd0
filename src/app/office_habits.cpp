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

void count(Habit& habit, std::string_view example) {
    ++habit.count;
    if (habit.examples.size() < most_examples && std::ranges::find(habit.examples, example) == habit.examples.end())
        habit.examples.emplace_back(example);
}

/// Patterns whose matches are counted as ways of one question.
struct CountedWays {
    HabitQuestion question;
    std::vector<Pattern> patterns;  ///< one for each way

    void read(PatternSearch& search, const std::string& text) {
        for (std::size_t i = 0; i < patterns.size(); ++i)
            for (auto match = search.find(patterns[i]); match && !match->empty();
                 match = match->end < text.size() ? search.find(patterns[i], match->end) : std::nullopt)
                count(question.ways[i], match->in(text));
    }
};

std::vector<CountedWays> questions() {
    std::vector<CountedWays> counted;
    for (const WritingQuestion& question : writing_questions()) {
        CountedWays& each = counted.emplace_back();
        each.question = {tr(question.title), {}, question.key, {}};
        for (const WritingWay& way : question.ways) {
            each.question.ways.push_back({way.name, 0, {}});
            each.patterns.push_back(way.pattern);
        }
    }
    return counted;
}

void count_spelling(HabitQuestion& spelling, const std::string& text) {
    for (const Token& token : tokens_of(text)) {
        if (token.kind != TokenKind::word) continue;
        const std::string_view word = token.span.in(text);
        if (in_norm(word, "en-GB")) count(spelling.ways[0], word);
        if (in_norm(word, "en-US")) count(spelling.ways[1], word);
    }
}

// The most frequent when it is so three times of four, of at least ten; else empty.
std::string clear_way(const std::vector<Habit>& ways) {
    std::size_t all = 0;
    for (const Habit& way : ways) all += way.count;
    return all >= fewest_examples && ways.front().count * 4 >= all * 3 ? ways.front().way : std::string();
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

    void take(BySide<std::string> pair, const Progress& progress) {
        if (pair.source.empty() || pair.target.empty()) return;
        pairs_.push_back(std::move(pair));
        if (pairs_.size() == pairs_at_once) try_all(progress);
    }

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
                auto& examples = trials_[i].examples;
                examples.push_back(pairs_[finding.bead]);
                if (examples.size() > most_rule_examples) examples.erase(examples.begin());
            }
        }
        pairs_.clear();
    }

    std::vector<RuleTrial> take_trials() { return std::move(trials_); }

private:
    BySide<Language> languages_;
    std::vector<OfficeRules> rules_;  ///< each alone
    std::vector<RuleTrial> trials_;
    CheckOptions options_;
    std::vector<BySide<std::string>> pairs_;
};

}  // namespace

OfficeHabits habits_of(OpenArchive& archive, const BySide<Language>& languages, const Progress& progress) {
    OfficeHabits habits;
    HabitQuestion spelling{tr("Spelling"), {{"en-US", 0, {}}, {"en-GB", 0, {}}}, "norm", {}};
    std::vector<CountedWays> counted = questions();
    PatternSearch search("");
    each_accepted_pair(archive.archive().database(), languages, [&](AcceptedPair&& pair) {
        progress.check();
        if (pair.standing == Standing::superseded) return true;
        ++habits.pairs;
        count_spelling(spelling, pair.text.target);
        search.set_text(pair.text.target);
        for (CountedWays& each : counted) each.read(search, pair.text.target);
        return true;
    });
    if (habits.pairs == 0) refuse_empty(archive);
    habits.questions.push_back(std::move(spelling));
    for (CountedWays& each : counted) habits.questions.push_back(std::move(each.question));
    for (HabitQuestion& each : habits.questions) {
        std::ranges::stable_sort(each.ways, std::greater(), &Habit::count);
        each.proposed = clear_way(each.ways);
    }
    habits.norm = habits.questions.front().proposed;
    return habits;
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
        if (pair.standing != Standing::superseded) trying.take(std::move(pair.text), progress);
        return true;
    });
    if (pairs == 0) refuse_empty(archive);
    trying.try_all(progress);
    return trying.take_trials();
}

}  // namespace stykovka
