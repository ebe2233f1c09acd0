// What the forms of `releases update` share.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/reading.h"
#include "cli/command.h"
#include "cli/output.h"

namespace stykovka {

/// The options of the command; one of the three files is given.
struct ReleaseUpdate {
    std::string number;
    std::filesystem::path source, target, table;
    std::string accept;  ///< numbers of what is taken over: "1,3-5"; empty: all
    ReadOptions reading;
    bool apply = false;
    Output output;

    bool stores() const { return apply || !accept.empty(); }
};

int run_source_update(const Invocation& invocation, const ReleaseUpdate& update, const Console& console);
int run_target_update(const Invocation& invocation, const ReleaseUpdate& update, const Console& console);
int run_table_update(const Invocation& invocation, const ReleaseUpdate& update, const Console& console);

std::unique_ptr<OpenArchive> archive_for(const Invocation& invocation, const ReleaseUpdate& update);

/// Both wordings in one: "The total exceeded [-28-]{+30+} million rubles."
std::string marked_difference(const std::string& before, const std::string& after);

/// Which of `count` are chosen by a list of numbers: "1,3-5". Throws Error{usage} for what is no such list, or names
/// what is not there.
std::vector<bool> chosen_numbers(const std::string& list, std::size_t count);

}  // namespace stykovka
