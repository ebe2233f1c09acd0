// stykovka import, export: memories in and out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/pipeline.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/exchange_table.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

/// Options of filters as they are typed.
struct FilterOptions {
    std::string since, until, language, person;
    std::vector<std::string> properties;

    UnitFilter filter() const {
        UnitFilter filter;
        filter.since = day_option(since);
        filter.until = day_option(until);
        filter.language = language;
        filter.person = person;
        for (const std::string& each : properties) filter.properties.push_back(property_filter(each));
        return filter;
    }

    void add_to(CLI::App& command) {
        command.add_option("--language", language, tr("only units with a text in exactly this language, as en-GB"));
        command.add_option("--person", person, tr("only units that this person made, changed or accepted"));
        command.add_option("--property", properties, tr("only units with this property, TYPE or TYPE=TEXT"))
            ->allow_extra_args(false)
            ->type_name("PROPERTY");
    }
};

struct Import {
    std::vector<fs::path> files;
    ImportOptions options;
    FilterOptions filter;
    fs::path report;
    bool compare = false;
    std::string format;
};

// What both commands say of a comparison: counts to the output, pairs to the report, else the first of them too.
int compare(OpenArchive& archive, const fs::path& file, const ImportOptions& read, const ExportOptions& exported,
            const fs::path& report, const Console& console) {
    std::string table = comparison_header();
    std::vector<ComparedUnit> first;
    const MemoryComparison result = compare_memory(
        archive, file, read, exported,
        [&](const ComparedUnit& each) {
            if (!report.empty()) table += comparison_row(each);
            if (first.size() < compared_shown) first.push_back(each);
        },
        console.progress());
    for (const std::string& remark : result.remarks) console.detail(remark);
    if (!report.empty()) write_file(report, table);
    console.print(comparison_as_text(result, file, report.empty() ? first : std::vector<ComparedUnit>()));
    return 0;
}

int run_import(const Invocation& invocation, const Import& import, const Console& console) {
    ImportOptions options = import.options;
    options.languages = invocation.languages();
    options.filter = import.filter.filter();
    if (import.compare) {
        const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
        ExportOptions all;
        all.states = ExportedStates::all;
        all.languages = options.languages;
        for (const fs::path& file : import.files) compare(*archive, file, options, all, import.report, console);
        return 0;
    }
    const auto archive = invocation.open_archive();
    std::string report;
    for (const fs::path& file : import.files) {
        const ImportOutcome outcome = import_memory(*archive, file, options, console.progress());
        const std::string sentences = import_as_text(outcome, file);
        console.print(import.format == "json" ? import_as_json(outcome, file) : sentences);
        report += sentences;
        for (const std::string& remark : outcome.remarks) {
            if (import.report.empty()) console.note(remark);
            report += remark + "\n";
        }
    }
    if (!import.report.empty()) write_file(import.report, report);
    return 0;
}

struct Export {
    fs::path file, compared_with, report;
    std::string release;
    std::string state = "signed-off";
    std::vector<std::string> hidden;
    bool anonymise = false;
    std::string encoding = "utf-8";
    bool no_doctype = false;
    FilterOptions filter;
    ExportOptions options;
};

ExportOptions options_of(const Export& wanted, OpenArchive& archive, const BySide<Language>& languages) {
    ExportOptions options = wanted.options;
    if (!wanted.release.empty()) options.release = archive.find(wanted.release);
    options.filter = wanted.filter.filter();
    if (wanted.state == "all") options.states = ExportedStates::all;
    if (wanted.state == "published") options.states = ExportedStates::published;
    options.languages = languages;
    const auto hides = [&](const char* what) {
        return std::find(wanted.hidden.begin(), wanted.hidden.end(), what) != wanted.hidden.end();
    };
    options.anonymity = {hides("names") || (wanted.anonymise && wanted.hidden.empty()), hides("ids"), hides("dates")};
    options.encoding = wanted.encoding == "utf-16" ? TmxEncoding::utf16le : TmxEncoding::utf8;
    options.doctype = !wanted.no_doctype;
    return options;
}

void note_outcome(const ExportOutcome& outcome, const fs::path& file, const Console& console) {
    console.note(fmt::format(fmt::runtime(tr("{count} unit written to {file}.", "{count} units written to {file}.",
                                             static_cast<unsigned long>(outcome.written))),
                             fmt::arg("count", outcome.written), fmt::arg("file", file.string())));
    if (outcome.left_out_by_state > 0)
        console.note(fmt::format(fmt::runtime(tr("{count} unit of drafts left out; --state all writes it too.",
                                                 "{count} units of drafts left out; --state all writes them too.",
                                                 static_cast<unsigned long>(outcome.left_out_by_state))),
                                 fmt::arg("count", outcome.left_out_by_state)));
    if (outcome.left_out_by_filter > 0)
        console.note(fmt::format(
            fmt::runtime(tr("{count} unit left out by the filters.", "{count} units left out by the filters.",
                            static_cast<unsigned long>(outcome.left_out_by_filter))),
            fmt::arg("count", outcome.left_out_by_filter)));
    if (outcome.too_long > 0)
        console.note(
            fmt::format(fmt::runtime(tr("{count} segment is longer than the 2000 characters that Trados takes.",
                                        "{count} segments are longer than the 2000 characters that Trados takes.",
                                        static_cast<unsigned long>(outcome.too_long))),
                        fmt::arg("count", outcome.too_long)));
}

