// Releases as web pages.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/error.h"
#include "base/pattern.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/html_text.h"
#include "text/conversion.h"
#include "text/encoding.h"

namespace stykovka {
namespace {

// "charset=windows-1251" in the head of the page.
std::optional<ByteSpan> declared_charset(std::string_view page) {
    static const Pattern pattern(R"((?<=charset=)["']?\s*[A-Za-z0-9_:.-]+)");
    const std::string_view head = page.substr(0, valid_utf8_prefix(page.substr(0, 4096)));
    auto found = PatternSearch(head).find(pattern);
    while (found && (head[found->begin] == '"' || head[found->begin] == '\'' || head[found->begin] == ' '))
        ++found->begin;
    return found;
}

// A page that does not say its encoding, or says one that its bytes are not in, is guessed like any text.
DecodedText decoded_page(const std::string& bytes, const std::string& file, const Language& language,
                         const std::string& encoding) {
    if (encoding.empty() && !is_valid_utf8(bytes)) {
        // Letters of other encodings hide what stands behind them from the search.
        std::string ascii = bytes.substr(0, 4096);
        std::replace_if(
            ascii.begin(), ascii.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }, '?');
        if (const auto charset = declared_charset(ascii)) {
            const auto known = known_encoding(std::string(charset->in(ascii)));
            if (known && *known != "UTF-8") return decoded(bytes, language, *known, file);
        }
    }
    return decoded(bytes, language, encoding, file);
}

std::string locator_of(const HtmlBlock& block) {
    if (!block.can_be_replaced) return {};
    return fmt::format("{}-{}", block.span.begin, block.span.end);
}

std::optional<ByteSpan> span_of(const std::string& locator, std::size_t size) {
    ByteSpan span;
    const std::size_t dash = locator.find('-');
    if (dash == std::string::npos || dash > 9 || locator.size() > 20) return std::nullopt;
    span.begin = static_cast<std::uint32_t>(std::strtoul(locator.c_str(), nullptr, 10));
    span.end = static_cast<std::uint32_t>(std::strtoul(locator.c_str() + dash + 1, nullptr, 10));
    return span.begin < span.end && span.end <= size ? std::optional(span) : std::nullopt;
}

void add_remarks(ReadDocument& read, const std::vector<HtmlBlock>& blocks) {
    const std::string& file = read.text.origin.file;
    if (const std::size_t count = read.furniture.size(); count > 0)
        read.remarks.push_back(fmt::format(
            fmt::runtime(tr("{count} line of “{file}” belongs to the site (menus, links, footers) and was left out; "
                            "--whole-page keeps it.",
                            "{count} lines of “{file}” belong to the site (menus, links, footers) and were left out; "
                            "--whole-page keeps them.",
                            count)),
            fmt::arg("file", file), fmt::arg("count", count)));
    const auto broken = static_cast<std::size_t>(
        std::count_if(blocks.begin(), blocks.end(), [](const HtmlBlock& block) { return !block.can_be_replaced; }));
    if (broken > 0)
        read.remarks.push_back(fmt::format(
            fmt::runtime(tr("In {count} paragraph of “{file}” the tags overlap; it cannot be replaced in the page.",
                            "In {count} paragraphs of “{file}” the tags overlap; they cannot be replaced in the page.",
                            broken)),
            fmt::arg("file", file), fmt::arg("count", broken)));
}

std::string replaced(std::string_view page, const std::map<ByteSpan, std::string>& pieces) {
    std::string result;
    std::size_t at = 0;
    for (const auto& [span, piece] : pieces) {
        if (span.begin < at) continue;
        result.append(page.substr(at, span.begin - at)).append(piece);
        at = span.end;
    }
    return result.append(page.substr(at));
}

// The title of the page repeats the heading; it is to say what the heading says.
void add_title(std::map<ByteSpan, std::string>& pieces, std::string_view page, const HtmlTree& tree,
               const std::string& old_title, const std::string& title) {
    for (const HtmlNode& node : tree.nodes) {
        if (!node.is_element("title")) continue;
        for (const std::uint32_t child : node.children) {
            const ByteSpan span = tree.nodes[child].tag;
            const std::size_t at = span.in(page).find(old_title);
            if (at == std::string_view::npos || old_title.empty()) return;
            const auto begin = span.begin + static_cast<std::uint32_t>(at);
            pieces.emplace(ByteSpan{begin, begin + static_cast<std::uint32_t>(old_title.size())}, html_escaped(title));
            return;
        }
    }
}

void add_language(std::map<ByteSpan, std::string>& pieces, std::string_view page, const Language& language) {
    static const Pattern pattern(R"((?<=<html )[^>]*?lang=["'][A-Za-z-]*)");
    const std::string_view head = page.substr(0, valid_utf8_prefix(page.substr(0, 4096)));
    const auto found = PatternSearch(head).find(pattern);
    if (!found) return;
    const auto value = static_cast<std::uint32_t>(found->in(head).find_last_of("\"'")) + found->begin + 1;
    pieces.emplace(ByteSpan{value, found->end}, language.tag());
}

}  // namespace

ReadDocument read_html(const std::string& bytes, const std::string& file, const Language& language,
                       const HtmlOptions& options) {
    const DecodedText page = decoded_page(bytes, file, language, options.encoding);
    const HtmlTree tree = html_tree(page.text, file);
    SitePage site = site_page(tree, page.text, language, options.scope);
    if (site.blocks.empty())
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” is a page without a text: it has no more than menus and "
                                                "links. Save the page of the release itself.")),
                                fmt::arg("file", file)));
    ReadDocument read;
    read.text.language = language;
    read.text.origin = {"html", file, page.encoding, page.guessed, bytes};
    read.furniture = std::move(site.furniture);
    read.date = site.date;
    read.number = std::move(site.number);
    read.url = std::move(site.url);
    add_remarks(read, site.blocks);
    for (HtmlBlock& block : site.blocks) {
        add_notes(read.insertions, block.insertions, read.text.paragraphs.size());
        add_notes(read.deletions, block.deletions, read.text.paragraphs.size());
        read.text.paragraphs.push_back({std::move(block.content), block.kind, locator_of(block)});
    }
    finish(read);
    return read;
}

