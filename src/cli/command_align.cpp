// stykovka align: a release and its translation become pairs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/pipeline.h"
#include "base/error.h"
#include "base/tr.h"
#include "bitext/edits.h"
#include "cli/batch.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/release_options.h"
#include "formats/bead_table.h"

namespace stykovka {
namespace {

struct Align {
    BySide<std::filesystem::path> files;
    bool batch = false;
    std::filesystem::path furniture;
    bool format_given = false;
    bool segmented = false;
    bool add = false;
    bool explain = false;
    std::optional<float> accept_above;
    ReleaseOptions known;
    Output output;
};

// How each text was read, for `--verbose`.
void tell_reading(const PreparedRelease& prepared, const Console& console) {
    for (const Side side : both_sides)
        console.detail(fmt::format(fmt::runtime(tr("“{file}”: {encoding}, segments: {count}.")),
                                   fmt::arg("file", prepared.release.origin[side].file),
                                   fmt::arg("encoding", prepared.release.origin[side].encoding),
                                   fmt::arg("count", prepared.document.texts[side].segments.size())));
}

Error wrong_usage(const char* sentence) { return Error(ErrorKind::usage, ErrorSubject::program, sentence); }

void require_options_that_go_together(const Align& align) {
    if (align.accept_above && !align.add)
        throw wrong_usage(tr("--accept-above goes with --add: it accepts in the archive."));
    if (!align.batch && align.files.target.empty())
        throw wrong_usage(tr("Give a release and its translation; --batch takes a folder or a list."));
    if (!align.batch && !align.furniture.empty()) throw wrong_usage(tr("--furniture goes with --batch."));
    const bool names_one = !align.known.number.empty() || !align.known.date.empty() || !align.known.title.empty() ||
                           !align.known.url.empty();
    if (align.batch && names_one)
        throw wrong_usage(tr("--number, --date, --title and --url are for one release, not for a batch."));
    if (align.batch && (align.output.format == "tsv" || align.output.format == "tmx"))
        throw wrong_usage(
            tr("A batch gives a report: --format table, json or html. Its pairs are exported from the "
               "archive."));
}

BatchRequest batch_request(const Align& align) {
    return {align.files,     align.segmented, align.add,    align.accept_above,
            align.furniture, align.known,     align.output, align.format_given};
}

// The archive first, so that an archive that is refused stops the work before it begins.
int run_align(const Invocation& invocation, const Align& align, const Console& console) {
    require_options_that_go_together(align);
    if (align.batch) return run_batch(invocation, batch_request(align), console);
    const auto archive = align.add ? invocation.open_archive() : invocation.open_existing_archive();
    const Tools tools = load_tools(align.known.srx);
    for (const std::string& remark : tools.remarks) console.note(remark);
    use_words_of(archive.get(), tools, console);
    const ReadOptions reading{align.known.encoding, align.segmented, align.known.whole_page};
    PreparedRelease prepared = align_files(align.files, invocation.languages(), reading, tools, console.progress());
    align.known.apply(prepared.release, ReleaseState::published);
    for (const std::string& remark : prepared.remarks) console.note(remark);
    tell_reading(prepared, console);
    if (!align.add) {
        align.output.write(console, formatted_beads(prepared.release, prepared.document, align.output, console,
                                                    align.explain ? BeadDetail::explained : BeadDetail::plain));
        return 0;
    }
    const StoreOutcome outcome = store_release(*archive, prepared, {.accept_above = align.accept_above});
    if (align.output.to_file())
        align.output.write(console, formatted_beads(prepared.release, prepared.document, align.output, console));
    console.print(sentence_of(outcome) + "\n");
    return 0;
}

}  // namespace

void add_align_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("align", tr("align a release with its translation"));
    const auto align = std::make_shared<Align>();
    command->add_option("source", align->files.source, tr("the release"))->required()->type_name("SOURCE");
    command->add_option("target", align->files.target, tr("its translation"))->type_name("TARGET");
    command->add_flag("--segmented", align->segmented,
                      tr("the files have one segment a line; a blank line ends a paragraph"));
    command->add_flag("--explain", align->explain,
                      tr("below a doubtful bead, what else it may be; JSON always says it, and the words that speak "
                         "for each bead"));
    command->add_flag("--add", align->add, tr("store the release with its beads in the archive"));
    command
        ->add_option("--accept-above", align->accept_above,
                     tr("with --add: accept beads of at least this confidence; they say that no person looked"))
        ->check(CLI::Range(0.0, 1.0));
    command->add_flag("--batch", align->batch,
                      tr("many releases: SOURCE and TARGET are folders, or SOURCE is a folder with both or a list of "
                         "pairs; gives a report, doubts first"));
    command
        ->add_option("--furniture", align->furniture,
                     tr("with --batch: the lines that are page furniture, one a line, in the place of those found"))
        ->type_name("FILE");
    align->known.add_options(*command);
    align->output.add_options(*command, {"table", "tsv", "json", "tmx", "html"});
    command->callback([&invocation, align, command] {
        align->format_given = command->count("--format") > 0 || command->count("--json") > 0;
        invocation.run = [&invocation, align](const Console& console) {
            return run_align(invocation, *align, console);
        };
    });
}

}  // namespace stykovka
