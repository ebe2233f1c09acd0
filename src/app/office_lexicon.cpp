// The lexicon that aligning uses: the program's own, and what an office's pairs taught.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office_lexicon.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "app/open_archive.h"
#include "memory/lexicon_memory.h"

namespace stykovka {
namespace {

constexpr std::uint64_t most_at_once = 100'000;

std::pair<std::string, std::string> key_of(std::string_view one, std::string_view another) {
    const auto [first, second] = std::minmax(one, another);
    return {std::string(first), std::string(second)};
}

}  // namespace

struct OfficeLexicon::State {
    Lexicon built;
    std::mutex guard;
    std::map<std::pair<std::string, std::string>, Lexicon> learnt;
};

OfficeLexicon::OfficeLexicon(Lexicon built) : state_(std::make_unique<State>()) { state_->built = std::move(built); }
OfficeLexicon::~OfficeLexicon() = default;
OfficeLexicon::OfficeLexicon(OfficeLexicon&&) noexcept = default;

const Lexicon& OfficeLexicon::built() const { return state_->built; }

Lexicon OfficeLexicon::between(const BySide<Language>& languages) const {
    const std::lock_guard lock(state_->guard);
    const auto found = state_->learnt.find(key_of(languages.source.primary(), languages.target.primary()));
    return found == state_->learnt.end() ? state_->built : found->second;
}

void OfficeLexicon::take(const LearntLexicon& learnt) const {
    Lexicon both = state_->built.with(learnt);
    const std::lock_guard lock(state_->guard);
    state_->learnt.insert_or_assign(key_of(learnt.languages.source, learnt.languages.target), std::move(both));
}

std::vector<std::string> use_learnt_words(OpenArchive& archive, const OfficeLexicon& lexicon) {
    auto [lexicons, remarks] = LexiconMemory(archive.archive()).learnt();
    for (const LearntLexicon& learnt : lexicons) lexicon.take(learnt);
    return std::move(remarks);
}

bool learn_words(OpenArchive& archive, const OfficeLexicon& lexicon, const Progress& progress) {
    LexiconMemory memory(archive.archive());
    if (archive.archive().is_read_only() || !memory.is_worth_learning()) return false;
    memory.catch_up(lexicon.built(), most_at_once, progress);
    use_learnt_words(archive, lexicon);
    return true;
}

}  // namespace stykovka
