// What a concordance found, for people and programs: text for the terminal, JSON, a table, a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "formats/tables_console.h"
#include "memory/concordance.h"
#include "memory/renderings.h"

namespace stykovka {

/// Each hit with its release and both texts, what was found and its counterpart lit (in brackets ⟦ ⟧ without colours);
/// at the end the renderings with their counts.
std::string concordance_console_text(const ConcordanceResult& result, const Renderings& renderings,
                                     const ConcordanceQuery& query, const ConsoleStyle& style);
/// {"schema": 1, "query": …, "count": …, "is_all": …, "hits": […], "renderings": […]}; spans are byte offsets.
std::string concordance_json(const ConcordanceResult& result, const Renderings& renderings,
                             const ConcordanceQuery& query);
/// A row a hit: date, release, title, state, where it comes from, both texts, what was found, its counterpart.
std::string concordance_csv(const ConcordanceResult& result, const Renderings& renderings,
                            const ConcordanceQuery& query, char separator);
std::string concordance_html(const ConcordanceResult& result, const Renderings& renderings,
                             const ConcordanceQuery& query);

}  // namespace stykovka
