// A press release: what the office knows about it, and its text in one language as it was read.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/side.h"
#include "base/time.h"
#include "text/content.h"

namespace stykovka {

enum class ParagraphKind { body, heading, list_item };

/// One paragraph as its file has it, white space at its ends removed.
struct Paragraph {
    Content content;
    ParagraphKind kind = ParagraphKind::body;
    std::string locator;  ///< where the format finds it again to write it back: a line number for plain text

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// Where a text came from, so that the same format can be written back.
struct Origin {
    std::string format;    ///< "txt", "docx", … ; "typed" when it was pasted or typed
    std::string file;      ///< name without folder; empty when there was none
    std::string encoding;  ///< "UTF-8", "windows-1251", …
    bool encoding_guessed = false;
    std::string bytes;  ///< the file as it was

    friend bool operator==(const Origin&, const Origin&) = default;
};

/// The text of a release in one language, before segmentation.
struct ReleaseText {
    Language language;
    std::vector<Paragraph> paragraphs;
    Origin origin;
};

enum class ReleaseState { draft, with_editor, signed_off, published };

/// What the office knows about a release. Its segments and beads are a `Bitext`.
struct Release {
    std::string number;  ///< what it is known by; unique in an archive together with `date`
    std::optional<Date> date;
    BySide<std::string> title;
    BySide<std::string> url;
    std::string topic;  ///< what it is about, as the office sorts its releases; may be empty
    BySide<Language> languages;
    ReleaseState state = ReleaseState::draft;
    std::optional<UtcTime> embargo;
    std::string state_changed_by;
    std::optional<UtcTime> state_changed;
    BySide<Origin> origin;

    friend bool operator==(const Release&, const Release&) = default;
};

/// "draft", "with-editor", "signed-off", "published": as files and options write them.
std::string_view name_of(ReleaseState state);
std::optional<ReleaseState> release_state_of(std::string_view name);

}  // namespace stykovka
