// stykovka terms: the termbase.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/terms.h"
#include "base/tr.h"
#include "cli/checked.h"
#include "cli/command.h"
#include "cli/command_terms.h"
#include "cli/output.h"
#include "formats/tables_console.h"
#include "review/termbase_problems.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

const std::vector<std::string> file_formats{"tbx", "tbx-dct", "tbx-2008", "tsv", "csv", "omegat"};

void add_format_option(CLI::App& command, TermFileOptions& options) {
    command.add_option("--format", options.format, tr("form of the file; default: by its extension"))
        ->check(CLI::IsMember(file_formats));
}

struct Import {
    std::vector<fs::path> files;
    TermFileOptions options;
};

int run_import(const Invocation& invocation, const Import& import, const Console& console) {
    const auto archive = invocation.open_archive();
    TermFileOptions options = import.options;
    options.languages = invocation.languages();
    for (const fs::path& file : import.files) {
        const TermImport outcome = import_terms(*archive, file, options, console.progress());
        for (const std::string& remark : outcome.remarks) console.note(remark);
        console.print(fmt::format(fmt::runtime(tr("{file}: {read} concepts read, {added} added, {merged} completed, "
                                                  "{known} known already, {skipped} skipped.")),
                                  fmt::arg("file", file.string()), fmt::arg("read", outcome.read),
                                  fmt::arg("added", outcome.added), fmt::arg("merged", outcome.merged),
                                  fmt::arg("known", outcome.known), fmt::arg("skipped", outcome.skipped)) +
                      "\n");
    }
    return 0;
}

ordered_json json_of(const Term& term) {
    ordered_json json{{"language", term.language.tag()}, {"text", term.text}, {"status", name_of(term.status)}};
    const auto say = [&](const char* name, const std::string& value) {
        if (!value.empty()) json[name] = value;
    };
    say("part_of_speech", term.part_of_speech);
    say("context", term.context);
    say("source", term.source);
    say("note", term.note);
    if (term.valid_from) json["from"] = iso_date(*term.valid_from);
    if (term.valid_until) json["to"] = iso_date(*term.valid_until);
    return json;
}

std::string as_json(const std::vector<Concept>& concepts) {
    ordered_json list = ordered_json::array();
    for (const Concept& entry : concepts) {
        ordered_json terms = ordered_json::array();
        for (const Term& term : entry.terms) terms.push_back(json_of(term));
        list.push_back({{"id", static_cast<std::int64_t>(entry.id)},
                        {"identifier", entry.identifier},
                        {"subject", entry.subject},
                        {"definition", entry.definition},
                        {"note", entry.note},
                        {"who", entry.changed_by},
                        {"when", iso_time(entry.changed)},
                        {"terms", std::move(terms)}});
    }
    return ordered_json{{"schema", 1}, {"concepts", std::move(list)}}.dump(1) + "\n";
}

std::string terms_of(const Concept& entry, const Language& language) {
    std::string text;
    for (const Term& term : entry.terms) {
        if (!term.language.same_primary(language)) continue;
        text += (text.empty() ? "" : "; ") + term.text;
        if (term.status != TermStatus::preferred) text += fmt::format(" ({})", name_of(term.status));
    }
    return text;
}

std::string as_table(const std::vector<Concept>& concepts, const BySide<Language>& languages, std::size_t width) {
    std::vector<std::vector<ConsoleCell>> rows;
    for (const Concept& entry : concepts)
        rows.push_back({{visible_text(terms_of(entry, languages.source))},
                        {visible_text(terms_of(entry, languages.target))},
                        {visible_text(entry.subject)}});
    return console_table({languages.source.tag(), languages.target.tag(), tr("Subject")}, rows, {0, 1},
                         {.width = width});
}

