// Which words translate which, with what probability.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

namespace stykovka {

/// A bilingual lexicon over stems, with frequencies of words. Immutable, cheap to copy, safe to share between threads.
class Lexicon {
public:
    /// Knows nothing: aligning then rests on lengths, numbers, names and punctuation.
    static Lexicon none();

    bool empty() const { return content_ == nullptr; }

    struct Content;
    const Content* content() const { return content_.get(); }

private:
    friend class LexiconBuilder;
    std::shared_ptr<const Content> content_;
};

}  // namespace stykovka
