// The review of a whole archive: what stands behind its pane.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/review_work.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/batches.h"
#include "app/checking.h"
#include "app/table_file.h"
#include "app/term_decisions.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "gui/main_frame.h"
#include "gui/review_cards.h"

namespace stykovka {
namespace {

// More cards than anybody reads would only take time; the table has all.
constexpr std::size_t most_entries = 500;
constexpr std::size_t most_places = 300;

Date today() { return std::chrono::floor<std::chrono::days>(now()); }

ChangePreview shown(const TermCorrection& correction, const CorrectionPreview& preview) {
    ChangePreview shown;
    shown.title = fmt::format(fmt::runtime(tr("“{right}” in the place of “{wrong}”")),
                              fmt::arg("right", correction.right), fmt::arg("wrong", correction.wrong));
    shown.summary = fmt::format(
        fmt::runtime(tr("{places} places in drafts; {pairs} older pairs will count as superseded; {releases} releases "
                        "keep their wording. One undo takes all of it back.")),
        fmt::arg("places", preview.places.size()), fmt::arg("pairs", preview.old_units.size()),
        fmt::arg("releases", preview.old_releases.size()));
    shown.apply = tr("&Replace");
    shown.each = true;
    for (const CorrectionPlace& place : preview.places) {
        PreviewedChange change;
        change.head = fmt::format(fmt::runtime(tr("{release} · segment {number}")), fmt::arg("release", place.number),
                                  fmt::arg("number", place.hit.bead + 1));
        change.before = place.text;
        change.after =
            place.text.substr(0, place.hit.span.begin) + place.hit.replacement + place.text.substr(place.hit.span.end);
        shown.changes.push_back(std::move(change));
    }
    return shown;
}

// The bead of a pair: where it stood when it was accepted, else the nearest one with the same source.
std::optional<std::size_t> bead_of(const Bitext& document, const AcceptedPair& pair) {
    const std::size_t beads = document.alignment.beads.size();
    const auto has_it = [&](std::size_t bead) {
        return content_of(document, bead, Side::source).text == pair.text.source;
    };
    for (std::size_t far = 0; far < beads; ++far) {
        if (pair.position + far < beads && has_it(pair.position + far)) return pair.position + far;
        if (far <= pair.position && pair.position - far < beads && has_it(pair.position - far))
            return pair.position - far;
    }
    return std::nullopt;
}

}  // namespace

void ReviewWork::open() {
    frame_.show_pane(Pane::review);
    if (review_ == nullptr || review_->question != question()) ask();
    frame_.side().review().entries().SetFocus();
}

ReviewQuestion ReviewWork::question() const {
    const ReviewPane& pane = frame_.side().review();
    ReviewQuestion question;
    question.topic = pane.topic();
    question.languages = frame_.settings().languages;
    question.since = pane.since();
    if (pane.this_release_only() && frame_.session() != nullptr) question.release = frame_.session()->id();
    return question;
}

void ReviewWork::ask() {
    review_.reset();
    entry_.reset();
    frame_.side().review().show_entries({}, tr("Looking…"));
    frame_.works().incoming.start([this, asked = question()](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        std::shared_ptr<const ArchiveReview> review;
        std::string why;
        try {
            review = review_archive(archive, asked, frame_.background().tools(), progress);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::not_found) throw;
            why = error.sentence();  // an archive without pairs is no fault
        }
        return [this, asked, review, why] {
            frame_.works().incoming.done();
            if (question() != asked) return;
            review_ = review;
            review_ == nullptr ? frame_.side().review().show_entries({}, why) : show();
        };
    });
}

void ReviewWork::show() {
    std::vector<TextCard> cards;
    for (std::size_t i = 0; i < std::min(most_entries, review_->entries.size()); ++i)
        cards.push_back(card_of(review_->entries[i], review_->question.topic));
    const std::string summary = summary_of(*review_, cards.size());
    entry_.reset();
    way_.reset();
    shown_.clear();
    frame_.side().review().show_entries(std::move(cards), summary);
}

const ReviewEntry* ReviewWork::entry() const {
    return review_ == nullptr || !entry_ || *entry_ >= review_->entries.size() ? nullptr : &review_->entries[*entry_];
}

void ReviewWork::select(std::size_t index) {
    entry_ = index;
    way_.reset();
    if (entry() == nullptr) return;
    frame_.side().review().show_ways(lines_of(*entry()));
    show_places();
}

void ReviewWork::narrow(std::optional<std::size_t> way) {
    way_ = way;
    show_places();
}

// The newest first: what is in a draft can still be changed.
void ReviewWork::show_places() {
    shown_.clear();
    if (entry() == nullptr) return;
    for (std::size_t i = 0; i < entry()->ways.size(); ++i)
        if (!way_ || *way_ == i)
            shown_.insert(shown_.end(), entry()->ways[i].places.begin(), entry()->ways[i].places.end());
    std::ranges::stable_sort(shown_, std::greater(), [](const VariantPlace& place) { return place.pair; });
    if (shown_.size() > most_places) shown_.resize(most_places);
    std::vector<TextCard> cards;
    for (const VariantPlace& place : shown_) cards.push_back(card_of(place, *review_));
    frame_.side().review().show_places(std::move(cards));
}

