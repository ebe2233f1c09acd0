// The two patterns of a segmentation rule as one regular expression.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_pattern.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace stykovka {
namespace {

/// Walks through an expression and copies it, piece by piece.
class Bounding {
public:
    explicit Bounding(std::string_view expression) : rest_(expression) {}

    std::string result() {
        while (!rest_.empty()) step();
        return std::move(result_);
    }

private:
    void step() {
        const char c = rest_.front();
        if (c == '\\') return copy_escape();
        if (c == '[') ++class_depth_;
        if (c == ']' && class_depth_ > 0) --class_depth_;
        if (class_depth_ > 0 || !copy_repetition(c)) copy(1);
    }

    void copy(std::size_t bytes) {
        result_ += rest_.substr(0, bytes);
        rest_.remove_prefix(std::min(bytes, rest_.size()));
    }

    // "\Q … \E", "\p{…}", "\x{…}" and single characters: nothing in them repeats.
    void copy_escape() {
        const char kind = rest_.size() > 1 ? rest_[1] : '\0';
        if (kind == 'Q') {
            const std::size_t end = rest_.find("\\E");
            return copy(end == std::string_view::npos ? rest_.size() : end + 2);
        }
        const bool braced =
            std::string_view("pPxN").find(kind) != std::string_view::npos && rest_.size() > 2 && rest_[2] == '{';
        const std::size_t brace = braced ? rest_.find('}') : std::string_view::npos;
        copy(brace == std::string_view::npos ? 2 : brace + 1);
    }

    bool copy_repetition(char c) {
        if (c != '*' && c != '+' && c != '{') return false;
        // A "+" behind a repetition makes it possessive.
        if (c == '+' && after_repetition()) return false;
        if (c != '{') {
            result_ += fmt::format("{{{},{}}}", c == '*' ? 0 : 1, longest_repetition);
            rest_.remove_prefix(1);
            repetition_end_ = result_.size();
            return true;
        }
        return copy_counted();
    }

    bool copy_counted() {
        const std::size_t end = rest_.find('}');
        if (end == std::string_view::npos) return false;
        const std::string_view inside = rest_.substr(1, end - 1);
        int least = 0;
        const auto [stop, failed] = std::from_chars(inside.data(), inside.data() + inside.size(), least);
        const bool endless = failed == std::errc() && std::string_view(stop, 1) == "," && inside.ends_with(',');
        if (!endless) {
            copy(end + 1);
        } else {
            result_ += fmt::format("{{{},{}}}", least, least + longest_repetition);
            rest_.remove_prefix(end + 1);
        }
        repetition_end_ = result_.size();
        return true;
    }

    bool after_repetition() const {
        return !result_.empty() && (repetition_end_ == result_.size() || (result_.back() == '?' && !rest_.empty()));
    }

    std::string_view rest_;
    std::string result_;
    std::size_t repetition_end_ = std::string::npos;  ///< of the last one in result_
    int class_depth_ = 0;
};

}  // namespace

bool is_balanced(std::string_view expression) {
    if (expression.find("\\Q") != std::string_view::npos || expression.find("(?x") != std::string_view::npos)
        return false;
    int groups = 0;
    int classes = 0;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (c == '\\') ++i;
        if (c == '[') ++classes;
        if (c == ']' && classes > 0) --classes;
        if (classes > 0) continue;
        if (c == '(') ++groups;
        if (c == ')' && --groups < 0) return false;
        if (i >= expression.size()) return false;
    }
    return groups == 0 && classes == 0;
}

std::string bounded(std::string_view expression) { return Bounding(expression).result(); }

std::string place_expression(std::string_view before, std::string_view after) {
    std::string expression;
    // What follows is looked at first: it decides most places with one character.
    if (!after.empty()) expression += fmt::format("(?={})", after);
    if (!before.empty()) expression += fmt::format("(?<={})", bounded(before));
    return expression;
}

}  // namespace stykovka
