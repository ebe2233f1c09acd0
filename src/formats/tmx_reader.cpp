// Reads translation units from TMX 1.1 … 1.4b.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_reader.h"

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/tmx_codes.h"
#include "formats/tmx_dates.h"
#include "formats/tmx_plain_unit.h"
#include "formats/tmx_provenance.h"

#include <fmt/format.h>

#include <algorithm>

namespace stykovka {
namespace {

constexpr std::size_t listed = 100;
constexpr std::size_t listed_languages = 1000;
// What needs more repairs is no text that somebody wrote.
constexpr std::size_t repairs_limit = 10000;

std::string place_text(const std::string& file, const TmxPlace& place) {
    return fmt::format("{}:{}:{}", file, place.line, place.column);
}

[[noreturn]] void refuse(const char* sentence, const std::string& file, const TmxPlace& place,
                         std::uint64_t offset = 0) {
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(sentence), fmt::arg("file", file), fmt::arg("unit", place.unit),
                            fmt::arg("offset", offset)),
                place_text(file, place));
}

bool is_blank(const std::string& text) { return trimmed(text).empty(); }

void fill_history(TranslationUnit& unit, const Attributes& attributes) {
    if (!unit.created) unit.created = tmx_time(value_of(attributes, "creationdate"));
    if (!unit.changed) unit.changed = tmx_time(value_of(attributes, "changedate"));
    if (unit.created_by.empty()) unit.created_by = value_of(attributes, "creationid");
    if (unit.changed_by.empty()) unit.changed_by = value_of(attributes, "changeid");
}

/// Reads one document.
class Reader {
public:
    Reader(ByteSource source, const std::string& file, const TmxReadOptions& options, const TmxReceiver& receive,
           const Progress& progress)
        : file_(file),
          options_(options),
          receive_(receive),
          progress_(progress),
          decoder_(unzipped(std::move(source), file), file),
          scanner_(decoder_, file) {}

    TmxReport run() {
        while (true) {
            progress_.check();
            TmxPiece piece = scanner_.next();
            switch (piece.kind) {
                case TmxPiece::Kind::root:
                    root(piece);
                    break;
                case TmxPiece::Kind::header:
                    header(piece);
                    break;
                case TmxPiece::Kind::unit:
                    unit(piece);
                    break;
                case TmxPiece::Kind::end:
                    end(piece);
                    return std::move(report_);
                default:
                    damage(piece);
                    return std::move(report_);
            }
        }
    }

private:
    void odd(std::string sentence, const TmxPlace& place) {
        ++report_.oddities_count;
        if (report_.oddities.size() < listed) report_.oddities.push_back({std::move(sentence), place});
    }

    void repaired(XmlRepairKind kind, const TmxPlace& place) {
        if (options_.strict)
            refuse(tr("“{file}” breaks the rules of XML here; without --strict it would be repaired."), file_, place);
        ++report_.repaired[kind];
        if (report_.repairs.size() < listed) report_.repairs.push_back({kind, place});
    }

    void skip(TmxSkipReason reason, const TmxPlace& place) {
        if (options_.strict && reason < TmxSkipReason::no_source)
            throw Error(ErrorKind::malformed, ErrorSubject::input, sentence_of(reason), place_text(file_, place));
        ++report_.skipped[reason];
        if (report_.skips.size() < listed) report_.skips.push_back({reason, place});
    }

    std::string repaired_text(const TmxPiece& piece, RepairedXml& repair) {
        repair = repaired_xml(piece.text);
        if (repair.repairs.size() > repairs_limit) return {};
        for (const XmlRepair& one : repair.repairs) {
            // Places are worked out for those that are listed only: each costs a walk through the unit.
            const bool wanted = report_.repairs.size() < listed || options_.strict;
            repaired(one.kind, wanted ? place_in(piece.text, one.offset, piece.place) : piece.place);
        }
        return std::move(repair.text);
    }

