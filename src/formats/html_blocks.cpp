// The paragraphs of a web page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html_blocks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/any_of.h"
#include "base/unicode.h"
#include "formats/document.h"

namespace stykovka {
namespace {

constexpr auto block_names = std::to_array<std::string_view>(
    {"html",   "body", "address", "article", "aside", "blockquote", "caption", "center", "dd",    "details",
     "dialog", "dir",  "div",     "dl",      "dt",    "fieldset",   "figure",  "footer", "form",  "frameset",
     "h1",     "h2",   "h3",      "h4",      "h5",    "h6",         "header",  "hr",     "li",    "legend",
     "main",   "menu", "nav",     "ol",      "p",     "pre",        "section", "table",  "tbody", "td",
     "tfoot",  "th",   "thead",   "tr",      "ul",    "figcaption", "summary"});
// What is no text, or none that a reader of the page sees.
constexpr auto unread = std::to_array<std::string_view>(
    {"head",  "script", "style", "noscript", "template", "iframe", "svg",   "math", "select", "object", "video",
     "audio", "canvas", "input", "textarea", "button",   "img",    "embed", "map",  "wbr",    "picture"});

bool is_hidden(const HtmlNode& node) {
    const std::string style = lowered(node.attribute("style"));
    return style.find("display:none") != std::string::npos || style.find("display: none") != std::string::npos ||
           std::any_of(node.attributes.begin(), node.attributes.end(),
                       [](const auto& each) { return each.first == "hidden"; });
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

class Walk {
public:
    Walk(const HtmlTree& tree, std::string_view page) : tree_(tree), page_(page), holds_blocks_(tree.nodes.size()) {
        for (std::size_t i = tree.nodes.size(); i-- > 1;) {
            const HtmlNode& node = tree.nodes[i];
            const bool is_block = node.kind == HtmlNode::Kind::element && is_any(node.name, block_names);
            if (is_block || holds_blocks_[i]) holds_blocks_[node.parent] = true;
        }
    }

    std::vector<HtmlBlock> blocks() {
        if (!tree_.nodes.empty()) visit(0);
        flush();
        return std::move(blocks_);
    }

private:
    // The tree is never deep, so that this may call itself.
    void visit(std::uint32_t index) {
        const HtmlNode& node = tree_.nodes[index];
        if (node.kind == HtmlNode::Kind::text) return text(node);
        if (node.kind == HtmlNode::Kind::comment) return atom(node, "comment");
        if (node.name == "br") return line_break(index);
        if (is_any(node.name, unread) || is_hidden(node)) return unread_element(node);
        if (node.name == "del") return deletion(index);
        if (node.name == "ins") return insertion(index);
        if (is_any(node.name, block_names) || holds_blocks_[index]) return block(index);
        inline_element(index);
    }

    void block(std::uint32_t index) {
        flush();
        const std::uint32_t outer = std::exchange(element_, index);
        for (const std::uint32_t child : tree_.nodes[index].children) visit(child);
        flush();
        element_ = outer;
    }

    DocumentNote note_of(const HtmlNode& node, std::string text) const {
        return {{}, time_of(node.attribute("datetime")), std::string(trimmed(text))};
    }

    std::string text_below(std::uint32_t index) const {
        std::string text = tree_.nodes[index].text;
        for (const std::uint32_t child : tree_.nodes[index].children) text += text_below(child);
        return text;
    }

    // Whole paragraphs that were deleted stay in the page; words leave it with the paragraph that is written.
    void deletion(std::uint32_t index) {
        const HtmlNode& node = tree_.nodes[index];
        if (holds_blocks_[index]) flush();
        current_.deletions.push_back(note_of(node, text_below(index)));
        if (!holds_blocks_[index]) cover({node.tag.begin, std::max(node.tag.end, node.end_tag.end)});
    }

    void insertion(std::uint32_t index) {
        const HtmlNode& node = tree_.nodes[index];
        DocumentNote note = note_of(node, text_below(index));
        if (holds_blocks_[index]) {
            flush();
            inserted_.push_back(std::move(note));  // goes with the first paragraph in it
            return block(index);
        }
        current_.insertions.push_back(std::move(note));
        cover(node.tag);
        for (const std::uint32_t child : node.children) visit(child);
        cover(node.end_tag);
    }

    void inline_element(std::uint32_t index) {
        const HtmlNode& node = tree_.nodes[index];
        const bool is_link = node.name == "a" && !node.attribute("href").empty();
        const std::string id = std::to_string(++next_id_);
        const std::size_t before = current_.content.text.size();
        code(CodeKind::open, id, node.name, node.tag);
        for (const std::uint32_t child : node.children) visit(child);
        code(CodeKind::close, id, node.name, node.end_tag);
        if (is_link && current_.content.text.size() > before) current_.linked += current_.content.text.size() - before;
    }

    void code(CodeKind kind, const std::string& id, const std::string& name, ByteSpan span) {
        if (kind == CodeKind::close && span.empty())
            current_.content.codes.push_back({offset(), kind, id, name, {}, "</" + name + ">"});
        else
            current_.content.codes.push_back({offset(), kind, id, name, {}, std::string(span.in(page_))});
        cover(span);
    }

    std::uint32_t offset() const { return static_cast<std::uint32_t>(current_.content.text.size()); }

    void cover(ByteSpan span) {
        if (span.empty()) return;
        if (current_.span.empty()) {
            current_.span = span;
            return;
        }
        current_.can_be_replaced = current_.can_be_replaced && span.begin >= current_.span.end;
        current_.span.end = std::max(current_.span.end, span.end);
    }

    void text(const HtmlNode& node) {
        cover(node.tag);
        std::string& text = current_.content.text;
        for (const char c : node.text) {
            const bool doubled = is_white(c) && (text.empty() || text.back() == ' ');
            if (!doubled) text += is_white(c) ? ' ' : c;
        }
    }

    void atom(const HtmlNode& node, const std::string& name) {
        if (current_.content.text.empty()) return;
        ByteSpan whole = node.tag;
        whole.end = std::max(whole.end, node.end_tag.end);
        const std::string id = std::to_string(++next_id_);
        current_.content.codes.push_back({offset(), CodeKind::placeholder, id, name, {}, std::string(whole.in(page_))});
        cover(whole);
    }

    void unread_element(const HtmlNode& node) {
        if (node.name != "head") atom(node, node.name == "img" ? "image" : node.name);
    }

    // Two of them end a paragraph, as old pages do it.
    void line_break(std::uint32_t index) {
        const auto& siblings = tree_.nodes[tree_.nodes[index].parent].children;
        auto next = std::find(siblings.begin(), siblings.end(), index);
        for (++next; next != siblings.end(); ++next) {
            const HtmlNode& node = tree_.nodes[*next];
            if (node.kind != HtmlNode::Kind::text || !trimmed(node.text).empty()) break;
        }
        const bool is_double = next != siblings.end() && tree_.nodes[*next].is_element("br");
        if (is_double && open_codes() == 0) return flush();
        if (current_.content.text.empty()) return;
        atom(tree_.nodes[index], "br");
        if (current_.content.text.back() != ' ') current_.content.text += ' ';
    }

    std::size_t open_codes() const {
        std::size_t open = 0;
        for (const InlineCode& code : current_.content.codes) {
            if (code.kind == CodeKind::open) ++open;
            if (code.kind == CodeKind::close && open > 0) --open;
        }
        return open;
    }

    ParagraphKind kind() const {
        for (std::uint32_t at = element_;; at = tree_.nodes[at].parent) {
            const std::string& name = tree_.nodes[at].name;
            if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') return ParagraphKind::heading;
            if (name == "li") return ParagraphKind::list_item;
            if (at == 0 || (name != "p" && name != "div" && name != "a")) return ParagraphKind::body;
        }
    }

    void flush() {
        HtmlBlock block = std::exchange(current_, {});
        Content& content = block.content;
        trim_ends(content);
        if (content.text.empty()) {
            current_.deletions = std::move(block.deletions);  // go with the next paragraph
            return;
        }
        std::move(inserted_.begin(), inserted_.end(), std::back_inserter(block.insertions));
        inserted_.clear();
        leave_out_space_at_ends(block.span);
        block.element = element_;
        block.kind = kind();
        blocks_.push_back(std::move(block));
    }

    // White space around the paragraph stays where it is.
    void leave_out_space_at_ends(ByteSpan& span) const {
        while (!span.empty() && is_white(page_[span.begin])) ++span.begin;
        while (!span.empty() && is_white(page_[span.end - 1])) --span.end;
    }

    const HtmlTree& tree_;
    std::string_view page_;
    std::vector<bool> holds_blocks_;
    std::vector<HtmlBlock> blocks_;
    HtmlBlock current_;
    std::vector<DocumentNote> inserted_;  ///< whole paragraphs, until one of them comes
    std::uint32_t element_ = 0;
    std::uint32_t next_id_ = 0;
};

}  // namespace

std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, std::string_view page) { return Walk(tree, page).blocks(); }

}  // namespace stykovka