void add_import(CLI::App& terms, Invocation& invocation) {
    CLI::App* command = terms.add_subcommand("import", tr("terms from TBX, TSV, CSV or an OmegaT glossary"));
    const auto import = std::make_shared<Import>();
    command->add_option("files", import->files, tr("the files"))->required()->type_name("FILE");
    add_format_option(*command, import->options);
    command->add_flag("--dry-run", import->options.dry_run, tr("only say what would happen"));
    command->callback([&invocation, import] {
        invocation.run = [&invocation, import](const Console& console) {
            return run_import(invocation, *import, console);
        };
    });
}

void add_export(CLI::App& terms, Invocation& invocation) {
    CLI::App* command = terms.add_subcommand("export", tr("the termbase as TBX, TSV, CSV or an OmegaT glossary"));
    const auto options = std::make_shared<TermFileOptions>();
    const auto file = std::make_shared<fs::path>();
    command->add_option("-o,--output", *file, tr("the file; its extension says the form; “-” is standard output"))
        ->required()
        ->type_name("FILE");
    add_format_option(*command, *options);
    command->callback([&invocation, options, file] {
        invocation.run = [&invocation, options, file](const Console& console) {
            const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
            options->languages = invocation.languages();
            const std::size_t count = export_terms(*archive, *file, *options);
            console.note(fmt::format(fmt::runtime(tr("{count} concept written.", "{count} concepts written.",
                                                     static_cast<unsigned long>(count))),
                                     fmt::arg("count", count)));
            return 0;
        };
    });
}

struct Addition {
    BySide<std::string> texts;
    std::string subject;
};

void add_add(CLI::App& terms, Invocation& invocation) {
    CLI::App* command = terms.add_subcommand("add", tr("a term and what it is called in the other language"));
    const auto addition = std::make_shared<Addition>();
    command->add_option("source", addition->texts.source, tr("the term"))->required();
    command->add_option("target", addition->texts.target, tr("its translation"))->required();
    command->add_option("--subject", addition->subject, tr("the field it belongs to"));
    command->callback([&invocation, addition] {
        invocation.run = [&invocation, addition](const Console& console) {
            const auto archive = invocation.open_archive();
            BySide<Term> pair;
            for (const Side side : both_sides) {
                pair[side].language = invocation.languages()[side];
                pair[side].text = addition->texts[side];
            }
            add_term_pair(*archive, pair, addition->subject);
            console.note(fmt::format(fmt::runtime(tr("“{source}” → “{target}” is in the termbase.")),
                                     fmt::arg("source", pair.source.text), fmt::arg("target", pair.target.text)));
            return 0;
        };
    });
}

void add_list(CLI::App& terms, Invocation& invocation) {
    CLI::App* command = terms.add_subcommand("list", tr("the terms, or those with these words in them"));
    const auto text = std::make_shared<std::string>();
    const auto output = std::make_shared<Output>();
    command->add_option("text", *text, tr("words of a term, in any language"));
    output->add_options(*command, {"table", "json"});
    command->callback([&invocation, text, output] {
        invocation.run = [&invocation, text, output](const Console& console) {
            const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
            const std::vector<Concept> concepts = terms_with(*archive, *text);
            if (concepts.empty()) console.note(tr("There are no such terms; “terms import” takes them from a file."));
            if (output->format == "json")
                output->write(console, as_json(concepts));
            else if (!concepts.empty())
                output->write(console, as_table(concepts, invocation.languages(), console.columns()));
            return 0;
        };
    });
}

}  // namespace

void add_terms_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("terms", tr("the termbase"));
    command->require_subcommand(1);
    add_import(*command, invocation);
    add_export(*command, invocation);
    add_add(*command, invocation);
    add_list(*command, invocation);
    add_release_check(*command, invocation,
                      tr("terms that a release says otherwise or not at all; of the whole archive also what the "
                         "termbase contradicts itself in"),
                      {"term-missing", "term-forbidden"}, [&invocation](OpenArchive& archive) {
                          return termbase_problems(terms_with(archive, {}), invocation.languages());
                      });
    add_terms_variants(*command, invocation);
    add_terms_candidates(*command, invocation);
    add_terms_decisions(*command, invocation);
}

}  // namespace stykovka
