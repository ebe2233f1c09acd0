// Whether a text that came back belongs to the release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/same_release.h"

#include <fmt/format.h>

#include <cmath>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

/// Versions of one release in our sets share nine tenths of their segments, texts of two releases a twentieth.
constexpr double least_similarity = 0.3;

double similarity_of(const VersionAlignment& versions) {
    if (versions.origins.empty()) return 0;
    double known = 0;
    for (const SegmentOrigin& origin : versions.origins)
        known += origin.change == SegmentChange::equal ? 1 : static_cast<double>(origin.similarity);
    return known / static_cast<double>(versions.origins.size());
}

}  // namespace

double require_same_release(const VersionAlignment& versions, const std::string& file, const std::string& number) {
    const double similarity = similarity_of(versions);
    if (similarity >= least_similarity) return similarity;
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(tr("“{file}” has {percent} per cent of its sentences in common with "
                                            "“{number}”: it looks like another release. Nothing was changed.")),
                            fmt::arg("file", file), fmt::arg("percent", std::lround(similarity * 100)),
                            fmt::arg("number", number)));
}

}  // namespace stykovka
