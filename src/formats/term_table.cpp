// Terms as tables: TSV and CSV with a header row, and the glossaries of OmegaT.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/term_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/csv.h"
#include "formats/tmx_unit.h"

namespace stykovka {
namespace {

constexpr std::array<std::string_view, 9> field_names{"status",         "note",    "definition", "subject", "from",
                                                      "part-of-speech", "context", "source",     "to"};

/// Which column holds what.
struct Columns {
    std::vector<std::pair<std::size_t, Language>> terms;
    std::map<std::string, std::size_t, std::less<>> fields;
    std::size_t count = 0;  ///< of the first row
};

Columns columns_of(const CsvRow& header) {
    Columns columns;
    columns.count = header.cells.size();
    for (std::size_t k = 0; k < header.cells.size(); ++k) {
        const std::string name = folded(trimmed(header.cells[k]));
        if (std::find(field_names.begin(), field_names.end(), name) != field_names.end())
            columns.fields[name] = k;
        else if (const Language language = tmx_language(name);
                 language.primary().size() == 2 || language.primary().size() == 3)
            columns.terms.emplace_back(k, language);
    }
    return columns;
}

/// Reads the rows of one table.
class TableReader {
public:
    TableReader(const std::string& file, const BySide<Language>& languages) : file_(file), languages_(languages) {}

    TermFile run(const std::vector<CsvRow>& rows) {
        if (!rows.empty()) columns_ = columns_of(rows[0]);
        const bool has_source = has_column(languages_.source);
        const bool has_target = has_column(languages_.target);
        if (!has_source || !has_target)
            refuse(tr("“{file}” is no table of terms: its first row has to name the columns, among them the language "
                      "codes “{source}” and “{target}”."),
                   1);
        for (std::size_t k = 1; k < rows.size(); ++k) take(rows[k]);
        return std::move(result_);
    }

private:
    [[noreturn]] void refuse(const char* sentence, std::uint64_t line, std::string_view what = {}) const {
        throw Error(
            ErrorKind::malformed, ErrorSubject::input,
            fmt::format(fmt::runtime(sentence), fmt::arg("file", file_), fmt::arg("what", what),
                        fmt::arg("source", languages_.source.tag()), fmt::arg("target", languages_.target.tag())),
            fmt::format("{}:{}", file_, line));
    }

    bool has_column(const Language& language) const {
        return std::any_of(columns_.terms.begin(), columns_.terms.end(),
                           [&](const auto& column) { return column.second.same_primary(language); });
    }

    std::string cell(const CsvRow& row, std::size_t column) const {
        return column < row.cells.size() ? std::string(trimmed(row.cells[column])) : std::string();
    }

    std::string field(const CsvRow& row, std::string_view name) const {
        const auto column = columns_.fields.find(name);
        return column == columns_.fields.end() ? std::string() : cell(row, column->second);
    }

    std::optional<Date> day(const CsvRow& row, std::string_view name) const {
        const std::string text = field(row, name);
        const auto read = date_of(text);
        if (!text.empty() && !read) refuse(tr("“{what}” is no day; write it like 2031-03-12."), row.line, text);
        return read;
    }

    TermStatus status(const CsvRow& row) const {
        const std::string name = folded(field(row, "status"));
        if (name.empty()) return TermStatus::preferred;
        const auto read = term_status_of(name);
        if (!read)
            refuse(tr("“{what}” is no status of a term; there are preferred, admitted, deprecated and forbidden."),
                   row.line, name);
        return *read;
    }

    Concept concept_in(const CsvRow& row) const {
        Concept entry;
        entry.subject = field(row, "subject");
        entry.definition = field(row, "definition");
        const TermStatus own = status(row);
        for (const auto& [column, language] : columns_.terms) {
            Term term;
            term.language = language;
            term.text = cell(row, column);
            if (term.text.empty()) continue;
            if (language.same_primary(languages_.target)) {
                term.status = own;
                term.part_of_speech = field(row, "part-of-speech");
                term.context = field(row, "context");
                term.source = field(row, "source");
                term.note = field(row, "note");
                term.valid_from = day(row, "from");
                term.valid_until = day(row, "to");
            }
            entry.terms.push_back(std::move(term));
        }
        return entry;
    }

