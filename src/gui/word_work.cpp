// Unknown words: suggestions, accepting, the list of all of a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/word_work.h"

#include <fmt/format.h>
#include <wx/menu.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include "base/tr.h"
#include "gui/action_menus.h"
#include "gui/main_frame.h"
#include "gui/wx_text.h"
#include "review/accepted_words.h"
#include "review/name_forms.h"

namespace stykovka {
namespace {

const Segment* segment_of(const Bitext& document, const Finding& finding) {
    return segment_at(document, {finding.bead, finding.side, finding.segment, 0});
}

// "Жмуркин · as the name of a man · in this release only"
std::string line_of(const AcceptedWord& word) {
    std::string line = word.word;
    if (word.model == as_man) line += std::string(" · ") + tr("as the name of a man");
    if (word.model == as_woman) line += std::string(" · ") + tr("as the name of a woman");
    if (word.model == as_place) line += std::string(" · ") + tr("as a place");
    if (!word.model.empty() && !is_kind_of_name(word.model))
        line += " · " + fmt::format(fmt::runtime(tr("like “{model}”")), fmt::arg("model", word.model));
    return line + " · " + (word.release ? tr("in this release only") : tr("in all releases"));
}

}  // namespace

std::vector<ListedWord> unknown_words_in(const std::vector<Finding>& findings, const Bitext& document) {
    std::map<std::string, std::vector<std::size_t>, std::less<>> places;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        if (finding.check != "spelling" || finding.bead >= document.alignment.beads.size()) continue;
        const Segment* segment = segment_of(document, finding);
        if (segment == nullptr || finding.span.end > segment->content.text.size()) continue;
        const std::string_view word = finding.span.in(segment->content.text);
        const auto known = places.find(word);
        (known == places.end() ? places[std::string(word)] : known->second).push_back(i);
    }
    std::vector<ListedWord> words;
    for (auto& [word, at] : places) words.push_back({word, std::move(at)});
    std::ranges::stable_sort(words, std::greater(), [](const ListedWord& word) { return word.places.size(); });
    return words;
}

const Finding& WordWork::finding(std::size_t place) const { return frame_.side().findings().findings()[place]; }

void WordWork::findings_changed() {
    is_listed_ = false;
    list_if_seen();
}

void WordWork::list_if_seen() {
    if (frame_.side().shows(Pane::words)) list();
}

void WordWork::list() {
    if (is_listed_) return;
    is_listed_ = true;
    words_.clear();
    if (frame_.session() != nullptr)
        words_ = unknown_words_in(frame_.side().findings().findings(), frame_.session()->document());
    std::vector<TextCard> cards;
    for (const ListedWord& each : words_) {
        const auto count = static_cast<unsigned long>(each.places.size());
        const Finding& first = finding(each.places.front());
        const char* side = first.side == Side::source ? tr("Russian") : tr("English");
        TextCard card;
        card.body = each.word;
        card.foot = fmt::format(
            "{} · {}", side,
            fmt::format(fmt::runtime(tr("{count} place", "{count} places", count)), fmt::arg("count", count)));
        if (first.severity == Severity::note) card.foot += std::string(" · ") + tr("a name?");
        cards.push_back(std::move(card));
    }
    frame_.side().words().show(std::move(cards));
}

void WordWork::go(std::size_t word) {
    list();
    if (word >= words_.size() || frame_.session() == nullptr) return;
    const auto& places = words_[word].places;
    const Cursor at = frame_.session()->cursor();
    const auto here = std::find_if(places.begin(), places.end(), [&](std::size_t i) {
        const Finding& place = finding(i);
        return place.bead > at.bead || (place.bead == at.bead && place.side == at.side && place.segment == at.segment &&
                                        place.span.begin > at.caret);
    });
    const Finding place = finding(here == places.end() ? places.front() : *here);
    frame_.go({place.bead, place.side, place.segment, place.span.begin});
    frame_.canvas().editor().select(place.span);
}

void WordWork::replace() {
    list();
    const int selected = frame_.side().words().GetSelection();
    if (words_.empty() || frame_.session() == nullptr)
        return frame_.status().say(tr("There is no unknown word in this release."));
    const ListedWord word = words_[selected == wxNOT_FOUND ? 0 : static_cast<std::size_t>(selected)];
    const Finding first = finding(word.places.front());
    const auto answer =
        frame_.prompts().text(fmt::format(fmt::runtime(tr("“{word}” everywhere in this release is replaced by:")),
                                          fmt::arg("word", word.word)),
                              first.suggestions.empty() ? word.word : first.suggestions.front());
    if (!answer || *answer == word.word) return;
    frame_.typing().commit();
    frame_.works().find.replace_in_release({word.word, false, true, true, first.side}, *answer);
}

