// Precision and recall of every check over releases with seeded errors, false alarms in clean ones, and the time.
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_review PROJECT LEXICON [--LOT …] [--show]: each lot (tuning, judging, third, fourth, fifth …, general) is judged
// apart; without one, tuning and judging.
//
// bench_review PROJECT LEXICON --gold FOLDER [--show]: what the checks say of all releases of a folder with gold
// alignments.
//
// bench_review PROJECT LEXICON --rows N: how long a release of so many rows takes after an edit, check by check.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/file.h"
#include "review/gold_release.h"
#include "review/known_findings.h"
#include "review/seeded_release.h"
#include "review/term_sentences.h"
#include "text/word_count.h"

using namespace stykovka;

namespace {

struct Counts {
    int seeded = 0, found = 0, right = 0, wrong = 0;
};

struct Half {
    std::map<std::string, Counts> checks;
    Counts all;
    std::size_t clean_words = 0;
    int clean_alarms = 0;
    int clean_notes = 0;
};

bool show = false;
std::filesystem::path project;

std::filesystem::path data(const std::string& name) { return project / "tests/data/review" / name; }

void print(const char* what, const std::string& file, std::uint32_t bead, const std::string& text) {
    if (show) fmt::print("  {} {}:{} {}\n", what, file, bead + 1, text);
}

std::string text_of(const Finding& finding) {
    return fmt::format("[{}, {}] {}", finding.check, name_of(finding.severity), finding.message);
}

void count_seeded(Half& half, const test::SeededRelease& release, const std::vector<Finding>& findings,
                  const std::string& file) {
    for (const test::SeededError& error : release.errors) {
        Counts& counts = half.checks[error.checks.front()];
        ++counts.seeded;
        ++half.all.seeded;
        const bool found = std::any_of(findings.begin(), findings.end(),
                                       [&](const Finding& each) { return test::is_expected(each, error); });
        counts.found += found ? 1 : 0;
        half.all.found += found ? 1 : 0;
        if (!found)
            print("missed", file, error.bead, fmt::format("[{}] {}", fmt::join(error.checks, "|"), error.piece));
    }
    for (const Finding& finding : findings) {
        const bool right = std::any_of(release.errors.begin(), release.errors.end(),
                                       [&](const test::SeededError& each) { return test::is_expected(finding, each); });
        Counts& counts = half.checks[finding.check];
        ++(right ? counts.right : counts.wrong);
        ++(right ? half.all.right : half.all.wrong);
        if (!right) print("wrong", file, finding.bead, text_of(finding));
    }
}

void count_clean(Half& half, const test::SeededRelease& release, const std::vector<Finding>& findings,
                 const std::string& file) {
    for (const Side side : both_sides)
        for (const Segment& segment : release.document.texts[side].segments)
            half.clean_words += word_count(segment.content.text);
    half.clean_alarms += static_cast<int>(findings.size());
    for (const Finding& finding : findings) {
        half.clean_notes += finding.severity == Severity::note ? 1 : 0;
        ++half.checks[finding.check].wrong;
        print("alarm", file, finding.bead, text_of(finding));
    }
}

// Clean texts by good translators: everything but what was left out is a false alarm, or a slip that nobody saw.
void judge_gold(const std::filesystem::path& folder, const test::SeededChecker& checker) {
    std::map<std::string, int> alarms;
    std::size_t words = 0, beads = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!std::filesystem::exists(entry.path() / "gold.tsv")) continue;
        test::SeededRelease release;
        release.document = test::gold_release(entry.path());
        beads += release.document.alignment.beads.size();
        for (const Side side : both_sides)
            for (const Segment& segment : release.document.texts[side].segments)
                words += word_count(segment.content.text);
        for (const Finding& finding : checker.findings_in(release)) {
            ++alarms[fmt::format("{} ({})", finding.check, name_of(finding.severity))];
            print("alarm", entry.path().filename().string(), finding.bead,
                  fmt::format("{}\n      {}\n      {}", text_of(finding),
                              content_of(release.document, finding.bead, Side::source).text,
                              content_of(release.document, finding.bead, Side::target).text));
        }
    }
    fmt::print("{} beads, {} words of both languages\n", beads, words);
    for (const auto& [check, count] : alarms)
        fmt::print("{:28} {:>5} {:>6.2f} on 1 500 words\n", check, count, 1500.0 * count / static_cast<double>(words));
}

