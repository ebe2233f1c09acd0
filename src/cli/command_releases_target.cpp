// stykovka releases update --target: a translation that came back corrected.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "app/pipeline.h"
#include "app/session.h"
#include "base/error.h"
#include "base/tr.h"
#include "cli/release_update.h"
#include "formats/tables_console.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

std::string shown_correction(const Correction& correction) {
    if (correction.kind == CorrectionKind::moved) return correction.after;
    return marked_difference(correction.before, correction.after);
}

std::string table_of(const TargetUpdate& update, const Console& console) {
    const bool is_signed =
        std::any_of(update.by.begin(), update.by.end(), [](const CorrectedBy& by) { return by != CorrectedBy{}; });
    std::vector<std::vector<ConsoleCell>> rows;
    for (std::size_t i = 0; i < update.corrections.list.size(); ++i) {
        const Correction& correction = update.corrections.list[i];
        std::vector<ConsoleCell> row{{fmt::format("{}", i + 1)},
                                     {fmt::format("{}", correction.bead + 1)},
                                     {words_for(correction)},
                                     {correction.source},
                                     {shown_correction(correction)}};
        if (is_signed) row.push_back({signature_of(update.by[i])});
        rows.push_back(std::move(row));
    }
    std::vector<std::string> head{tr("No."), tr("Bead"), tr("What"), tr("Source"), tr("Translation")};
    if (is_signed) head.emplace_back(tr("By"));
    return console_table(head, rows, {3, 4}, {.width = console.columns(), .colours = console.has_colours()});
}

std::string comments_of(const TargetUpdate& update) {
    std::string text;
    for (const SegmentComment& comment : update.comments) {
        const std::string by = signature_of({comment.note.author, comment.note.when});
        text += fmt::format("“{}”\n   {}{}{}\n", update.text.segments[comment.segment].content.text, by,
                            by.empty() ? "" : ": ", comment.note.text);
    }
    return text;
}

ordered_json json_of(const CorrectedBy& by) {
    return {{"author", by.author}, {"when", by.when ? ordered_json(iso_time(*by.when)) : ordered_json()}};
}

std::string json_of(const TargetUpdate& update, const std::vector<bool>& accepted, bool applied) {
    ordered_json list = ordered_json::array();
    for (std::size_t i = 0; i < update.corrections.list.size(); ++i) {
        const Correction& correction = update.corrections.list[i];
        ordered_json each{
            {"number", i + 1},           {"kind", name_of(correction.kind)},  {"moved", correction.is_moved},
            {"bead", correction.bead},   {"source", correction.source},       {"before", correction.before},
            {"after", correction.after}, {"accepted", applied && accepted[i]}};
        each.update(json_of(update.by[i]));
        list.push_back(std::move(each));
    }
    ordered_json comments = ordered_json::array();
    for (const SegmentComment& comment : update.comments) {
        ordered_json each{{"segment", comment.segment}, {"about", comment.note.about}, {"text", comment.note.text}};
        each.update(json_of({comment.note.author, comment.note.when}));
        comments.push_back(std::move(each));
    }
    return ordered_json{{"schema", 1},
                        {"equal", update.corrections.equal},
                        {"similarity", update.similarity},
                        {"applied", applied},
                        {"corrections", list},
                        {"comments", comments}}
               .dump(1) +
           "\n";
}

std::string summary_of(const TargetUpdate& update, const Session& session, std::size_t accepted, bool applied) {
    const char* sentence =
        session.is_published()
            ? tr("Release “{number}” is published and stays as it is; corrections: {count}, comments: {comments}, "
                 "unchanged segments: {equal}.")
        : applied ? tr("“{number}” was corrected: {accepted} of {count} corrections, comments: {comments}, unchanged "
                       "segments: {equal}. It is one step of undo.")
                  : tr("“{number}” with this translation: corrections: {count}, comments: {comments}, unchanged "
                       "segments: {equal}. Nothing was changed; --apply takes all of them, --accept 1,3-5 some.");
    return fmt::format(fmt::runtime(sentence), fmt::arg("number", session.release().number),
                       fmt::arg("count", update.corrections.list.size()), fmt::arg("accepted", accepted),
                       fmt::arg("comments", update.comments.size()), fmt::arg("equal", update.corrections.equal));
}

[[noreturn]] void not_a_list(const std::string& list, std::size_t count) {
    throw Error(ErrorKind::usage, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("“{list}” does not name any of the {count} corrections; write their "
                                            "numbers like 1,3-5.")),
                            fmt::arg("list", list), fmt::arg("count", count)));
}

}  // namespace

std::vector<bool> chosen_numbers(const std::string& list, std::size_t count) {
    std::vector<bool> chosen(count);
    const char* at = list.data();
    const char* const end = list.data() + list.size();
    while (at < end) {
        std::size_t first = 0;
        auto [behind, error] = std::from_chars(at, end, first);
        std::size_t last = first;
        if (error == std::errc() && behind < end && *behind == '-')
            std::tie(behind, error) = [&] {
                const auto [ptr, ec] = std::from_chars(behind + 1, end, last);
                return std::pair(ptr, ec);
            }();
        const bool is_right = error == std::errc() && first >= 1 && first <= last && last <= count;
        if (!is_right || (behind < end && *behind != ',')) not_a_list(list, count);
        for (std::size_t i = first; i <= last; ++i) chosen[i - 1] = true;
        at = behind < end ? behind + 1 : behind;
    }
    return chosen;
}

int run_target_update(const Invocation& invocation, const ReleaseUpdate& update, const Console& console) {
    const auto archive = archive_for(invocation, update);
    Session session(*archive, archive->find(update.number));
    const Tools tools = load_tools();
    ReadText text =
        read_text_file(update.target, session.release().languages.target, update.reading, tools, console.progress());
    // Tracked changes and comments are what is shown below.
    if (text.insertions.empty() && text.deletions.empty() && text.comments.empty())
        for (const std::string& remark : text.remarks) console.note(remark);
    const TargetUpdate compared = compare_target(session, std::move(text), console.progress());
    const std::size_t count = compared.corrections.list.size();
    const auto accepted = update.accept.empty() ? all_corrections(compared) : chosen_numbers(update.accept, count);
    const bool applied = update.stores() && !session.is_published();
    if (applied) apply_target(*archive, session, compared, accepted);
    if (update.output.format == "json") {
        update.output.write(console, json_of(compared, accepted, applied));
    } else if (count + compared.comments.size() > 0) {
        std::string shown = count > 0 ? table_of(compared, console) : std::string();
        if (!compared.comments.empty()) shown += (shown.empty() ? "" : "\n") + comments_of(compared);
        update.output.write(console, shown);
    }
    const auto taken = static_cast<std::size_t>(std::count(accepted.begin(), accepted.end(), true));
    console.note(summary_of(compared, session, taken, applied));
    return 0;
}

}  // namespace stykovka
