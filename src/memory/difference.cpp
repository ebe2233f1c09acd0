// The difference of two texts, word by word.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/difference.h"

#include <algorithm>
#include <cstdint>

#include "text/tokenizer.h"

namespace stykovka {
namespace {

/// A text cut into tokens, each with the white space before it; the last with what follows it too.
struct Pieces {
    std::vector<std::string_view> tokens, spaces;
    std::string_view rest;
};

Pieces pieces_of(std::string_view text) {
    Pieces pieces;
    std::uint32_t end = 0;
    for (const Token& token : tokens_of(text)) {
        pieces.spaces.push_back(text.substr(end, token.span.begin - end));
        pieces.tokens.push_back(text.substr(token.span.begin, token.span.end - token.span.begin));
        end = token.span.end;
    }
    pieces.rest = text.substr(end);
    return pieces;
}

// Lengths of the longest common subsequences of all tails.
std::vector<std::uint32_t> common_tails(const Pieces& a, const Pieces& b) {
    const std::size_t width = b.tokens.size() + 1;
    std::vector<std::uint32_t> lengths((a.tokens.size() + 1) * width);
    for (std::size_t i = a.tokens.size(); i-- > 0;)
        for (std::size_t j = b.tokens.size(); j-- > 0;)
            lengths[i * width + j] = a.tokens[i] == b.tokens[j]
                                         ? lengths[(i + 1) * width + j + 1] + 1
                                         : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    return lengths;
}

/// Collects parts; neighbours of one kind become one.
class Parts {
public:
    void add(DifferencePart::Kind kind, std::string_view space, std::string_view token) {
        if (list_.empty() || list_.back().kind != kind) list_.push_back({kind, {}});
        list_.back().text.append(space).append(token);
    }
    void add_rest(std::string_view rest) {
        if (!rest.empty()) add(DifferencePart::Kind::same, rest, {});
    }
    std::vector<DifferencePart> take() { return std::move(list_); }

private:
    std::vector<DifferencePart> list_;
};

}  // namespace

std::vector<DifferencePart> difference_of(std::string_view query, std::string_view match) {
    using Kind = DifferencePart::Kind;
    const Pieces a = pieces_of(match);
    const Pieces b = pieces_of(query);
    const auto tails = common_tails(a, b);
    const std::size_t width = b.tokens.size() + 1;
    Parts parts;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.tokens.size() || j < b.tokens.size()) {
        const bool both = i < a.tokens.size() && j < b.tokens.size();
        if (both && a.tokens[i] == b.tokens[j]) {
            parts.add(Kind::same, a.spaces[i], a.tokens[i]);
            ++i, ++j;
        } else if (j == b.tokens.size() || (both && tails[(i + 1) * width + j] >= tails[i * width + j + 1])) {
            parts.add(Kind::only_in_match, a.spaces[i], a.tokens[i]);
            ++i;
        } else {
            parts.add(Kind::only_in_query, b.spaces[j], b.tokens[j]);
            ++j;
        }
    }
    parts.add_rest(a.rest);
    return parts.take();
}

}  // namespace stykovka