std::string share(int part, int whole) { return whole == 0 ? "–" : fmt::format("{:.0f} %", 100.0 * part / whole); }

void report(const char* name, const Half& half) {
    fmt::print("{}: {} of {} seeded errors found ({}), {} findings right, {} wrong\n", name, half.all.found,
               half.all.seeded, share(half.all.found, half.all.seeded), half.all.right, half.all.wrong);
    fmt::print("{:18} {:>7} {:>7} {:>9} {:>9}\n", "check", "seeded", "found", "recall", "precision");
    for (const auto& [check, counts] : half.checks)
        fmt::print("{:18} {:>7} {:>7} {:>9} {:>9}\n", check, counts.seeded, counts.found,
                   share(counts.found, counts.seeded), share(counts.right, counts.right + counts.wrong));
    fmt::print("clean: {} alarms ({} of them notes) on {} words of both languages: {:.1f} on 1 500\n\n",
               half.clean_alarms, half.clean_notes, half.clean_words,
               1500.0 * half.clean_alarms / static_cast<double>(half.clean_words));
}

void judge(const std::string& name, const test::SeededChecker& checker) {
    Half half;
    for (const std::filesystem::path& file : test::releases_of_lot(project / "tests/data/review", "seeded-" + name)) {
        const auto release = test::seeded_release(file);
        count_seeded(half, release, checker.findings_in(release), file.filename().string());
    }
    for (const std::filesystem::path& file : test::releases_of_lot(project / "tests/data/review", "clean-" + name)) {
        const auto clean = test::seeded_release(file);
        count_clean(half, clean, checker.findings_in(clean), file.filename().string());
    }
    report(name.c_str(), half);
}

// CPU time, so that what else the machine does is not counted.
template <class Work>
double milliseconds(int times, Work work) {
    const std::clock_t begin = std::clock();
    for (int i = 0; i < times; ++i) work();
    return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / times;
}

// The beads of a release, over and over until it has so many words of English.
test::SeededRelease of_length(test::SeededRelease release, std::size_t words) {
    std::vector<Bead> beads(release.document.alignment.beads.begin(), release.document.alignment.beads.end());
    BySide<std::vector<Segment>> segments;
    for (const Side side : both_sides)
        segments[side].assign(release.document.texts[side].segments.begin(),
                              release.document.texts[side].segments.end());
    const auto once_beads = beads;
    const auto once = segments;
    std::size_t count = 0;
    for (const Segment& segment : once.target) count += word_count(segment.content.text);
    for (std::size_t has = count; has < words; has += count) {
        beads.insert(beads.end(), once_beads.begin(), once_beads.end());
        for (const Side side : both_sides)
            segments[side].insert(segments[side].end(), once[side].begin(), once[side].end());
    }
    BySide<SegmentedText> texts = release.document.texts;
    for (const Side side : both_sides) {
        std::uint32_t number = 0;
        for (Segment& segment : segments[side]) segment.paragraph = number++;
        texts[side].segments = shared_vector<Segment>(segments[side]);
        texts[side].paragraphs = shared_vector<ParagraphShape>(std::vector<ParagraphShape>(number));
    }
    release.document = assemble(std::move(texts), {shared_vector<Bead>(beads), {}});
    return release;
}

