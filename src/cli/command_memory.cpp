// stykovka import, export, lookup: the memory in, out, and asked.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/pipeline.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "cli/command.h"
#include "cli/match_table.h"
#include "cli/output.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

struct Import {
    std::vector<fs::path> files;
    ImportOptions options;
    fs::path report;
};

std::string sentence_of(const ImportOutcome& outcome, const fs::path& file) {
    if (outcome.read == 0)
        return fmt::format(fmt::runtime(tr("{file}: there are no units in it.")), fmt::arg("file", file.string()));
    return fmt::format(
        fmt::runtime(tr(
            "{file}: {read} units read, {added} added, {merged} known already, {skipped} skipped, {refused} refused.")),
        fmt::arg("file", file.string()), fmt::arg("read", outcome.read), fmt::arg("added", outcome.added),
        fmt::arg("merged", outcome.merged), fmt::arg("skipped", outcome.skipped), fmt::arg("refused", outcome.refused));
}

int run_import(const Invocation& invocation, const Import& import, const Console& console) {
    const auto archive = invocation.open_archive();
    ImportOptions options = import.options;
    options.languages = invocation.languages();
    std::string report;
    for (const fs::path& file : import.files) {
        const ImportOutcome outcome = import_memory(*archive, file, options, console.progress());
        const std::string sentence = sentence_of(outcome, file);
        console.print(sentence + "\n");
        report += sentence + "\n";
        for (const std::string& remark : outcome.remarks) {
            if (import.report.empty()) console.note(remark);
            report += remark + "\n";
        }
    }
    if (!import.report.empty()) write_file(import.report, report);
    return 0;
}

struct Export {
    fs::path file;
    std::string release, since, until;
    std::string state = "signed-off";
    ExportOptions options;
};

int run_export(const Invocation& invocation, const Export& wanted, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    ExportOptions options = wanted.options;
    if (!wanted.release.empty()) options.release = archive->find(wanted.release);
    options.since = day_option(wanted.since);
    options.until = day_option(wanted.until);
    options.all_states = wanted.state == "all";
    options.languages = invocation.languages();
    const ExportOutcome outcome = export_memory(*archive, wanted.file, options, console.progress());
    console.note(fmt::format(fmt::runtime(tr("{count} unit written to {file}.", "{count} units written to {file}.",
                                             static_cast<unsigned long>(outcome.written))),
                             fmt::arg("count", outcome.written), fmt::arg("file", wanted.file.string())));
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
    return 0;
}

struct Lookup {
    std::string text;
    int at_least = 70;
    std::size_t limit = 5;
    std::string side = "source";
    Output output;
};

std::vector<std::string> queries_of(const std::string& text) {
    if (text != "-") return {text};
    std::vector<std::string> lines;
    const std::string input = read_file("-");
    for (std::size_t begin = 0; begin < input.size();) {
        const std::size_t end = std::min(input.find('\n', begin), input.size());
        if (const auto line = trimmed(std::string_view(input).substr(begin, end - begin)); !line.empty())
            lines.emplace_back(line);
        begin = end + 1;
    }
    return lines;
}

int run_lookup(const Invocation& invocation, const Lookup& lookup, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    LookupOptions options;
    options.at_least = MatchScore{lookup.at_least};
    options.limit = lookup.limit;
    options.query_side = lookup.side == "target" ? Side::target : Side::source;
    std::string text;
    for (const std::string& query : queries_of(lookup.text)) {
        const auto matches =
            archive->memory().matches_for(Content{query, {}}, invocation.languages(), options, console.progress());
        text += lookup.output.format == "json"
                    ? matches_as_json(query, matches)
                    : matches_as_table(query, matches, options.query_side, console.columns());
    }
    lookup.output.write(console, text);
    return 0;
}

}  // namespace

void add_import_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("import", tr("a memory into the archive: TMX (also .gz), TSV, CSV"));
    const auto import = std::make_shared<Import>();
    command->add_option("files", import->files, tr("the files"))->required()->type_name("FILE");
    command->add_option("--origin", import->options.origin, tr("where it comes from: vendor:NAME"));
    command->add_flag("--strict", import->options.strict, tr("refuse what would be repaired"));
    command->add_flag("--salvage", import->options.salvage, tr("take the units before the damage of a broken file"));
    command->add_flag("--dry-run", import->options.dry_run, tr("only say what would happen"));
    command->add_option("--report", import->report, tr("write what was repaired and skipped to a file"))
        ->type_name("FILE");
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
        ->required()
        ->type_name("FILE");
    command->add_option("--release", wanted->release, tr("only units of this release"));
    command->add_option("--since", wanted->since, tr("only units of releases from this day on"));
    command->add_option("--until", wanted->until, tr("only units of releases up to this day"));
    command->add_option("--state", wanted->state, tr("“all” writes drafts too"))
        ->check(CLI::IsMember({"signed-off", "all"}))
        ->capture_default_str();
    command->add_option("--origin", wanted->options.origin, tr("only units of this origin"));
    command->add_option("--profile", wanted->options.profile, tr("the tool that reads it"))
        ->check(CLI::IsMember({"full", "plain", "omegat", "trados", "memoq"}))
        ->capture_default_str();
    command->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_export(invocation, *wanted, console);
        };
    });
}

void add_lookup_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("lookup", tr("what the memory offers for a text"));
    const auto lookup = std::make_shared<Lookup>();
    command->add_option("text", lookup->text, tr("the text; “-” reads one a line from standard input"))->required();
    command->add_option("--min", lookup->at_least, tr("lowest score"))
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command->add_option("--limit", lookup->limit, tr("most matches for a text"))->capture_default_str();
    command->add_option("--side", lookup->side, tr("side of the memory that is compared"))
        ->check(CLI::IsMember({"source", "target"}))
        ->capture_default_str();
    lookup->output.add_options(*command, {"table", "json"});
    command->callback([&invocation, lookup] {
        invocation.run = [&invocation, lookup](const Console& console) {
            return run_lookup(invocation, *lookup, console);
        };
    });
}

}  // namespace stykovka
