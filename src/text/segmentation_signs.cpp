// The signs that a segmentation rule needs before its place.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_signs.h"

#include <algorithm>

#include "base/unicode.h"

namespace stykovka {
namespace {

// More than a class of signs holds; a larger one is no help.
constexpr std::size_t most_signs = 40;

/// Reads an expression from left to right and keeps what its match can end with.
class LastSigns {
public:
    explicit LastSigns(std::string_view expression) : rest_(expression) {}

    std::optional<std::u32string> result() {
        while (!rest_.empty())
            if (!step()) return std::nullopt;
        if (!known_ || signs_.empty() || signs_.size() > most_signs) return std::nullopt;
        std::sort(signs_.begin(), signs_.end());
        signs_.erase(std::unique(signs_.begin(), signs_.end()), signs_.end());
        return signs_;
    }

private:
    // False when the expression is of a kind that is not looked into.
    bool step() {
        switch (rest_.front()) {
            // The last five only where a repetition repeats nothing that is looked into here.
            case '|':
            case ')':
            case '*':
            case '+':
            case '?':
            case '{':
                return false;
            case '(':
                return skip_group();
            case '[':
                return take_class();
            case '\\':
                return take_escape();
            case '^':
            case '$':
                rest_.remove_prefix(1);
                return true;
            case '.':
                rest_.remove_prefix(1);
                return take(std::nullopt);
            default:
                return take(std::u32string{next()});
        }
    }

    char32_t next() {
        std::size_t length = 0;
        const char32_t c = next_code_point(rest_, length);
        rest_.remove_prefix(length);
        return c;
    }

    // One thing that a match consists of, and how often it stands: what may be missing adds its signs to those before.
    bool take(const std::optional<std::u32string>& signs) {
        if (!may_be_missing()) {
            signs_.clear();
            known_ = true;
        }
        if (signs) signs_ += *signs;
        known_ = known_ && signs.has_value();
        return true;
    }

    bool may_be_missing() {
        if (rest_.empty()) return false;
        const char c = rest_.front();
        const bool missing = c == '*' || c == '?' || rest_.starts_with("{0");
        if (c == '{') {
            rest_.remove_prefix(std::min(rest_.find('}'), rest_.size() - 1) + 1);
        } else if (c == '*' || c == '?' || c == '+') {
            rest_.remove_prefix(1);
        } else {
            return false;
        }
        // Lazy or possessive.
        if (rest_.starts_with('?') || rest_.starts_with('+')) rest_.remove_prefix(1);
        return missing;
    }

    bool take_escape() {
        if (rest_.size() < 2) return false;
        const char kind = rest_[1];
        if (kind == 'b' || kind == 'B') {
            rest_.remove_prefix(2);
            return true;
        }
        if (kind == 'n') {
            rest_.remove_prefix(2);
            return take(U"\n");
        }
        const bool letter =
            (kind >= 'a' && kind <= 'z') || (kind >= 'A' && kind <= 'Z') || (kind >= '0' && kind <= '9');
        if (!letter) {
            rest_.remove_prefix(1);
            return take(std::u32string{next()});
        }
        if (std::string_view("sSdDwWhH").find(kind) == std::string_view::npos) return false;
        rest_.remove_prefix(2);
        return take(std::nullopt);
    }

    bool take_class() {
        rest_.remove_prefix(1);
        if (rest_.starts_with(']') || rest_.starts_with(':')) return false;
        std::optional<std::u32string> signs(std::in_place);
        for (bool first = true; !rest_.starts_with(']'); first = false) {
            if (rest_.empty() || rest_.front() == '[' || rest_.front() == '&') return false;
            if ((first && rest_.front() == '^') || rest_.front() == '-') signs.reset();
            if (rest_.front() == '\\' && !class_escape(signs)) return false;
            const char32_t c = next();
            if (signs) *signs += c;
        }
        rest_.remove_prefix(1);
        return take(signs);
    }

    // Leaves the escaped character to be read; letters and figures stand for classes, which are not looked into.
    bool class_escape(std::optional<std::u32string>& signs) {
        if (rest_.size() < 2) return false;
        const char kind = rest_[1];
        if (std::string_view("sSdDwW").find(kind) != std::string_view::npos) {
            signs.reset();
        } else if ((kind >= 'a' && kind <= 'z') || (kind >= 'A' && kind <= 'Z') || (kind >= '0' && kind <= '9')) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }

    // A group may end with anything; what looks ahead or behind only narrows, so it is passed over.
    bool skip_group() {
        const bool narrows = rest_.starts_with("(?=") || rest_.starts_with("(?!") || rest_.starts_with("(?<=") ||
                             rest_.starts_with("(?<!");
        if (!narrows && rest_.starts_with("(?") && !rest_.starts_with("(?:")) return false;
        int depth = 0;
        bool in_class = false;
        do {
            if (rest_.empty()) return false;
            const char c = rest_.front();
            if (c == '\\') {
                if (rest_.size() < 2 || rest_[1] == 'Q') return false;
                rest_.remove_prefix(1);
            } else if (in_class) {
                if (c == '[') return false;
                in_class = c != ']';
            } else if (c == '[') {
                in_class = true;
            } else if (c == '(') {
                if (depth > 0 && flags_begin()) return false;
                ++depth;
            } else if (c == ')') {
                --depth;
            }
            rest_.remove_prefix(1);
        } while (depth > 0);
        return narrows || take(std::nullopt);
    }

    // "(?i)" and its like change what stands behind them; "(?#" is a comment.
    bool flags_begin() const {
        if (!rest_.starts_with("(?")) return false;
        return rest_.size() < 3 || std::string_view(":=!<").find(rest_[2]) == std::string_view::npos;
    }

    std::string_view rest_;
    std::u32string signs_;
    bool known_ = false;  ///< that the match ends with one of `signs_`
};

}  // namespace

std::optional<std::u32string> last_signs(std::string_view before) { return LastSigns(before).result(); }

}  // namespace stykovka
