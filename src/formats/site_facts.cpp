// What a page of a site says about its release: date, number, address, title.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/pattern.h"
#include "base/unicode.h"
#include "formats/site_page.h"
#include "text/values.h"

namespace stykovka {
namespace {

constexpr auto date_names = std::to_array<std::string_view>(
    {"article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "publish-date",
     "publication_date", "og:published_time", "dcterms.created", "dcterms.issued"});

constexpr std::size_t longest_line = 120;  // bytes: a longer one says more than a date or a number

std::optional<Date> day_at_start(std::string_view text) {
    text = trimmed(text);
    return text.size() >= 10 ? date_of(text.substr(0, 10)) : std::nullopt;
}

std::string name_of_meta(const HtmlNode& node) {
    for (const char* const attribute : {"property", "name", "itemprop"})
        if (const auto value = node.attribute(attribute); !value.empty()) return lowered(value);
    return {};
}

std::string_view text_in(const HtmlTree& tree, const HtmlNode& node) {
    for (const std::uint32_t child : node.children)
        if (tree.nodes[child].kind == HtmlNode::Kind::text) return tree.nodes[child].text;
    return {};
}

// "Heading — Name of the site": sites put their name behind the last of these.
std::string_view without_site_name(std::string_view title) {
    std::size_t cut = std::string_view::npos;
    for (const std::string_view sign : {" | ", " :: ", " — ", " – ", " - ", " / ", " • "})
        if (const std::size_t at = title.rfind(sign); at != std::string_view::npos && at > title.size() / 3)
            cut = std::min(cut, at);
    return trimmed(title.substr(0, cut));
}

class Facts {
public:
    Facts(const HtmlTree& tree, std::string_view page) : tree_(tree), page_(page) {}

    SiteFacts found() {
        for (const HtmlNode& node : tree_.nodes) look_at(node);
        return std::move(facts_);
    }

private:
    void look_at(const HtmlNode& node) {
        if (node.kind != HtmlNode::Kind::element) return;
        if (node.name == "meta") return meta(node);
        if (node.name == "link" && lowered(node.attribute("rel")) == "canonical") facts_.url = node.attribute("href");
        if (node.name == "time" || lowered(node.attribute("itemprop")) == "datepublished") {
            set_date(node.attribute("datetime"));
            set_date(node.attribute("content"));
        }
        if (node.name == "script" && lowered(node.attribute("type")) == "application/ld+json")
            data_of_search_engines(text_in(tree_, node));
        if (node.name == "title" && facts_.title.empty()) title(node);
    }

    void set_date(std::string_view text) {
        if (!facts_.date) facts_.date = day_at_start(text);
    }

    void meta(const HtmlNode& node) {
        const std::string name = name_of_meta(node);
        const std::string_view content = node.attribute("content");
        if (std::find(date_names.begin(), date_names.end(), name) != date_names.end()) set_date(content);
        if (name == "og:url" && facts_.url.empty()) facts_.url = content;
    }

    void data_of_search_engines(std::string_view text) {
        const std::string_view key = "\"datePublished\"";
        std::size_t at = text.find(key);
        if (at == std::string_view::npos) return;
        at = text.find('"', at + key.size());
        if (at != std::string_view::npos) set_date(text.substr(at + 1));
    }

    void title(const HtmlNode& node) {
        for (const std::uint32_t child : node.children) {
            const HtmlNode& text = tree_.nodes[child];
            facts_.title = without_site_name(trimmed(text.text));
            const std::string_view raw = text.tag.in(page_);
            const std::size_t at = raw.find(facts_.title);
            if (at == std::string_view::npos) return;
            facts_.title_span.begin = text.tag.begin + static_cast<std::uint32_t>(at);
            facts_.title_span.end = facts_.title_span.begin + static_cast<std::uint32_t>(facts_.title.size());
            return;
        }
    }

    const HtmlTree& tree_;
    std::string_view page_;
    SiteFacts facts_;
};

}  // namespace

SiteFacts site_facts(const HtmlTree& tree, std::string_view page) { return Facts(tree, page).found(); }

std::optional<Date> date_in_line(std::string_view line, const Language& language) {
    if (line.size() > longest_line) return std::nullopt;
    for (const Value& value : values_of(line, language))
        if (value.kind == ValueKind::date && value.span.size() * 2 >= line.size() / 2)
            if (const auto date = date_of(value.amount)) return date;
    return std::nullopt;
}

std::string number_in_line(std::string_view line) {
    static const Pattern pattern("(?:№|No\\.|N°|Nr\\.)\\s*[0-9A-Za-zА-Яа-яЁё][0-9A-Za-zА-Яа-яЁё/.-]*");
    static const Pattern sign("^(?:№|No\\.|N°|Nr\\.)\\s*");
    if (line.size() > longest_line) return {};
    const auto found = PatternSearch(line).find(pattern);
    if (!found) return {};
    std::string_view number = found->in(line);
    if (const auto mark = PatternSearch(number).find(sign)) number.remove_prefix(mark->end);
    while (!number.empty() && (number.back() == '.' || number.back() == '-' || number.back() == '/'))
        number.remove_suffix(1);
    const bool has_digit = std::any_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    return has_digit ? std::string(number) : std::string();
}

}  // namespace stykovka
