// The first steps of the main job: files become texts, and two texts a document.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reading.h"

#include <fmt/format.h>

#include <algorithm>

#include "align/aligner.h"
#include "app/settings.h"
#include "base/error.h"
#include "base/file.h"
#include "base/language_name.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/edits.h"
#include "formats/documents.h"
#include "formats/plain_text.h"
#include "text/language_guess.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

/// A press release is never longer; the largest book is a tenth of it.
constexpr std::uint64_t largest_text_in_bytes = 64ULL << 20;

Error wrong_input(std::string sentence) {
    return Error(ErrorKind::malformed, ErrorSubject::input, std::move(sentence));
}

Error is_in_another(const std::string& file, const Language& found, const Language& wanted) {
    return wrong_input(fmt::format(fmt::runtime(tr("“{file}” is in {found}, not in {wanted}; check the files, or name "
                                                   "the languages with --from and --to.")),
                                   fmt::arg("file", file), fmt::arg("found", name_of(found)),
                                   fmt::arg("wanted", name_of(wanted))));
}

// Throws when the texts are in each other's language, or both in one. What cannot be told is let pass.
void require_languages(const BySide<ReadText>& texts) {
    const auto guess = map_sides(texts, [](const ReadText& text) { return language_of(text.segments); });
    if (!guess.source || !guess.target) return;
    const auto wanted = map_sides(texts, [](const ReadText& text) { return text.segments.language; });
    const bool source_is_right = guess.source->same_primary(wanted.source);
    const bool target_is_right = guess.target->same_primary(wanted.target);
    if (source_is_right && target_is_right) return;
    const auto file_of = [&](Side side) { return texts[side].text.origin.file; };
    if (guess.source->same_primary(wanted.target) && guess.target->same_primary(wanted.source))
        throw wrong_input(fmt::format(
            fmt::runtime(
                tr("The sides are swapped: “{source}” is in {target_language} and “{target}” in {source_language}; "
                   "give them the other way round.")),
            fmt::arg("source", file_of(Side::source)), fmt::arg("target", file_of(Side::target)),
            fmt::arg("source_language", name_of(wanted.source)), fmt::arg("target_language", name_of(wanted.target))));
    if (guess.source->same_primary(*guess.target))
        throw wrong_input(fmt::format(
            fmt::runtime(tr("“{source}” and “{target}” are both in {language}; give a release and its translation.")),
            fmt::arg("source", file_of(Side::source)), fmt::arg("target", file_of(Side::target)),
            fmt::arg("language", name_of(*guess.source))));
    const Side wrong = source_is_right ? Side::target : Side::source;
    throw is_in_another(file_of(wrong), *guess[wrong], wanted[wrong]);
}

std::string title_of(const SegmentedText& text) {
    return text.segments.empty() ? std::string() : text.segments.front().content.text;
}

void add_encoding_remark(ReadText& read) {
    if (!read.text.origin.encoding_guessed) return;
    read.remarks.push_back(
        fmt::format(fmt::runtime(tr("“{file}” was read as {encoding}; if letters look wrong, give --encoding.")),
                    fmt::arg("file", read.text.origin.file), fmt::arg("encoding", read.text.origin.encoding)));
}

void take(ReadText& read, ReadDocument document) {
    read.text = std::move(document.text);
    read.remarks = std::move(document.remarks);
    read.date = document.date;
    read.number = std::move(document.number);
    read.url = std::move(document.url);
    read.furniture = std::move(document.furniture);
    read.comments = std::move(document.comments);
    read.insertions = std::move(document.insertions);
    read.deletions = std::move(document.deletions);
}

// What the documents say about the release goes before what their names say.
struct SaidByDocument {
    std::optional<Date> date;
    std::string number, url;
    fs::path file;
};

SaidByDocument facts_of(const ReadText& text) { return {text.date, text.number, text.url, text.file}; }

void name_release(Release& release, const BySide<SaidByDocument>& said) {
    const std::string of_file = number_from_files(said.source.file);
    release.number = !said.source.number.empty() ? said.source.number : of_file;
    release.date = said.source.date ? said.source.date : said.target.date;
    if (!release.date) release.date = date_from_number(of_file);
    for (const Side side : both_sides) release.url[side] = said[side].url;
}

}  // namespace

