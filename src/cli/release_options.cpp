// Options that say what is known about a release, and what both ways of adding one print.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/release_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/error.h"
#include "base/tr.h"
#include "cli/command.h"
#include "formats/bead_table.h"

namespace stykovka {

void ReleaseOptions::add_options(CLI::App& command) {
    command.add_option("--number", number, tr("what the release is known by; default: from the file's name"));
    command.add_option("--date", date, tr("its date, as 2031-03-12"));
    command.add_option("--title", title, tr("its title; default: its first segment"));
    command.add_option("--url", url, tr("its address on the site"));
    command.add_option("--topic", topic, tr("what it is about, as the office sorts its releases"));
    command.add_option("--state", state, tr("draft, with-editor, signed-off or published"))
        ->check(CLI::IsMember({"draft", "with-editor", "signed-off", "published"}));
    command.add_option("--encoding", encoding, tr("encoding of the files; default: guessed"));
    command.add_flag("--whole-page", whole_page, tr("of a web page take everything, menus and footers too"));
    command.add_option("--srx", srx, tr("segmentation rules to use instead of the program's"))->type_name("FILE");
}

void ReleaseOptions::apply(Release& release, ReleaseState default_state) const {
    if (!number.empty()) release.number = number;
    if (!date.empty()) release.date = day_option(date);
    if (!title.empty()) release.title.source = title;
    if (!url.empty()) release.url.source = url;
    if (!topic.empty()) release.topic = topic;
    release.state = release_state_of(state).value_or(default_state);
}

std::string sentence_of(const StoreOutcome& outcome) {
    if (!outcome.added)
        return fmt::format(
            fmt::runtime(tr("“{number}” is in the archive already, with the same texts; nothing was added.")),
            fmt::arg("number", outcome.number));
    return fmt::format(
        fmt::runtime(tr("“{number}” was added: {beads} beads, {accepted} accepted, {left} left for review.")),
        fmt::arg("number", outcome.number), fmt::arg("beads", outcome.beads), fmt::arg("accepted", outcome.accepted),
        fmt::arg("left", outcome.left_for_review));
}

std::string formatted_beads(const Release& release, const Bitext& document, const Output& output,
                            const Console& console, BeadDetail detail) {
    if (output.format == "tsv") return bead_tsv(document);
    if (output.format == "json") return bead_json(document);
    if (output.format == "html") return bead_html(document, release.number + " · " + release.title.source);
    if (output.format == "tmx") return beads_as_tmx(release, document);
    return bead_console_table(
        document, {.width = console.columns(), .colours = console.has_colours() && !output.to_file()}, detail);
}

}  // namespace stykovka
