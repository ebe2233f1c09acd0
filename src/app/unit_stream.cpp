// Units on their way from a file into the archive: one thread reads, the other one stores.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unit_stream.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

#include "base/error.h"
#include "base/tr.h"
#include "memory/text_keys.h"

namespace stykovka {
namespace {

/// So many units make a batch: enough to make the store's work on many at once pay, few enough to hold in memory.
constexpr std::size_t batch_of_units = 1000;
constexpr std::size_t batches_waiting = 4;

/// Batches between two threads; a full one makes the reader wait, an empty one the writer.
class Line {
public:
    // False once nobody takes any more.
    bool put(UnitBatch&& batch) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return batches_.size() < batches_waiting || is_closed_; });
        if (is_closed_) return false;
        batches_.push_back(std::move(batch));
        changed_.notify_all();
        return true;
    }
    // An empty one at the end.
    UnitBatch take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !batches_.empty() || is_ended_; });
        if (batches_.empty()) return {};
        UnitBatch batch = std::move(batches_.front());
        batches_.pop_front();
        changed_.notify_all();
        return batch;
    }
    /// What was stored goes back to the reader's thread, which made it: memory is given back best where it was taken.
    void give_back(UnitBatch&& batch) {
        const std::lock_guard lock(mutex_);
        used_.push_back(std::move(batch));
    }
    UnitBatch used() {
        const std::lock_guard lock(mutex_);
        if (used_.empty()) return {};
        UnitBatch batch = std::move(used_.back());
        used_.pop_back();
        return batch;
    }
    void end() { set(is_ended_); }
    void close() { set(is_closed_); }

private:
    void set(bool& flag) {
        const std::lock_guard lock(mutex_);
        flag = true;
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<UnitBatch> batches_;
    std::vector<UnitBatch> used_;
    bool is_ended_ = false;   // nothing more comes
    bool is_closed_ = false;  // nothing more is taken
};

/// What the reader's thread does: fills batches.
class Filler {
public:
    Filler(Line& line, const UnitStreaming& steps) : line_(line), steps_(steps) {}

    void take(TranslationUnit&& unit, std::vector<Occurrence>&& occurrences) {
        BySide<TextKeys> keys;
        for (const Side side : both_sides) {
            const Variant& variant = unit.variants[side];
            keys[side] = reader_.keys_of(variant.content.text, variant.language);
        }
        batch_.firsts.push_back(batch_.additions.size());
        if (occurrences.empty()) occurrences.emplace_back();
        for (Occurrence& each : occurrences) steps_.complete(each, unit);
        for (std::size_t i = 0; i + 1 < occurrences.size(); ++i)
            batch_.additions.push_back({unit, std::move(occurrences[i]), keys});
        batch_.additions.push_back({std::move(unit), std::move(occurrences.back()), std::move(keys)});
        if (batch_.additions.size() >= batch_of_units) hand_over();
    }
    void hand_over() {
        if (batch_.additions.empty()) return;
        // Nobody sees this one: the writer has a failure of its own to tell.
        if (!line_.put(std::move(batch_))) throw Error(ErrorKind::cancelled, ErrorSubject::program, "");
        batch_ = line_.used();
        batch_.additions.clear();
        batch_.firsts.clear();
        batch_.additions.reserve(batch_of_units);
    }

private:
    Line& line_;
    const UnitStreaming& steps_;
    KeyReader reader_;
    UnitBatch batch_;
};

}  // namespace

void stream_units(const UnitStreaming& steps, const Progress& progress) {
    Line line;
    std::exception_ptr failure;
    const Progress quiet = progress.quiet();
    std::jthread reader([&] {
        try {
            Filler filler(line, steps);
            steps.read(
                [&](TranslationUnit&& unit, std::vector<Occurrence>&& occurrences) {
                    filler.take(std::move(unit), std::move(occurrences));
                },
                quiet);
            filler.hand_over();
        } catch (...) {
            failure = std::current_exception();
        }
        line.end();
    });
    struct Close {
        Line& line;
        ~Close() { line.close(); }
    } const close_before_joining{line};
    for (UnitBatch batch = line.take(); !batch.additions.empty(); batch = line.take()) {
        progress.check();
        progress.report(-1, tr("Reading the memory …"));
        steps.store(batch);
        line.give_back(std::move(batch));
    }
    reader.join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace stykovka
