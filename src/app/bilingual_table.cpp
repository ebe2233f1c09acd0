// A release as a table for people without the program, and what came back in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bilingual_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/edits.h"
#include "formats/documents.h"

namespace stykovka {
namespace {

/// A table is another release's when fewer of its rows than this share have a source that stands here.
constexpr double least_share = 0.3;

constexpr std::string_view id_head = "ID";

// Both languages: the person who gets the table has no program to choose one in.
constexpr std::string_view comment_head = "Comment · Примечание";

std::string language_head(const Language& language) {
    const std::string_view primary = language.primary();
    return fmt::format("{} ({})", primary == "ru" ? "Русский" : primary == "en" ? "English" : "", language.tag());
}

// The id of a bead without source begins with a letter.
std::string id_of(const Bitext& document, const BySide<std::uint32_t>& first, const Bead& bead) {
    const Side side = bead.count.source > 0 ? Side::source : Side::target;
    const auto id = static_cast<std::uint32_t>(document.texts[side].segments[first[side]].id);
    return fmt::format("{}{}", side == Side::target ? "t" : "", id);
}

std::string one_line(std::string_view text) {
    std::string line;
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        const bool is_break = c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == 0x2028 || c == 0x2029;
        if (is_break) {
            space = true;
            continue;
        }
        if (std::exchange(space, false) && !line.empty()) line += ' ';
        append_code_point(line, c);
    }
    return line;
}

// Without any white space and in NFC: cells lose and win spaces.
std::string bare(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        if (!is_space(c)) append_code_point(result, c);
    }
    return nfc(result);
}

struct Columns {
    std::size_t number, id, source, target, comment;
};

/// Compares a table with the document.
class Comparing {
public:
    Comparing(const Session& session, const std::string& file)
        : document_(session.document()), release_(session.release()), file_(file) {
        const auto firsts = firsts_of(document_.alignment);
        for (std::size_t bead = 0; bead < document_.alignment.beads.size(); ++bead)
            beads_.emplace(id_of(document_, firsts[bead], document_.alignment.beads[bead]), bead);
        seen_.resize(document_.alignment.beads.size());
        result_.revision = document_.revision;
    }

