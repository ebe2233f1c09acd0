// Quantities that are said without a number: «полчаса», "half a century", «час с четвертью», "a week".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/spoken_quantities.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/any_of.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

using Tokens = std::vector<Token>;

// Of a whole word: "5 m" needs its number, and «г» may be a city.
std::optional<MeasureUnit> unit_in_word(std::string_view key) {
    constexpr std::size_t shortest = 4;
    if (key.size() < shortest && !is_any(key, {"day"})) return std::nullopt;
    auto unit = unit_before_all(key);
    if (!unit || unit->end != key.size()) return std::nullopt;
    return unit;
}

// "Percentage point", "nautical mile" and "square kilometer" are read with their second word.
std::optional<MeasureUnit> unit_at(const Tokens& tokens, std::size_t at, std::size_t& end) {
    end = at + 1;
    const std::string_view key = key_at(tokens, at);
    if (is_any(key, {"percent", "процента"})) return MeasureUnit{"percent", "multiple", 1, false, 0};
    if ((key == "percentage" && key_at(tokens, at + 1) == "point") ||
        (key.starts_with("процентн") && key_at(tokens, at + 1).starts_with("пункт"))) {
        end = at + 2;
        return MeasureUnit{"percentage point", "points", 100, false, 0};
    }
    if (key.starts_with("degree") || key.starts_with("градус")) return MeasureUnit{"degree", "degree", 1, false, 0};
    return unit_in_word(key);
}

Quantity quantity(const Tokens& tokens, std::size_t begin, std::size_t end, MeasureUnit unit, double amount) {
    return {{tokens[begin].span.begin, tokens[end - 1].span.end}, 1, std::move(unit), amount, 0, ZeroSide::unsaid};
}

/// A quantity and the token behind it.
struct Read {
    Quantity quantity;
    std::size_t end = 0;
};

// «Полчаса», «полкилометра», «полвека», «получасовой».
std::optional<Read> half_in_word(const Tokens& tokens, std::size_t at) {
    constexpr std::string_view half = "пол";
    std::string_view key = tokens[at].key;
    if (key.starts_with("half-")) {
        key.remove_prefix(std::string_view("half-").size());
        const auto unit = unit_in_word(key);
        return unit ? std::optional(Read{quantity(tokens, at, at + 1, *unit, 0.5), at + 1}) : std::nullopt;
    }
    if (key.starts_with("quarter-")) {
        key.remove_prefix(std::string_view("quarter-").size());
        const auto unit = unit_in_word(key);
        return unit ? std::optional(Read{quantity(tokens, at, at + 1, *unit, 0.25), at + 1}) : std::nullopt;
    }
    if (!key.starts_with(half)) return std::nullopt;
    // «Полудня» is a time of day.
    if (key.starts_with("полуд") || key.starts_with("полден")) return std::nullopt;
    key.remove_prefix(half.size());
    if (key.starts_with("у") && !key.starts_with("унци")) key.remove_prefix(std::string_view("у").size());
    if (key.starts_with("годи") || key.starts_with("годов")) key = "года";
    if (key.starts_with("веков")) key = "века";
    const auto unit = unit_in_word(key);
    return unit ? std::optional(Read{quantity(tokens, at, at + 1, *unit, 0.5), at + 1}) : std::nullopt;
}

/// A part of one, and the token behind it.
struct Part {
    double amount = 0;
    std::size_t end = 0;
    bool is_english = false;
};

// "Half", «четверть», "three-quarters", «три десятых».
std::optional<Part> part_at(const Tokens& tokens, std::size_t at) {
    const std::string_view key = tokens[at].key;
    if (is_any(key, {"half", "половина", "половину", "половины", "половине"})) return Part{0.5, at + 1, key == "half"};
    if (is_any(key, {"quarter", "четверть", "четверти", "четвертью"})) return Part{0.25, at + 1, key == "quarter"};
    if (is_any(key, {"треть", "трети", "third"})) return Part{1.0 / 3, at + 1, key == "third"};
    const std::size_t hyphen = key.find('-');
    const bool is_one_word = hyphen != std::string_view::npos;
    const auto count = number_word(key.substr(0, hyphen));
    if (!count || count->kind != NumberWordKind::cardinal || count->value == 0) return std::nullopt;
    const std::string_view size = is_one_word ? key.substr(hyphen + 1) : key_at(tokens, at + 1);
    const auto parts = size == "quarter" ? std::optional(4) : share_after_count(size);
    if (!parts) return std::nullopt;
    const bool is_english = static_cast<unsigned char>(size.front()) < 0x80;
    return Part{static_cast<double>(count->value) / *parts, is_one_word ? at + 1 : at + 2, is_english};
}

