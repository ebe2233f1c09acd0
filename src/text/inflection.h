// The forms that the affix rules of a Hunspell dictionary give a word.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

/// The suffix rules of an .aff file. Prefixes are left out: they make other words, not other forms.
class Inflection {
public:
    /// `affixes` is the text of the .aff file in UTF-8. Rules that are none are passed over, as Hunspell does.
    explicit Inflection(std::string_view affixes);

    /// The forms of a word whose entry has these flags ("AMS", "12,15": as the .dic file writes them behind "/"), the
    /// word itself first, each once.
    std::vector<std::string> forms_of(const std::string& word, std::string_view flags) const;

private:
    enum class FlagKind { letter, pair, number };
    struct Rule {
        std::string removed;
        std::string added;
        std::string condition;
        std::vector<std::string> further;  ///< flags of suffixes that may follow
    };

    std::vector<std::string> flags_in(std::string_view written) const;
    void read_line(const std::vector<std::string_view>& fields);
    std::vector<std::string> suffixed(const std::string& word, const std::vector<std::string>& flags, int depth) const;

    FlagKind kind_ = FlagKind::letter;
    std::vector<std::string> aliases_;  ///< AF: a number stands for a set of flags
    std::map<std::string, std::vector<Rule>> rules_;
};

/// Whether the end of `word` is as a Hunspell condition says: letters, ".", "[abc]", "[^abc]".
bool ends_as(std::string_view word, std::string_view condition);

/// The flags of those of `wanted` that are entries of a .dic file (its text in UTF-8): for each word the flags of all
/// its entries, an empty text for an entry without flags. One pass over the file.
std::map<std::string, std::vector<std::string>> flags_of(std::string_view words, const std::set<std::string>& wanted);

}  // namespace stykovka
