// The kinds of inconsistencies; for this folder only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "review/consistency.h"

namespace stykovka {

/// Collects alternatives of the same thing by the keys of both.
class Alternatives {
public:
    Alternatives(const Corpus& corpus, ConsistencyKind kind, Side side) : corpus_(corpus), kind_(kind), side_(side) {}

    /// Both texts in a form to show.
    struct Said {
        std::string key, text;
    };
    void add(const Said& same, const Said& alternative, std::uint32_t pair);
    /// Those with two alternatives and more.
    void append_groups(std::vector<ConsistencyGroup>& groups) const;

private:
    struct Way {
        std::map<std::string, std::size_t> forms;
        std::vector<std::uint32_t> pairs;
    };
    struct Group {
        std::string text;
        std::map<std::string, Way> ways;
    };
    const Corpus& corpus_;
    ConsistencyKind kind_;
    Side side_;
    std::map<std::string, Group> groups_;
};

/// What texts are compared by: words in small letters, ё → е; signs, spaces and quotes left out.
std::string same_text_key(std::string_view text);

void find_other_texts(const Corpus& corpus, Side same, std::vector<ConsistencyGroup>& groups);
void find_other_quotes(const Corpus& corpus, std::vector<ConsistencyGroup>& groups);
void find_other_templates(const Corpus& corpus, std::vector<ConsistencyGroup>& groups);
void find_other_names(const Corpus& corpus, std::vector<ConsistencyGroup>& groups);
void find_omissions(const Corpus& corpus, std::vector<ConsistencyGroup>& groups);

}  // namespace stykovka
