// Inline codes under the numbers that a vendor's tool sees, and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xliff_codes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace stykovka {
namespace {

constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

// For each opening code its closing one and the other way round: by id where there is one, else as brackets are.
std::vector<std::size_t> partners_of(const std::vector<InlineCode>& codes) {
    std::vector<std::size_t> partners(codes.size(), no_partner);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i].kind == CodeKind::open) open.push_back(i);
        if (codes[i].kind != CodeKind::close) continue;
        const auto found =
            std::find_if(open.rbegin(), open.rend(), [&](std::size_t each) { return codes[each].id == codes[i].id; });
        if (found == open.rend()) continue;
        partners[i] = *found;
        partners[*found] = i;
        open.erase(std::next(found).base());
    }
    return partners;
}

/// What makes two codes the same one, wherever they stand.
using CodeKey = std::tuple<CodeKind, std::string, std::string, std::vector<std::pair<std::string, std::string>>>;

CodeKey key_of(const InlineCode& code) { return {code.kind, code.element, code.native, code.attributes}; }

/// Gives numbers to the codes of one text after the other.
class Numberer {
public:
    std::vector<int> numbers_of(const std::vector<InlineCode>& codes) {
        const std::vector<std::size_t> partners = partners_of(codes);
        std::vector<int> numbers(codes.size());
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const bool has_number_of_partner = partners[i] != no_partner && partners[i] < i;
            numbers[i] = has_number_of_partner ? numbers[partners[i]] : take(codes[i]);
        }
        return numbers;
    }
    // The numbers of this text can be taken up by equal codes of the next one, each once.
    void offer(const std::vector<InlineCode>& codes, const std::vector<int>& numbers) {
        std::set<int> seen;
        for (std::size_t i = 0; i < codes.size(); ++i)
            if (seen.insert(numbers[i]).second) offered_[key_of(codes[i])].push_back(numbers[i]);
    }

private:
    int take(const InlineCode& code) {
        std::vector<int>& same = offered_[key_of(code)];
        if (same.empty()) return next_++;
        const int number = same.front();
        same.erase(same.begin());
        return number;
    }

    int next_ = 1;
    std::map<CodeKey, std::vector<int>> offered_;
};

/// A code as the other side of the exchange knows it.
using CodeName = std::pair<int, CodeKind>;

std::map<CodeName, InlineCode> codes_by_name(const BySide<Content>& sent) {
    const BySide<std::vector<int>> numbers = code_numbers(sent);
    std::map<CodeName, InlineCode> codes;
    for (const Side side : both_sides)
        for (std::size_t i = 0; i < sent[side].codes.size(); ++i)
            codes.try_emplace({numbers[side][i], sent[side].codes[i].kind}, sent[side].codes[i]);
    return codes;
}

std::optional<int> number_of(const InlineCode& code) {
    int number = 0;
    const char* const end = code.id.data() + code.id.size();
    const auto result = std::from_chars(code.id.data(), end, number);
    return result.ec == std::errc() && result.ptr == end ? std::optional(number) : std::nullopt;
}

// Whether pairs stand like brackets: troubles of order are found in one pass.
void find_disorder(const std::vector<CodeName>& names, std::set<CodeTrouble>& troubles) {
    std::vector<int> open;
    for (const auto& [number, kind] : names) {
        if (kind == CodeKind::open) open.push_back(number);
        if (kind != CodeKind::close) continue;
        const auto found = std::find(open.begin(), open.end(), number);
        if (found == open.end()) {
            troubles.insert(CodeTrouble::unpaired);
            continue;
        }
        if (std::next(found) != open.end()) troubles.insert(CodeTrouble::crossed);
        open.erase(found);
    }
    if (!open.empty()) troubles.insert(CodeTrouble::unpaired);
}

bool lacks_code_of_source(const BySide<Content>& sent, const std::set<CodeName>& present) {
    const std::vector<int> numbers = code_numbers(sent).source;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (!present.contains({numbers[i], sent.source.codes[i].kind})) return true;
    return false;
}

// A text that stands in the middle of formatting may have halves without partner; only what was whole must stay so.
bool has_only_pairs(const Content& content) {
    const std::vector<std::size_t> partners = partners_of(content.codes);
    for (std::size_t i = 0; i < partners.size(); ++i)
        if (content.codes[i].kind != CodeKind::placeholder && partners[i] == no_partner) return false;
    return true;
}

}  // namespace

BySide<std::vector<int>> code_numbers(const BySide<Content>& texts) {
    Numberer numberer;
    BySide<std::vector<int>> numbers;
    numbers.source = numberer.numbers_of(texts.source.codes);
    numberer.offer(texts.source.codes, numbers.source);
    numbers.target = numberer.numbers_of(texts.target.codes);
    return numbers;
}

std::string_view name_of(CodeTrouble trouble) {
    constexpr std::array<std::string_view, 5> names{"missing", "unknown", "repeated", "unpaired", "crossed"};
    return names[static_cast<std::size_t>(trouble)];
}

RestoredCodes restored_codes(const BySide<Content>& sent, const Content& returned) {
    const std::map<CodeName, InlineCode> known = codes_by_name(sent);
    std::set<CodeTrouble> troubles;
    std::set<CodeName> present;
    std::vector<CodeName> order;
    RestoredCodes restored;
    restored.content.text = returned.text;
    for (const InlineCode& code : returned.codes) {
        const CodeName name{number_of(code).value_or(0), code.kind};
        const auto found = known.find(name);
        if (found == known.end()) {
            troubles.insert(CodeTrouble::unknown);
        } else if (!present.insert(name).second) {
            troubles.insert(CodeTrouble::repeated);
        } else {
            order.push_back(name);
            restored.content.codes.push_back(found->second);
            restored.content.codes.back().offset = code.offset;
        }
    }
    if (lacks_code_of_source(sent, present)) troubles.insert(CodeTrouble::missing);
    if (has_only_pairs(sent.source)) find_disorder(order, troubles);
    restored.troubles.assign(troubles.begin(), troubles.end());
    return restored;
}

}  // namespace stykovka
