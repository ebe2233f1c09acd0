// A saved page of a site: which of its texts are the release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/site_page.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace stykovka {
namespace {

// Parts of names that sites give to what is not the text, and names of elements that say the same.
constexpr auto furniture_words = std::to_array<std::string_view>(
    {"menu",      "nav",     "breadcrumb", "share",   "social",     "sidebar",   "related",    "footer",
     "banner",    "cookie",  "subscribe",  "pager",   "pagination", "comments",  "tags",       "print-",
     "copyright", "advert",  "recommend",  "similar", "readmore",   "read-more", "search",     "likes",
     "views",     "counter", "tooltip",    "popup",   "modal",      "login",     "lang-switch"});
constexpr auto furniture_elements =
    std::to_array<std::string_view>({"nav", "aside", "footer", "form", "menu", "dialog"});
constexpr std::size_t shortest_prose = 60;  // code points; a shorter text is prose when it ends like a sentence

bool ends_like_sentence(std::string_view text) {
    for (const std::string_view sign : {".", "!", "?", "…", ":", ";", "»", "”"})
        if (text.ends_with(sign)) return true;
    return false;
}

bool names_furniture(const HtmlNode& node) {
    if (node.kind != HtmlNode::Kind::element) return false;
    if (std::find(furniture_elements.begin(), furniture_elements.end(), node.name) != furniture_elements.end())
        return true;
    const std::string_view role = node.attribute("role");
    if (role == "navigation" || role == "complementary" || role == "contentinfo" || role == "search") return true;
    // The whole page is often of a class like "page with-sidebar".
    if (node.name == "body" || node.name == "html" || node.name == "main" || node.name == "article") return false;
    std::string names = lowered(node.attribute("class"));
    names.append(" ").append(lowered(node.attribute("id")));
    return std::any_of(furniture_words.begin(), furniture_words.end(), [&](std::string_view word) {
        const std::size_t at = names.find(word);
        return at != std::string::npos &&
               (at == 0 || names[at - 1] == ' ' || names[at - 1] == '-' || names[at - 1] == '_');
    });
}

/// Looks for the element that holds the release.
class Body {
public:
    Body(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks)
        : tree_(tree),
          blocks_(blocks),
          furniture_(tree.nodes.size()),
          prose_(tree.nodes.size()),
          other_(tree.nodes.size()),
          held_(tree.nodes.size()),
          own_blocks_(tree.nodes.size()) {
        for (std::size_t i = 1; i < tree.nodes.size(); ++i)
            furniture_[i] = furniture_[tree.nodes[i].parent] || names_furniture(tree.nodes[i]);
        for (const HtmlBlock& block : blocks) ++own_blocks_[block.element];
        for (const HtmlBlock& block : blocks) weigh(block);
    }

    bool is_furniture(const HtmlBlock& block) const {
        const bool is_bare_link =
            block.linked * 5 > block.content.text.size() * 4 && !ends_like_sentence(block.content.text);
        return furniture_[block.element] || (is_bare_link && block.kind != ParagraphKind::heading);
    }

    /// None when the page has no prose.
    std::optional<std::uint32_t> element() const {
        std::uint32_t best = marked_by_page();
        if (best == 0) best = static_cast<std::uint32_t>(std::max_element(held_.begin(), held_.end()) - held_.begin());
        if (prose_[best] == 0) return has_text() ? std::optional<std::uint32_t>(0) : std::nullopt;
        // A lead in an element of its own beside the text.
        while (best > 0) {
            const std::uint32_t above = tree_.nodes[best].parent;
            const bool adds_little = prose_[above] * 2 <= prose_[best] * 3 && other_[above] * 3 <= prose_[above];
            if (!adds_little) break;
            best = above;
        }
        return best;
    }

private:
    // A page may say no more than a line.
    bool has_text() const {
        return std::any_of(blocks_.begin(), blocks_.end(), [&](const HtmlBlock& block) {
            return !is_furniture(block) && !block.is_mostly_links() && block.kind != ParagraphKind::heading;
        });
    }

    bool is_prose(const HtmlBlock& block) const {
        if (is_furniture(block) || block.is_mostly_links() || block.kind == ParagraphKind::heading) return false;
        const std::size_t length = length_in_code_points(block.content.text);
        return length >= shortest_prose || (length >= shortest_prose / 3 && ends_like_sentence(block.content.text));
    }

    void weigh(const HtmlBlock& block) {
        const std::size_t length = block.content.text.size();
        auto& sums = is_prose(block) ? prose_ : other_;
        for (std::uint32_t at = block.element;; at = tree_.nodes[at].parent) {
            sums[at] += length;
            if (at == 0) break;
        }
        if (!is_prose(block)) return;
        const std::uint32_t holder = own_blocks_[block.element] > 1 ? block.element : tree_.nodes[block.element].parent;
        held_[holder] += length;
        held_[tree_.nodes[holder].parent] += length / 2;
    }