    TableReturn compared(const std::vector<OfficeRow>& rows) {
        const auto head =
            std::find_if(rows.begin(), rows.end(), [&](const OfficeRow& row) { return find_columns(row); });
        if (head == rows.end())
            refuse(
                tr("“{file}” is no table of a release: a row with “ID” and the languages above the columns is "
                   "missing."));
        for (auto row = head + 1; row != rows.end(); ++row) look_at(*row);
        const auto count = static_cast<double>(rows.end() - head - 1);
        if (known_sources_ < count * least_share)
            refuse(
                tr("The source in “{file}” is not that of “{number}”: it looks like the table of another "
                   "release. Nothing was changed."));
        for (std::size_t bead = 0; bead < seen_.size(); ++bead)
            if (!seen_[bead]) add_problem(TableProblemKind::missing, 0, bead, shown(bead));
        std::sort(result_.changes.begin(), result_.changes.end(),
                  [](const TableChange& a, const TableChange& b) { return a.bead < b.bead; });
        return std::move(result_);
    }

private:
    [[noreturn]] void refuse(const char* sentence) const {
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(sentence), fmt::arg("file", file_), fmt::arg("number", release_.number)));
    }

    // Columns may have been put in another order, or others beside them.
    bool find_columns(const OfficeRow& row) {
        const auto place = [&](const auto& matches) {
            return static_cast<std::size_t>(std::find_if(row.cells.begin(), row.cells.end(), matches) -
                                            row.cells.begin());
        };
        const auto ends = [](const Language& language) {
            return [end = "(" + language.tag() + ")"](const std::string& cell) { return trimmed(cell).ends_with(end); };
        };
        columns_.id = place([](const std::string& cell) { return trimmed(cell) == id_head; });
        columns_.number = place([](const std::string& cell) { return trimmed(cell) == "№"; });
        columns_.source = place(ends(release_.languages.source));
        columns_.target = place(ends(release_.languages.target));
        columns_.comment = place([](const std::string& cell) { return trimmed(cell) == comment_head; });
        return std::max({columns_.id, columns_.source, columns_.target}) < row.cells.size();
    }

    static std::string cell(const OfficeRow& row, std::size_t column) {
        return column < row.cells.size() ? one_line(row.cells[column]) : std::string();
    }
    std::string text(std::size_t bead, Side side) const { return content_of(document_, bead, side).text; }
    std::string shown(std::size_t bead) const {
        const std::string source = text(bead, Side::source);
        return source.empty() ? text(bead, Side::target) : source;
    }

    // By id; a number speaks only where the id was lost and the source is the same.
    std::optional<std::size_t> bead_of(const OfficeRow& row) const {
        const std::string id = cell(row, columns_.id);
        if (const auto known = beads_.find(id); known != beads_.end()) return known->second;
        std::size_t number = 0;
        const std::string digits = cell(row, columns_.number);
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (!id.empty() || number == 0 || number > seen_.size()) return std::nullopt;
        if (bare(text(number - 1, Side::source)) != bare(cell(row, columns_.source))) return std::nullopt;
        return number - 1;
    }

    void add_problem(TableProblemKind kind, std::size_t line, std::optional<std::size_t> bead, std::string words) {
        result_.problems.push_back({kind, line, bead, std::move(words)});
    }

    void look_at(const OfficeRow& row) {
        const auto bead = bead_of(row);
        const std::string source = cell(row, columns_.source);
        const std::string target = cell(row, columns_.target);
        const auto problem = [&](TableProblemKind kind) {
            add_problem(kind, row.line, bead, source.empty() ? target : source);
        };
        if (bead && bare(source) == bare(text(*bead, Side::source))) known_sources_ += 1;
        if (!bead) return problem(row.has_merged_cells ? TableProblemKind::merged : TableProblemKind::added);
        const bool is_repeated = seen_[*bead];
        seen_[*bead] = true;
        if (row.has_merged_cells) return problem(TableProblemKind::merged);
        if (is_repeated) return problem(TableProblemKind::repeated);
        if (bare(source) != bare(text(*bead, Side::source))) return problem(TableProblemKind::source_changed);
        const std::string present = text(*bead, Side::target);
        if (target.empty() && !present.empty()) return problem(TableProblemKind::emptied);
        take(row, *bead, present);
    }

    void take(const OfficeRow& row, std::size_t bead, const std::string& present) {
        TableChange change{bead, row.line, shown(bead), {}, {}};
        const std::string target = cell(row, columns_.target);
        change.target = {present, one_line(present) == target ? present : target};
        const std::string& comment = document_.alignment.beads[bead].comment;
        const std::string returned = cell(row, columns_.comment);
        const bool has_comments = columns_.comment < row.cells.size();
        change.comment = {comment, !has_comments || one_line(comment) == returned ? comment : returned};
        if (!change.changes_text() && change.comment.source == change.comment.target)
            ++result_.equal;
        else
            result_.changes.push_back(std::move(change));
    }

    const Bitext& document_;
    const Release& release_;
    const std::string& file_;
    std::map<std::string, std::size_t> beads_;  ///< by id
    std::vector<bool> seen_;
    double known_sources_ = 0;
    Columns columns_{};
    TableReturn result_;
};

}  // namespace

OfficeTable bilingual_table(const Release& release, const Bitext& document) {
    const BySide<Language>& languages = release.languages;
    OfficeTable table{release.title.source.empty() ? release.number : release.number + " · " + release.title.source,
                      {{"№", 5, {}, {}},
                       {std::string(id_head), 6, {}, {}},
                       {language_head(languages.source), 50, {}, languages.source},
                       {language_head(languages.target), 50, {}, languages.target},
                       {std::string(comment_head), 24, {}, {}}},
                      {}};
    const auto firsts = firsts_of(document.alignment);
    for (std::size_t i = 0; i < document.alignment.beads.size(); ++i) {
        const Bead& bead = document.alignment.beads[i];
        const auto text = [&](Side side) {
            return joined_segments(document.texts[side], firsts[i][side], bead.count[side]).text;
        };
        table.rows.push_back({fmt::format("{}", i + 1), id_of(document, firsts[i], bead), text(Side::source),
                              text(Side::target), bead.comment});
    }
    return table;
}

