// Whether a file is the translation of a release that comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coming_back.h"

#include "app/bilingual_table.h"
#include "app/reading.h"
#include "base/file.h"

namespace stykovka {

ComesBack comes_back(const Session& session, const std::filesystem::path& file, const Tools& tools,
                     const Progress& progress) {
    if (is_bilingual_table(read_file(file), file.filename().string())) return ComesBack::as_table;
    const Language& language = session.release().languages.target;
    if (session.document().texts.target.segments.empty()) return ComesBack::not_at_all;
    const ReadText text = read_text_file(file, language, {}, tools, progress);
    const auto guess = language_of(text.segments);
    return guess && guess->same_primary(language) ? ComesBack::as_text : ComesBack::not_at_all;
}

}  // namespace stykovka
