// stykovka memory: pairs of the memory put right.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/pipeline.h"
#include "base/tr.h"
#include "cli/command.h"

namespace stykovka {
namespace {

/// Which pair is meant, and what becomes of it.
struct Pair {
    std::string source, translation, corrected;
};

int correct(const Invocation& invocation, const Pair& pair, const Console& console) {
    const auto archive = invocation.open_archive();
    const UnitId unit = unit_of_pair(*archive, invocation.languages(), pair.source, pair.translation);
    correct_unit(*archive, unit, pair.corrected);
    console.note(tr("The memory offers the corrected translation first; the old one is superseded."));
    return 0;
}

int supersede(const Invocation& invocation, const Pair& pair, const Console& console) {
    const auto archive = invocation.open_archive();
    const UnitId unit = unit_of_pair(*archive, invocation.languages(), pair.source, pair.translation);
    const Standing now = toggle_superseded(*archive, unit);
    console.note(now == Standing::superseded ? tr("This match is offered last from now on, as superseded.")
                                             : tr("This match is offered as before."));
    return 0;
}

std::shared_ptr<Pair> add_pair(CLI::App& command) {
    const auto pair = std::make_shared<Pair>();
    command.add_option("source", pair->source, tr("the source text of the pair, as it stands in the memory"))
        ->required();
    command.add_option("--of", pair->translation, tr("its translation now, when the memory has several"))
        ->type_name("TEXT");
    return pair;
}

}  // namespace

void add_memory_command(CLI::App& app, Invocation& invocation) {
    CLI::App* memory = app.add_subcommand("memory", tr("pairs of the memory put right; releases stay as they are"));
    memory->require_subcommand(1);
    CLI::App* one = memory->add_subcommand("correct", tr("give a pair another translation, and supersede the old one"));
    const auto corrected = add_pair(*one);
    one->add_option("translation", corrected->corrected, tr("the translation as it should be"))->required();
    one->callback([&invocation, corrected] {
        invocation.run = [&invocation, corrected](const Console& console) {
            return correct(invocation, *corrected, console);
        };
    });
    CLI::App* other = memory->add_subcommand("supersede", tr("offer a pair last from now on, or as before again"));
    const auto superseded = add_pair(*other);
    other->callback([&invocation, superseded] {
        invocation.run = [&invocation, superseded](const Console& console) {
            return supersede(invocation, *superseded, console);
        };
    });
}

}  // namespace stykovka
