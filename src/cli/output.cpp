// Options that say in which form, and where, a command prints.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/file.h"
#include "base/tr.h"

namespace stykovka {

void Output::add_options(CLI::App& command, const std::vector<std::string>& known) {
    formats = known;
    format = formats.front();
    command.add_option("--format", format, tr("form of the output"))
        ->check(CLI::IsMember(formats))
        ->capture_default_str();
    if (std::find(formats.begin(), formats.end(), "json") != formats.end())
        command.add_flag_callback(
            "--json", [this] { format = "json"; }, tr("short for --format json"));
    command.add_option("-o,--output", file, tr("write to a file; “-” is standard output"))->type_name("FILE");
}

std::string Output::form() const {
    const std::string extension = file.extension().string();
    const bool says_it = extension.size() > 1 && std::ranges::find(formats, extension.substr(1)) != formats.end();
    return format == formats.front() && says_it ? extension.substr(1) : format;
}

void Output::write(const Console& console, const std::string& text) const {
    if (to_file()) return write_file(file, text);
    console.print(text);
}

}  // namespace stykovka
