// Two descriptions of one unit become one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_merge.h"

#include <algorithm>

namespace stykovka {
namespace {

void add_missing(std::vector<Remark>& remarks, const std::vector<Remark>& more) {
    for (const Remark& remark : more)
        if (std::ranges::find(remarks, remark) == remarks.end()) remarks.push_back(remark);
}

// Names that the stored list has keep their values.
void add_missing(Attributes& attributes, const Attributes& more) {
    for (const auto& attribute : more)
        if (std::ranges::none_of(attributes, [&](const auto& mine) { return mine.first == attribute.first; }))
            attributes.push_back(attribute);
}

void merge(Attributes& attributes, const Attributes& imported, bool imported_wins) {
    if (!imported_wins) return add_missing(attributes, imported);
    Attributes both = imported;
    add_missing(both, attributes);
    attributes = std::move(both);
}

}  // namespace

TranslationUnit merged(TranslationUnit stored, const TranslationUnit& imported) {
    const bool later = imported.changed && (!stored.changed || *imported.changed > *stored.changed);
    if (later) {
        stored.changed = imported.changed;
        stored.changed_by = imported.changed_by;
    }
    if (imported.created && (!stored.created || *imported.created < *stored.created)) {
        stored.created = imported.created;
        stored.created_by = imported.created_by;
    }
    merge(stored.attributes, imported.attributes, later);
    add_missing(stored.remarks, imported.remarks);
    for (const Side side : both_sides) {
        Variant& variant = stored.variants[side];
        if (variant.language_as_written.empty())
            variant.language_as_written = imported.variants[side].language_as_written;
        merge(variant.attributes, imported.variants[side].attributes, later);
        add_missing(variant.remarks, imported.variants[side].remarks);
    }
    return stored;
}

}  // namespace stykovka
