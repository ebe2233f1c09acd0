// The termbase of an archive: terms in from files, out to files, listed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/tbx_reader.h"
#include "formats/tbx_writer.h"
#include "formats/term_table.h"
#include "review/term_store.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

std::string format_of(const fs::path& file, const TermFileOptions& options) {
    if (!options.format.empty()) return options.format;
    const std::string extension = folded(file.extension().string());
    if (extension == ".tbx" || extension == ".xml") return "tbx";
    if (extension == ".csv") return "csv";
    if (extension == ".txt" || extension == ".tab" || extension == ".utf8") return "omegat";
    return "tsv";
}

TermFile read_terms(const fs::path& file, const TermFileOptions& options, const Progress& progress) {
    const std::string bytes = read_file(file);
    const std::string name = file.string();
    const std::string format = format_of(file, options);
    if (format.starts_with("tbx")) return read_tbx(bytes, name, progress);
    if (format == "omegat") return read_omegat_glossary(bytes, name, options.languages);
    return read_term_table(bytes, name, format == "csv" ? ',' : '\t', options.languages);
}

/// Finds the concept that a fresh one is the same as.
class KnownConcepts {
public:
    KnownConcepts(std::vector<Concept> concepts, const Language& source)
        : concepts_(std::move(concepts)), source_(source) {
        for (std::size_t i = 0; i < concepts_.size(); ++i) enter(i);
    }

    Concept* find(const Concept& fresh) {
        if (!fresh.identifier.empty())
            if (const auto found = by_identifier_.find(fresh.identifier); found != by_identifier_.end())
                if (shares_term(concepts_[found->second], fresh)) return &concepts_[found->second];
        for (const std::string& key : keys_of(fresh))
            if (const auto found = by_term_.find(key); found != by_term_.end()) return &concepts_[found->second];
        return nullptr;
    }

    /// `known` came from `find`.
    void replace(Concept& known, Concept merged) {
        known = std::move(merged);
        enter(static_cast<std::size_t>(&known - concepts_.data()));
    }

    void add(Concept fresh) {
        concepts_.push_back(std::move(fresh));
        enter(concepts_.size() - 1);
    }

private:
    // Identifiers such as "c1" are given by every program: alone they say nothing.
    static bool shares_term(const Concept& known, const Concept& fresh) {
        return std::any_of(fresh.terms.begin(), fresh.terms.end(), [&](const Term& term) {
            return std::any_of(known.terms.begin(), known.terms.end(), [&](const Term& each) {
                return each.language.same_primary(term.language) && term_key(each.text) == term_key(term.text);
            });
        });
    }

    // By the terms of the source; by all of them when there is none of it.
    std::vector<std::string> keys_of(const Concept& entry) const {
        const auto is_source = [&](const Term& term) { return term.language.same_primary(source_); };
        const bool has_source = std::any_of(entry.terms.begin(), entry.terms.end(), is_source);
        std::vector<std::string> keys;
        for (const Term& term : entry.terms)
            if (!has_source || is_source(term))
                keys.push_back((has_source ? std::string() : std::string(term.language.primary()) + "\n") +
                               term_key(term.text) + "\n" + folded(entry.subject));
        return keys;
    }

    void enter(std::size_t index) {
        const Concept& entry = concepts_[index];
        if (!entry.identifier.empty()) by_identifier_.emplace(entry.identifier, index);
        for (const std::string& key : keys_of(entry)) by_term_.emplace(key, index);
    }

    std::vector<Concept> concepts_;
    Language source_;
    std::map<std::string, std::size_t> by_identifier_;
    std::map<std::string, std::size_t> by_term_;
};

void store(Write& write, KnownConcepts& known, Concept fresh, TermImport& outcome) {
    Concept* const before = known.find(fresh);
    if (before == nullptr) {
        fresh.id = store_concept(write, fresh);
        known.add(std::move(fresh));
        ++outcome.added;
        return;
    }
    MergedConcept both = merged(*before, fresh);
    for (const std::string& term : both.contradictions)
        outcome.remarks.push_back(fmt::format(
            fmt::runtime(tr("“{term}” is allowed in the archive and not in the file, or the other way round; it stays "
                            "as the archive has it.")),
            fmt::arg("term", term)));
    if (both.changed) {
        store_concept(write, both.merged);
        known.replace(*before, std::move(both.merged));
    }
    ++(both.changed ? outcome.merged : outcome.known);
}

}  // namespace

TermImport add_concepts(Write& write, std::vector<Concept> concepts, const Language& source, const Progress& progress) {
    TermImport outcome;
    outcome.read = concepts.size();
    KnownConcepts known(stored_concepts(write.archive()), source);
    for (Concept& fresh : concepts) {
        progress.check();
        store(write, known, std::move(fresh), outcome);
    }
    return outcome;
}

namespace {

bool has_term_in(const Concept& entry, const Language& language) {
    return std::ranges::any_of(entry.terms,
                               [&](const Term& term) { return term.language.same_primary(language); });
}

// What has a term in neither language is of no use here; what lacks one is told, for nothing will be found by it.
void look_at_languages(TermFile& read, const BySide<Language>& languages) {
    const auto in_others = std::erase_if(read.concepts, [&](const Concept& entry) {
        return !has_term_in(entry, languages.source) && !has_term_in(entry, languages.target);
    });
    read.skipped += in_others;
    const auto told = [&](const char* sentence, std::size_t count, const Language& language) {
        read.remark(fmt::format(fmt::runtime(sentence), fmt::arg("count", count),
                                    fmt::arg("language", language.tag()), fmt::arg("source", languages.source.tag()),
                                    fmt::arg("target", languages.target.tag())));
    };
    if (in_others > 0)
        told(tr("{count} concept has a term in neither “{source}” nor “{target}” and is skipped.",
                "{count} concepts have a term in neither “{source}” nor “{target}” and are skipped.", in_others),
             in_others, languages.source);
    for (const Side side : both_sides) {
        const auto without = static_cast<std::size_t>(std::ranges::count_if(
            read.concepts, [&](const Concept& entry) { return !has_term_in(entry, languages[side]); }));
        if (without > 0)
            told(tr("{count} concept has no term in “{language}”.", "{count} concepts have no term in “{language}”.",
                    without),
                 without, languages[side]);
    }
}

}  // namespace

