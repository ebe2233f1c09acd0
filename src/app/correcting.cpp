// A translation that comes back corrected, by a chief editor or from a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correcting.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/same_release.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/comments.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

// The paragraph of the corrected text that a correction stands in.
std::uint32_t paragraph_of(const SegmentedText& text, const Correction& correction) {
    if (text.segments.empty()) return 0;
    const std::size_t last = text.segments.size() - 1;
    return text.segments[std::min<std::size_t>(correction.first_segment, last)].paragraph;
}

bool holds(std::string_view text, std::string_view words) {
    const std::string_view wanted = trimmed(words);
    return !wanted.empty() && text.find(wanted) != std::string_view::npos;
}

/// Collects who made the tracked changes that a correction consists of.
class Authors {
public:
    void add(const DocumentNote& note) {
        if (!note.author.empty()) names_.insert(note.author);
        if (note.when && (!when_ || *note.when > *when_)) when_ = note.when;
    }
    bool empty() const { return names_.empty() && !when_; }
    CorrectedBy found() const {
        CorrectedBy by{{}, when_};
        for (const std::string& name : names_) by.author += (by.author.empty() ? "" : ", ") + name;
        return by;
    }

private:
    std::set<std::string> names_;
    std::optional<UtcTime> when_;
};

// By the words that were put in and taken out; when they say nothing (a change over two sentences), by the paragraph.
CorrectedBy corrected_by(const Correction& correction, const ReadText& text) {
    const std::uint32_t paragraph = paragraph_of(text.segments, correction);
    Authors exact;
    Authors near;
    const auto look = [&](const std::vector<DocumentNote>& notes, const std::string& side) {
        for (const DocumentNote& note : notes) {
            const bool is_here = note.paragraph == paragraph;
            if (is_here) near.add(note);
            const bool next_to_it = note.paragraph + 1 == paragraph || note.paragraph == paragraph + 1;
            if ((is_here || next_to_it) && holds(side, note.text)) exact.add(note);
        }
    };
    look(text.insertions, correction.after);
    look(text.deletions, correction.before);
    return exact.empty() ? near.found() : exact.found();
}

std::uint32_t segment_of(const SegmentedText& text, const DocumentNote& note) {
    std::uint32_t first = 0;
    bool found = false;
    for (std::uint32_t i = 0; i < text.segments.size(); ++i) {
        if (text.segments[i].paragraph != note.paragraph) continue;
        const std::string& words = text.segments[i].content.text;
        if (holds(words, note.about) || holds(note.about, words)) return i;
        if (!std::exchange(found, true)) first = i;
    }
    return first;
}

std::string comment_of(const DocumentNote& note) {
    const std::string by = signature_of({note.author, note.when});
    return by.empty() ? note.text : by + ": " + note.text;
}

std::string record_of(const Correction& correction, const CorrectedBy& by) {
    const std::string signed_by = signature_of(by);
    return correction.before.empty()
               ? fmt::format(fmt::runtime(tr("Added by {author}.")), fmt::arg("author", signed_by))
               : fmt::format(fmt::runtime(tr("Corrected by {author}; it was: “{before}”")),
                             fmt::arg("author", signed_by), fmt::arg("before", correction.before));
}

// Behind what stands there; a comment that waits for an answer stays one.
Bitext with_comment(const Bitext& document, std::size_t bead, const std::string& text, bool is_done) {
    const std::string& present = document.alignment.beads[bead].comment;
    if (present.find(text) != std::string::npos) return document;
    const bool hides = !is_done && comment_in(present).resolved;  // what waits for an answer goes first then
    if (hides) return set_comment(document, bead, text + "\n" + present);
    if (!present.empty()) return set_comment(document, bead, present + "\n" + text);
    return set_comment(document, bead, is_done ? resolved_comment(text) : text);
}

Bitext with_records(CorrectedDocument corrected, const TargetUpdate& update, const std::vector<bool>& accepted) {
    Bitext document = std::move(corrected.document);
    const auto bead_of = [&](std::uint32_t segment) {
        return segment < corrected.beads.size() ? corrected.beads[segment] : document.alignment.beads.size();
    };
    for (const SegmentComment& comment : update.comments)
        if (const std::size_t bead = bead_of(comment.segment); bead < document.alignment.beads.size())
            document = with_comment(document, bead, comment_of(comment.note), false);
    for (std::size_t i = 0; i < update.corrections.list.size(); ++i) {
        const Correction& correction = update.corrections.list[i];
        if (!accepted[i] || update.by[i] == CorrectedBy{} || correction.after.empty()) continue;
        if (const std::size_t bead = bead_of(correction.first_segment); bead < document.alignment.beads.size())
            document = with_comment(document, bead, record_of(correction, update.by[i]), true);
    }
    return document;
}

std::string title_of(const Bitext& document) {
    const auto& segments = document.texts.target.segments;
    return segments.empty() ? std::string() : segments.front().content.text;
}

}  // namespace

const char* words_for(const Correction& correction) {
    switch (correction.kind) {
        case CorrectionKind::reworded:
            return correction.is_moved ? tr("reworded and moved") : tr("reworded");
        case CorrectionKind::split:
            return tr("split");
        case CorrectionKind::merged:
            return tr("merged");
        case CorrectionKind::added:
            return tr("added");
        case CorrectionKind::deleted:
            return tr("deleted");
        case CorrectionKind::moved:
            return tr("moved");
    }
    return "";
}

std::string signature_of(const CorrectedBy& by) {
    const std::string day = by.when ? iso_time(*by.when).substr(0, 10) : std::string();
    return by.author.empty() || day.empty() ? by.author + day : by.author + ", " + day;
}

TargetUpdate compare_target(const Session& session, ReadText text, const Progress& progress) {
    const Bitext& document = session.document();
    const std::string& number = session.release().number;
    if (document.texts.target.segments.empty())
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{number}” has no translation yet that could have been corrected; "
                                                "align the two texts instead.")),
                                fmt::arg("number", number)));
    TargetUpdate update;
    update.versions = aligned_versions(document.texts.target, text.segments, progress);
    update.similarity = require_same_release(update.versions, text.text.origin.file, number);
    update.corrections = corrections_of(document, text.segments, update.versions);
    for (const Correction& correction : update.corrections.list) update.by.push_back(corrected_by(correction, text));
    for (const DocumentNote& note : text.comments) update.comments.push_back({note, segment_of(text.segments, note)});
    update.text = std::move(text.segments);
    update.revision = document.revision;
    return update;
}

std::vector<bool> all_corrections(const TargetUpdate& update) {
    return std::vector<bool>(update.corrections.list.size(), true);
}

void apply_target(OpenArchive& archive, Session& session, const TargetUpdate& update,
                  const std::vector<bool>& accepted) {
    if (session.document().revision != update.revision)
        throw Error(ErrorKind::conflict, ErrorSubject::archive,
                    tr("The release was changed in the meantime; compare the corrected text with it again."));
    const std::string description = tr("Corrections of the translation");
    Write write(archive.archive(), Act{"release.correct", description});
    const std::string old_title = title_of(session.document());
    session.commit(
        description,
        with_records(with_corrections(session.document(), update.text, update.versions, accepted), update, accepted));
    Release release = session.release();
    if (release.title.target == old_title) release.title.target = title_of(session.document());
    session.set_release(release);
    write.commit();
}

}  // namespace stykovka
