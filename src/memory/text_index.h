// The whole index of texts in an archive: by keys, and by characters for short ones.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "memory/form_index.h"
#include "memory/form_units.h"
#include "memory/index_state.h"
#include "memory/short_index.h"
#include "memory/text_keys.h"
#include "sqlite/database.h"

namespace stykovka {

/// A text for the index.
struct IndexedText {
    std::string_view language;  ///< a primary tag
    const TextKeys* keys = nullptr;
};

/// Writes inside of a transaction of the caller, who also keeps apart what may be taken back: see `forget`.
class TextIndex {
public:
    explicit TextIndex(Database& database);

    /// The forms of the texts. What is new waits until `write`, in a run mostly on disk.
    std::vector<RememberedForm> remember(std::span<const IndexedText> texts);
    /// Says which unit has a form, on which side, and how new it is; to be said again when it becomes newer.
    void note(FormId form, Side side, const UnitHint& unit);
    bool is_waiting() const { return waiting_; }
    void write();
    /// To be called before a long run of texts is remembered in one transaction, with how many there were so far; a
    /// run that is worth it holds more in memory. Ends with `end_run` or `forget`.
    void go_on(std::size_t texts_so_far);
    /// Writes too.
    void end_run();
    /// After something was taken back: what waits is lost, and nothing that was read is relied on.
    void forget();

    FormId find(const TextKeys& keys);
    /// See UnitStore::each_unit_of.
    void each_unit_of(std::span<const FormId> forms, Side side,
                      const std::function<void(std::size_t, const UnitHint&)>& visit);
    /// Forms that may reach the percentage, each once, with the most that one of its texts may reach.
    std::vector<FormRow> probe(std::string_view language, const TextKeys& keys, int at_least);

    /// True when this program made the index; else `clear` it and remember all texts again.
    bool is_current();
    void clear();

private:
    void read_state();

    Database& database_;
    FormIndex forms_;
    ShortIndex short_texts_;
    FormUnits units_;
    IndexState state_;
    bool waiting_ = false;
    bool in_run_ = false;
};

}  // namespace stykovka
