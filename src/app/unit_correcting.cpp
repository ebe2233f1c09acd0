// Units of the memory that are not what the office wants any more.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unit_correcting.h"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

TranslationUnit unit_of(OpenArchive& archive, UnitId unit) {
    const std::array<UnitId, 1> wanted{unit};
    auto found = archive.units().fetch(wanted);
    if (found.empty())
        throw Error(ErrorKind::not_found, ErrorSubject::archive,
                    tr("This pair is not in the memory any more; somebody took it back."));
    return std::move(found.front().unit);
}

}  // namespace

UnitId unit_of_pair(OpenArchive& archive, const BySide<Language>& languages, const std::string& source,
                    const std::string& translation) {
    LookupOptions options;
    options.at_least = MatchScore{50};  // a superseded unit loses points
    options.limit = 100;
    options.own_only = true;
    std::vector<TranslationUnit> units;
    for (Match& match : archive.memory().matches_for({source, {}}, languages, options)) {
        const auto& variants = match.unit.variants;
        if (nfc(variants.source.content.text) == nfc(source) &&
            (translation.empty() || nfc(variants.target.content.text) == nfc(translation)))
            units.push_back(std::move(match.unit));
    }
    if (units.empty())
        throw Error(ErrorKind::not_found, ErrorSubject::archive,
                    tr("The memory has no such pair; “stykovka lookup” shows what there is."));
    if (units.size() == 1) return units.front().id;
    std::string translations;
    for (const TranslationUnit& unit : units) translations += "\n  " + unit.variants.target.content.text;
    throw Error(ErrorKind::conflict, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr("The memory has several translations of this text; say which one is meant "
                                            "with --of:{translations}")),
                            fmt::arg("translations", translations)));
}

UnitId correct_unit(OpenArchive& archive, UnitId unit, const std::string& translation) {
    const TranslationUnit old = unit_of(archive, unit);
    const std::string text{trimmed(translation)};
    if (text.empty() || text == old.variants.target.content.text)
        throw Error(ErrorKind::usage, ErrorSubject::program, tr("Write the translation as it should be."));
    Write write(archive.archive(), Act{"memory.correct", tr("Correct a pair of the memory")});
    const UnitId corrected =
        correct_unit(write, archive.units(), old, {old.variants.source.content, Content{text, {}}});
    write.commit();
    return corrected;
}

UnitId correct_unit(Write& write, UnitStore& units, const TranslationUnit& unit, const BySide<Content>& contents) {
    UnitAddition addition;
    addition.unit = unit;
    addition.unit.id = UnitId::none;
    for (const Side side : both_sides) addition.unit.variants[side].content = contents[side];
    addition.unit.standing = Standing::recommended;
    addition.unit.created = addition.unit.changed = write.when();
    addition.unit.created_by = addition.unit.changed_by = write.who();
    Occurrence occurrence;
    occurrence.origin = "correction";
    occurrence.aligned_by = "person";
    occurrence.state = ReleaseState::signed_off;
    occurrence.who = write.who();
    occurrence.when = write.when();
    occurrence.text = map_sides(contents, [](const Content& each) { return each.text; });
    addition.occurrence = occurrence;
    const UnitId corrected = units.apply({&addition, 1}, {}).front().id;
    units.rank(unit.id, Standing::superseded);
    // Beside a wording that was signed off a store makes an alternative of it; the user said which one is right.
    units.rank(corrected, Standing::recommended);
    return corrected;
}

Standing toggle_superseded(OpenArchive& archive, UnitId unit) {
    const bool superseded = unit_of(archive, unit).standing == Standing::superseded;
    const Standing now = superseded ? Standing::recommended : Standing::superseded;
    archive.units().rank(unit, now);
    return now;
}

}  // namespace stykovka