    void refuse_bytes(const TmxPiece& piece, std::size_t valid) {
        refuse(tr("“{file}” is not in the encoding that it claims: the byte at offset {offset} is no UTF-8. If it "
                  "comes from an "
                  "old Russian program, save it again as UTF-8 there, or say its encoding in its first line."),
               file_, place_in(piece.text, valid, piece.place), decoder_.skipped_bytes() + piece.offset + valid);
    }

    void root(const TmxPiece& piece) {
        if (const std::size_t valid = valid_utf8_prefix(piece.text); valid < piece.text.size())
            refuse_bytes(piece, valid);
        RepairedXml repair;
        report_.version = value_of(parse_tmx_start_tag(repaired_text(piece, repair)), "version");
        report_.encoding = decoder_.encoding();
        if (scanner_.space_before_declaration()) repaired(XmlRepairKind::space_before_declaration, TmxPlace{});
        if (scanner_.xml_1_1()) odd(tr("The file is XML 1.1; it was read as XML 1.0."), TmxPlace{});
        if (report_.version.rfind("1.", 0) != 0)
            odd(tr("The file does not say that it is TMX 1.1 to 1.4."), piece.place);
    }

    void header(const TmxPiece& piece) {
        if (const std::size_t valid = valid_utf8_prefix(piece.text); valid < piece.text.size())
            refuse_bytes(piece, valid);
        if (piece.limit != TmxPiece::Limit::none)
            refuse(tr("The header of “{file}” is too large."), file_, piece.place);
        RepairedXml repair;
        report_.header = parse_tmx_header(repaired_text(piece, repair));
        header_language_ = tmx_language(value_of(report_.header.attributes, "srclang"));
        if (report_.read > 0) odd(tr("The header stands behind units."), piece.place);
        has_header_ = true;
        for (const char* name :
             {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"})
            if (value_of(report_.header.attributes, name).empty())
                return odd(tr("The header lacks attributes that TMX asks for."), piece.place);
    }

    void unit(const TmxPiece& piece) {
        ++report_.read;
        if (report_.read == 1 && !has_header_) odd(tr("The file has no header before its units."), piece.place);
        if (report_.read % 512 == 0) progress_.report(-1, tr("Reading the memory …"));
        if (const auto reason = read_unit(piece)) skip(reason->reason, reason->place);
    }

    // Gives the units of a piece away, or says why there are none.
    std::optional<TmxSkip> read_unit(const TmxPiece& piece) {
        if (piece.limit == TmxPiece::Limit::too_large) return TmxSkip{TmxSkipReason::too_large, piece.place};
        if (piece.limit == TmxPiece::Limit::too_deep) return TmxSkip{TmxSkipReason::too_deep, piece.place};
        if (const std::size_t valid = valid_utf8_prefix(piece.text); valid < piece.text.size()) {
            // No unit was right before: the encoding of the whole file is wrong.
            if (report_.taken == 0) refuse_bytes(piece, valid);
            return TmxSkip{TmxSkipReason::broken_encoding, place_in(piece.text, valid, piece.place)};
        }
        if (auto plain = plain_tmx_unit(piece.text)) return taken(std::move(*plain), piece.place);
        RepairedXml repair;
        const std::string text = repaired_text(piece, repair);
        if (repair.attribute_too_long) return TmxSkip{TmxSkipReason::attribute_too_long, piece.place};
        if (repair.too_many_attributes) return TmxSkip{TmxSkipReason::too_many, piece.place};
        TmxParsedUnit parsed = parse_tmx_unit(text);
        if (parsed.failed)
            return TmxSkip{*parsed.failed, place_in(text, std::min(parsed.offset, text.size()), piece.place)};
        return taken(std::move(parsed.element), piece.place);
    }

    std::optional<TmxSkip> taken(TmxElement&& element, const TmxPlace& place) {
        for (std::string& sentence : element.oddities) odd(std::move(sentence), place);
        const auto reason = give_away(std::move(element), place);
        return reason ? std::optional(TmxSkip{*reason, place}) : std::nullopt;
    }

    // By their places in the element.
    BySide<std::vector<std::size_t>> variants_of(const TmxElement& element) {
        BySide<std::vector<std::size_t>> taken;
        for (std::size_t i = 0; i < element.variants.size(); ++i) {
            const Language& language = element.variants[i].language;
            if (language.same_primary(options_.languages.source))
                taken.source.push_back(i);
            else if (language.same_primary(options_.languages.target))
                taken.target.push_back(i);
            else if (!language.empty())
                count_other(language.tag());
        }
        return taken;
    }

    void count_other(const std::string& language) {
        const bool room =
            report_.other_languages.size() < listed_languages || report_.other_languages.contains(language);
        ++report_.other_languages[room ? language : "…"];
    }

    std::optional<TmxSkipReason> give_away(TmxElement&& element, const TmxPlace& place) {
        auto taken = variants_of(element);
        const auto without_language = std::any_of(element.variants.begin(), element.variants.end(),
                                                  [](const Variant& variant) { return variant.language.empty(); });
        if (without_language && (taken.source.empty() || taken.target.empty())) return TmxSkipReason::no_language;
        if (taken.source.empty()) return TmxSkipReason::no_source;
        if (taken.target.empty()) return TmxSkipReason::no_target;
        for (const Side side : both_sides)
            std::erase_if(taken[side], [&](std::size_t i) { return is_blank(element.variants[i].content.text); });
        if (taken.source.empty() || taken.target.empty()) return TmxSkipReason::empty;
        ++report_.taken;
        if (taken.source.size() + taken.target.size() == 2) {
            deliver(std::move(element), {taken.source[0], taken.target[0]}, Standing::recommended, place);
            return std::nullopt;
        }
        deliver(TmxElement(element), {taken.source[0], taken.target[0]}, Standing::recommended, place);
        for (std::size_t k = 1; k < taken.target.size(); ++k)
            deliver(TmxElement(element), {taken.source[0], taken.target[k]}, Standing::alternative, place);
        for (std::size_t k = 1; k < taken.source.size(); ++k)
            deliver(TmxElement(element), {taken.source[k], taken.target[0]}, Standing::alternative, place);
        return std::nullopt;
    }

    void deliver(TmxElement&& element, BySide<std::size_t> variants, Standing standing, const TmxPlace& place) {
        TmxUnit read;
        TranslationUnit& unit = read.unit;
        for (const Side side : both_sides) unit.variants[side] = std::move(element.variants[variants[side]]);
        unit.attributes = std::move(element.attributes);
        unit.remarks = std::move(element.remarks);
        unit.standing = standing;
        fill_history(unit, unit.attributes);
        // OmegaT writes who and when at the translation, not at the unit.
        fill_history(unit, unit.variants.target.attributes);
        settle_codes(unit, place);
        note_direction(unit, standing);
        note_dates(unit, place);
        read.occurrences = std::move(element.occurrences);
        if (read.occurrences.empty())
            if (auto context = take_context(unit.variants.source.remarks)) read.occurrences = {std::move(*context)};
        read.place = place;
        ++report_.delivered;
        receive_(std::move(read));
    }

    void settle_codes(TranslationUnit& unit, const TmxPlace& place) {
        auto& [source, target] = unit.variants;
        if (source.content.codes.empty() && target.content.codes.empty()) return;
        BySide<Content> contents{source.content, target.content};
        if (!settle_matching_numbers(contents)) return;
        odd(tr("The codes of a unit do not correspond by “x” in both languages; “x” was left out."), place);
        for (const Side side : both_sides) unit.variants[side].content = std::move(contents[side]);
    }

    // A unit that was written from the target language keeps saying so when it leaves its file.
    void note_direction(TranslationUnit& unit, Standing standing) {
        const std::string own = value_of(unit.attributes, "srclang");
        const Language& language = own.empty() ? header_language_ : tmx_language(own);
        if (!language.same_primary(options_.languages.target) || language.same_primary(options_.languages.source))
            return;
        if (own.empty()) unit.attributes.emplace_back("srclang", value_of(report_.header.attributes, "srclang"));
        if (standing == Standing::recommended) ++report_.reversed;
    }

    void note_dates(const TranslationUnit& unit, const TmxPlace& place) {
        for (const char* name : {"creationdate", "changedate", "lastusagedate"}) {
            const std::string& written = value_of(unit.attributes, name);
            if (!written.empty() && !tmx_time(written))
                odd(tr("A date is no moment of the calendar; it was kept as written."), place);
        }
    }

    void end(const TmxPiece& piece) {
        const TmxRest rest = scanner_.rest();
        if (rest == TmxRest::another_document)
            odd(tr("Another document stands behind the end of this one; it was not read."), piece.place);
        if (rest == TmxRest::bytes) repaired(XmlRepairKind::bytes_after_end, piece.place);
        finish(piece);
    }

    void finish(const TmxPiece& piece) {
        if (scanner_.stray_element() == "TU")
            refuse(tr("“{file}” has no units: its elements are in capitals, and TMX has them in small letters."), file_,
                   piece.place);
        if (scanner_.stray_text()) odd(tr("Text stands between the units; it was left out."), TmxPlace{});
        if (!scanner_.stray_element().empty())
            odd(tr("Elements that TMX does not know stand between the units; they were left out."), TmxPlace{});
        for (const std::string& remark : decoder_.remarks()) odd(remark, TmxPlace{});
        if (decoder_.replaced() > 0) report_.repaired[XmlRepairKind::forbidden_character] += decoder_.replaced();
        progress_.report(1, tr("Reading the memory …"));
    }

    void damage(const TmxPiece& piece) {
        const char* sentence =
            piece.kind == TmxPiece::Kind::cut_off
                ? tr("“{file}” is cut off after unit {unit}; get it again, or use --salvage for the units before.")
                : tr("Unit {unit} of “{file}” has no end (“</tu>” is missing); correct it, or use --salvage for "
                     "the units before.");
        // The scanner counts the unit in which it was; whole are those that were read.
        TmxPlace place = piece.place;
        if (piece.kind == TmxPiece::Kind::cut_off) place.unit = report_.read;
        if (!options_.salvage) refuse(sentence, file_, place);
        report_.cut_off = fmt::format(fmt::runtime(sentence), fmt::arg("file", file_), fmt::arg("unit", place.unit));
        finish(piece);
    }

    const std::string& file_;
    const TmxReadOptions& options_;
    const TmxReceiver& receive_;
    const Progress& progress_;
    XmlDecoder decoder_;
    TmxScanner scanner_;
    TmxReport report_;
    Language header_language_;
    bool has_header_ = false;
};

}  // namespace

TmxReport read_tmx(ByteSource source, const std::string& file, const TmxReadOptions& options,
                   const TmxReceiver& receive, const Progress& progress) {
    return Reader(std::move(source), file, options, receive, progress).run();
}

TmxReport read_tmx(const std::filesystem::path& path, const TmxReadOptions& options, const TmxReceiver& receive,
                   const Progress& progress) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    const double whole = unknown || size == 0 ? -1 : static_cast<double>(size);
    std::uint64_t done = 0;
    ByteSource counted = [source = bytes_of_file(path), &done, whole, &progress](char* buffer, std::size_t room) {
        const std::size_t got = source(buffer, room);
        done += got;
        if (whole > 0) progress.report(static_cast<double>(done) / whole, tr("Reading the memory …"));
        return got;
    };
    return read_tmx(std::move(counted), path.string(), options, receive, progress);
}

}  // namespace stykovka