    void take(const CsvRow& row) {
        ++result_.read;
        const std::string place = fmt::format("{}:{}", file_, row.line);
        if (row.cells.size() > columns_.count)
            result_.remark(fmt::format(
                fmt::runtime(tr("{place}: the row has more cells than the first row has columns; is a cell with the "
                                "separator in it without quotes?")),
                fmt::arg("place", place)));
        Concept entry = concept_in(row);
        const bool was_blank = entry.terms.empty();
        if (!keep_usable_terms(entry, place, result_)) {
            if (was_blank)
                result_.remark(
                    fmt::format(fmt::runtime(tr("{place}: the row has no term.")), fmt::arg("place", place)));
            ++result_.skipped;
            return;
        }
        const Term* const head = best_term(entry, languages_.source);
        const std::string key = head == nullptr ? place : term_key(head->text) + "\n" + folded(entry.subject);
        const auto [known, is_new] = index_.try_emplace(key, result_.concepts.size());
        if (is_new) {
            result_.concepts.push_back(std::move(entry));
            return;
        }
        --result_.read;  // it belongs to a concept that was counted
        MergedConcept both = merged(result_.concepts[known->second], entry);
        for (const std::string& term : both.contradictions)
            result_.remark(fmt::format(
                fmt::runtime(tr("{place}: “{term}” is allowed in one row and not in another; the first one counts.")),
                fmt::arg("place", place), fmt::arg("term", term)));
        result_.concepts[known->second] = std::move(both.merged);
    }

    const std::string& file_;
    const BySide<Language>& languages_;
    Columns columns_;
    std::map<std::string, std::size_t> index_;
    TermFile result_;
};

using Visit = std::function<void(const Term* source, const Term* target)>;

void for_pairs(const Concept& entry, const BySide<Language>& languages, const Visit& visit) {
    BySide<std::vector<const Term*>> terms;
    for (const Term& term : entry.terms)
        for (const Side side : both_sides)
            if (term.language.same_primary(languages[side])) terms[side].push_back(&term);
    for (const Side side : both_sides)
        if (terms[side].empty()) terms[side].push_back(nullptr);
    for (const Term* const source : terms.source)
        for (const Term* const target : terms.target)
            if (source != nullptr || target != nullptr) visit(source, target);
}

std::string text_or_nothing(const Term* term) { return term == nullptr ? std::string() : term->text; }
std::string day_or_nothing(const std::optional<Date>& day) { return day ? iso_date(*day) : std::string(); }

std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

}  // namespace

TermFile read_term_table(const std::string& bytes, const std::string& file, char separator,
                         const BySide<Language>& languages) {
    return TableReader(file, languages).run(csv_rows(utf8_text_of_file(bytes, file), separator));
}

TermFile read_omegat_glossary(const std::string& bytes, const std::string& file, const BySide<Language>& languages) {
    const std::string text = utf8_text_of_file(bytes, file);
    std::vector<CsvRow> rows{{1, {languages.source.tag(), languages.target.tag(), "note"}}};
    std::uint64_t line = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        ++line;
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view rest = trimmed(std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
        if (rest.empty() || rest.starts_with('#')) continue;
        CsvRow row{line, {}};
        for (std::size_t tab = 0; tab != std::string_view::npos; rest.remove_prefix(std::min(tab + 1, rest.size()))) {
            tab = row.cells.size() == 2 ? std::string_view::npos : rest.find('\t');
            row.cells.emplace_back(rest.substr(0, tab));
            if (tab == std::string_view::npos) break;
        }
        if (row.cells.size() < 2)
            throw Error(ErrorKind::malformed, ErrorSubject::input,
                        fmt::format(fmt::runtime(tr("“{file}” is no OmegaT glossary: this line has no TAB between a "
                                                    "term and its translation.")),
                                    fmt::arg("file", file)),
                        fmt::format("{}:{}", file, line));
        rows.push_back(std::move(row));
    }
    return TableReader(file, languages).run(rows);
}

std::string term_table(std::span<const Concept> concepts, const BySide<Language>& languages, char separator) {
    const std::array heads{languages.source.tag(),        languages.target.tag(),    std::string("status"),
                           std::string("part-of-speech"), std::string("definition"), std::string("subject"),
                           std::string("context"),        std::string("source"),     std::string("note"),
                           std::string("from"),           std::string("to")};
    std::string table = csv_row(heads, separator);
    for (const Concept& entry : concepts)
        for_pairs(entry, languages, [&](const Term* source, const Term* target) {
            const Term& said = target == nullptr ? *source : *target;
            table +=
                csv_row(std::array{text_or_nothing(source), text_or_nothing(target), std::string(name_of(said.status)),
                                   said.part_of_speech, entry.definition, entry.subject, said.context, said.source,
                                   said.note, day_or_nothing(said.valid_from), day_or_nothing(said.valid_until)},
                        separator);
        });
    return table;
}

std::string omegat_glossary(std::span<const Concept> concepts, const BySide<Language>& languages) {
    std::string text;
    for (const Concept& entry : concepts)
        for_pairs(entry, languages, [&](const Term* source, const Term* target) {
            if (source == nullptr || target == nullptr) return;
            if (!may_be_used(source->status) || !may_be_used(target->status)) return;
            const std::string& comment = target->note.empty() ? entry.definition : target->note;
            text += one_line(source->text) + "\t" + one_line(target->text) +
                    (comment.empty() ? "" : "\t" + one_line(comment)) + "\n";
        });
    return text;
}

}  // namespace stykovka
