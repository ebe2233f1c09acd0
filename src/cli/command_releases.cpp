// stykovka releases: what the archive holds, a new release in, a text out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/pipeline.h"
#include "app/session.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/command_releases_set.h"
#include "cli/command_releases_update.h"
#include "cli/output.h"
#include "cli/release_options.h"
#include "formats/tables_console.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

ordered_json time_or_null(const std::optional<UtcTime>& time) {
    return time ? ordered_json(iso_time(*time)) : ordered_json();
}

ordered_json json_of(const StoredRelease& release) {
    return {{"id", release.id},
            {"number", release.number},
            {"date", release.date ? ordered_json(iso_date(*release.date)) : ordered_json()},
            {"title", {{"source", release.title.source}, {"target", release.title.target}}},
            {"topic", release.topic},
            {"state", name_of(release.state)},
            {"state_changed_by", release.state_changed_by},
            {"state_changed", time_or_null(release.state_changed)},
            {"embargo", time_or_null(release.embargo)},
            {"beads", release.beads},
            {"accepted", release.accepted},
            {"untranslated", release.untranslated},
            {"lowest_confidence", release.lowest_confidence},
            {"changed", iso_time(release.changed)}};
}

std::vector<ConsoleCell> row_of(const StoredRelease& release) {
    const bool done = release.accepted == release.beads;
    return {{release.number},
            {release.date ? iso_date(*release.date) : std::string()},
            {std::string(name_of(release.state))},
            {fmt::format("{}/{}", release.accepted, release.beads)},
            {done ? std::string() : fmt::format("{:.2f}", release.lowest_confidence)},
            {release.topic},
            {release.title.source}};
}

std::string table_of(const std::vector<StoredRelease>& releases, const Console& console) {
    std::vector<std::vector<ConsoleCell>> rows;
    for (const StoredRelease& release : releases) rows.push_back(row_of(release));
    const std::vector<std::string> head{tr("Number"),   tr("Date"),   tr("State"),
                                        tr("Accepted"), tr("Lowest"), tr("Topic"), tr("Title")};
    return console_table(head, rows, {0, 5, 6}, {.width = console.columns(), .colours = console.has_colours()});
}

void add_list(CLI::App& releases, Invocation& invocation) {
    CLI::App* command = releases.add_subcommand("list", tr("the releases, or those that have all words given; the one changed last first"));
    const auto output = std::make_shared<Output>();
    const auto words = std::make_shared<std::vector<std::string>>();
    command->add_option("words", *words, tr("words of number, date, titles or topic"));
    output->add_options(*command, {"table", "json"});
    command->callback([&invocation, output, words] {
        invocation.run = [&invocation, output, words](const Console& console) {
            auto list = invocation.open_archive(OpenArchive::Access::read_only)->releases().list();
            const bool has_releases = !list.empty();
            std::erase_if(list, [query = fmt::format("{}", fmt::join(*words, " "))](const StoredRelease& release) {
                return !has_all_words(release, query);
            });
            if (output->format == "json") {
                ordered_json releases_json = ordered_json::array();
                for (const StoredRelease& release : list) releases_json.push_back(json_of(release));
                output->write(console, ordered_json{{"schema", 1}, {"releases", releases_json}}.dump(1) + "\n");
                return 0;
            }
            if (list.empty())
                console.note(has_releases ? tr("No release has these words.") : tr("The archive has no releases yet."));
            else
                output->write(console, table_of(list, console));
            return 0;
        };
    });
}

void add_show(CLI::App& releases, Invocation& invocation) {
    CLI::App* command = releases.add_subcommand("show", tr("the pairs of a release"));
    const auto output = std::make_shared<Output>();
    const auto number = std::make_shared<std::string>();
    command->add_option("number", *number, tr("number of the release"))->required();
    output->add_options(*command, {"table", "tsv", "json", "html"});
    command->callback([&invocation, output, number] {
        invocation.run = [&invocation, output, number](const Console& console) {
            const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
            const Session session(*archive, archive->find(*number));
            output->write(console, formatted_beads(session.release(), session.document(), *output, console));
            return 0;
        };
    });
}

