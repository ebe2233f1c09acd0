// Sequences of keys, many to a row.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "memory/byte_io.h"
#include "sqlite/database.h"

namespace stykovka {

/// The table forms, and its last page until it is written. Forms are numbered from 1 in the order they come. An entry:
/// its size in bytes, then the ranks of its keys in the order of the text, all as varints.
class FormPages {
public:
    explicit FormPages(Database& database) : database_(database) {}

    /// `form` must be the one behind the last.
    void append(std::uint32_t form, std::span<const std::uint32_t> ranks);
    void write();
    void forget();

    /// Calls visit(form, ranks) for each of the forms, which ascend; those that are not there are passed over.
    template <class Visit>
    void each(std::span<const std::uint32_t> forms, Visit visit) {
        Statement row = database_.query(one_page);
        for (std::size_t i = 0; i < forms.size();) {
            const std::int64_t page = page_of(forms[i]);
            read(row, page, [&](std::string_view entries) {
                std::uint32_t next = static_cast<std::uint32_t>(page * forms_a_page) + 1;
                for (; i < forms.size() && page_of(forms[i]) == page; ++i) {
                    while (next < forms[i] && skip(entries)) ++next;
                    if (next == forms[i] && take(entries)) visit(next++, std::span<const std::uint32_t>(ranks_));
                }
            });
            while (i < forms.size() && page_of(forms[i]) == page) ++i;
        }
    }
    /// Calls visit(form, ranks) for all written forms.
    template <class Visit>
    void all(Visit visit) {
        Statement rows = database_.query("SELECT page, entries FROM forms");
        while (rows.step()) {
            std::uint32_t form = static_cast<std::uint32_t>(rows.integer(0) * forms_a_page) + 1;
            for (std::string_view entries = rows.blob_view(1); take(entries); ++form)
                visit(form, std::span<const std::uint32_t>(ranks_));
        }
    }

private:
    static constexpr std::int64_t forms_a_page = 64;
    static constexpr const char* one_page = "SELECT entries FROM forms WHERE page=?";
    static std::int64_t page_of(std::uint32_t form) { return (static_cast<std::int64_t>(form) - 1) / forms_a_page; }

    template <class Visit>
    void read(Statement& row, std::int64_t page, Visit visit) {
        if (page == tail_page_) return visit(std::string_view(tail_));
        row.reset();
        row.bind(page);
        if (row.step()) visit(row.blob_view(0));
    }
    // Takes the next entry off, into `ranks_`; false at the end.
    bool take(std::string_view& entries);
    static bool skip(std::string_view& entries);

    Database& database_;
    std::int64_t tail_page_ = -1;
    std::string tail_;
    std::string entry_;
    std::vector<std::uint32_t> ranks_;
};

}  // namespace stykovka
