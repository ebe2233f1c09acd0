// Translation units: what the memory remembers.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/side.h"
#include "base/time.h"
#include "text/content.h"
#include "text/release.h"
#include "text/segment.h"

namespace stykovka {

enum class UnitId : std::int64_t { none = 0 };

using Attributes = std::vector<std::pair<std::string, std::string>>;

/// A property or a note of a unit or of one of its variants, as TMX `prop` and `note`.
struct Remark {
    enum class Kind { property, note };
    Kind kind = Kind::property;
    std::string type;  ///< of a property; empty for a note
    std::string text;
    Attributes attributes;  ///< the others, in the order written (xml:lang, o-encoding …)

    friend bool operator==(const Remark&, const Remark&) = default;
};

/// One language of a unit.
struct Variant {
    Content content;
    Language language;
    std::string language_as_written;  ///< "RU-ru": goes out as it came in; empty: as `language`
    Attributes attributes;            ///< of `tuv`, without its language, in the order written
    std::vector<Remark> remarks;

    friend bool operator==(const Variant&, const Variant&) = default;
};

/// `recommended` is offered first, `superseded` last; an alternative is another good translation of the same source.
enum class Standing : std::uint8_t { recommended, alternative, superseded };

/// Identity: languages and NFC content with codes on both sides.
struct TranslationUnit {
    UnitId id = UnitId::none;
    BySide<Variant> variants;
    Attributes attributes;  ///< of `tu`, as written, creation and change included
    std::vector<Remark> remarks;
    std::optional<UtcTime> created, changed;  ///< when; as parsed from the attributes, or set by this program
    std::string created_by, changed_by;
    Standing standing = Standing::recommended;

    friend bool operator==(const TranslationUnit&, const TranslationUnit&) = default;
};

/// Where a unit stood. The release is kept by value: it says what was true when the unit was accepted.
struct Occurrence {
    std::int64_t release_id = 0;  ///< of the release in this archive; 0 when it is not here (an imported unit)
    std::string release_number;   ///< empty for a unit that was imported without a release
    std::optional<Date> release_date;
    std::string release_title;  ///< in the source language
    ReleaseState state = ReleaseState::draft;
    std::string origin;      ///< "release", "import:FILE", "vendor:NAME"
    std::string aligned_by;  ///< "person", "confidence", "vendor", "import"
    std::string who;
    std::optional<UtcTime> when;
    std::uint32_t position = 0;  ///< of its bead in the release, 0-based
    BySide<std::vector<SegmentId>> segments;
    BySide<std::string> before, after;  ///< neighbours' texts, for context matches; empty at the ends
    BySide<std::string> text;           ///< as it stood; a published wording never changes

    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

}  // namespace stykovka