void add_add(CLI::App& releases, Invocation& invocation) {
    CLI::App* command = releases.add_subcommand("add", tr("a release that is still to be translated"));
    const auto file = std::make_shared<std::filesystem::path>();
    const auto known = std::make_shared<ReleaseOptions>();
    command->add_option("file", *file, tr("the source text; “-” is standard input"))->required()->type_name("FILE");
    known->add_options(*command);
    command->callback([&invocation, file, known] {
        invocation.run = [&invocation, file, known](const Console& console) {
            const Tools tools = load_tools(known->srx);
            PreparedRelease prepared =
                prepare_untranslated(read_text_file(*file, Language(invocation.from),
                                                    {.encoding = known->encoding, .whole_page = known->whole_page},
                                                    tools, console.progress()),
                                     Language(invocation.to));
            known->apply(prepared.release, ReleaseState::draft);
            for (const std::string& remark : prepared.remarks) console.note(remark);
            const auto archive = invocation.open_archive();
            console.print(sentence_of(store_release(*archive, prepared, {})) + "\n");
            return 0;
        };
    });
}

void add_export(CLI::App& releases, Invocation& invocation) {
    CLI::App* command = releases.add_subcommand("export", tr("the text of a release as a file"));
    const auto number = std::make_shared<std::string>();
    const auto side = std::make_shared<std::string>("target");
    const auto format = std::make_shared<std::string>();
    const auto file = std::make_shared<std::filesystem::path>("-");
    command->add_option("number", *number, tr("number of the release"))->required();
    command->add_option("--format", *format, tr("format of the file; default: by its extension"))
        ->check(CLI::IsMember(export_formats()));
    command->add_flag_callback(
        "--table", [format] { *format = "bilingual"; },
        tr("a table with both texts for people without the program, XLSX or DOCX"));
    command->add_option("--side", *side, tr("which text"))
        ->check(CLI::IsMember({"source", "target"}))
        ->capture_default_str();
    command->add_option("-o,--output", *file, tr("write to a file; “-” is standard output"))->type_name("FILE");
    command->callback([&invocation, number, side, format, file] {
        invocation.run = [&invocation, number, side, format, file](const Console& console) {
            const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
            const Session session(*archive, archive->find(*number));
            const Side wanted = *side == "source" ? Side::source : Side::target;
            const auto outcome = export_text(session.release(), session.document(), {wanted, *format}, *file);
            for (const std::string& remark : outcome.remarks) console.note(remark);
            return 0;
        };
    });
}

void add_remove(CLI::App& releases, Invocation& invocation) {
    CLI::App* command =
        releases.add_subcommand("remove", tr("take a release out of the archive; its units go with it"));
    const auto number = std::make_shared<std::string>();
    command->add_option("number", *number, tr("number of the release"))->required();
    command->callback([&invocation, number] {
        invocation.run = [&invocation, number](const Console& console) {
            const auto archive = invocation.open_archive();
            remove_release(*archive, archive->find(*number));
            console.note(fmt::format(fmt::runtime(tr("“{number}” was removed.")), fmt::arg("number", *number)));
            return 0;
        };
    });
}

void add_exchange(CLI::App& releases, Invocation& invocation) {
    CLI::App* command = releases.add_subcommand(
        "exchange", tr("two releases that were paired wrongly get each other's translation, aligned anew"));
    const auto numbers = std::make_shared<std::array<std::string, 2>>();
    command->add_option("number", (*numbers)[0], tr("number of the release"))->required();
    command->add_option("other", (*numbers)[1], tr("number of the other release"))->required();
    command->callback([&invocation, numbers] {
        invocation.run = [&invocation, numbers](const Console& console) {
            const auto archive = invocation.open_archive();
            const std::array<std::int64_t, 2> ids{archive->find((*numbers)[0]), archive->find((*numbers)[1])};
            const Tools tools = load_tools();
            use_words_of(archive.get(), tools, console);
            exchange_translations(*archive, ids, tools, console.progress());
            console.note(tr("The translations were exchanged and aligned anew."));
            return 0;
        };
    });
}

}  // namespace

void add_releases_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("releases", tr("the releases of the archive"));
    command->require_subcommand(1);
    add_list(*command, invocation);
    add_show(*command, invocation);
    add_add(*command, invocation);
    add_releases_set(*command, invocation);
    add_releases_update(*command, invocation);
    add_export(*command, invocation);
    add_exchange(*command, invocation);
    add_remove(*command, invocation);
}

}  // namespace stykovka
