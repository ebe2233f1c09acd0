// stykovka segment: the sentences of a text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/own_abbreviations.h"
#include "app/pipeline.h"
#include "base/error.h"
#include "base/tr.h"
#include "cli/command.h"

namespace stykovka {
namespace {

struct SegmentOptions {
    std::filesystem::path file;
    std::string language = "ru";
    std::string encoding;
    std::filesystem::path srx;
    bool explain = false;
    std::vector<std::string> no_break_after;
};

std::string one_a_line(const SegmentedText& text) {
    std::string lines;
    for (std::size_t i = 0; i < text.segments.size(); ++i) {
        const Segment& segment = text.segments[i];
        if (i > 0 && segment.paragraph != text.segments[i - 1].paragraph) lines += '\n';
        lines += segment.content.text + '\n';
    }
    return lines;
}

// The text on both sides of a place, as much as a line shows, so that a reader finds it.
std::string surroundings(std::string_view paragraph, std::uint32_t offset) {
    constexpr int shown = 28;
    const auto begins_character = [&](std::size_t at) {
        return (static_cast<unsigned char>(paragraph[at]) & 0xC0U) != 0x80U;
    };
    std::size_t begin = offset;
    for (int left = shown; begin > 0 && left > 0;) left -= begins_character(--begin) ? 1 : 0;
    std::size_t end = offset;
    for (int left = shown; end < paragraph.size() && (left > 0 || !begins_character(end)); ++end)
        left -= begins_character(end) ? 1 : 0;
    std::string text = fmt::format("{}{}¦{}{}", begin > 0 ? "…" : "", paragraph.substr(begin, offset - begin),
                                   paragraph.substr(offset, end - offset), end < paragraph.size() ? "…" : "");
    // One place a line, in columns that a table can read.
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

std::string explained(const ReleaseText& text, const Segmenter& segmenter) {
    std::string lines;
    for (const Paragraph& paragraph : text.paragraphs)
        for (const BreakDecision& decision : segmenter.explain(paragraph.content.text, text.language))
            lines += fmt::format("{}\t{}\t{} ({})\n", decision.breaks ? tr("break") : tr("no break"),
                                 surroundings(paragraph.content.text, decision.offset), decision.reason, decision.rule);
    return lines;
}

void remember_abbreviations(const SegmentOptions& options, const Console& console) {
    const Language language(options.language);
    for (const std::string& abbreviation : options.no_break_after) {
        const bool added = add_own_abbreviation(language, abbreviation);
        console.note(fmt::format(fmt::runtime(added ? tr("“{abbreviation}” was put on the list {file}.")
                                                    : tr("“{abbreviation}” is on the list {file} already.")),
                                 fmt::arg("abbreviation", abbreviation),
                                 fmt::arg("file", own_abbreviations_file(language).string())));
    }
}

int run(const SegmentOptions& options, const Console& console) {
    remember_abbreviations(options, console);
    if (options.file.empty() && !options.no_break_after.empty()) return 0;
    if (options.file.empty())
        throw Error(ErrorKind::usage, ErrorSubject::input, tr("Name a text, or “-” for standard input."));
    const Tools tools = load_tools(options.srx);
    for (const std::string& remark : tools.remarks) console.note(remark);
    const ReadText read = read_text_file(options.file, Language(options.language), {.encoding = options.encoding},
                                         tools, console.progress());
    for (const std::string& remark : read.remarks) console.note(remark);
    console.print(options.explain ? explained(read.text, tools.segmenter) : one_a_line(read.segments));
    return 0;
}

}  // namespace

void add_segment_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("segment", tr("cut a text into segments"));
    const auto options = std::make_shared<SegmentOptions>();
    command->add_option("file", options->file, tr("the text; “-” is standard input"))->type_name("FILE");
    command->add_option("--lang", options->language, tr("language of the text"))->capture_default_str();
    command->add_option("--encoding", options->encoding, tr("encoding of the file; default: guessed"));
    command->add_option("--srx", options->srx, tr("rules to use instead of the program's"))->type_name("FILE");
    command->add_flag("--explain", options->explain, tr("name the rule at each break and non-break"));
    command
        ->add_option("--no-break-after", options->no_break_after,
                     tr("put an abbreviation on your list of this language: no sentence ends behind it"))
        ->type_name("ABBR");
    command->callback([&invocation, options] {
        invocation.run = [options](const Console& console) { return run(*options, console); };
    });
}

}  // namespace stykovka
