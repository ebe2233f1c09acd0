// The files of a batch, read for pairing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/batch_files.h"
#include "app/reading.h"
#include "base/time.h"

namespace stykovka {

/// What a file says, as far as its partner and its page furniture need it. Its document is not kept.
struct BatchText {
    BatchFile file;
    Side side = Side::source;
    std::optional<Date>
        date;  ///< of the release: as the document says it, by the name of the file, or by a line that is a date
    std::string title;
    std::vector<std::string> lines;  ///< its paragraphs
    std::int64_t hash = 0;           ///< of the bytes of the file
    std::string trouble;             ///< why it cannot be used; empty when it can
};

/// Reads all files, on all cores; the results are in the order of the files. A file that cannot be read, or is in
/// another language than its side, has its trouble as a sentence. Throws Error{cancelled}.
std::vector<BatchText> batch_texts(const BatchFiles& files, const BySide<Language>& languages,
                                   const ReadOptions& options, const Tools& tools, const Progress& progress);

/// The date in a path: "2031-03-12", "12.03.2031", "20310312", "2031/03/12".
std::optional<Date> date_in_path(const std::string& path);

}  // namespace stykovka
