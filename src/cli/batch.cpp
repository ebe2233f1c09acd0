// stykovka align --batch: folders of releases become pairs, and a report.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "app/pipeline.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/batch_report.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of_file(const fs::path& file) {
    std::istringstream text(read_file(file));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
    return lines;
}

// Both forms go beside each other when no form was asked for.
bool writes_both(const BatchRequest& request) { return request.output.to_file() && !request.format_given; }

fs::path with_extension(fs::path file, const char* extension) { return file.replace_extension(extension); }

BatchOptions options_of(const BatchRequest& request, const Invocation& invocation) {
    BatchOptions options;
    options.languages = invocation.languages();
    options.reading = {.encoding = request.known.encoding, .segmented = request.segmented};
    options.state = release_state_of(request.known.state).value_or(ReleaseState::published);
    options.accept_above = request.accept_above;
    if (!request.furniture.empty()) options.furniture = lines_of_file(request.furniture);
    if (request.output.to_file()) options.journal = request.output.file.string() + ".part";
    options.purpose = fmt::format("{} {} {} {}", request.segmented, request.known.encoding, request.known.srx.string(),
                                  request.furniture.string());
    return options;
}

std::string in_form(const BatchReport& report, const std::string& format, const std::string& title,
                    const Console& console) {
    if (format == "json") return batch_json(report);
    if (format == "html") return batch_html(report, title);
    return batch_console_table(report, {.width = console.columns(), .colours = console.has_colours()});
}

void write_report(const BatchReport& report, const BatchRequest& request, const Console& console) {
    const std::string title = fmt::format(fmt::runtime(tr("Batch of {folder}")),
                                          fmt::arg("folder", fs::absolute(request.files.source).filename().string()));
    if (!writes_both(request)) {
        request.output.write(console, in_form(report, request.output.format, title, console));
        return;
    }
    write_file(with_extension(request.output.file, ".html"), batch_html(report, title));
    write_file(with_extension(request.output.file, ".json"), batch_json(report));
}

void tell_outcome(const BatchReport& report, const Console& console) {
    console.note(batch_summary(report));
    if (report.left_out > 0)
        console.note(fmt::format(fmt::runtime(tr("Files of other kinds, passed over: {count}.")),
                                 fmt::arg("count", report.left_out)));
    for (const BatchFurniture& line : report.furniture)
        console.detail(fmt::format(fmt::runtime(tr("Page furniture, in {count} files: “{line}”")),
                                   fmt::arg("count", line.files), fmt::arg("line", line.line)));
}

// Nothing could be used at all: what stands in the report as one file's trouble is the answer of the whole run.
void require_something_read(const BatchReport& report) {
    const bool none = report.releases.empty() && report.flagged.empty() && report.single.source.empty() &&
                      report.single.target.empty();
    if (none && !report.failed.empty())
        throw Error(ErrorKind::malformed, ErrorSubject::input, report.failed.front().why);
}

}  // namespace

int run_batch(const Invocation& invocation, const BatchRequest& request, const Console& console) {
    const BatchFiles files = batch_files(request.files.source, request.files.target, invocation.languages());
    const auto archive = request.add ? invocation.open_archive() : invocation.open_existing_archive();
    const Tools tools = load_tools(request.known.srx);
    for (const std::string& remark : tools.remarks) console.note(remark);
    use_words_of(archive.get(), tools, console);
    const BatchReport report =
        align_batch(files, options_of(request, invocation), tools, request.add ? archive.get() : nullptr, console.progress());
    require_something_read(report);
    write_report(report, request, console);
    tell_outcome(report, console);
    return 0;
}

}  // namespace stykovka
