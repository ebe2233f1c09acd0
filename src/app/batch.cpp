// Many releases at once: folders become pairs, and pairs documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "app/batch_journal.h"
#include "app/batch_pairs.h"
#include "app/furniture.h"
#include "app/in_parallel.h"
#include "app/pairing.h"
#include "app/storing.h"
#include "base/error.h"
#include "base/tr.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

/// Beads of at least this confidence need no look.
constexpr float sure = 0.9F;
/// One pair on its way: read, aligned, stored.
struct Aligned {
    PreparedRelease prepared;
    std::vector<bool> furniture;  ///< of each bead
    std::string trouble;          ///< the sentence of what went wrong; empty when nothing did
    bool looks_wrong = false;
    const BatchRelease* done = nullptr;  ///< by an earlier run
};

std::string with_likeness(const char* text, float likeness) {
    return fmt::format(fmt::runtime(text), fmt::arg("likeness", fmt::format("{:.2f}", likeness)));
}

std::string sentence_of(const FlaggedPair& flagged) {
    const float likeness = flagged.pair.likeness;
    if (flagged.doubt == PairingDoubt::several_alike)
        return with_likeness(tr("Another text is as like to one of them (likeness {likeness})."), likeness);
    if (flagged.pair.by == PairedBy::list)
        return with_likeness(tr("The list pairs them, but their texts have little in common (likeness {likeness})."),
                             likeness);
    return with_likeness(tr("Their names pair them, but their texts have little in common (likeness {likeness})."),
                         likeness);
}

class Batch {
public:
    Batch(const BatchFiles& files, const BatchOptions& options, const Tools& tools, OpenArchive* archive)
        : files_(files), options_(options), tools_(tools), archive_(archive) {
        for (const Side side : both_sides) report_.languages[side] = options.languages[side].tag();
        report_.left_out = files.left_out;
    }

    BatchReport run(const Progress& progress) {
        texts_ = batch_texts(files_, options_.languages, options_.reading, tools_, progress.part(0, 0.3));
        find_furniture();
        progress.report(0.3, tr("Pairing"));
        pairs_ = batch_pairs(texts_, files_.listed, options_.languages, tools_.lexicon.between(options_.languages),
                             progress.part(0.3, 0.4));
        report_pairing();
        count_numbers();
        if (!options_.journal.empty()) journal_ = BatchJournal(options_.journal, purpose());
        align_pairs(progress.part(0.4, 1));
        sort_releases();
        journal_.finish();
        return std::move(report_);
    }

private:
    std::string purpose() const {
        return fmt::format("stykovka-batch 1 {} {} {} {} {} {}", report_.languages.source, report_.languages.target,
                           archive_ != nullptr ? archive_->path().string() : "-", options_.accept_above.value_or(2),
                           name_of(options_.state), options_.purpose);
    }

    void find_furniture() {
        if (options_.furniture) {
            furniture_ = Furniture(*options_.furniture);
            return;
        }
        std::vector<FurnitureLine> all;
        for (const Side side : both_sides) {
            std::vector<const std::vector<std::string>*> lines;
            for (const BatchText& text : texts_)
                if (text.side == side && text.trouble.empty()) lines.push_back(&text.lines);
            const auto proposed = proposed_furniture(side, lines);
            all.insert(all.end(), proposed.begin(), proposed.end());
        }
        furniture_ = Furniture(all);
        for (const FurnitureLine& line : all) report_.furniture.push_back({line.side, line.text, line.texts});
    }

    BySide<std::string> names_of(const BatchPair& pair) const {
        return map_sides(pair.text, [&](std::size_t i) { return texts_[i].file.name; });
    }

    void report_pairing() {
        for (const FlaggedPair& flagged : pairs_.flagged)
            report_.flagged.push_back({names_of(flagged.pair), sentence_of(flagged)});
        for (const std::size_t i : pairs_.single) report_.single[texts_[i].side].push_back(texts_[i].file.name);
        for (const BatchText& text : texts_) {
            if (text.trouble.empty()) continue;
            BatchTrouble trouble{{}, text.trouble};
            trouble.files[text.side] = text.file.name;
            report_.failed.push_back(std::move(trouble));
        }
    }

    // A release is known by the name of its file; by its path when other folders have a file of that name.
    void count_numbers() {
        for (const BatchPair& pair : pairs_.pairs) ++numbers_[number_from_files(texts_[pair.text.source].file.path)];
    }

    std::string number_of(const BatchFile& file) const {
        std::string number = number_from_files(file.path);
        if (numbers_.at(number) == 1) return number;
        return std::filesystem::path(file.name).replace_extension().string();
    }

    std::string key_of(const BatchPair& pair) const {
        const BatchText& source = texts_[pair.text.source];
        const BatchText& target = texts_[pair.text.target];
        return fmt::format("{:x}-{:x} {} {}", static_cast<std::uint64_t>(source.hash),
                           static_cast<std::uint64_t>(target.hash), source.file.name, target.file.name);
    }

    // The first line that tells something: above it stand a date and what the site puts on every page.
    std::string title_of(const BatchText& text) const {
        for (const std::string& line : text.lines)
            if (!furniture_.contains(line)) return line;
        return text.title;
    }

