// Findings: names of their grades, and keys of their dismissals.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/finding.h"

#include <fmt/format.h>

namespace stykovka {
namespace {

// FNV-1a: the same on every machine and for ever, as stored keys must be.
constexpr std::uint64_t hash_prime = 0x100000001b3;
constexpr BySide<std::uint64_t> hash_seeds{0xcbf29ce484222325, 0x9ae16a3b2f90404f};

std::uint64_t hashed(std::string_view text, std::uint64_t hash) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * hash_prime;
    return hash;
}

}  // namespace

std::string finding_key(const Finding& finding, const BySide<std::string>& texts) {
    std::string content =
        fmt::format("{} {} {} {} {}", finding.check, finding.side == Side::source ? "source" : "target",
                    finding.segment, finding.span.begin, finding.span.end);
    // Each text with its length before it, so that none can run into the next.
    const auto append = [&](const std::string& text) { content += fmt::format(" {}:{}", text.size(), text); };
    append(texts.source);
    append(texts.target);
    for (const std::string& suggestion : finding.suggestions) append(suggestion);
    if (!finding.about.empty()) append(finding.about);
    return fmt::format("{}-{:016x}{:016x}", finding.check, hashed(content, hash_seeds.source),
                       hashed(content, hash_seeds.target));
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return {};
}

}  // namespace stykovka
