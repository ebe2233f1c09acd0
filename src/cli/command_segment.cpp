// stykovka segment: the sentences of a text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/pipeline.h"
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

// The text on both sides of a place, so that a reader finds it.
std::string surroundings(std::string_view paragraph, std::uint32_t offset) {
    constexpr std::uint32_t shown = 40;
    const auto at_code_point = [&](std::uint32_t at) {
        while (at < paragraph.size() && (static_cast<unsigned char>(paragraph[at]) & 0xC0U) == 0x80U) ++at;
        return at;
    };
    const std::uint32_t begin = at_code_point(offset > shown ? offset - shown : 0);
    const std::uint32_t end =
        at_code_point(std::min<std::uint32_t>(offset + shown, static_cast<std::uint32_t>(paragraph.size())));
    return fmt::format("{}¦{}", paragraph.substr(begin, offset - begin), paragraph.substr(offset, end - offset));
}

std::string explained(const ReleaseText& text, const Segmenter& segmenter) {
    std::string lines;
    for (const Paragraph& paragraph : text.paragraphs)
        for (const BreakDecision& decision : segmenter.explain(paragraph.content.text, text.language))
            lines += fmt::format("{}\t{}\t{}\n", decision.breaks ? tr("break") : tr("no break"),
                                 surroundings(paragraph.content.text, decision.offset), decision.rule);
    return lines;
}

int run(const SegmentOptions& options, const Console& console) {
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
    command->add_option("file", options->file, tr("the text; “-” is standard input"))->required()->type_name("FILE");
    command->add_option("--lang", options->language, tr("language of the text"))->capture_default_str();
    command->add_option("--encoding", options->encoding, tr("encoding of the file; default: guessed"));
    command->add_option("--srx", options->srx, tr("rules to use instead of the program's"))->type_name("FILE");
    command->add_flag("--explain", options->explain, tr("name the rule at each break and non-break"));
    command->callback([&invocation, options] {
        invocation.run = [options](const Console& console) { return run(*options, console); };
    });
}

}  // namespace stykovka
