// stykovka register: persons and offices.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/pipeline.h"
#include "app/register.h"
#include "app/table_file.h"
#include "base/tr.h"
#include "cli/checked.h"
#include "cli/command.h"
#include "cli/output.h"
#include "formats/csv.h"
#include "formats/tables_console.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

std::string as_json(const std::vector<std::vector<std::string>>& rows) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (std::size_t i = 1; i < rows.size(); ++i) {
        nlohmann::ordered_json entry;
        for (std::size_t column = 0; column < rows[0].size(); ++column) entry[rows[0][column]] = rows[i][column];
        list.push_back(std::move(entry));
    }
    return nlohmann::ordered_json{{"schema", 1}, {"register", std::move(list)}}.dump(1) + "\n";
}

std::string as_table(const std::vector<std::vector<std::string>>& rows, std::size_t width) {
    std::vector<std::vector<ConsoleCell>> cells;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& row = rows[i];
        cells.push_back({{visible_text(row[0])},
                         {visible_text(row[1])},
                         {visible_text(row[2])},
                         {visible_text(row[3])},
                         {row[6].empty() ? "" : tr("acting")},
                         {row[7]},
                         {row[8]}});
    }
    return console_table({tr("Name"), tr("In English"), tr("Office"), tr("In English"), "", tr("From"), tr("To")},
                         cells, {0, 1, 2, 3}, {.width = width});
}

std::string formatted(const std::vector<std::vector<std::string>>& rows, const Output& output, const Console& console) {
    const std::string format = output.form();
    if (format == "json") return as_json(rows);
    if (format == "xlsx") return workbook_of(rows, tr("Register"));
    if (format == "tsv" || format == "csv") return csv_table(rows, format == "csv" ? ',' : '\t');
    return rows.size() > 1 ? as_table(rows, console.columns()) : std::string();
}

void add_import(CLI::App& parent, Invocation& invocation) {
    CLI::App* command = parent.add_subcommand("import", tr("persons and offices from a table: TSV, CSV, XLSX"));
    const auto file = std::make_shared<fs::path>();
    command->add_option("file", *file, tr("the table"))->required()->type_name("FILE");
    command->callback([&invocation, file] {
        invocation.run = [&invocation, file](const Console& console) {
            const auto archive = invocation.open_archive();
            const RegisterImport outcome = import_register(*archive, *file);
            for (const std::string& remark : outcome.remarks) console.note(remark);
            console.print(fmt::format(fmt::runtime(tr("{read} rows read: {added} added, {changed} changed, {known} "
                                                      "known already.")),
                                      fmt::arg("read", outcome.read), fmt::arg("added", outcome.added),
                                      fmt::arg("changed", outcome.changed), fmt::arg("known", outcome.known)) +
                          "\n");
            return 0;
        };
    });
}

void add_list(CLI::App& parent, Invocation& invocation, const char* name, const char* help,
              const std::vector<std::string>& formats) {
    CLI::App* command = parent.add_subcommand(name, help);
    const auto output = std::make_shared<Output>();
    output->add_options(*command, formats);
    command->callback([&invocation, output] {
        invocation.run = [&invocation, output](const Console& console) {
            const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
            const auto rows = register_rows(stored_register(archive->archive()));
            if (rows.size() == 1) console.note(tr("The register is empty; “register import” takes it from a table."));
            output->write(console, formatted(rows, *output, console));
            return 0;
        };
    });
}

struct Addition {
    Person person;
    Tenure tenure;
    std::string from, until;
};

void add_add(CLI::App& parent, Invocation& invocation) {
    CLI::App* command = parent.add_subcommand("add", tr("a person, with an office if you like"));
    const auto wanted = std::make_shared<Addition>();
    command->add_option("name", wanted->person.name.source, tr("the name in Russian"))->required();
    command->add_option("english", wanted->person.name.target, tr("the name in English"))->required();
    command->add_option("--office", wanted->tenure.office.source, tr("the office in Russian"));
    command->add_option("--english-office", wanted->tenure.office.target, tr("the office in English"));
    command->add_flag("--acting", wanted->tenure.acting, tr("acting head"));
    command->add_option("--since", wanted->from, tr("first day"))->type_name("DATE");
    command->add_option("--until", wanted->until, tr("last day"))->type_name("DATE");
    command->add_option("--decree", wanted->tenure.decree, tr("by which decree"));
    command->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            const auto archive = invocation.open_archive();
            Tenure tenure = wanted->tenure;
            tenure.holder = wanted->person.name.source;
            tenure.from = day_option(wanted->from);
            tenure.until = day_option(wanted->until);
            add_to_register(*archive, wanted->person,
                            tenure.office.source.empty() ? std::nullopt : std::optional(tenure));
            console.note(fmt::format(fmt::runtime(tr("{person} is in the register.")),
                                     fmt::arg("person", wanted->person.name.source)));
            return 0;
        };
    });
}

void add_remove(CLI::App& parent, Invocation& invocation) {
    CLI::App* command = parent.add_subcommand("remove", tr("take a person out, with all offices"));
    const auto name = std::make_shared<std::string>();
    command->add_option("name", *name, tr("the name in Russian"))->required();
    command->callback([&invocation, name] {
        invocation.run = [&invocation, name](const Console&) {
            const auto archive = invocation.open_archive();
            remove_from_register(*archive, *name);
            return 0;
        };
    });
}

}  // namespace

void add_register_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command =
        app.add_subcommand("register", tr("persons and offices: spelling of names, who held what when"));
    command->require_subcommand(1);
    add_import(*command, invocation);
    add_list(*command, invocation, "export", tr("the register as a table that “import” takes"), {"tsv", "csv", "xlsx"});
    add_list(*command, invocation, "list", tr("the register"), {"table", "json"});
    add_add(*command, invocation);
    add_remove(*command, invocation);
    add_release_check(*command, invocation, tr("names and titles against the register, as of the day of the release"),
                      {"name", "office"});
}

}  // namespace stykovka