void ReviewWork::go(std::size_t index) {
    if (index >= shown_.size()) return;
    const VariantPlace place = shown_[index];
    const auto review = review_;
    const AcceptedPair& pair = review->corpus.pairs[place.pair].pair;
    if (pair.release_id == 0)
        return frame_.status().say(tr("This pair was imported; its release is not in this archive."));
    if (frame_.session() == nullptr || frame_.session()->id() != pair.release_id)
        return frame_.open_release(pair.release_id, [this, review, place] { show_place(*review, place); });
    show_place(*review, place);
}

void ReviewWork::show_place(const ArchiveReview& review, const VariantPlace& place) {
    const AcceptedPair& pair = review.corpus.pairs[place.pair].pair;
    const auto bead = bead_of(frame_.session()->document(), pair);
    if (!bead) return frame_.status().say(tr("The release was changed since: this sentence is not in it any more."));
    const Side side = place.span.target.empty() && !place.span.source.empty() ? Side::source : Side::target;
    frame_.go({*bead, side, 0, place.span[side].begin});
    if (!place.span[side].empty()) frame_.canvas().editor().select_if_there(place.span[side], pair.text[side]);
}

const ReviewWay* ReviewWork::chosen_way() const {
    if (entry() == nullptr || entry()->ways.empty()) return nullptr;
    if (way_) return *way_ < entry()->ways.size() ? &entry()->ways[*way_] : nullptr;
    return entry()->ways.size() == 1 ? &entry()->ways.front() : nullptr;
}

void ReviewWork::replace() {
    const ReviewWay* const wrong = chosen_way();
    if (wrong == nullptr || wrong->text.empty() || entry()->side != Side::source)
        return frame_.status().say(tr("Select a term, and below it the rendering that is to go."));
    TermCorrection correction;
    correction.term = entry()->text;
    correction.wrong = wrong->text;
    correction.languages = review_->question.languages;
    const auto best = std::ranges::find_if(entry()->ways, [&](const ReviewWay& way) { return &way != wrong; });
    const auto answers = frame_.prompts().texts(
        tr("Put another rendering in its place"),
        {{fmt::format(fmt::runtime(tr("What shall stand in the place of “{wrong}”, in its dictionary form?")),
                      fmt::arg("wrong", correction.wrong)),
          best == entry()->ways.end() ? std::string() : best->text},
         {tr("Why? The older pairs keep this reason; it may be left empty."), {}}});
    if (!answers || trimmed(answers->front()).empty()) return;
    correction.right = std::string(trimmed(answers->front()));
    correction.reason = std::string(trimmed(answers->back()));
    frame_.typing().commit();
    frame_.works().incoming.start([this, correction](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        CorrectionPreview preview = preview_correction(archive, correction, frame_.background().tools(), progress);
        return [this, correction, preview = std::move(preview)] {
            frame_.works().incoming.done();
            frame_.guarded([&] { offer(correction, preview); });
        };
    });
}

void ReviewWork::offer(const TermCorrection& correction, const CorrectionPreview& preview) {
    if (preview.places.empty() && preview.old_units.empty())
        return frame_.status().say(tr("No draft says it so, and no older pair."));
    const auto chosen = frame_.prompts().choose_changes(shown(correction, preview));
    if (!chosen) return;
    std::vector<CorrectionPlace> places;
    for (const std::size_t index : *chosen) places.push_back(preview.places.at(index));
    apply(correction, std::move(places), preview.old_units);
}

void ReviewWork::apply(const TermCorrection& correction, std::vector<CorrectionPlace> chosen,
                       std::vector<std::int64_t> old_units) {
    frame_.works().incoming.start([this, correction, chosen = std::move(chosen),
                                   old_units = std::move(old_units)](const Progress&) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        CorrectionOutcome outcome = apply_correction(archive, correction, chosen, old_units);
        return [this, outcome = std::move(outcome)] {
            frame_.works().incoming.done();
            frame_.guarded([&] { applied(outcome); });
        };
    });
}

void ReviewWork::applied(const CorrectionOutcome& outcome) {
    last_ = outcome;
    frame_.refresh_from_archive();
    ask();
    const auto count = static_cast<unsigned long>(outcome.places);
    frame_.status().say(fmt::format(
        fmt::runtime(tr("{count} place replaced in {releases} drafts, {pairs} older pairs superseded; one undo takes "
                        "all of it back.",
                        "{count} places replaced in {releases} drafts, {pairs} older pairs superseded; one undo takes "
                        "all of it back.",
                        count)),
        fmt::arg("count", count), fmt::arg("releases", outcome.parts.size()), fmt::arg("pairs", outcome.superseded)));
}

