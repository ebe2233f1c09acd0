// The whole index of texts in an archive: by keys, and by characters for short ones.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/text_index.h"

#include <algorithm>
#include <iterator>

#include "memory/scoring.h"

namespace stykovka {
namespace {

// Short texts that may wait: about 10 MB of memory.
constexpr std::size_t most_short_texts = 100'000;
// Units that may: about 5 MB.
constexpr std::size_t most_units = 200'000;
// A run begins by reading all there is; that takes as long as to remember about a twentieth of it.
constexpr std::size_t least_run = 4000;
constexpr std::size_t run_pays_above = 20;

}  // namespace

TextIndex::TextIndex(Database& database)
    : database_(database), forms_(database), short_texts_(database), units_(database) {}

// Another program may have added to the index, or made it anew.
void TextIndex::read_state() {
    if (waiting_) return;
    const IndexState now = index_state(database_);
    if (now.generation != state_.generation) forget();
    state_ = now;
}

std::vector<RememberedForm> TextIndex::remember(std::span<const IndexedText> texts) {
    read_state();
    waiting_ = true;
    std::vector<const TextKeys*> keys;
    keys.reserve(texts.size());
    for (const IndexedText& text : texts) keys.push_back(text.keys);
    std::vector<RememberedForm> forms = forms_.remember(keys, state_);
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!texts[i].keys->characters.empty())
            short_texts_.remember(texts[i].language, texts[i].keys->characters, forms[i]);
    forms_.make_room();
    if (short_texts_.waiting() > most_short_texts) short_texts_.write();
    return forms;
}

void TextIndex::note(FormId form, Side side, const UnitHint& unit) {
    read_state();
    waiting_ = true;
    units_.add(form, side, unit);
    if (units_.waiting() > most_units) units_.write();
}

void TextIndex::write() {
    if (!waiting_) return;
    forms_.write();
    short_texts_.write();
    units_.write();
    stykovka::write(database_, state_);
    waiting_ = false;
}

void TextIndex::go_on(std::size_t texts_so_far) {
    read_state();
    if (in_run_ || texts_so_far < least_run || run_pays_above * texts_so_far < state_.forms) return;
    forms_.begin_run();
    in_run_ = true;
}

void TextIndex::end_run() {
    write();
    if (in_run_) forms_.end_run();
    in_run_ = false;
}

void TextIndex::forget() {
    in_run_ = false;
    forms_.forget();
    short_texts_.forget();
    units_.forget();
    waiting_ = false;
}

FormId TextIndex::find(const TextKeys& keys) {
    read_state();
    return forms_.find(keys.keys);
}

void TextIndex::each_unit_of(std::span<const FormId> forms, Side side,
                             const std::function<void(std::size_t, const UnitHint&)>& visit) {
    if (waiting_) write();
    units_.each(forms, side, visit);
}

std::vector<FormRow> TextIndex::probe(std::string_view language, const TextKeys& keys, int at_least) {
    read_state();
    std::vector<FormRow> found = forms_.probe(keys.keys, key_hash(language, number_key), at_least);
    if (keys.characters.empty() || at_least > highest_with_other_words) return found;
    std::ranges::copy(short_texts_.probe(language, keys.characters, at_least), std::back_inserter(found));
    std::ranges::stable_sort(found, {}, &FormRow::form);
    std::vector<FormRow> each_once;
    for (const FormRow& row : found) {
        if (each_once.empty() || each_once.back().form != row.form)
            each_once.push_back(row);
        else  // of the same form by characters; what is known of its numbers stays
            each_once.back().percent = std::max(each_once.back().percent, row.percent);
    }
    return each_once;
}

bool TextIndex::is_current() {
    read_state();
    return state_.version == index_version();
}

void TextIndex::clear() {
    read_state();
    forget();
    database_.execute(
        "DELETE FROM tokens; DELETE FROM forms; DELETE FROM form_hashes; DELETE FROM form_postings; "
        "DELETE FROM form_units; DELETE FROM short_texts; DELETE FROM short_hashes; DELETE FROM crowded_texts;");
    state_ = {index_version(), state_.generation + 1, 0, 0};
    stykovka::write(database_, state_);
}

}  // namespace stykovka
