// Inline codes of a text put into its translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_transfer.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/unicode.h"

namespace stykovka {
namespace {

struct Pair {
    std::size_t open = 0, close = 0;  ///< indices of codes
};

// The codes of one kind and name are the same wherever they stand.
bool has_same(const Content& content, const InlineCode& code) {
    return std::any_of(content.codes.begin(), content.codes.end(), [&](const InlineCode& each) {
        return each.kind == code.kind && each.element == code.element && each.native == code.native &&
               (each.id == code.id || each.id.empty() || code.id.empty());
    });
}

std::vector<Pair> pairs_of(const Content& content) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < content.codes.size(); ++i) {
        if (content.codes[i].kind != CodeKind::open) continue;
        for (std::size_t j = i + 1; j < content.codes.size(); ++j)
            if (content.codes[j].kind == CodeKind::close && content.codes[j].id == content.codes[i].id) {
                pairs.push_back({i, j});
                break;
            }
    }
    return pairs;
}

std::size_t before(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) continue;
    return at;
}

bool is_of_word(std::string_view text, std::size_t at) {
    const char32_t c = next_code_point(text, at);
    return is_letter(c) || is_digit(c);
}

bool is_inside_word(std::string_view text, std::size_t begin, std::size_t end) {
    const auto joins = [&](std::size_t at) {
        return at > 0 && at < text.size() && is_of_word(text, before(text, at)) && is_of_word(text, at);
    };
    return joins(begin) || joins(end);
}

// Where a text stands in another, whole words only; none when nowhere or at several places.
std::optional<std::size_t> only_place_of(std::string_view part, std::string_view text) {
    std::optional<std::size_t> place;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        if (is_inside_word(text, at, at + part.size())) continue;
        if (place) return std::nullopt;
        place = at;
    }
    return place;
}

/// Puts codes into a content at given places, in order.
class Placing {
public:
    Placing(const Content& source, const Content& translation) : source_(source), result_{translation, {}} {}

    TransferredCodes placed() && {
        for (const Pair& pair : pairs_of(source_)) place(pair);
        for (const InlineCode& code : source_.codes)
            if (code.kind == CodeKind::placeholder && !has_same(result_.content, code)) place(code);
        return std::move(result_);
    }

private:
    const std::string& text() const { return result_.content.text; }

    void insert(InlineCode code, std::size_t offset) {
        code.offset = static_cast<std::uint32_t>(offset);
        auto& codes = result_.content.codes;
        // A code that closes comes before those that open at the same place.
        const auto at = std::find_if(codes.begin(), codes.end(), [&](const InlineCode& each) {
            return each.offset > code.offset || (each.offset == code.offset && code.kind == CodeKind::close &&
                                                 each.kind == CodeKind::open && each.id != code.id);
        });
        codes.insert(at, std::move(code));
    }

    void place(const Pair& pair) {
        const InlineCode& open = source_.codes[pair.open];
        const InlineCode& close = source_.codes[pair.close];
        if (has_same(result_.content, open)) return;
        const std::string_view inside =
            trimmed(std::string_view(source_.text).substr(open.offset, close.offset - open.offset));
        if (inside.empty() || text().empty()) return;
        if (trimmed(source_.text).size() == inside.size()) {
            insert(open, 0);
            insert(close, text().size());
        } else if (const auto at = only_place_of(inside, text())) {
            insert(open, *at);
            insert(close, *at + inside.size());
        } else {
            result_.lost.emplace_back(inside);
        }
    }

    void place(const InlineCode& code) {
        if (code.element == "br") return;  // a line is broken where the words say so
        insert(code, code.offset == 0 && code.element != "footnote" ? 0 : text().size());
    }

    const Content& source_;
    TransferredCodes result_;
};

}  // namespace

TransferredCodes with_codes_of(const Content& source, const Content& translation) {
    if (source.codes.empty()) return {translation, {}};
    return Placing(source, translation).placed();
}

}  // namespace stykovka