    Aligned aligned(const BatchPair& pair, const Progress& progress) const {
        Aligned result;
        result.done = journal_.find(key_of(pair));
        if (result.done != nullptr) return result;
        const BySide<const BatchText*> texts{&texts_[pair.text.source], &texts_[pair.text.target]};
        try {
            const auto files = map_sides(texts, [](const BatchText* text) { return text->file.path; });
            result.prepared = align_files(files, options_.languages, options_.reading, tools_, progress);
            Release& release = result.prepared.release;
            // What a document says about itself goes first.
            if (release.number == number_from_files(files.source)) release.number = number_of(texts.source->file);
            if (!release.date) release.date = texts.source->date ? texts.source->date : texts.target->date;
            release.title = {title_of(*texts.source), title_of(*texts.target)};
            release.state = options_.state;
            result.furniture = furniture_.beads_of(result.prepared.document);
            result.looks_wrong = is_hardly_aligned(result.prepared.document);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            result.trouble = error.what();
        }
        return result;
    }

    void align_pairs(const Progress& progress) {
        std::size_t done = 0;
        const Progress quiet = progress.quiet();
        in_parallel(
            pairs_.pairs.size(), progress, [&](std::size_t i) { return aligned(pairs_.pairs[i], quiet); },
            [&](std::size_t i, Aligned&& result) {
                take(pairs_.pairs[i], std::move(result));
                progress.report(static_cast<double>(++done) / static_cast<double>(pairs_.pairs.size()), tr("Aligning"));
            });
    }

    void take(const BatchPair& pair, Aligned&& result) {
        if (result.done != nullptr) {
            report_.releases.push_back(*result.done);
        } else if (!result.trouble.empty()) {
            report_.failed.push_back({names_of(pair), std::move(result.trouble)});
        } else if (result.looks_wrong) {
            report_.flagged.push_back({names_of(pair), tr("They were paired, but hardly any of their sentences are.")});
        } else {
            try {
                BatchRelease release = stored(pair, result);
                journal_.add(key_of(pair), release);
                report_.releases.push_back(std::move(release));
            } catch (const Error& error) {
                if (error.kind() != ErrorKind::conflict) throw;
                report_.failed.push_back({names_of(pair), error.what()});
            }
        }
    }

    BatchRelease stored(const BatchPair& pair, Aligned& result) {
        accept_sure(result);
        BatchRelease release = summary_of(pair, result);
        if (archive_ == nullptr) return release;
        const StoreOutcome outcome = store_release(*archive_, result.prepared, {});
        release.outcome = outcome.added ? "added" : "known";
        if (outcome.added) return release;
        release.accepted = outcome.accepted;  // by persons meanwhile
        if (outcome.left_for_review == 0) release.doubts.clear();
        return release;
    }

    void accept_sure(Aligned& result) const {
        if (!options_.accept_above) return;
        Bitext& document = result.prepared.document;
        document = accept_above(document, *options_.accept_above);
        for (std::size_t bead = 0; bead < result.furniture.size(); ++bead)
            if (result.furniture[bead] && document.alignment.beads[bead].state == BeadState::accepted)
                document = reject(document, bead);
    }

    BatchRelease summary_of(const BatchPair& pair, const Aligned& result) const {
        const Release& release = result.prepared.release;
        const Bitext& document = result.prepared.document;
        BatchRelease summary{names_of(pair),
                             release.number,
                             release.date,
                             release.title,
                             std::string(name_of(pair.by)),
                             pair.likeness,
                             "aligned",
                             0,
                             0,
                             0,
                             {}};
        const float good = options_.accept_above.value_or(sure);
        std::size_t index = 0;
        for (const Bead& bead : document.alignment.beads) {
            const std::size_t at = index++;
            if (result.furniture[at]) {
                ++summary.furniture;
                continue;
            }
            ++summary.beads;
            summary.accepted += bead.state == BeadState::accepted;
            if (bead.state == BeadState::accepted || bead.confidence >= good) continue;
            summary.doubts.push_back(
                {at,
                 bead.confidence,
                 {content_of(document, at, Side::source).text, content_of(document, at, Side::target).text}});
        }
        return summary;
    }

    // The order in which releases end says nothing; the same files give the same report.
    void sort_releases() {
        const auto by_files = [](const auto& a, const auto& b) {
            return std::tie(a.files.source, a.files.target) < std::tie(b.files.source, b.files.target);
        };
        std::sort(report_.releases.begin(), report_.releases.end(), by_files);
        std::sort(report_.flagged.begin(), report_.flagged.end(), by_files);
        std::sort(report_.failed.begin(), report_.failed.end(), by_files);
    }

    const BatchFiles& files_;
    const BatchOptions& options_;
    const Tools& tools_;
    OpenArchive* archive_;
    std::vector<BatchText> texts_;
    BatchPairs pairs_;
    std::map<std::string, std::size_t> numbers_;
    Furniture furniture_;
    BatchJournal journal_;
    BatchReport report_;
};

}  // namespace

BatchReport align_batch(const BatchFiles& files, const BatchOptions& options, const Tools& tools, OpenArchive* archive,
                        const Progress& progress) {
    return Batch(files, options, tools, archive).run(progress);
}

}  // namespace stykovka
