// Finding and replacing: what stands behind the fields above the grid.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/find_work.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "app/batches.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "gui/main_frame.h"
#include "sqlite/waiting.h"

namespace stykovka {
namespace {

// More cards than anybody reads would only take time; the count says how many there are.
constexpr std::size_t most_cards = 500;
// Bytes of context before a place, so that it stands in the first line of its card.
constexpr std::uint32_t context_before = 60;

std::vector<FindWork::Found> found_in(const Bitext& document, std::int64_t release, const std::string& number,
                                      std::vector<TextHit> hits) {
    const auto firsts = firsts_of(document.alignment);
    std::vector<FindWork::Found> found;
    for (TextHit& hit : hits) {
        const std::string& text =
            document.texts[hit.side].segments[firsts[hit.bead][hit.side] + hit.segment].content.text;
        found.push_back({release, number, std::move(hit), text});
    }
    return found;
}

std::vector<FindWork::Found> found_in(std::vector<ReleaseHits> releases) {
    std::vector<FindWork::Found> found;
    for (ReleaseHits& each : releases)
        for (std::size_t i = 0; i < each.hits.size(); ++i)
            found.push_back({each.release.id, each.release.number, std::move(each.hits[i]), std::move(each.texts[i])});
    return found;
}

std::vector<FindWork::Found> found_in(std::vector<UnitHit> hits) {
    std::vector<FindWork::Found> found;
    for (UnitHit& each : hits) {
        const std::string text = each.texts[each.hit.side];
        found.push_back({0, std::move(each.where), std::move(each.hit), text, each.unit, std::move(each.place)});
    }
    return found;
}

TextCard card_of(const FindWork::Found& found, bool with_release, bool with_replacement) {
    const TextHit& hit = found.hit;
    const bool is_pair = found.unit != UnitId::none;
    const char* words = is_pair                    ? (hit.side == Side::source ? tr("Russian") : tr("English"))
                        : hit.side == Side::source ? tr("segment {number}, Russian")
                                                   : tr("segment {number}, English");
    TextCard card;
    card.head = fmt::format(fmt::runtime(words), fmt::arg("number", hit.bead + 1));
    if (with_release) card.head = found.number + " · " + card.head;
    std::uint32_t from = hit.span.begin > context_before ? hit.span.begin - context_before : 0;
    while (from > 0 && found.text[from - 1] != ' ') --from;
    card.body = (from > 0 ? "… " : "") + found.text.substr(from, hit.span.begin - from);
    const auto light = [&card](const std::string& text, Lighting lighting) {
        const auto begin = static_cast<std::uint32_t>(card.body.size());
        card.body += text;
        card.lit.push_back({{begin, static_cast<std::uint32_t>(card.body.size())}, lighting});
    };
    light(hit.found, with_replacement ? Lighting::removed : Lighting::found);
    if (with_replacement && !hit.replacement.empty()) light(hit.replacement, Lighting::added);
    card.body += found.text.substr(hit.span.end);
    return card;
}

std::string summary_of(const std::vector<FindWork::Found>& found) {
    std::set<std::int64_t> releases;
    std::set<UnitId> pairs;
    for (const FindWork::Found& each : found) {
        releases.insert(each.release);
        pairs.insert(each.unit);
    }
    if (found.empty()) return tr("Found nowhere.");
    const auto count = static_cast<unsigned long>(found.size());
    if (found.front().unit != UnitId::none)
        return fmt::format(fmt::runtime(tr("{count} place in the memory, in {pairs} pairs",
                                           "{count} places in the memory, in {pairs} pairs", count)),
                           fmt::arg("count", count), fmt::arg("pairs", pairs.size()));
    if (releases.size() < 2)
        return fmt::format(fmt::runtime(tr("{count} place", "{count} places", count)), fmt::arg("count", count));
    return fmt::format(
        fmt::runtime(tr("{count} place in {releases} releases", "{count} places in {releases} releases", count)),
        fmt::arg("count", count), fmt::arg("releases", releases.size()));
}

}  // namespace

void FindWork::open(bool with_replacement) {
    frame_.find_bar().open(frame_.canvas().editor().selected_text(), with_replacement);
}

void FindWork::close() {
    frame_.find_bar().Hide();
    frame_.find_bar().GetParent()->Layout();
    if (frame_.session() != nullptr) frame_.canvas().focus_text();
}

void FindWork::ask() {
    const FindBar& bar = frame_.find_bar();
    const TextQuery query = bar.query();
    const std::string replacement = bar.replacement();
    if (query.text.empty()) return found_.clear(), frame_.find_bar().show({}, {});
    const FindScope scope = bar.scope();
    if (scope == FindScope::release && frame_.session() == nullptr) return show({});
    auto snapshot = frame_.session() == nullptr ? nullptr : frame_.session()->snapshot();
    const std::int64_t id = frame_.session() == nullptr ? 0 : frame_.session()->id();
    const std::string number = frame_.session() == nullptr ? std::string() : frame_.session()->release().number;
    const Background::Find find = [=, this](OpenArchive* archive, const Progress& progress) -> Completion {
        std::vector<Found> found;
        try {
            found = scope == FindScope::memory ? found_in(hits_in_memory(*archive, query, replacement, progress))
                    : scope == FindScope::release
                        ? found_in(*snapshot, id, number, hits_in(*snapshot, query, replacement, progress))
                        : found_in(hits_in_releases(
                              *archive, query, replacement,
                              scope == FindScope::drafts ? SearchScope::drafts : SearchScope::all_releases, progress));
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            // A half-typed expression is no error to interrupt anybody with.
            return [this, what = std::string(error.what())] { found_.clear(), frame_.find_bar().show({}, what); };
        }
        return [this, found = std::move(found)]() mutable { show(std::move(found)); };
    };
    scope == FindScope::memory ? frame_.background().find_in_memory(find) : frame_.background().find(find);
}

void FindWork::follow() {
    if (frame_.find_bar().IsShown()) ask();
}

void FindWork::show(std::vector<Found> found) {
    found_ = std::move(found);
    current_.reset();
    const FindBar& bar = frame_.find_bar();
    std::vector<TextCard> cards;
    for (std::size_t i = 0; i < std::min(most_cards, found_.size()); ++i)
        cards.push_back(card_of(found_[i], bar.scope() != FindScope::release, bar.replaces()));
    frame_.find_bar().show(std::move(cards), summary_of(found_));
}

void FindWork::go(std::size_t hit) {
    if (hit >= found_.size()) return;
    current_ = hit;
    const Found found = found_[hit];
    if (found.unit != UnitId::none) {
        frame_.find_bar().select(hit);
        if (!found.place || !frame_.open_place(*found.place, found.hit.side))
            frame_.status().say(tr("This pair stands in the memory only; its release is not in this archive."));
        return;
    }
    if (frame_.session() == nullptr || frame_.session()->id() != found.release)
        return frame_.open_release(found.release, [this, found, hit] { show_place(found, hit); });
    show_place(found, hit);
}

void FindWork::show_place(const Found& found, std::size_t hit) {
    frame_.go({found.hit.bead, found.hit.side, found.hit.segment, found.hit.span.begin});
    frame_.canvas().editor().select(found.hit.span);
    frame_.find_bar().select(hit);
}

void FindWork::step(int direction) {
    if (found_.empty()) return frame_.status().say(tr("Found nowhere."));
    const std::size_t count = found_.size();
    if (current_)
        return go((*current_ + count + static_cast<std::size_t>(direction + static_cast<int>(count))) % count);
    // The first one behind the caret.
    const Cursor at = frame_.session() == nullptr ? Cursor{} : frame_.session()->cursor();
    const auto behind = std::find_if(found_.begin(), found_.end(), [&](const Found& each) {
        return frame_.session() != nullptr && each.release == frame_.session()->id() && each.hit.bead >= at.bead;
    });
    go(behind == found_.end() ? 0 : static_cast<std::size_t>(behind - found_.begin()));
}

void FindWork::replace_one() {
    if (!current_ || *current_ >= found_.size()) return step(1);
    const Found found = found_[*current_];
    if (found.unit != UnitId::none)
        return apply(frame_.find_bar().query(), frame_.find_bar().replacement(), {found.unit});
    Session* session = frame_.session();
    if (session == nullptr || session->id() != found.release) return go(*current_);
    frame_.guarded([&] {
        frame_.typing().commit();
        session->commit(tr("Replace"), with_replacements(session->document(), {found.hit}));
    });
    // The answer to `ask` comes later; the next place is known already.
    const std::size_t next = *current_ + 1;
    if (next < found_.size() && found_[next].hit.bead != found.hit.bead) go(next);
}

void FindWork::replace_all() {
    if (frame_.find_bar().query().text.empty()) return;
    frame_.guarded([this] {
        frame_.typing().commit();
        const FindBar& bar = frame_.find_bar();
        if (bar.scope() == FindScope::memory) return replace_in_memory();
        bar.scope() == FindScope::release ? replace_in_release(bar.query(), bar.replacement()) : replace_in_drafts();
    });
}

void FindWork::replace_in_release(const TextQuery& query, const std::string& replacement) {
    Session* session = frame_.session();
    if (session == nullptr) return;
    frame_.works().incoming.start(
        [this, snapshot = session->snapshot(), query, replacement](const Progress& progress) -> Completion {
            const auto hits = hits_in(*snapshot, query, replacement, progress);
            Bitext next = with_replacements(*snapshot, hits);
            return [this, snapshot, count = hits.size(), next = std::move(next)]() mutable {
                frame_.works().incoming.done();
                frame_.guarded([&] {
                    if (frame_.session() == nullptr || frame_.session()->snapshot() != snapshot)
                        return frame_.status().say(tr("The release was changed meanwhile, so nothing was replaced."));
                    const WaitLonger longer(frame_.archive().archive().database(), std::chrono::seconds(1));
                    frame_.session()->commit(tr("Replace all"), std::move(next));
                    frame_.status().say(
                        fmt::format(fmt::runtime(tr("{count} place replaced.", "{count} places replaced.", count)),
                                    fmt::arg("count", count)));
                });
            };
        });
}

void FindWork::replace_in_drafts() {
    frame_.works().incoming.start([this, query = frame_.find_bar().query(),
                                   replacement =
                                       frame_.find_bar().replacement()](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        ReplacementBatch batch = stykovka::replace_in_drafts(archive, query, replacement, progress);
        return [this, batch = std::move(batch)]() mutable {
            frame_.works().incoming.done();
            batch_ = std::move(batch);
            frame_.guarded([this] { frame_.refresh_from_archive(); });
            ask();
            const auto count = static_cast<unsigned long>(batch_.places);
            frame_.status().say(fmt::format(
                fmt::runtime(tr("{count} place replaced in {releases} drafts; one undo takes all of it back.",
                                "{count} places replaced in {releases} drafts; one undo takes all of it back.", count)),
                fmt::arg("count", count), fmt::arg("releases", batch_.parts.size())));
        };
    });
}

// What will be changed is shown once more, pair by pair: who replaces here does not see the texts.
void FindWork::replace_in_memory() {
    frame_.works().incoming.start(
        [this, query = frame_.find_bar().query(),
         replacement = frame_.find_bar().replacement()](const Progress& progress) -> Completion {
            OpenArchive archive = frame_.background().open_archive();
            auto hits = hits_in_memory(archive, query, replacement, progress);
            return [this, query, replacement, hits = std::move(hits)] {
                frame_.works().incoming.done();
                frame_.guarded([&] { offer(query, replacement, hits); });
            };
        });
}

void FindWork::offer(const TextQuery& query, const std::string& replacement, const std::vector<UnitHit>& hits) {
    if (hits.empty()) return frame_.status().say(tr("Found nowhere."));
    const MemoryPreview preview = preview_of(hits, replacement);
    if (preview.shown.changes.size() > most_cards) {
        if (frame_.prompts().confirms(fmt::format(
                fmt::runtime(tr("{pairs} pairs of the memory will be changed; one undo takes all of it back. Go on?")),
                fmt::arg("pairs", preview.pairs.size()))))
            apply(query, replacement, preview.pairs);
        return;
    }
    const auto chosen = frame_.prompts().choose_changes(preview.shown);
    if (!chosen) return;
    std::vector<UnitId> pairs;
    for (const std::size_t index : *chosen) pairs.push_back(preview.pairs.at(index));
    apply(query, replacement, std::move(pairs));
}

void FindWork::apply(const TextQuery& query, const std::string& replacement, std::vector<UnitId> pairs) {
    if (pairs.empty()) return;
    frame_.works().incoming.start(
        [this, query, replacement, pairs = std::move(pairs)](const Progress& progress) -> Completion {
            OpenArchive archive = frame_.background().open_archive();
            const MemoryReplacement done = stykovka::replace_in_memory(archive, query, replacement, pairs, progress);
            return [this, done] {
                frame_.works().incoming.done();
                memory_entry_ = done.entry;
                beside_ = frame_.session() == nullptr ? nullptr : frame_.session()->snapshot();
                memory_changed();
                const auto count = static_cast<unsigned long>(done.pairs);
                frame_.status().say(fmt::format(
                    fmt::runtime(tr("{count} pair of the memory is changed; the old one is superseded, and one undo "
                                    "takes all of it back.",
                                    "{count} pairs of the memory are changed; the old ones are superseded, and one "
                                    "undo takes all of it back.",
                                    count)),
                    fmt::arg("count", count)));
            };
        });
}

void FindWork::memory_changed() {
    ask();
    frame_.works().matches.ask_again();
    frame_.background().index_soon();
}

bool FindWork::undo_in_memory() {
    const auto open = frame_.session() == nullptr ? nullptr : frame_.session()->snapshot();
    if (memory_entry_ == 0 || open != beside_) return false;
    frame_.works().incoming.start(
        [this, entry = std::exchange(memory_entry_, 0)](const Progress& progress) -> Completion {
            OpenArchive archive = frame_.background().open_archive();
            const RevertReport report = revert(archive, entry, RevertMode::apply, progress);
            return [this, report] {
                frame_.works().incoming.done();
                memory_changed();
                frame_.status().say(report.kept.empty() ? std::string(tr("The replacement is taken back everywhere."))
                                                        : report.kept.front());
            };
        });
    return true;
}

bool FindWork::undo() {
    if (undo_in_memory()) return true;
    Session* session = frame_.session();
    if (session == nullptr || batch_.parts.size() < 2) return false;
    const auto part = std::find_if(batch_.parts.begin(), batch_.parts.end(), [&](const ReplacementBatch::Part& each) {
        return each.release == session->id() && each.revision == session->document().revision;
    });
    if (part == batch_.parts.end()) return false;
    const ReplacementBatch batch = std::exchange(batch_, {});
    undo_replacement(frame_.archive(), batch);
    frame_.refresh_from_archive();
    return true;
}

}  // namespace stykovka