void WordWork::suggest() {
    const auto word = frame_.canvas().editor().unknown_at_caret();
    if (frame_.session() == nullptr || !word) return frame_.status().say(tr("The word at the caret is known."));
    const Language language = frame_.session()->release().languages[frame_.session()->cursor().side];
    frame_.background().suggest(word->word, language, [this, word = *word](std::vector<std::string> suggestions) {
        const auto now = frame_.canvas().editor().unknown_at_caret();
        if (now && now->word == word.word) offer(*now, suggestions);
    });
}

void WordWork::offer(const UnknownWord& word, const std::vector<std::string>& suggestions) {
    wxMenu menu;
    constexpr int first = wxID_HIGHEST + 1;
    for (std::size_t i = 0; i < suggestions.size(); ++i)
        menu.Append(first + static_cast<int>(i), to_wx(suggestions[i]));
    if (suggestions.empty()) menu.Append(first, to_wx(tr("No suggestions")))->Enable(false);
    menu.AppendSeparator();
    menu.Append(*command_of("spelling.accept-word"), to_wx(tr(find_action("spelling.accept-word")->label)));
    CellEditor& editor = frame_.canvas().editor();
    const wxPoint place =
        editor.PointFromPosition(static_cast<int>(word.span.begin)) + wxPoint(0, editor.TextHeight(0));
    const int chosen = editor.GetPopupMenuSelectionFromUser(menu, place);
    if (chosen == *command_of("spelling.accept-word")) return frame_.run("spelling.accept-word");
    if (chosen >= first && chosen < first + static_cast<int>(suggestions.size()))
        editor.put(word.span, suggestions[static_cast<std::size_t>(chosen - first)]);
}

void WordWork::accept() {
    const auto word = frame_.canvas().editor().unknown_at_caret();
    if (frame_.session() == nullptr || !word) return frame_.status().say(tr("The word at the caret is known."));
    const Language language = frame_.session()->release().languages[frame_.session()->cursor().side];
    const auto forms = [this, question = ++question_](const AcceptedWord& asked, std::function<void(WordForms)> then) {
        frame_.background().forms_of(asked, [this, question, then = std::move(then)](WordForms made) {
            if (question == question_) then(std::move(made));
        });
    };
    const auto accepted = frame_.prompts().decide_on_word({language, word->word, {}, frame_.session()->id()}, forms);
    ++question_;
    if (!accepted) return;
    frame_.background().accept_word(*accepted, [this, here = accepted->release](const std::vector<std::string>& right) {
        const char* const sentence = here ? tr("Accepted in this release: {forms}.") : tr("Accepted: {forms}.");
        frame_.status().say(fmt::format(fmt::runtime(sentence), fmt::arg("forms", fmt::join(right, ", "))));
        frame_.ask_for_findings();
    });
}

void WordWork::take_back() {
    if (frame_.session() == nullptr) return;
    std::vector<AcceptedWord> words;
    for (const Side side : both_sides)
        for (const std::optional<std::int64_t> release :
             {std::optional<std::int64_t>(), std::optional(frame_.session()->id())})
            for (AcceptedWord& word :
                 accepted_words(frame_.archive().archive(), frame_.session()->release().languages[side], release))
                words.push_back(std::move(word));
    if (words.empty()) return frame_.status().say(tr("No word was accepted yet."));
    std::ranges::stable_sort(words, {}, &AcceptedWord::word);
    std::vector<std::string> lines;
    for (const AcceptedWord& word : words) lines.push_back(line_of(word));
    const auto chosen = frame_.prompts().choose(tr("Which word is unknown again from now on?"), lines);
    if (!chosen || *chosen >= words.size()) return;
    frame_.background().forget_word(words[*chosen], [this, word = words[*chosen].word] {
        frame_.status().say(fmt::format(fmt::runtime(tr("“{word}” is unknown again.")), fmt::arg("word", word)));
        frame_.ask_for_findings();
    });
}

}  // namespace stykovka