int run_export(const Invocation& invocation, const Export& wanted, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    const ExportOptions options = options_of(wanted, *archive, invocation.languages());
    if (!wanted.compared_with.empty()) {
        ImportOptions read;
        read.languages = options.languages;
        return compare(*archive, wanted.compared_with, read, options, wanted.report, console);
    }
    if (wanted.file.empty())
        throw Error(ErrorKind::usage, ErrorSubject::program, tr("Say where to write with -o FILE, or --compare FILE."));
    note_outcome(export_memory(*archive, wanted.file, options, console.progress()), wanted.file, console);
    return 0;
}

void add_export_filters(CLI::App& command, Export& wanted) {
    command.add_option("--release", wanted.release, tr("only units of this release"));
    command.add_option("--since", wanted.filter.since, tr("only units of releases from this day on"));
    command.add_option("--until", wanted.filter.until, tr("only units of releases up to this day"));
    command
        .add_option("--state", wanted.state,
                    tr("“signed-off” with what was published and imported, “published” alone, or “all” with drafts"))
        ->check(CLI::IsMember({"signed-off", "published", "all"}))
        ->capture_default_str();
    command.add_option("--origin", wanted.options.origin, tr("only units of this origin"));
    wanted.filter.add_to(command);
}

}  // namespace

void add_import_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command =
        app.add_subcommand("import", tr("a memory into the archive: TMX (also .gz), TSV, CSV, XLIFF, SDLTM"));
    const auto import = std::make_shared<Import>();
    command->add_option("files", import->files, tr("the files"))->required()->type_name("FILE");
    command->add_option("--origin", import->options.origin, tr("where it comes from: vendor:NAME"));
    command->add_flag("--strict", import->options.strict, tr("refuse what would be repaired"));
    command->add_flag("--salvage", import->options.salvage, tr("take the units before the damage of a broken file"));
    command->add_flag("--unfinished", import->options.unfinished,
                      tr("of XLIFF also take translations whose state says that they are not finished"));
    command->add_flag("--dry-run", import->options.dry_run, tr("only say what would happen"));
    command->add_flag("--compare", import->compare,
                      tr("only say which pairs are new, known, or known with another translation, with their dates"));
    command->add_option("--since", import->filter.since, tr("only units changed from this day on"));
    command->add_option("--until", import->filter.until, tr("only units changed up to this day"));
    import->filter.add_to(*command);
    command
        ->add_option("--report", import->report,
                     tr("write what was repaired and skipped to a file; with --compare, a table of the pairs"))
        ->type_name("FILE");
    command->add_flag_callback(
        "--json", [import] { import->format = "json"; }, tr("print the counts as JSON"));
    command->callback([&invocation, import] {
        invocation.run = [&invocation, import](const Console& console) {
            return run_import(invocation, *import, console);
        };
    });
}

void add_export_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("export", tr("the memory, or part of it, as TMX, TSV or CSV"));
    const auto wanted = std::make_shared<Export>();
    command
        ->add_option("-o,--output", wanted->file, tr("the file; its extension says the format; “-” is standard output"))
        ->type_name("FILE");
    add_export_filters(*command, *wanted);
    command->add_option("--profile", wanted->options.profile, tr("the tool that reads it"))
        ->check(CLI::IsMember({"full", "plain", "omegat", "trados", "memoq"}))
        ->capture_default_str();
    CLI::Option* anonymise =
        command
            ->add_option("--anonymise", wanted->hidden,
                         tr("leave out the names of persons; or what is named: names,ids,dates (of units)"))
            ->delimiter(',')
            ->expected(0, 3)
            ->check(CLI::IsMember({"names", "ids", "dates"}))
            ->type_name("WHAT");
    command->add_option("--encoding", wanted->encoding, tr("of TMX"))
        ->check(CLI::IsMember({"utf-8", "utf-16"}))
        ->capture_default_str();
    command->add_flag("--no-doctype", wanted->no_doctype, tr("TMX without a document type declaration"));
    command
        ->add_option("--compare", wanted->compared_with,
                     tr("write nothing; say what a memory file and this export have in common"))
        ->type_name("FILE");
    command->add_option("--report", wanted->report, tr("with --compare, write a table of the pairs to a file"))
        ->type_name("FILE");
    command->callback([&invocation, wanted, anonymise] {
        wanted->anonymise = anonymise->count() > 0;
        std::erase(wanted->hidden, std::string());
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_export(invocation, *wanted, console);
        };
    });
}

}  // namespace stykovka
