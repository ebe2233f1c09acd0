// Inline codes as TMX 1.4b allows them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_codes.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "formats/xml_repair.h"

namespace stykovka {
namespace {

bool allowed(std::string_view element, std::string_view attribute) {
    if (element == "ept") return attribute == "i";
    if (element == "ut") return attribute == "x";
    if (attribute == "x" || attribute == "type") return true;
    if (element == "bpt") return attribute == "i";
    if (element == "it") return attribute == "pos";
    return element == "ph" && attribute == "assoc";
}

void keep_allowed(InlineCode& code) {
    std::erase_if(code.attributes, [&](const auto& attribute) { return !allowed(code.element, attribute.first); });
}

void set_attribute(InlineCode& code, const std::string& name, const std::string& value) {
    for (auto& [written, text] : code.attributes)
        if (written == name) {
            text = value;
            return;
        }
    code.attributes.insert(code.attributes.begin(), {name, value});
}

// A code of another format: its native text is no XML of TMX, so it is escaped.
void adopt(InlineCode& code) {
    code.element = code.kind == CodeKind::open ? "bpt" : code.kind == CodeKind::close ? "ept" : "ph";
    code.attributes.clear();
    if (code.kind != CodeKind::placeholder && !code.id.empty()) code.attributes.emplace_back("i", code.id);
    code.native = escaped_xml_text(code.native);
}

void isolate(InlineCode& code) {
    const bool opens = code.kind == CodeKind::open;
    code.element = "it";
    code.id.clear();
    std::erase_if(code.attributes, [](const auto& attribute) { return attribute.first == "i"; });
    set_attribute(code, "pos", opens ? "begin" : "end");
}

void settle_highlights(std::vector<InlineCode>& codes) {
    // A `hi` may not reach over the border of another one; what has no partner in its nesting becomes an `it`.
    std::vector<std::size_t> open;
    std::set<std::size_t> paired;
    std::size_t number = 0;
    for (std::size_t k = 0; k < codes.size(); ++k) {
        if (codes[k].element != "hi") continue;
        if (codes[k].kind == CodeKind::open) {
            open.push_back(k);
        } else if (codes[k].kind == CodeKind::close && !open.empty()) {
            codes[open.back()].id = codes[k].id = "hi" + std::to_string(++number);
            codes[k].attributes.clear();
            codes[k].native.clear();
            codes[open.back()].native.clear();
            paired.insert({open.back(), k});
            open.pop_back();
        }
    }
    for (std::size_t k = 0; k < codes.size(); ++k)
        if (codes[k].element == "hi" && !paired.contains(k)) {
            if (codes[k].kind == CodeKind::placeholder)
                codes[k].element = "ph";
            else
                isolate(codes[k]);
        }
}

/// The pairs of bpt and ept, by `i` first, then by nesting.
std::vector<std::pair<std::size_t, std::size_t>> pairs_of(const std::vector<InlineCode>& codes) {
    std::vector<std::size_t> open;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t k = 0; k < codes.size(); ++k) {
        if (codes[k].element == "bpt") open.push_back(k);
        if (codes[k].element != "ept" || open.empty()) continue;
        const std::string* i = attribute_of(codes[k], "i");
        const auto partner = std::find_if(open.rbegin(), open.rend(), [&](std::size_t candidate) {
            const std::string* other = attribute_of(codes[candidate], "i");
            return i != nullptr && other != nullptr ? *i == *other : i == nullptr && other == nullptr;
        });
        if (partner == open.rend()) continue;
        pairs.emplace_back(*partner, k);
        open.erase(std::next(partner).base());
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

void settle_pairs(std::vector<InlineCode>& codes) {
    const auto pairs = pairs_of(codes);
    std::set<std::size_t> paired;
    std::set<std::string> used;
    for (const auto& [open, close] : pairs) {
        paired.insert({open, close});
        if (const std::string* i = attribute_of(codes[open], "i")) used.insert(*i);
    }
    std::set<std::string> given;
    std::size_t next = 0;
    for (const auto& [open, close] : pairs) {
        const std::string* written = attribute_of(codes[open], "i");
        std::string i = written != nullptr ? *written : std::string();
        if (i.empty() || given.contains(i)) do
                i = std::to_string(++next);
            while (used.contains(i) || given.contains(i));
        given.insert(i);
        for (const std::size_t k : {open, close}) {
            set_attribute(codes[k], "i", i);
            codes[k].id = i;
        }
    }
    for (std::size_t k = 0; k < codes.size(); ++k)
        if ((codes[k].element == "bpt" || codes[k].element == "ept") && !paired.contains(k)) isolate(codes[k]);
}

using Numbers = std::set<std::pair<std::string, std::string>>;

// Element and x of each code; none when an x is not numeric or not unique.
std::optional<Numbers> matching_numbers(const Content& content) {
    Numbers numbers;
    for (const InlineCode& code : content.codes) {
        const std::string* x = attribute_of(code, "x");
        if (x == nullptr) continue;
        if (x->empty() || x->find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
        if (!numbers.emplace(code.element, *x).second) return std::nullopt;
    }
    return numbers;
}

}  // namespace

bool is_tmx_code(std::string_view element) {
    return element == "bpt" || element == "ept" || element == "it" || element == "ph" || element == "hi" ||
           element == "ut";
}

const std::string* attribute_of(const InlineCode& code, std::string_view name) {
    for (const auto& [written, value] : code.attributes)
        if (written == name) return &value;
    return nullptr;
}

Content tmx_content(const Content& content) {
    if (content.codes.empty()) return content;
    Content result = content;
    for (InlineCode& code : result.codes) {
        if (!is_tmx_code(code.element)) adopt(code);
        keep_allowed(code);
        if (code.element == "it") {
            const std::string* pos = attribute_of(code, "pos");
            if (pos == nullptr || (*pos != "begin" && *pos != "end"))
                set_attribute(code, "pos", code.kind == CodeKind::close ? "end" : "begin");
        }
    }
    settle_highlights(result.codes);
    settle_pairs(result.codes);
    return result;
}

bool settle_matching_numbers(BySide<Content>& contents) {
    const auto source = matching_numbers(contents.source);
    const auto target = matching_numbers(contents.target);
    if (source && target && *source == *target) return false;
    bool removed = false;
    for (const Side side : both_sides)
        for (InlineCode& code : contents[side].codes)
            removed |= std::erase_if(code.attributes, [](const auto& attribute) { return attribute.first == "x"; }) > 0;
    return removed;
}

}  // namespace stykovka
