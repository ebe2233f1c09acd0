// What a meeting decided about terms: a table of variants or candidates that comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/term_decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "app/table_file.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/term_store.h"

namespace stykovka {
namespace {

[[noreturn]] void refuse(const char* sentence, const std::filesystem::path& file, std::size_t line,
                         const std::string& text) {
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(sentence), fmt::arg("file", file.filename().string()), fmt::arg("line", line),
                            fmt::arg("text", text)),
                fmt::format("{}:{}", file.string(), line));
}

// Two rows for one pair must say the same, and one term has one preferred rendering.
void refuse_contradictions(const std::vector<TermDecision>& decisions, const std::filesystem::path& file) {
    std::map<std::string, TermStatus> of_pair;
    std::map<std::string, std::string> preferred;
    for (const TermDecision& each : decisions) {
        const BySide<std::string> key = map_sides(each.text, [](const std::string& text) { return term_key(text); });
        if (const auto [place, is_new] = of_pair.emplace(key.source + '\n' + key.target, each.status);
            !is_new && place->second != each.status)
            refuse(tr("“{file}”, line {line}: another row decides otherwise about “{text}”; nothing was taken over."),
                   file, each.line, each.text.target);
        if (each.status != TermStatus::preferred) continue;
        if (const auto [place, is_new] = preferred.emplace(key.source, key.target);
            !is_new && place->second != key.target)
            refuse(tr("“{file}”, line {line}: “{text}” has two preferred translations; nothing was taken over."), file,
                   each.line, each.text.source);
    }
}

Term decided_term(const TermDecision& decision, const Language& language, Date day) {
    Term term;
    term.language = language;
    term.text = decision.text.target;
    term.status = decision.status;
    term.valid_from = day;
    return term;
}

// Gives whether anything changed.
bool decide(Concept& entry, const TermDecision& decision, const Language& language, Date day) {
    Term* known = nullptr;
    for (Term& term : entry.terms)
        if (term.language.same_primary(language) && term_key(term.text) == term_key(decision.text.target))
            known = &term;
    if (known != nullptr && known->status == decision.status) return false;
    if (decision.status == TermStatus::preferred)
        for (Term& term : entry.terms)
            if (term.language.same_primary(language) && term.status == TermStatus::preferred)
                term.status = TermStatus::admitted;
    if (known == nullptr) {
        entry.terms.push_back(decided_term(decision, language, day));
    } else {
        known->status = decision.status;
        known->valid_from = day;
        known->valid_until.reset();
    }
    return true;
}

}  // namespace

std::optional<TermStatus> decision_in(std::string_view cell) {
    struct Words {
        TermStatus status;
        std::array<std::string_view, 7> words;
    };
    static constexpr std::array<Words, 4> known{
        {{TermStatus::preferred, {"preferred", "accept", "yes", "да", "+", "предпочтительно", "принять"}},
         {TermStatus::admitted, {"admitted", "allowed", "допустимо", "можно", "~", "ok", "допустим"}},
         {TermStatus::deprecated, {"deprecated", "avoid", "нежелательно", "избегать", "устарело", "?", "устаревший"}},
         {TermStatus::forbidden, {"forbidden", "forbid", "no", "нет", "-", "запрещено", "запретить"}}}};
    const std::string word = folded(trimmed(cell));
    for (const Words& each : known)
        if (std::ranges::find(each.words, word) != each.words.end()) return each.status;
    return std::nullopt;
}

std::vector<TermDecision> read_decisions(const std::filesystem::path& file) {
    const TableFile table = read_table_file(file);
    const std::size_t term = table.column("term");
    const std::size_t rendering = table.column("rendering");
    const std::size_t decision = table.column("decision");
    std::vector<TermDecision> decisions;
    for (const TableFile::Row& row : table.rows) {
        const std::string cell(trimmed(row.cell(decision)));
        if (cell.empty()) continue;
        const auto status = decision_in(cell);
        if (!status)
            refuse(tr("“{file}”, line {line}: “{text}” is no decision; write preferred, admitted, deprecated or "
                      "forbidden. Nothing was taken over."),
                   file, row.line, cell);
        TermDecision made{
            row.line, {std::string(trimmed(row.cell(term))), std::string(trimmed(row.cell(rendering)))}, *status};
        for (const Side side : both_sides)
            if (problem_with_term(made.text[side]))
                refuse(tr("“{file}”, line {line}: “{text}” cannot be a term; nothing was taken over."), file, row.line,
                       made.text[side]);
        decisions.push_back(std::move(made));
    }
    refuse_contradictions(decisions, file);
    return decisions;
}

DecisionOutcome decide_terms(OpenArchive& archive, const std::vector<TermDecision>& decisions,
                             const BySide<Language>& languages, Date day) {
    Act act{"terms.decide",
            fmt::format(fmt::runtime(tr("Decisions about terms of {day}")), fmt::arg("day", iso_date(day)))};
    act.can_be_reverted = true;
    Write write(archive.archive(), act);
    std::map<std::string, Concept> concepts;  // by source term
    for (Concept& entry : stored_concepts(archive.archive()))
        for (const Term& term : entry.terms)
            if (term.language.same_primary(languages.source)) concepts.emplace(term_key(term.text), entry);
    std::map<std::string, bool> touched;  // by source term: whether it is new
    DecisionOutcome outcome;
    for (const TermDecision& each : decisions) {
        const auto [place, is_new] = concepts.try_emplace(term_key(each.text.source));
        if (is_new) {
            Term source;
            source.language = languages.source;
            source.text = each.text.source;
            place->second.terms.push_back(std::move(source));
        }
        if (decide(place->second, each, languages.target, day))
            touched.emplace(place->first, is_new);
        else
            ++outcome.known;
    }
    for (const auto& [key, is_new] : touched) {
        store_concept(write, concepts.at(key));
        ++(is_new ? outcome.added : outcome.changed);
    }
    if (!touched.empty()) write.commit();
    return outcome;
}

}  // namespace stykovka