std::string html_with(const Origin& origin, const WrittenText& text) {
    const DecodedText page = decoded(origin.bytes, text.language, origin.encoding, origin.file);
    const HtmlTree tree = html_tree(page.text, origin.file);
    const std::vector<HtmlBlock> blocks = html_blocks(tree, page.text);
    std::map<std::string, const HtmlBlock*> places;
    for (const HtmlBlock& block : blocks) places.emplace(locator_of(block), &block);
    std::map<ByteSpan, std::string> pieces;
    bool is_first = true;
    for (const WrittenParagraph& written : text.paragraphs) {
        const auto place = places.find(written.locator);
        const auto span = span_of(written.locator, page.text.size());
        if (is_first && place != places.end() && place->second->content.text != written.content.text)
            add_title(pieces, page.text, tree, place->second->content.text, written.content.text);
        is_first = false;
        const bool is_equal = place != places.end() && place->second->content == written.content;
        if (!span || (is_equal && !place->second->is_tracked())) continue;
        pieces.emplace(*span, place == places.end() ? html_escaped(written.content.text)
                                                    : html_of(written.content, place->second->content));
    }
    add_language(pieces, page.text, text.language);
    if (const auto charset = declared_charset(page.text)) pieces.emplace(*charset, "utf-8");
    std::string result = replaced(page.text, pieces);
    if (origin.bytes.find("\r\n") == std::string::npos) return result;
    std::string with_line_ends;
    for (const char c : result) c == '\n' ? with_line_ends.append("\r\n") : with_line_ends.append(1, c);
    return with_line_ends;
}

std::string new_html(std::span<const Paragraph> paragraphs, const Language& language) {
    std::string body;
    bool in_list = false;
    for (const Paragraph& paragraph : paragraphs) {
        const bool is_item = paragraph.kind == ParagraphKind::list_item;
        if (is_item != in_list) body += is_item ? "<ul>\n" : "</ul>\n";
        in_list = is_item;
        const char* name = is_item ? "li" : paragraph.kind == ParagraphKind::body ? "p" : body.empty() ? "h1" : "h2";
        body += fmt::format("<{0}>{1}</{0}>\n", name, html_of(paragraph.content, {}));
    }
    if (in_list) body += "</ul>\n";
    const std::string title = paragraphs.empty() ? std::string() : html_escaped(paragraphs.front().content.text);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n"
        "<body>\n{}</body>\n</html>\n",
        language.tag(), title, body);
}

}  // namespace stykovka
