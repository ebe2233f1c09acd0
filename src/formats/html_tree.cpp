// Web pages as trees, with the places of everything in the page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html_tree.h"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

constexpr std::size_t most_memory = 256ULL << 20;
constexpr double longest_parse = 1.5;  // seconds of work; a page of a site takes a hundredth
constexpr std::size_t deepest = 400;

[[noreturn]] void refuse(const char* sentence, const std::string& file) {
    throw Error(ErrorKind::exhausted, ErrorSubject::input, fmt::format(fmt::runtime(sentence), fmt::arg("file", file)));
}

// Of this thread: a busy machine is no fault of the page.
double work_done() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// All memory of one parse: given back at once, without the walk through the tree that overflows the stack on a page
/// that is nested a million times. A page that wants too much memory or time ends the parse with a jump.
struct Arena {
    std::jmp_buf give_up;
    std::vector<void*> blocks;
    std::size_t used = 0;
    std::size_t left_in_block = 0;
    std::size_t calls = 0;
    double deadline = work_done() + longest_parse;

    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    ~Arena() {
        for (void* const block : blocks) std::free(block);
    }
};

void* allocate(void* user, std::size_t size) {
    constexpr std::size_t block_size = 1 << 20;
    auto& arena = *static_cast<Arena*>(user);
    const std::size_t aligned =
        (size + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);
    arena.used += aligned;
    const bool is_late = ++arena.calls % 256 == 0 && work_done() > arena.deadline;
    if (arena.used > most_memory || is_late) std::longjmp(arena.give_up, 1);
    if (aligned > arena.left_in_block) {
        const std::size_t wanted = std::max(aligned, block_size);
        void* const block = std::malloc(wanted);
        if (block == nullptr) std::longjmp(arena.give_up, 1);
        arena.blocks.push_back(block);
        arena.left_in_block = wanted;
    }
    char* const end = static_cast<char*>(arena.blocks.back()) + std::max(aligned, block_size);
    // A large piece has a block of its own, which is then full.
    char* const place = aligned > block_size ? static_cast<char*>(arena.blocks.back()) : end - arena.left_in_block;
    arena.left_in_block = aligned > block_size ? 0 : arena.left_in_block - aligned;
    return place;
}

void keep(void*, void*) {}

// No object with a destructor may live here: a jump leaves it.
GumboOutput* parsed(Arena& arena, std::string_view page) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = keep;
    options.userdata = &arena;
    options.max_errors = 0;
    if (setjmp(arena.give_up) != 0) return nullptr;
    return gumbo_parse_with_options(&options, page.data(), page.size());
}

/// Makes our tree of theirs, without calling itself.
class Flattening {
public:
    Flattening(std::string_view page, const std::string& file) : page_(page), file_(file) {}

    HtmlTree flattened(const GumboNode* root) {
        std::vector<Waiting> waiting{{root, 0, 0}};
        while (!waiting.empty()) {
            const Waiting next = waiting.back();
            waiting.pop_back();
            if (next.depth > deepest)
                refuse(tr("“{file}” was not opened: it is nested deeper than any page is."), file_);
            const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
            if (!add(*next.node, next.parent)) continue;
            if (index > 0) tree_.nodes[next.parent].children.push_back(index);
            if (tree_.nodes[index].kind != HtmlNode::Kind::element) continue;
            const GumboVector& children = next.node->v.element.children;
            for (unsigned i = children.length; i > 0; --i)
                waiting.push_back({static_cast<const GumboNode*>(children.data[i - 1]), index, next.depth + 1});
        }
        return std::move(tree_);
    }

private:
    struct Waiting {
        const GumboNode* node = nullptr;
        std::uint32_t parent = 0;
        std::size_t depth = 0;
    };

    ByteSpan span_of(const GumboStringPiece& piece) const {
        if (piece.data == nullptr || piece.data < page_.data() || piece.data > page_.data() + page_.size()) return {};
        const auto begin = static_cast<std::size_t>(piece.data - page_.data());
        const std::size_t end = std::min(page_.size(), begin + piece.length);
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    bool add(const GumboNode& node, std::uint32_t parent) {
        HtmlNode made;
        made.parent = parent;
        if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) {
            fill(made, node.v.element);
        } else if (node.type != GUMBO_NODE_DOCUMENT) {
            made.kind = node.type == GUMBO_NODE_COMMENT ? HtmlNode::Kind::comment : HtmlNode::Kind::text;
            made.text = node.v.text.text;
            made.tag = span_of(node.v.text.original_text);
        } else {
            return false;
        }
        tree_.nodes.push_back(std::move(made));
        return true;
    }

    void fill(HtmlNode& made, const GumboElement& element) {
        made.tag = span_of(element.original_tag);
        made.end_tag = span_of(element.original_end_tag);
        made.name = gumbo_normalized_tagname(element.tag);
        if (made.name.empty()) {
            GumboStringPiece name = element.original_tag;
            gumbo_tag_from_original_text(&name);
            made.name = lowered(std::string_view(name.data == nullptr ? "" : name.data, name.length));
        }
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            made.attributes.emplace_back(attribute.name, attribute.value);
        }
    }

    std::string_view page_;
    const std::string& file_;
    HtmlTree tree_;
};

}  // namespace

std::string_view HtmlNode::attribute(std::string_view wanted) const {
    for (const auto& [name_of_it, value] : attributes)
        if (name_of_it == wanted) return value;
    return {};
}

HtmlTree html_tree(std::string_view page, const std::string& file) {
    const auto arena = std::make_unique<Arena>();
    const GumboOutput* const output = parsed(*arena, page);
    if (output == nullptr)
        refuse(tr("“{file}” was not opened: it is far larger or more tangled than a page of a site can be."), file);
    return Flattening(page, file).flattened(output->root);
}

bool is_within(const HtmlTree& tree, std::uint32_t node, std::uint32_t ancestor) {
    while (node > ancestor) node = tree.nodes[node].parent;
    return node == ancestor;
}

bool looks_like_html(std::string_view bytes) {
    const std::string head = lowered(bytes.substr(0, valid_utf8_prefix(bytes.substr(0, 2000))));
    const std::string_view begin = trimmed(head);
    for (const char* const first : {"<!doctype html", "<html", "<head", "<body"})
        if (begin.starts_with(first)) return true;
    return begin.starts_with('<') &&
           (begin.find("<html") != std::string_view::npos || begin.find("<body") != std::string_view::npos);
}

}  // namespace stykovka
