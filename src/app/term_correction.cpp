// One rendering of a term put in the place of another, in all drafts at once.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/term_correction.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/session.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "memory/accepted_pairs.h"
#include "memory/unit_rows.h"
#include "review/term.h"
#include "review/term_recognition.h"

namespace stykovka {
namespace {

TermRecogniser recogniser_of(const std::string& text, const Language& language, const WordStems& stems) {
    if (const auto problem = problem_with_term(text))
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{term}” cannot be a term: {reason}.")), fmt::arg("term", text),
                                fmt::arg("reason", *problem)));
    Concept entry;
    Term term;
    term.language = language;
    term.text = text;
    entry.terms.push_back(std::move(term));
    const std::vector<Concept> concepts{std::move(entry)};
    return TermRecogniser(concepts, language, stems);
}

bool is_draft(ReleaseState state) { return state == ReleaseState::draft || state == ReleaseState::with_editor; }

class Looking {
public:
    Looking(const TermCorrection& correction, const WordStems& stems)
        : correction_(correction),
          term_(recogniser_of(correction.term, correction.languages.source, stems)),
          wrong_(recogniser_of(correction.wrong, correction.languages.target, stems)) {}

    bool has_term(std::string_view source) const { return !term_.hits_in(source).empty(); }
    bool has_both(const BySide<std::string>& text) const {
        return has_term(text.source) && !wrong_.hits_in(text.target).empty();
    }

    void add_places(const StoredRelease& release, const Bitext& document, std::vector<CorrectionPlace>& places) const {
        const auto firsts = firsts_of(document.alignment);
        for (std::size_t bead = 0; bead + 1 < firsts.size(); ++bead) {
            if (!has_term(content_of(document, bead, Side::source).text)) continue;
            for (std::uint32_t i = firsts[bead].target; i < firsts[bead + 1].target; ++i) {
                const std::string& text = document.texts.target.segments[i].content.text;
                for (const TermHit& hit : wrong_.hits_in(text)) {
                    const std::string found(hit.span.in(text));
                    places.push_back({release.id,
                                      release.number,
                                      {bead, Side::target, i - firsts[bead].target, hit.span, found,
                                       fitted(found, correction_.wrong, correction_.right)},
                                      text});
                }
            }
        }
    }

private:
    const TermCorrection& correction_;
    TermRecogniser term_, wrong_;
};

bool is_plural_of(std::string_view found, std::string_view base) {
    const auto last_word = [](std::string_view text) { return text.substr(text.rfind(' ') + 1); };
    const std::string there = folded(last_word(found));
    const std::string here = folded(last_word(base));
    return there.size() > here.size() && there.ends_with('s') && !here.ends_with('s') && !there.ends_with("'s") &&
           !there.ends_with("’s");
}

std::string plural_of(std::string word) {
    const auto ends = [&](std::string_view end) { return word.ends_with(end); };
    if (ends("y") && !ends("ay") && !ends("ey") && !ends("oy")) return word.substr(0, word.size() - 1) + "ies";
    if (ends("s") || ends("x") || ends("ch") || ends("sh")) return word + "es";
    return word + 's';
}

void supersede(Write& write, const std::vector<std::int64_t>& units, const std::string& reason) {
    for (const std::int64_t id : units) {
        std::optional<UnitInRow> unit = load_unit(write.database(), UnitId{id});
        if (!unit) continue;
        TranslationUnit& changed = unit->stored.unit;
        changed.standing = Standing::superseded;
        changed.changed = write.when();
        changed.changed_by = write.who();
        if (!reason.empty()) changed.remarks.push_back({Remark::Kind::note, {}, reason, {}});
        update_unit(write.database(), changed, write.entry());
    }
}

}  // namespace

std::string fitted(std::string_view found, std::string_view wrong, std::string_view right) {
    std::string made(right);
    if (is_plural_of(found, wrong) && !made.ends_with('s')) made = plural_of(std::move(made));
    std::size_t offset = 0;
    std::size_t own = 0;
    std::size_t base = 0;
    const char32_t first = next_code_point(found, offset);
    if (made.empty() || wrong.empty() || !is_upper(first) || is_upper(next_code_point(wrong, base))) return made;
    next_code_point(made, own);
    return uppered(made.substr(0, own)) + made.substr(own);
}

CorrectionPreview preview_correction(OpenArchive& archive, const TermCorrection& correction, const Tools& tools,
                                     const Progress& progress) {
    const Looking looking(correction, tools.stems);
    recogniser_of(correction.right, correction.languages.target, tools.stems);
    CorrectionPreview preview;
    std::set<std::int64_t> drafts;
    std::vector<StoredRelease> releases = archive.releases().list();
    std::ranges::sort(releases, {}, &StoredRelease::id);
    for (const StoredRelease& release : releases) {
        progress.check();
        if (!is_draft(release.state)) continue;
        drafts.insert(release.id);
        looking.add_places(release, archive.releases().load(release.id).document, preview.places);
    }
    std::set<std::int64_t> units;
    std::set<std::string> numbers;
    each_accepted_pair(archive.archive().database(), correction.languages, [&](AcceptedPair&& pair) {
        progress.check();
        if (drafts.contains(pair.release_id) || pair.standing == Standing::superseded || !looking.has_both(pair.text))
            return true;
        units.insert(static_cast<std::int64_t>(pair.unit));
        if (!pair.release_number.empty()) numbers.insert(pair.release_number);
        return true;
    });
    preview.old_units.assign(units.begin(), units.end());
    preview.old_releases.assign(numbers.begin(), numbers.end());
    return preview;
}

CorrectionOutcome apply_correction(OpenArchive& archive, const TermCorrection& correction,
                                   const std::vector<CorrectionPlace>& chosen,
                                   const std::vector<std::int64_t>& old_units) {
    const std::string description =
        fmt::format(fmt::runtime(tr("Replace “{text}” by “{replacement}”")), fmt::arg("text", correction.wrong),
                    fmt::arg("replacement", correction.right));
    Act act{"terms.correct", description};
    act.can_be_reverted = true;
    Write write(archive.archive(), act);
    std::map<std::int64_t, std::vector<TextHit>> by_release;
    for (const CorrectionPlace& each : chosen) by_release[each.release].push_back(each.hit);
    CorrectionOutcome outcome;
    outcome.entry = write.entry();
    for (const auto& [release, hits] : by_release) {
        Session session(archive, release);
        const auto firsts = firsts_of(session.document().alignment);
        for (const TextHit& hit : hits) {
            const auto& segments = session.document().texts.target.segments;
            const std::size_t index =
                hit.bead + 1 < firsts.size() ? firsts[hit.bead].target + hit.segment : segments.size();
            if (index >= segments.size() || hit.span.end > segments[index].content.text.size() ||
                hit.span.in(segments[index].content.text) != hit.found)
                throw Error(ErrorKind::conflict, ErrorSubject::archive,
                            fmt::format(fmt::runtime(tr("“{release}” was changed since the preview; nothing was "
                                                        "replaced.")),
                                        fmt::arg("release", session.release().number)));
        }
        session.commit(description, with_replacements(session.document(), hits));
        outcome.places += hits.size();
        outcome.parts.push_back({release, session.document().revision});
    }
    supersede(write, old_units, correction.reason);
    outcome.superseded = old_units.size();
    write.commit();
    return outcome;
}

}  // namespace stykovka
