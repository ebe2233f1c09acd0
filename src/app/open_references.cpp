// The reference archives of an archive, while it is open.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_references.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>

#include "archive/reference_archive.h"
#include "base/error.h"
#include "base/tr.h"
#include "memory/readable.h"
#include "memory/sqlite_store.h"

namespace stykovka {
namespace {

using Clock = std::chrono::steady_clock;

// Whoever asks waits for the answer: many times what the slowest lookup takes.
constexpr std::chrono::milliseconds time_to_answer = std::chrono::seconds(10);
// One that failed is not waited for at each question.
constexpr auto pause_after_failure = std::chrono::seconds(30);

struct Opened {
    ReferenceArchive reference;
    SqliteStore store;
    TranslationMemory memory;

    Opened(const AttachedArchive& which, const LessTrust& trust)
        : reference(which.file), store(reference.archive()), memory(store, trust, which.name) {}
};

std::vector<Match> without_ids(std::vector<Match> matches) {
    std::erase_if(matches, [](const Match& match) { return !is_readable(match); });
    for (Match& match : matches) {
        match.unit.id = UnitId::none;
        for (Occurrence& occurrence : match.occurrences) occurrence.release_id = 0;
    }
    return matches;
}

}  // namespace

/// One of them, open or not.
class OpenReferences::One {
public:
    One(AttachedArchive reference, LessTrust trust, const std::function<void(const std::string&)>& hear)
        : reference_(std::move(reference)), trust_(std::move(trust)), hear_(hear) {}

    const AttachedArchive& reference() const { return reference_; }
    void trust(const LessTrust& trust) {
        trust_ = trust;
        if (opened_) opened_->memory.trust(trust);
    }

    /// False when it was left out.
    bool look(const std::function<void(Opened&)>& use) {
        if (is_resting()) return false;
        // What was open may be out of date: then it is opened anew and asked once more.
        for (const bool is_last : {false, true}) {
            try {
                if (has_seen(use) || is_last) break;
            } catch (const Error& error) {
                if (error.kind() == ErrorKind::cancelled) throw;
                const bool was_open = opened_ != nullptr;
                opened_.reset();
                if (is_last || !was_open) return rest(error), false;
            }
        }
        failure_.reset();
        return true;
    }

private:
    struct Failure {
        std::string sentence;
        std::optional<ReferenceArchive::Stamp> stamp;  ///< of its file, then
        Clock::time_point time;
    };

    bool is_resting() const {
        return failure_ && failure_->stamp == ReferenceArchive::stamp_of(reference_.file) &&
               Clock::now() < failure_->time + pause_after_failure;
    }

    bool has_seen(const std::function<void(Opened&)>& use) {
        if (opened_ && !opened_->reference.is_current()) opened_.reset();
        if (!opened_) opened_ = std::make_unique<Opened>(reference_, trust_);
        {
            const ReferenceArchive::Look look(opened_->reference, time_to_answer);
            use(*opened_);
        }
        return opened_->reference.is_current();
    }

    void rest(const Error& error) {
        std::string sentence = fmt::format(fmt::runtime(tr("The reference archive “{name}” is left out. {reason}")),
                                           fmt::arg("name", reference_.name), fmt::arg("reason", error.what()));
        const bool is_news = !failure_ || failure_->sentence != sentence;
        failure_ = Failure{std::move(sentence), ReferenceArchive::stamp_of(reference_.file), Clock::now()};
        if (is_news && hear_) hear_(failure_->sentence);
    }

    AttachedArchive reference_;
    LessTrust trust_;
    const std::function<void(const std::string&)>& hear_;
    std::unique_ptr<Opened> opened_;
    std::optional<Failure> failure_;
};

OpenReferences::OpenReferences(std::function<void(const std::string&)> hear) : hear_(std::move(hear)) {}
OpenReferences::~OpenReferences() = default;

void OpenReferences::follow(const std::vector<AttachedArchive>& references, const LessTrust& trust) {
    std::vector<std::unique_ptr<One>> all;
    for (const AttachedArchive& reference : references) {
        const auto known =
            std::ranges::find_if(all_, [&](const auto& one) { return one && one->reference() == reference; });
        all.push_back(known == all_.end() ? std::make_unique<One>(reference, trust, hear_) : std::move(*known));
        all.back()->trust(trust);
    }
    all_ = std::move(all);
}

std::vector<OtherMemory> OpenReferences::memories() {
    std::vector<OtherMemory> memories;
    for (const auto& one : all_)
        memories.push_back([one = one.get()](const MemoryQuestion& question) {
            std::vector<Match> matches;
            const auto ask = [&](Opened& opened) {
                matches =
                    opened.memory.matches_for(question.query, question.languages, question.options, question.progress);
            };
            if (!one->look(ask)) return std::vector<Match>{};
            return without_ids(std::move(matches));
        });
    return memories;
}

std::vector<std::string> OpenReferences::names() const {
    std::vector<std::string> names;
    for (const auto& one : all_) names.push_back(one->reference().name);
    return names;
}

bool OpenReferences::look(const std::string& name, const std::function<void(Archive&)>& use) {
    const auto found = std::ranges::find_if(all_, [&](const auto& one) { return one->reference().name == name; });
    return found != all_.end() && (*found)->look([&](Opened& opened) { use(opened.reference.archive()); });
}

}  // namespace stykovka