bool ReviewWork::undo() {
    const Session* const session = frame_.session();
    if (session == nullptr) return false;
    const bool is_last = std::ranges::any_of(last_.parts, [&](const ReplacementBatch::Part& part) {
        return part.release == session->id() && part.revision == session->document().revision;
    });
    if (!is_last) return false;
    const CorrectionOutcome batch = std::exchange(last_, {});
    frame_.works().incoming.start([this, batch](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const RevertReport report = revert(archive, batch.entry, RevertMode::apply, progress);
        return [this, report] {
            frame_.works().incoming.done();
            frame_.guarded([&] { frame_.refresh_from_archive(); });
            frame_.status().say(report.kept.empty() ? std::string(tr("The replacement is taken back everywhere."))
                                                    : report.kept.front());
            ask();
        };
    });
    return true;
}

void ReviewWork::decide(TermStatus status) {
    if (entry() == nullptr) return frame_.status().say(tr("Select a term first."));
    const ReviewEntry term = *entry();
    if (review_->question.topic == ReviewTopic::candidates && status == TermStatus::forbidden) return drop(term);
    if (!term.key.empty()) return decide_writing_of(term);
    const ReviewWay* way = chosen_way();
    if (way == nullptr && status == TermStatus::preferred && !term.ways.empty()) way = &term.ways.front();
    if (way == nullptr || way->text.empty())
        return frame_.status().say(tr("Select the rendering that is meant in the list below the terms."));
    TermDecision decision;
    decision.text[term.side] = term.text;
    decision.text[other(term.side)] = way->text;
    decision.status = status;
    decide_terms(frame_.archive(), {decision}, review_->question.languages, today());
    frame_.works().terms.ask();
    frame_.ask_for_findings();
    const char* words = status == TermStatus::preferred ? tr("“{term}” is “{rendering}” from today.")
                                                        : tr("“{rendering}” is forbidden for “{term}” from today.");
    frame_.status().say(fmt::format(fmt::runtime(words), fmt::arg("term", decision.text.source),
                                    fmt::arg("rendering", decision.text.target)));
    next_entry();
}

void ReviewWork::decide_writing_of(const ReviewEntry& question) {
    const ReviewWay* const way = chosen_way() != nullptr ? chosen_way() : &question.ways.front();
    decide_writing(frame_.archive().path(), question.key, way->text);
    frame_.ask_for_findings();
    frame_.status().say(fmt::format(fmt::runtime(tr("“{way}” from now on: “{file}” says so.")),
                                    fmt::arg("way", way->text),
                                    fmt::arg("file", rules_beside(frame_.archive().path()).filename().string())));
    ask();
}

void ReviewWork::drop(const ReviewEntry& candidate) {
    drop_candidate(frame_.archive(), candidate.side, candidate.text);
    frame_.status().say(
        fmt::format(fmt::runtime(tr("“{term}” is proposed no more.")), fmt::arg("term", candidate.text)));
    next_entry();
}

void ReviewWork::next_entry() {
    TextCards& entries = frame_.side().review().entries();
    if (!entry_ || *entry_ + 1 >= entries.cards().size()) return;
    entries.SetSelection(static_cast<int>(*entry_ + 1));
    select(*entry_ + 1);
}

void ReviewWork::save_table() {
    if (review_ == nullptr || review_->entries.empty())
        return frame_.status().say(tr("There is nothing to write into a table."));
    const auto file = frame_.prompts().file_to_save(tr("A table, or a page"), "review.xlsx",
                                                    {FileKind::workbook, FileKind::web_page});
    if (!file) return;
    frame_.works().incoming.start([this, review = review_, file = *file](const Progress&) -> Completion {
        const bool is_page = file.extension() == ".html" || file.extension() == ".htm";
        write_file(file, is_page ? page_of(*review) : workbook_of(table_of(*review), title_of(review->question.topic)));
        return [this, file] {
            frame_.works().incoming.done();
            frame_.status().say(
                fmt::format(fmt::runtime(tr("“{file}” is written.")), fmt::arg("file", file.filename().string())));
        };
    });
}

void ReviewWork::take_decisions() {
    const auto files = frame_.prompts().files_to_open(tr("A table with decisions"), table_kinds());
    if (files.empty()) return;
    frame_.works().incoming.start(
        [this, file = files.front(), languages = frame_.settings().languages](const Progress&) -> Completion {
            const auto decisions = read_decisions(file);
            OpenArchive archive = frame_.background().open_archive();
            const DecisionOutcome outcome =
                decisions.empty() ? DecisionOutcome{} : decide_terms(archive, decisions, languages, today());
            return [this, count = decisions.size(), outcome] {
                frame_.works().incoming.done();
                frame_.status().say(
                    count == 0
                        ? std::string(tr("The column “decision” is empty, so nothing changed."))
                        : fmt::format(fmt::runtime(tr("{count} decisions: {added} concepts added, {changed} changed, "
                                                      "{known} known already.")),
                                      fmt::arg("count", count), fmt::arg("added", outcome.added),
                                      fmt::arg("changed", outcome.changed), fmt::arg("known", outcome.known)));
                frame_.works().terms.ask();
                frame_.ask_for_findings();
                ask();
            };
        });
}

}  // namespace stykovka
