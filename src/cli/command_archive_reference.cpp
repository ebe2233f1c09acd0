// stykovka archive reference: other archives that are read beside this one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/references.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

std::string table_of(const std::vector<ReferenceState>& states) {
    std::string table;
    for (const ReferenceState& state : states) {
        const std::string holds =
            state.trouble.empty() ? fmt::format(fmt::runtime(tr("{releases} releases, {units} units")),
                                                fmt::arg("releases", state.releases), fmt::arg("units", state.units))
                                  : state.trouble;
        table += fmt::format("{}  −{}  {}\n    {}\n", state.reference.name, state.points, state.reference.file.string(),
                             holds);
    }
    return table;
}

std::string json_of(const std::vector<ReferenceState>& states) {
    ordered_json list = ordered_json::array();
    for (const ReferenceState& state : states) {
        ordered_json each{{"name", state.reference.name},
                          {"file", state.reference.file.string()},
                          {"points", state.points},
                          {"releases", state.releases},
                          {"units", state.units}};
        if (!state.trouble.empty()) each["trouble"] = state.trouble;
        list.push_back(std::move(each));
    }
    return ordered_json{{"schema", 1}, {"references", list}}.dump(1) + "\n";
}

void add_add(CLI::App& references, Invocation& invocation) {
    CLI::App* command = references.add_subcommand("add", tr("read another archive beside this one, from now on"));
    struct Wanted {
        std::filesystem::path file;
        ReferenceOptions options;
    };
    const auto wanted = std::make_shared<Wanted>();
    command->add_option("file", wanted->file, tr("the other archive; it is only read"))->required();
    command->add_option("--name", wanted->options.name, tr("what matches call it; that of the file when none is given"))
        ->type_name("NAME");
    command->add_option("--penalty", wanted->options.points, tr("points that its matches lose"))
        ->check(CLI::Range(0, most_points_of_less_trust))
        ->type_name("POINTS")
        ->capture_default_str();
    command->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            const auto open = invocation.open_archive();
            const AttachedArchive added = add_reference(*open, wanted->file, wanted->options, console.progress());
            console.note(fmt::format(fmt::runtime(tr("“{file}” is read beside this archive as “{name}”.")),
                                     fmt::arg("file", added.file.string()), fmt::arg("name", added.name)));
            return 0;
        };
    });
}

void add_list(CLI::App& references, Invocation& invocation) {
    CLI::App* command = references.add_subcommand("list", tr("which archives are read beside this one"));
    const auto output = std::make_shared<Output>();
    output->add_options(*command, {"table", "json"});
    command->callback([&invocation, output] {
        invocation.run = [&invocation, output](const Console& console) {
            const auto open = invocation.open_archive(OpenArchive::Access::read_only);
            const std::vector<ReferenceState> states = reference_states(*open);
            output->write(console, output->format == "json" ? json_of(states) : table_of(states));
            if (states.empty()) console.note(tr("No other archive is read beside this one."));
            return 0;
        };
    });
}

void add_remove(CLI::App& references, Invocation& invocation) {
    CLI::App* command = references.add_subcommand("remove", tr("do not read another archive any more; it stays"));
    const auto name = std::make_shared<std::string>();
    command->add_option("name", *name, tr("its name or its file"))->required();
    command->callback([&invocation, name] {
        invocation.run = [&invocation, name](const Console& console) {
            const auto open = invocation.open_archive();
            const AttachedArchive removed = remove_reference(*open, *name);
            console.note(fmt::format(fmt::runtime(tr("“{file}” is not read beside this archive any more.")),
                                     fmt::arg("file", removed.file.string())));
            return 0;
        };
    });
}

}  // namespace

void add_archive_reference_commands(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand(
        "reference", tr("other archives that are read beside this one: their pairs are offered, and never changed"));
    command->require_subcommand(1);
    add_add(*command, invocation);
    add_list(*command, invocation);
    add_remove(*command, invocation);
}

}  // namespace stykovka
