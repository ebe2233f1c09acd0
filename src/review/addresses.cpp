// Web and mail addresses in running text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/addresses.h"

#include <algorithm>
#include <array>

#include "base/any_of.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

// Ends of domains that press releases name; a longer list would take abbreviations («т.е.ру») for addresses.
// "example" is what RFC 2606 keeps for texts.
constexpr auto top_domains = std::to_array<std::string_view>(
    {"ru",     "рф",    "su",     "by",   "kz",   "kg",    "am",  "uz",  "com",  "org",    "net",    "gov", "int",
     "info",   "edu",   "eu",     "uk",   "us",   "de",    "fr",  "cn",  "io",   "me",     "tv",     "biz", "ua",
     "москва", "tatar", "online", "site", "news", "media", "mil", "рус", "дети", "center", "example"});

bool is_address_sign(char32_t c) {
    return is_letter(c) || is_digit(c) || is_mark(c) ||
           (c < 0x80 && c != 0 &&
            std::string_view("-_.@:/?#&=%+~").find(static_cast<char>(c)) != std::string_view::npos);
}

bool is_label(std::string_view label) {
    if (label.empty() || label.front() == '-' || label.back() == '-') return false;
    for (std::size_t offset = 0; offset < label.size();) {
        const char32_t c = next_code_point(label, offset);
        if (!is_letter(c) && !is_digit(c) && !is_mark(c) && c != U'-') return false;
    }
    return true;
}

std::vector<std::string_view> labels_of(std::string_view domain) {
    std::vector<std::string_view> labels;
    for (;;) {
        const std::size_t point = std::min(domain.find('.'), domain.size());
        labels.push_back(domain.substr(0, point));
        if (point == domain.size()) return labels;
        domain.remove_prefix(point + 1);
    }
}

bool is_domain(std::string_view text) {
    const auto labels = labels_of(text);
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), is_label) &&
           is_any(lowered(labels.back()), top_domains);
}

// A host of any domain, when a path follows it: "roads.office.example/map".
bool is_host_with_path(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash + 1 == text.size()) return false;
    const auto labels = labels_of(text.substr(0, slash));
    const auto is_ascii_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), is_label) && labels.back().size() >= 2 &&
           std::all_of(labels.back().begin(), labels.back().end(), is_ascii_letter);
}

bool is_mail(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos) return false;
    const auto labels = labels_of(text.substr(at + 1));
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), is_label);
}

bool is_social_name(std::string_view text) {
    return text.size() > 2 && text.front() == '@' && text.find_first_of(".@:/?#&=%+~", 1) == std::string_view::npos;
}

// The part of a URL between its scheme and its path.
std::string_view host_of(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
    return address.substr(0, address.find_first_of("/?#:"));
}

bool is_address(std::string_view text) {
    if (is_mail(text) || is_social_name(text)) return true;
    const std::size_t scheme = text.find("://");
    if (scheme != std::string_view::npos) return scheme > 0 && text.size() > scheme + 3;
    return (text.starts_with("www.") && text.size() > 4) || is_domain(host_of(text)) || is_host_with_path(text);
}

}  // namespace

std::vector<ByteSpan> addresses_in(std::string_view text) {
    std::vector<ByteSpan> addresses;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        std::size_t offset = begin;
        while (offset < text.size() && is_address_sign(next_code_point(text, offset))) end = offset;
        std::string_view piece = text.substr(begin, end - begin);
        while (!piece.empty() && std::string_view(".:?-").find(piece.back()) != std::string_view::npos)
            piece.remove_suffix(1);
        if (is_address(piece))
            addresses.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + piece.size())});
        begin = std::max(end, offset);
    }
    return addresses;
}

std::string site_of(std::string_view address) {
    if (address.find('@') != std::string_view::npos && address.find("://") == std::string_view::npos)
        return lowered(address);
    const auto labels = labels_of(host_of(address));
    if (labels.size() < 2) return lowered(host_of(address));
    return lowered(labels[labels.size() - 2]) + "." + lowered(labels.back());
}

}  // namespace stykovka
