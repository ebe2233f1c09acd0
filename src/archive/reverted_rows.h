// The rows that a batch put in, and which of them may go; for this folder only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "archive/revert.h"
#include "archive/tables.h"
#include "base/progress.h"
#include "sqlite/database.h"

namespace stykovka {

/// Rows of one table by what names them: a number as 8 bytes in the order of numbers, or the image of a key.
class PutIn {
public:
    enum class Fate : std::uint8_t { goes, changed, kept };  ///< kept: with what it belongs to, or what refers to it

    void add(std::string name, Fate fate) { rows_.emplace_back(std::move(name), fate); }
    void sort();
    bool empty() const { return rows_.empty(); }
    /// None when the batch did not put it in, or it is gone.
    Fate* find(std::string_view name);
    std::vector<std::pair<std::string, Fate>>& rows() { return rows_; }

private:
    std::vector<std::pair<std::string, Fate>> rows_;
};

std::string name_of(std::int64_t number);
std::int64_t number_of(std::string_view name);

/// Reads what the batch put in, and decides until nothing changes any more: a row stays when it was changed, when a row
/// that stays refers to it, and when it belongs to one of the batch that stays.
class PutInRows {
public:
    PutInRows(Database& database, const std::vector<WorkTable>& tables, std::int64_t batch, const Progress& progress);

    PutIn& of(const std::string& table) { return rows_[table]; }
    /// Those that stay and do not belong to one of the batch that stays too.
    std::vector<KeptRow> kept_wholes();

private:
    void read(const WorkTable& table, std::int64_t batch, const Progress& progress);
    void read_run(const WorkTable& table, const Statement& line);
    void read_run_by_entry(const WorkTable& table, const Statement& line);
    bool keep_along(const WorkTable& table, const Reference& reference);
    bool belongs_to_kept(const WorkTable& table, const std::string& name);
    bool is_only_mentioned(const WorkTable& table) const;

    Database& database_;
    const std::vector<WorkTable>& tables_;
    std::map<std::string, PutIn> rows_;
};

}  // namespace stykovka
