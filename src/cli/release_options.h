// Options that say what is known about a release, and what both ways of adding one print.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "app/pipeline.h"
#include "cli/console.h"
#include "cli/output.h"
#include "formats/bead_table.h"
#include "text/release.h"

namespace CLI {
class App;
}

namespace stykovka {

/// `--number --date --title --url --topic --state`, and how its files are read.
struct ReleaseOptions {
    std::string number, date, title, url, topic, state;
    std::string encoding;
    std::filesystem::path srx;
    bool whole_page = false;

    void add_options(CLI::App& command);
    /// Puts what was given into the release; `default_state` stands where none was given. Throws Error{usage}.
    void apply(Release& release, ReleaseState default_state) const;
};

/// "“seed”: 19 beads, 18 accepted, 1 left for review." or that the archive knows the release already.
std::string sentence_of(const StoreOutcome& outcome);

/// The beads in the form that `output.format` names: table, tsv, json, html, tmx.
std::string formatted_beads(const Release& release, const Bitext& document, const Output& output,
                            const Console& console, BeadDetail detail = BeadDetail::plain);

}  // namespace stykovka
