// A vendor's own file with the translations as they stand in the archive by now.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vendor_fill.h"

#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "app/outside_pairs.h"
#include "formats/xliff_codes.h"
#include "formats/xliff_edit.h"

namespace stykovka {
namespace {

/// A release with its pairs, loaded once a file.
struct OpenRelease {
    explicit OpenRelease(LoadedRelease release) : loaded(std::move(release)), pairs(loaded.document) {}
    LoadedRelease loaded;
    OutsidePairs pairs;
};

/// The codes of a unit by what they are called in it.
std::map<std::pair<std::string, CodeKind>, InlineCode> codes_of(const XliffUnit& unit) {
    std::map<std::pair<std::string, CodeKind>, InlineCode> codes;
    for (const Side side : both_sides)
        for (const InlineCode& code : unit.texts[side].codes) codes.try_emplace({code.id, code.kind}, code);
    return codes;
}

// The translation with the codes as the file writes them; none when it lacks one.
std::optional<Content> in_words_of(const XliffUnit& unit, const BySide<Content>& present) {
    const auto codes = codes_of(unit);
    const std::vector<int> numbers = code_numbers(present).target;
    Content content{present.target.text, {}};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const InlineCode& code = present.target.codes[i];
        const auto found = codes.find({std::to_string(numbers[i]), code.kind});
        if (found == codes.end()) return std::nullopt;
        content.codes.push_back(found->second);
        content.codes.back().offset = code.offset;
    }
    return content;
}

/// Fills one unit after the other.
class Filler {
public:
    Filler(OpenArchive& archive, const XliffDocument& document)
        : archive_(archive), document_(document), ids_(releases_by_outside_name(archive)) {}

    void fill(std::size_t index) {
        const XliffUnit& unit = document_.units[index];
        const OpenRelease* const release = release_of(unit.file);
        const std::size_t* const bead = release ? release->pairs.find(unit.id) : nullptr;
        if (bead == nullptr) return leave();
        const BySide<Content> present = release->pairs.contents(*bead);
        if (!same_content({unit.texts.source.text, {}}, {present.source.text, {}})) return leave();
        if (present.target.text.empty()) return;
        const RestoredCodes returned = restored_codes(present, unit.texts.target);
        if (same_content(returned.content, present.target)) return;
        std::optional<Content> content = in_words_of(unit, present);
        if (!content) return leave();
        const XliffStage stage =
            stage_of(release->loaded.document.alignment.beads[*bead], release->loaded.release.state);
        targets_.push_back({index, std::move(*content), std::string(state_of(stage, document_.version))});
    }

    const std::vector<XliffTarget>& targets() const { return targets_; }
    std::size_t left() const { return left_; }

private:
    void leave() { ++left_; }

    const OpenRelease* release_of(const std::string& name) {
        const auto id = ids_.find(name);
        if (id == ids_.end()) return nullptr;
        auto& open = open_[id->second];
        if (!open) open = std::make_unique<OpenRelease>(archive_.releases().load(id->second));
        return open.get();
    }

    OpenArchive& archive_;
    const XliffDocument& document_;
    std::map<std::string, std::int64_t> ids_;
    std::map<std::int64_t, std::unique_ptr<OpenRelease>> open_;
    std::vector<XliffTarget> targets_;
    std::size_t left_ = 0;
};

}  // namespace

FilledXliff filled_with_archive(OpenArchive& archive, const XliffDocument& document, const std::string& file) {
    Filler filler(archive, document);
    for (std::size_t i = 0; i < document.units.size(); ++i) filler.fill(i);
    return {with_targets(document, filler.targets(), file), filler.targets().size(), filler.left()};
}

}  // namespace stykovka