std::string bilingual_file(const Release& release, const Bitext& document, const std::string& extension) {
    const OfficeTable table = bilingual_table(release, document);
    return extension == "xlsx" ? xlsx_of(table) : docx_table_of(table);
}

std::string_view name_of(TableProblemKind kind) {
    switch (kind) {
        case TableProblemKind::source_changed:
            return "source-changed";
        case TableProblemKind::missing:
            return "missing";
        case TableProblemKind::added:
            return "added";
        case TableProblemKind::repeated:
            return "repeated";
        case TableProblemKind::merged:
            return "merged";
        case TableProblemKind::emptied:
            return "emptied";
    }
    return {};
}

const char* words_for(TableProblemKind kind) {
    switch (kind) {
        case TableProblemKind::source_changed:
            return tr("not taken: its source is another one");
        case TableProblemKind::missing:
            return tr("its row is missing; it stays as it is");
        case TableProblemKind::added:
            return tr("not taken: no segment has this row");
        case TableProblemKind::repeated:
            return tr("not taken: the row stands twice");
        case TableProblemKind::merged:
            return tr("not taken: cells were merged");
        case TableProblemKind::emptied:
            return tr("not taken: its translation is gone");
    }
    return "";
}

std::vector<OfficeRow> read_table_file(const std::string& bytes, const std::string& file) {
    const bool is_table = bytes.starts_with("PK") &&
                          (is_workbook(bytes, file) || document_format(bytes, file) == DocumentFormat::docx);
    if (!is_table)
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” is neither a workbook (.xlsx) nor a Word document (.docx); "
                                                "save the table as one of them.")),
                                fmt::arg("file", file)));
    return is_workbook(bytes, file) ? read_xlsx(bytes, file) : read_docx_table(bytes, file);
}

bool is_bilingual_table(const std::string& bytes, const std::string& file) {
    if (!bytes.starts_with("PK")) return false;
    if (is_workbook(bytes, file)) return true;
    if (document_format(bytes, file) != DocumentFormat::docx) return false;
    const auto is = [](std::string_view wanted) {
        return [wanted](const std::string& cell) { return trimmed(cell) == wanted; };
    };
    return std::ranges::any_of(docx_table_rows(bytes, file), [&](const OfficeRow& row) {
        return std::ranges::any_of(row.cells, is(id_head)) && std::ranges::any_of(row.cells, is(comment_head));
    });
}

TableReturn compare_table(const Session& session, const std::vector<OfficeRow>& rows, const std::string& file) {
    return Comparing(session, file).compared(rows);
}

void apply_table(Session& session, const TableReturn& returned, const std::vector<bool>& accepted) {
    if (session.document().revision != returned.revision)
        throw Error(ErrorKind::conflict, ErrorSubject::archive,
                    tr("The release was changed in the meantime; compare the table with it again."));
    Bitext next = session.document();
    // From the end: no bead moves that is still to come.
    for (std::size_t i = returned.changes.size(); i-- > 0;) {
        const TableChange& change = returned.changes[i];
        if (!accepted[i]) continue;
        const bool was_accepted = next.alignment.beads[change.bead].state == BeadState::accepted;
        if (change.changes_text()) next = set_text(next, change.bead, Side::target, change.target.target);
        if (was_accepted) next = accept(next, change.bead, change.bead + 1, AcceptedBy::person);
        next = set_comment(next, change.bead, change.comment.target);
    }
    session.commit(tr("Changes of a table"), std::move(next));
}

}  // namespace stykovka
