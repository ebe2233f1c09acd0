// Unknown words: suggestions, accepting, the list of all of a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bitext/bitext.h"
#include "review/finding.h"
#include "review/speller.h"

namespace stykovka {

class MainFrame;

/// One unknown word of a release, in all its places.
struct ListedWord {
    std::string word;
    std::vector<std::size_t> places;  ///< in the list of findings
};

/// The unknown words among findings: those with most places first, then by the alphabet.
std::vector<ListedWord> unknown_words_in(const std::vector<Finding>& findings, const Bitext& document);

/// What the window does about words.
class WordWork {
public:
    explicit WordWork(MainFrame& frame) : frame_(frame) {}

    /// Suggestions for the word at the caret.
    void suggest();
    void accept();
    /// Asks which accepted word is accepted no more.
    void take_back();
    /// There are other findings: the list is filled when it can be seen, or is asked for.
    void findings_changed();
    void list_if_seen();
    /// Goes to the next place of a word of the list; its other places follow at each further call.
    void go(std::size_t word);
    /// Opens the fields that replace with the selected word of the list: every place of it, and nothing else.
    void replace();

private:
    void list();
    const Finding& finding(std::size_t place) const;
    void offer(const UnknownWord& word, const std::vector<std::string>& suggestions);

    MainFrame& frame_;
    std::vector<ListedWord> words_;
    bool is_listed_ = false;
    unsigned question_ = 0;  ///< how a word is accepted; answers to an older one come to nobody
};

}  // namespace stykovka