TermImport import_terms(OpenArchive& archive, const fs::path& file, const TermFileOptions& options,
                        const Progress& progress) {
    TermFile read = read_terms(file, options, progress);
    look_at_languages(read, options.languages);
    Act act{"terms.import",
            fmt::format(fmt::runtime(tr("Import of terms from {file}")), fmt::arg("file", file.filename().string()))};
    act.can_be_reverted = !options.dry_run;
    Write write(archive.archive(), act);
    TermImport outcome = add_concepts(write, std::move(read.concepts), options.languages.source, progress);
    outcome.read = read.read;
    outcome.skipped = read.skipped;
    outcome.remarks.insert(outcome.remarks.begin(), read.remarks.begin(), read.remarks.end());
    if (!options.dry_run && outcome.added + outcome.merged > 0) write.commit();
    return outcome;
}

std::size_t export_terms(OpenArchive& archive, const fs::path& file, const TermFileOptions& options) {
    const std::vector<Concept> concepts = stored_concepts(archive.archive());
    const std::string format = format_of(file, options);
    const std::string text = format == "tbx"        ? tbx_document(concepts, TbxForm::v3_dca)
                             : format == "tbx-dct"  ? tbx_document(concepts, TbxForm::v3_dct)
                             : format == "tbx-2008" ? tbx_document(concepts, TbxForm::v2008)
                             : format == "omegat"
                                 ? omegat_glossary(concepts, options.languages)
                                 : term_table(concepts, options.languages, format == "csv" ? ',' : '\t');
    write_file(file, text);
    return concepts.size();
}

std::vector<Concept> terms_with(OpenArchive& archive, const std::string& text) {
    std::vector<Concept> concepts = stored_concepts(archive.archive());
    const std::string key = term_key(text);
    std::erase_if(concepts, [&](const Concept& entry) {
        return std::none_of(entry.terms.begin(), entry.terms.end(),
                            [&](const Term& term) { return term_key(term.text).find(key) != std::string::npos; });
    });
    return concepts;
}

Termbase office_termbase(OpenArchive& archive, const BySide<Language>& languages, const WordStems& stems) {
    return Termbase(stored_concepts(archive.archive()), languages, stems);
}

ConceptId add_term_pair(OpenArchive& archive, const BySide<Term>& pair, const std::string& subject) {
    Concept fresh;
    fresh.subject = subject;
    for (const Side side : both_sides) {
        if (const auto problem = problem_with_term(pair[side].text))
            throw Error(ErrorKind::usage, ErrorSubject::input,
                        fmt::format(fmt::runtime(tr("“{term}” cannot be a term: {reason}.")),
                                    fmt::arg("term", pair[side].text), fmt::arg("reason", *problem)));
        fresh.terms.push_back(pair[side]);
    }
    Write write(archive.archive(), Act{"terms.add", fmt::format(fmt::runtime(tr("Add the term “{term}”")),
                                                                fmt::arg("term", pair.source.text))});
    KnownConcepts known(stored_concepts(archive.archive()), pair.source.language);
    ConceptId id = ConceptId::none;
    if (const Concept* const before = known.find(fresh)) {
        const MergedConcept both = merged(*before, fresh);
        if (!both.contradictions.empty())
            throw Error(ErrorKind::conflict, ErrorSubject::archive,
                        fmt::format(fmt::runtime(tr("“{term}” has another standing in the archive; change it there.")),
                                    fmt::arg("term", both.contradictions.front())));
        id = store_concept(write, both.merged);
    } else {
        id = store_concept(write, fresh);
    }
    write.commit();
    return id;
}

std::size_t remove_terms(OpenArchive& archive, const BySide<Language>& languages, const BySide<std::string>& texts) {
    const auto is_term = [&](const Term& term, Side side) {
        return term.language.same_primary(languages[side]) && term_key(term.text) == term_key(texts[side]);
    };
    Act act{"terms.remove", fmt::format(fmt::runtime(tr("Remove the term “{term}”")), fmt::arg("term", texts.source))};
    act.can_be_reverted = true;
    Write write(archive.archive(), act);
    std::size_t changed = 0;
    for (Concept& entry : stored_concepts(archive.archive())) {
        const auto has = [&](Side side) {
            return std::ranges::any_of(entry.terms, [&](const Term& term) { return is_term(term, side); });
        };
        if (!has(Side::source) || (!texts.target.empty() && !has(Side::target))) continue;
        ++changed;
        if (!texts.target.empty())
            std::erase_if(entry.terms, [&](const Term& term) { return is_term(term, Side::target); });
        const bool is_pair = std::ranges::any_of(
            entry.terms, [&](const Term& term) { return term.language.same_primary(languages.target); });
        if (texts.target.empty() || !is_pair)
            remove_concept(write, entry.id);
        else
            store_concept(write, entry);
    }
    if (changed == 0)
        throw Error(
            ErrorKind::not_found, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("The termbase has no “{source}”{target}; “terms list” shows what it has.")),
                        fmt::arg("source", texts.source),
                        fmt::arg("target", texts.target.empty() ? "" : " – “" + texts.target + "”")));
    write.commit();
    return changed;
}

}  // namespace stykovka
