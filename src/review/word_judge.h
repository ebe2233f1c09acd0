// Which unknown words of a release are right all the same: what its other words and the office say.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/side.h"
#include "review/checked_document.h"
#include "review/speller.h"

namespace stykovka {

/// A word that stays in doubt.
struct DoubtfulWord {
    UnknownWord unknown;
    bool is_small_name = false;  ///< "limansk", of «Лиманск» in the source
};

/// Judges the words of one side. A word that no dictionary has is right when the other side has it, or a name that
/// sounds so; when the people of a place are called so that this side names («тавлийцы»); when it stands in a term that
/// may be used; when the register or the office's acronyms have it. What another check tells of (mixed letters, the
/// other English norm) is no doubt here.
///
/// Keeps nothing of the document that it was made from, but asks its spellers. Belongs to one thread.
class WordJudge {
public:
    /// Precondition: the document has a speller for the side. Throws Error{cancelled}.
    WordJudge(const CheckedDocument& document, Side side);
    ~WordJudge();
    WordJudge(WordJudge&&) noexcept;
    WordJudge& operator=(WordJudge&&) noexcept;

    /// `terms` are the places of terms in the text that may be used.
    std::vector<DoubtfulWord> doubts_in(std::string_view text, std::span<const ByteSpan> terms);
    /// A word that is a name inside one sentence is the same name at the begin of another, from now on.
    void remember_name(const std::string& word);
    bool is_name(const std::string& word) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// None for a side whose spelling cannot be checked.
using WordJudges = BySide<std::optional<WordJudge>>;

}  // namespace stykovka