std::optional<Language> language_of(const SegmentedText& text) {
    std::string all;
    for (const Segment& segment : text.segments) {
        if (all.size() > 100'000) break;  // enough to know a language by
        all += segment.content.text + "\n";
    }
    return likely_language(all);
}

ReadText read_text_file(const fs::path& path, const Language& language, const ReadOptions& options, const Tools& tools,
                        const Progress& progress) {
    progress.report(0, tr("Reading"));
    const std::string bytes = read_file(path, largest_text_in_bytes);
    const bool is_file = path != "-";
    const std::string name = is_file ? path.filename().string() : std::string(tr("standard input"));
    ReadText read;
    if (is_file) read.file = path;
    if (options.segmented) {
        SegmentedFile file = read_segmented(bytes, name, language, {.encoding = options.encoding});
        read.text = std::move(file.text);
        read.segments = std::move(file.segments);
    } else {
        take(read, read_document(bytes, name, language, {options.encoding, options.whole_page}));
        Segmentation cut = tools.segmenter.segmentation_of(read.text, progress);
        read.segments = std::move(cut.text);
        read.remarks.insert(read.remarks.end(), cut.problems.begin(), cut.problems.end());
    }
    add_encoding_remark(read);
    return read;
}

ReadText read_pasted_text(const std::string& text, const Language& language, const Tools& tools) {
    ReadText read;
    read.text = read_plain_text(text, tr("the pasted text"), language, {.encoding = "UTF-8"});
    read.text.origin.format = "typed";
    read.segments = tools.segmenter.segments_of(read.text);
    return read;
}

PreparedRelease align_texts(BySide<ReadText> texts, const Tools& tools, const Progress& progress) {
    require_languages(texts);
    PreparedRelease prepared;
    for (const Side side : both_sides) {
        prepared.release.title[side] = title_of(texts[side].segments);
        prepared.release.languages[side] = texts[side].segments.language;
        prepared.remarks.insert(prepared.remarks.end(), texts[side].remarks.begin(), texts[side].remarks.end());
    }
    BySide<SegmentedText> segments{std::move(texts.source.segments), std::move(texts.target.segments)};
    Alignment alignment = align(segments, tools.lexicon.between(prepared.release.languages), {}, progress);
    prepared.document = assemble(std::move(segments), std::move(alignment));
    prepared.release.origin = {std::move(texts.source.text.origin), std::move(texts.target.text.origin)};
    return prepared;
}

PreparedRelease align_files(const BySide<fs::path>& files, const BySide<Language>& languages,
                            const ReadOptions& options, const Tools& tools, const Progress& progress) {
    BySide<ReadText> texts;
    for (const Side side : both_sides)
        texts[side] = read_text_file(files[side], languages[side], options, tools, progress.part(0, 0.1));
    const auto said = map_sides(texts, [](const ReadText& text) { return facts_of(text); });
    PreparedRelease prepared = align_texts(std::move(texts), tools, progress.part(0.1, 1));
    name_release(prepared.release, said);
    return prepared;
}

PreparedRelease prepare_untranslated(ReadText source, const Language& target) {
    const auto guess = language_of(source.segments);
    if (guess && guess->same_primary(target) && !source.segments.language.same_primary(target))
        throw is_in_another(source.text.origin.file, *guess, source.segments.language);
    PreparedRelease prepared;
    prepared.remarks = std::move(source.remarks);
    prepared.release.title.source = title_of(source.segments);
    prepared.release.languages = {source.segments.language, target};
    name_release(prepared.release, {facts_of(source), {}});
    prepared.release.origin.source = std::move(source.text.origin);
    prepared.release.origin.target.format = "typed";
    prepared.document = untranslated(std::move(source.segments), target);
    return prepared;
}

Bitext realigned(const Bitext& document, const Tools& tools, const Progress& progress) {
    AlignOptions options;
    const auto firsts = firsts_of(document.alignment);
    std::size_t index = 0;
    for (const Bead& bead : document.alignment.beads) {
        if (bead.state == BeadState::accepted) options.fixed.push_back({firsts[index], bead});
        ++index;
    }
    const Lexicon lexicon = tools.lexicon.between({document.texts.source.language, document.texts.target.language});
    return with_alignment(document, align(document.texts, lexicon, options, progress));
}

std::string number_from_files(const fs::path& source) {
    const std::string stem = source.stem().string();
    const std::string folded_stem = folded(stem);
    for (const std::string_view mark : {"ru", "rus", "russian", "source"}) {
        if (folded_stem == mark) return fs::absolute(source).lexically_normal().parent_path().filename().string();
        for (const char separator : {'_', '-', '.'})
            if (folded_stem.ends_with(separator + std::string(mark)))
                return stem.substr(0, stem.size() - mark.size() - 1);
    }
    return stem;
}

std::optional<Date> date_from_number(const std::string& number) {
    for (std::size_t begin = 0; begin + 10 <= number.size(); ++begin)
        if (const auto date = date_of(std::string_view(number).substr(begin, 10))) return date;
    return std::nullopt;
}

}  // namespace stykovka