    // Sites that say themselves where their text is; 0 for none.
    std::uint32_t marked_by_page() const {
        std::uint32_t best = 0;
        int best_rank = 0;
        for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
            const HtmlNode& node = tree_.nodes[i];
            if (node.kind != HtmlNode::Kind::element || prose_[i] * 3 < prose_[0]) continue;
            const int rank = node.attribute("itemprop") == "articleBody"               ? 3
                             : node.name == "article"                                  ? 2
                             : node.name == "main" || node.attribute("role") == "main" ? 1
                                                                                       : 0;
            if (rank < best_rank || rank == 0 || (rank == best_rank && prose_[i] <= prose_[best])) continue;
            best = i;
            best_rank = rank;
        }
        // A `main` may hold the columns beside the text, too.
        return best_rank > 1 ? best : 0;
    }

    const HtmlTree& tree_;
    const std::vector<HtmlBlock>& blocks_;
    std::vector<bool> furniture_;
    std::vector<std::size_t> prose_;  ///< bytes of prose in an element
    std::vector<std::size_t> other_;  ///< bytes of other text in it
    std::vector<std::size_t> held_;   ///< bytes of prose whose parent it is, and half of what is one level below
    std::vector<std::size_t> own_blocks_;
};

constexpr std::size_t none = static_cast<std::size_t>(-1);

bool begins_alike(std::string_view one, std::string_view another) {
    constexpr std::size_t shortest = 15;  // bytes: "News" begins many a title
    const std::string a = folded(one);
    const std::string b = folded(another);
    return a.size() >= shortest && b.size() >= shortest && (a.starts_with(b) || b.starts_with(a));
}

// The heading of the release: the one the page is called by, else the last big one before the text.
std::size_t title_block(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, std::size_t first_of_body,
                        const std::string& page_title) {
    std::size_t last_heading = none;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool is_big =
            tree.nodes[blocks[i].element].name == "h1" || tree.nodes[tree.nodes[blocks[i].element].parent].name == "h1";
        if (begins_alike(blocks[i].content.text, page_title) && i <= first_of_body + 2 &&
            (is_big || blocks[i].kind == ParagraphKind::heading || !page_title.empty()))
            return i;
        if (is_big && i <= first_of_body + 2) last_heading = i;
    }
    return last_heading;
}

HtmlBlock block_of_title(const SiteFacts& facts) {
    HtmlBlock block;
    block.content.text = facts.title;
    block.kind = ParagraphKind::heading;
    block.span = facts.title_span;
    block.can_be_replaced = !facts.title_span.empty();
    return block;
}

/// Takes the release out of the blocks of a page.
class Choice {
public:
    Choice(const HtmlTree& tree, std::string_view page, const Language& language)
        : tree_(tree),
          language_(language),
          blocks_(html_blocks(tree, page)),
          facts_(site_facts(tree, page)),
          taken_(blocks_.size(), true) {}

    SitePage everything() { return result({}); }

    SitePage release() {
        const Body body(tree_, blocks_);
        const auto element = body.element();
        if (!element) return {};
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            taken_[i] = is_within(tree_, blocks_[i].element, *element) && !body.is_furniture(blocks_[i]);
        const auto first = static_cast<std::size_t>(std::find(taken_.begin(), taken_.end(), true) - taken_.begin());
        std::vector<HtmlBlock> before;
        if (const std::size_t title = title_block(tree_, blocks_, first, facts_.title); title != none)
            begin_with(title);
        else if (!facts_.title.empty())
            before.push_back(block_of_title(facts_));
        leave_out_date_lines();
        return result(std::move(before));
    }

private:
    // What stands above the title is the way to the page, or the date.
    void begin_with(std::size_t title) {
        std::fill(taken_.begin(), taken_.begin() + static_cast<std::ptrdiff_t>(title), false);
        taken_[title] = true;
        blocks_[title].kind = ParagraphKind::heading;
    }

    // "12 March 2031" and "No. 45" near the title.
    void leave_out_date_lines() {
        int seen = 0;
        for (std::size_t i = 0; i < blocks_.size() && seen < 4; ++i) {
            if (!taken_[i]) continue;
            const std::string& text = blocks_[i].content.text;
            const bool is_line = date_in_line(text, language_) || (text.size() < 40 && !number_in_line(text).empty());
            if (seen++ > 0 && is_line && blocks_[i].kind != ParagraphKind::heading && !text.ends_with('.'))
                taken_[i] = false;
        }
    }

    SitePage result(std::vector<HtmlBlock> before) {
        SitePage page{std::move(before), {}, facts_.date, facts_.number, facts_.url};
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (taken_[i]) {
                page.blocks.push_back(std::move(blocks_[i]));
                continue;
            }
            const std::string& line = page.furniture.emplace_back(blocks_[i].content.text);
            if (!page.date) page.date = date_in_line(line, language_);
            if (page.number.empty()) page.number = number_in_line(line);
        }
        return page;
    }

    const HtmlTree& tree_;
    const Language& language_;
    std::vector<HtmlBlock> blocks_;
    SiteFacts facts_;
    std::vector<bool> taken_;
};

}  // namespace

SitePage site_page(const HtmlTree& tree, std::string_view page, const Language& language, PageScope scope) {
    Choice choice(tree, page, language);
    return scope == PageScope::everything ? choice.everything() : choice.release();
}

}  // namespace stykovka