// "Half a millimeter", "a quarter of an hour", «четверть века», «половина процентного пункта».
std::optional<Read> part_of_unit(const Tokens& tokens, std::size_t at) {
    const auto part = part_at(tokens, at);
    // «Вторая половина года» is no half of one.
    const auto before = number_word(key_before(tokens, at));
    if (!part || (before && before->kind == NumberWordKind::ordinal)) return std::nullopt;
    std::size_t next = part->end;
    const bool is_of = key_at(tokens, next) == "of";
    if (is_of) ++next;
    const bool has_article = is_any(key_at(tokens, next), {"a", "an"});
    if (has_article) ++next;
    // "Half the year" and "half hours" are no half of one, "half of the year" neither.
    if (part->is_english && !has_article && tokens[at].key != "half") return std::nullopt;
    std::size_t end = next;
    const auto unit = unit_at(tokens, next, end);
    if (!unit || (part->is_english && !has_article && (is_of || key_at(tokens, next).ends_with("s"))))
        return std::nullopt;
    return Read{quantity(tokens, at, end, *unit, part->amount), end};
}

// «Год-полтора», «час-два»: at most so many.
std::optional<Read> unit_or_more(const Tokens& tokens, std::size_t at) {
    const std::string_view key = tokens[at].key;
    const std::size_t hyphen = key.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    const std::string_view most = key.substr(hyphen + 1);
    const double amount = is_any(most, {"полтора", "полторы"})               ? 1.5
                          : is_any(most, {"два", "две", "другой", "другую"}) ? 2
                                                                             : 0;
    const auto unit = amount > 0 ? unit_in_word(key.substr(0, hyphen)) : std::nullopt;
    return unit ? std::optional(Read{quantity(tokens, at, at + 1, *unit, amount), at + 1}) : std::nullopt;
}

// Behind a unit: "and a half", «с четвертью».
double fraction_behind(const Tokens& tokens, std::size_t at, std::size_t& end) {
    end = at;
    const auto takes = [&](std::size_t count, double amount) {
        end = at + count;
        return amount;
    };
    if (key_at(tokens, at) == "с" && key_at(tokens, at + 1) == "половиной") return takes(2, 0.5);
    if (key_at(tokens, at) == "с" && key_at(tokens, at + 1) == "четвертью") return takes(2, 0.25);
    if (key_at(tokens, at) != "and" || key_at(tokens, at + 1) != "a") return 0;
    if (key_at(tokens, at + 2) == "half") return takes(3, 0.5);
    if (key_at(tokens, at + 2) == "quarter") return takes(3, 0.25);
    if (key_at(tokens, at + 2) == "third") return takes(3, 1.0 / 3);
    return 0;
}

// "An hour", «за год», "the past year", "an hour and a half", «час с четвертью».
std::optional<Read> one_of_unit(const Tokens& tokens, std::size_t at) {
    const std::string_view before = key_before(tokens, at);
    const bool is_counted =
        at > 0 && (tokens[at - 1].kind == TokenKind::number || number_word(before) || power_of_scale(before) ||
                   collective_word(before) || before == "half" || is_any(before, {"полтора", "полторы", "полутора"}));
    std::size_t end = at;
    const auto unit = is_counted || tokens[at].kind != TokenKind::word ? std::nullopt : unit_at(tokens, at, end);
    if (!unit) return std::nullopt;
    std::size_t behind = end;
    const double fraction = fraction_behind(tokens, end, behind);
    return Read{quantity(tokens, at, behind, *unit, 1 + fraction), behind};
}

// "January through October", «в январе–октябре», "January–October": so many months.
std::optional<Read> months_of_year(const Tokens& tokens, std::size_t at) {
    const std::string_view key = tokens[at].key;
    const std::size_t hyphen = std::min(key.find('-'), key.size());
    if (month_number(key.substr(0, hyphen)) != 1) return std::nullopt;
    if (hyphen < key.size()) {
        const auto last = month_number(key.substr(hyphen + 1));
        return last ? std::optional(Read{quantity(tokens, at, at + 1, *unit_named("month"), *last), at + 1})
                    : std::nullopt;
    }
    const std::string_view between = key_at(tokens, at + 1);
    if (!is_any(between, {"-", "–", "—", "through", "to", "по", "till", "until"})) return std::nullopt;
    const auto last = month_number(key_at(tokens, at + 2));
    if (!last || *last < 2) return std::nullopt;
    return Read{quantity(tokens, at, at + 3, *unit_named("month"), *last), at + 3};
}

}  // namespace

std::vector<SpokenQuantity> spoken_quantities_of(std::string_view text) {
    const Tokens tokens = tokens_of(text);
    std::vector<SpokenQuantity> quantities;
    for (std::size_t at = 0; at < tokens.size();) {
        std::optional<Read> read;
        for (const auto reader : {months_of_year, half_in_word, unit_or_more, part_of_unit, one_of_unit})
            if ((read = reader(tokens, at))) break;
        if (read) {
            // «Полугодие» is a term of business, «год-два» are vague.
            const std::string& key = tokens[at].key;
            const bool is_term =
                key.starts_with("полугоди") || (key.find('-') != std::string::npos && !key.starts_with("half") &&
                                                !number_word(key.substr(0, key.find('-'))));
            const bool is_telling = read->quantity.amount != 1 && read->quantity.unit.dimension != "degree" && !is_term;
            quantities.push_back({std::move(read->quantity), is_telling});
        }
        at = read ? read->end : at + 1;
    }
    return quantities;
}
}  // namespace stykovka
