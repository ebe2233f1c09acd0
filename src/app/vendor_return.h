// A translation that comes back from a vendor: compared with the release first, taken over as far as one wants.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "base/side.h"
#include "formats/xliff.h"
#include "formats/xliff_codes.h"
#include "text/segment.h"

namespace stykovka {

/// What became of a pair that was sent. Each pair is one of these; the first that holds from the end on.
enum class ReturnKind : std::uint8_t {
    same,            ///< the translation that is in the release
    added,           ///< a translation where there was none
    changed,         ///< another translation than the one in the release
    untranslated,    ///< no translation in the file
    lost,            ///< in the release and to be translated, not in the file
    unknown,         ///< in the file, not in the release
    illegal_codes,   ///< a translation whose inline codes are broken
    source_changed,  ///< the source in the file is not that of the release (any more)
};
inline constexpr std::size_t return_kinds = 8;

/// "same", "new", "changed", "untranslated", "lost", "unknown", "illegal-codes", "source-changed".
std::string_view name_of(ReturnKind kind);

struct ReturnedPair {
    ReturnKind kind = ReturnKind::same;
    std::string id;                     ///< as in the file; of what is lost, as it would be
    SegmentId first = SegmentId::none;  ///< first segment of its bead on the source side; none when unknown
    BySide<Content> present;            ///< in the release
    BySide<Content> returned;           ///< in the file; codes of the target as the release has them
    std::vector<CodeTrouble> troubles;
    std::vector<std::string> notes;
    std::size_t line = 0;  ///< in the file; 0 for what is lost
};

/// One release of a returned file.
struct VendorReturn {
    std::int64_t release = 0;
    std::string number;
    std::uint64_t revision = 0;  ///< of the document that it was compared with
    std::vector<ReturnedPair> pairs;

    std::size_t count(ReturnKind kind) const;
};

/// Compares a file with the releases that it is about; changes nothing. Throws Error{not_found, input} when one of its
/// parts is about a release that is not in this archive.
std::vector<VendorReturn> compare_return(OpenArchive& archive, const XliffDocument& document, const std::string& file);

/// The same for a bilingual table (see bilingual_table.h), which does not say itself which release it is of. A comment
/// of the vendor is a note; a row that cannot be taken is `unknown`, with the reason as its note. Throws as
/// `read_table_file` and `compare_table` do.
VendorReturn compare_returned_table(OpenArchive& archive, std::int64_t release, const std::string& bytes,
                                    const std::string& file);

struct ReturnAcceptance {
    std::string vendor;            ///< its name; empty: not known
    std::vector<std::string> ids;  ///< pairs to take; empty: all that are new or changed
};

struct ReturnOutcome {
    std::size_t accepted = 0;      ///< pairs in the release now
    std::size_t alternatives = 0;  ///< wordings kept in the memory beside those of a signed-off release
    std::size_t left = 0;          ///< chosen, but lost, unknown, untranslated or with illegal codes
};

/// Takes pairs over, as accepted by the vendor, in one step that one undo takes back. The wording of a release that was
/// signed off or published stays: other translations become alternatives in the memory. A pair whose source changed is
/// taken only when it is named; it needs review then. Throws Error{conflict, archive} when the release was changed
/// since the comparison, Error{usage} for an id that is not in the file.
ReturnOutcome accept_return(OpenArchive& archive, const VendorReturn& comparison, const ReturnAcceptance& acceptance);

}  // namespace stykovka
