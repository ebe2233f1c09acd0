// The checks of a document: which there are, and what they find.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/tr.h"
#include "review/checked_document.h"
#include "review/known_findings.h"

namespace stykovka {
namespace {

// None when the check is switched off.
std::optional<Severity> grade_of(const Check& check, const CheckOptions& options) {
    const auto own = options.grades.find(check.id);
    return own == options.grades.end() ? std::optional(check.severity) : own->second;
}

// A grade that was set counts for all findings of a check, else a check may grade a finding lower itself.
Severity grade_of(const Finding& finding, const Check& check, const CheckOptions& options, Severity grade) {
    return options.grades.contains(check.id) ? grade : std::min(grade, finding.severity);
}

// Keys of dismissals are made of them, whatever stands between the segments.
BySide<std::string> texts_of(const Bitext& document, std::size_t bead) {
    BySide<std::string> texts;
    const BySide<std::uint32_t> first = first_of(document, bead);
    for (const Side side : both_sides)
        for (std::uint32_t i = 0; i < document.alignment.beads[bead].count[side]; ++i)
            texts[side] +=
                (texts[side].empty() ? "" : " ") + document.texts[side].segments[first[side] + i].content.text;
    return texts;
}

auto place_of(const Finding& finding) { return std::tuple(finding.bead, finding.side, finding.segment, finding.span); }

/// One run of all checks over a document.
class Run {
public:
    Run(const Bitext& document, const CheckServices& services, const CheckOptions& options, const Progress& progress)
        : document_(document),
          options_(options),
          progress_(progress),
          checked_(document, services, progress, options.pause),
          by_check_(all_checks().size()) {}

    std::vector<Finding> findings() {
        look_at_beads();
        checked_.look_at_all();
        const std::span<const Check> table = all_checks();
        for (std::size_t i = 0; i < table.size(); ++i) {
            checked_.check_stop();
            progress_.report(
                share_of_beads + (1 - share_of_beads) * static_cast<double>(i) / static_cast<double>(table.size()),
                tr(table[i].title));
            if (table[i].look_through == nullptr) continue;
            for (Finding& finding : found_by(i, table[i].look_through)) by_check_[i].push_back(std::move(finding));
        }
        return in_order();
    }

private:
    // Few enough that their words fit into the caches of a processor, and enough to begin a check for.
    static constexpr std::size_t beads_at_once = 64;
    static constexpr double share_of_beads = 0.8;  // of all the time, about

    // Throws Error{cancelled}; what was found until then stays known.
    void look_at_beads() {
        const std::size_t beads = document_.alignment.beads.size();
        for (std::size_t begin = 0; begin < beads; begin += beads_at_once) {
            checked_.check_stop();
            progress_.report(share_of_beads * static_cast<double>(begin) / static_cast<double>(beads),
                             tr("Checking segments"));
            look_at_beads(begin, std::min(beads, begin + beads_at_once));
        }
    }

    void look_at_beads(std::size_t begin, std::size_t end) {
        std::vector<std::uint64_t> keys;
        KnownFindings here;
        KnownFindings& known = options_.known == nullptr ? here : *options_.known;
        for (std::size_t bead = begin; bead < end; ++bead)
            keys.push_back(options_.known == nullptr ? bead : key_of_texts(document_, bead));
        for (const Ground ground : {Ground::texts, Ground::archive}) {
            std::vector<std::uint32_t> fresh;
            for (std::size_t bead = begin; bead < end; ++bead)
                if (!found_on(ground, known.of(keys[bead - begin]))) fresh.push_back(static_cast<std::uint32_t>(bead));
            if (ground == Ground::archive) known.leave(leave_out(fresh));
            if (!fresh.empty()) checked_.look_at(fresh);
            std::map<std::uint32_t, KnownFindings::Found> found = found_in(fresh, ground);
            for (const std::uint32_t bead : fresh)
                found_on(ground, known.of(keys[bead - begin])) = std::move(found[bead]);
        }
        checked_.look_at(numbers(begin, end));
        for (std::size_t i = 0; i < keys.size(); ++i) take(known.of(keys[i]), checked_.beads()[i]);
    }

    // Returns how many the archive is not asked about.
    std::size_t leave_out(std::vector<std::uint32_t>& beads) {
        const std::size_t left = beads.size() - std::min(beads.size(), options_.most_asked - asked_);
        beads.resize(beads.size() - left);
        asked_ += beads.size();
        return left;
    }

    static std::vector<std::uint32_t> numbers(std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> numbers(end - begin);
        std::iota(numbers.begin(), numbers.end(), static_cast<std::uint32_t>(begin));
        return numbers;
    }

    static std::optional<KnownFindings::Found>& found_on(Ground ground, KnownFindings::OfBead& bead) {
        return ground == Ground::texts ? bead.by_texts : bead.by_archive;
    }

    // By bead. `checked_` looks at these beads.
    std::map<std::uint32_t, KnownFindings::Found> found_in(const std::vector<std::uint32_t>& beads, Ground ground) {
        std::map<std::uint32_t, KnownFindings::Found> found;
        const std::span<const Check> table = all_checks();
        for (std::size_t i = 0; i < table.size() && !beads.empty(); ++i)
            if (table[i].look != nullptr && table[i].ground == ground)
                for (Finding& finding : found_by(i, table[i].look))
                    found[finding.bead].emplace_back(static_cast<std::uint8_t>(i), std::move(finding));
        return found;
    }

    void take(const KnownFindings::OfBead& known, const CheckedBead& bead) {
        for (const auto* found : {&known.by_texts, &known.by_archive}) {
            if (!*found) continue;
            for (const auto& [check, finding] : **found) {
                const Check& row = all_checks()[check];
                if (row.stands != nullptr && !row.stands(bead)) continue;
                by_check_[check].push_back(finding);
                by_check_[check].back().bead = bead.bead;  // equal texts may have stood elsewhere
            }
        }
    }

    std::vector<Finding> found_by(std::size_t check, Check::Look look) const {
        const Check& row = all_checks()[check];
        const std::optional<Severity> grade = grade_of(row, options_);
        if (!grade) return {};
        std::vector<Finding> findings = look(checked_);
        for (Finding& finding : findings) {
            finding.check = row.id;
            finding.severity = grade_of(finding, row, options_, *grade);
            finding.key = finding_key(finding, texts_of(document_, finding.bead));
        }
        return findings;
    }

    std::vector<Finding> in_order() {
        std::vector<Finding> findings;
        for (std::vector<Finding>& each : by_check_)
            findings.insert(findings.end(), std::make_move_iterator(each.begin()), std::make_move_iterator(each.end()));
        std::stable_sort(findings.begin(), findings.end(),
                         [](const Finding& a, const Finding& b) { return place_of(a) < place_of(b); });
        return findings;
    }

    const Bitext& document_;
    const CheckOptions& options_;
    const Progress& progress_;
    CheckedDocument checked_;
    std::vector<std::vector<Finding>> by_check_;
    std::size_t asked_ = 0;  // beads of which the archive was asked
};

}  // namespace

std::vector<Finding> findings_of(const Bitext& document, const CheckServices& services, const CheckOptions& options,
                                 const Progress& progress) {
    return Run(document, services, options, progress).findings();
}

}  // namespace stykovka