void time_checks(const test::SeededChecker& checker) {
    const auto clean = test::seeded_release(data("clean-tuning.txt"));
    const auto longer = of_length(clean, 1500);
    std::size_t words = 0;
    for (const Segment& segment : longer.document.texts.target.segments) words += word_count(segment.content.text);
    const double first = milliseconds(1, [&] { checker.findings_in(longer); });
    const double again = milliseconds(20, [&] { checker.findings_in(longer); });
    fmt::print("{} words of English: {:.0f} ms at the first time, {:.0f} ms when its words are known\n", words, first,
               again);
    auto segment = test::seeded_release(data("clean-tuning.txt"));
    BySide<SegmentedText> texts = segment.document.texts;
    for (const Side side : both_sides)
        texts[side].segments = shared_vector<Segment>(std::vector<Segment>{texts[side].segments[1]});
    segment.document =
        assemble(std::move(texts), {shared_vector<Bead>(std::vector<Bead>{segment.document.alignment.beads[1]}), {}});
    fmt::print("one segment: {:.2f} ms\n", milliseconds(200, [&] { checker.findings_in(segment); }));
}

// A long release after an edit: what is known of its beads is kept, and each check that looks through all of it does
// so.
void time_rows(const test::SeededChecker& checker, std::size_t rows) {
    auto release = test::seeded_release(data("clean-tuning.txt"));
    std::size_t words = 0;
    for (const Segment& segment : release.document.texts.target.segments) words += word_count(segment.content.text);
    release = of_length(std::move(release), words * (rows / release.document.alignment.beads.size()));
    KnownFindings known;
    known.begin({});
    CheckOptions all, none;
    all.known = none.known = &known;
    for (const Check& check : all_checks()) none.grades[std::string(check.id)] = std::nullopt;
    fmt::print("{} rows: {:.0f} ms at first, ", release.document.alignment.beads.size(),
               milliseconds(1, [&] { checker.findings_in(release, all); }));
    fmt::print("{:.0f} ms when its beads are known\n", milliseconds(3, [&] { checker.findings_in(release, all); }));
    const double nothing = milliseconds(3, [&] { checker.findings_in(release, none); });
    fmt::print("nothing looked through: {:.0f} ms\n", nothing);
    for (const Check& check : all_checks()) {
        if (check.look_through == nullptr) continue;
        CheckOptions only = none;
        only.grades.erase(std::string(check.id));
        fmt::print("{:18} {:>6.0f} ms more\n", check.id,
                   milliseconds(3, [&] { checker.findings_in(release, only); }) - nothing);
    }
}

void recognise_terms(const test::SeededChecker& checker) {
    const auto sentences = test::term_sentences(read_file(data("terms.txt")));
    const auto counts = test::recognised(sentences, checker.stems());
    fmt::print("terms: {} forms, recall {:.1f} %, precision {:.1f} %; {} of {} look-alikes matched\n{}",
               counts.expected, 100 * counts.recall(), 100 * counts.precision(), counts.look_alikes,
               sentences.never.size(), counts.mistakes);
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> options(arguments + 1, arguments + count);
    if (options.size() < 2) {
        fmt::print(stderr, "bench_review PROJECT LEXICON [--LOT …] [--show]\n");
        return 2;
    }
    project = options.front();
    const test::SeededChecker checker(project / "dictionaries", Lexicon::load(options[1]));
    options.erase(options.begin(), options.begin() + 2);
    if (const auto gold = std::find(options.begin(), options.end(), "--gold");
        gold != options.end() && gold + 1 != options.end()) {
        show = options.back() == "--show";
        judge_gold(*(gold + 1), checker);
        return 0;
    }
    if (const auto rows = std::find(options.begin(), options.end(), "--rows");
        rows != options.end() && rows + 1 != options.end()) {
        time_rows(checker, std::stoul(*(rows + 1)));
        return 0;
    }
    std::vector<std::string> halves;
    for (const std::string& option : options) {
        if (option == "--show")
            show = true;
        else
            halves.push_back(option.substr(2));
    }
    if (halves.empty()) halves = {"tuning", "judging"};
    for (const std::string& half : halves) judge(half, checker);
    recognise_terms(checker);
    time_checks(checker);
    return 0;
}
