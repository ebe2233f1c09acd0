// Spelling and checks of texts and documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checking.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include "align/word_alignment.h"
#include "app/occurrences.h"
#include "app/office_words.h"
#include "app/terms.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "base/time.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/checks.h"
#include "review/dismissals.h"
#include "review/office_rules.h"

namespace stykovka {

namespace {

constexpr std::uint64_t largest_rules_file = 1ULL << 20;

OfficeRules rules_in(const std::filesystem::path& file) {
    return office_rules_of(read_file(file, largest_rules_file), file.string());
}

// The file that lies beside the archive is nobody's wish of this moment: what is wrong in it is one finding more, so
// that the other checks go on at every change in the window.
OfficeRules rules_for(const CheckSubject& subject, const OpenArchive* archive, std::vector<Finding>& findings) {
    if (!subject.rules.empty()) return rules_in(subject.rules);
    if (archive == nullptr) return {};
    try {
        return decisions_beside(archive->path());
    } catch (const Error& error) {
        Finding& broken = findings.emplace_back();
        broken.check = "user-rule";
        broken.severity = Severity::error;
        broken.message = error.what();
        return {};
    }
}

/// What the archive has for a source, best first.
class ArchivePairs {
public:
    ArchivePairs(OpenArchive& archive, const Bitext& document, std::int64_t release_id)
        : archive_(archive),
          languages_{document.texts.source.language, document.texts.target.language},
          release_id_(release_id) {}

    std::vector<KnownPair> operator()(const std::string& source) const {
        // A translation of a source less alike does not pass for this one's.
        constexpr MatchScore alike{70};
        std::vector<KnownPair> pairs;
        LookupOptions options;
        options.at_least = alike;
        auto matches = archive_.memory().matches_for({source, {}}, languages_, options);
        const auto is_here = [this](const OccurrenceKey& key) { return key.release_id == release_id_; };
        for (const Match& match : matches_elsewhere(std::move(matches), is_here)) {
            if (match.unit.standing != Standing::recommended) continue;
            KnownPair pair{{match.unit.variants.source.content.text, match.unit.variants.target.content.text},
                           match.base.percent,
                           false,
                           {}};
            for (const Occurrence& occurrence : match.occurrences)
                if (occurrence.state == ReleaseState::published && !pair.is_published) {
                    pair.is_published = true;
                    pair.release = occurrence.release_number;
                }
            pairs.push_back(std::move(pair));
        }
        return pairs;
    }

private:
    OpenArchive& archive_;
    BySide<Language> languages_;
    std::int64_t release_id_;  ///< 0: none
};

/// What the archive gives the checks; the services point into it.
struct Office {
    std::optional<Termbase> own;
    const Termbase* termbase;
    Register names;

    Office(OpenArchive& archive, const Bitext& document, const WordStems& stems, const Termbase* at_hand)
        : termbase(at_hand), names(stored_register(archive.archive())) {
        if (termbase != nullptr) return;
        termbase = &own.emplace(
            office_termbase(archive, {document.texts.source.language, document.texts.target.language}, stems));
    }

    void serve(CheckServices& services) const {
        services.concepts = termbase->concepts();
        services.persons = names.persons;
        services.tenures = names.tenures;
        services.terms = {&termbase->recogniser(Side::source), &termbase->recogniser(Side::target)};
    }
};

void leave_out_dismissed(OpenArchive& archive, std::vector<Finding>& findings) {
    std::set<std::string> keys;
    for (Dismissal& dismissal : stored_dismissals(archive.archive())) keys.insert(std::move(dismissal.key));
    std::erase_if(findings, [&](const Finding& finding) { return keys.contains(finding.key); });
}

// "spelling-0123…": an id and 32 hexadecimal digits.
bool is_finding_key(std::string_view key) {
    const std::size_t hyphen = key.rfind('-');
    return hyphen != std::string_view::npos && hyphen > 0 && key.size() == hyphen + 33 &&
           key.find_first_not_of("0123456789abcdef", hyphen + 1) == std::string_view::npos;
}

// Without a dictionary the other checks still help; the finding says what is missing.
Finding missing_dictionary(const Error& error, Side side) {
    Finding missing;
    missing.check = "spelling";
    missing.severity = Severity::note;
    missing.side = side;
    missing.message = error.sentence();
    return missing;
}

bool is_wanted(std::string_view check, const CheckSubject& subject) {
    return subject.only.empty() || std::ranges::find(subject.only, check) != subject.only.end();
}

CheckOptions options_for(const CheckSubject& subject, const OfficeRules& rules) {
    CheckOptions options{rules.grades, subject.known, subject.most_asked, subject.pause};
    for (const Check& each : all_checks())
        if (!is_wanted(each.id, subject)) options.grades[std::string(each.id)] = std::nullopt;
    return options;
}

/// All that checks work with beside the document, but for what only long ones need.
struct Desk {
    Desk(const Bitext& document, OpenArchive* archive, const Tools& tools, const CheckSubject& subject)
        : rules(rules_for(subject, archive, remarks)) {
        services.stems = &tools.stems;
        services.day = subject.day;
        services.rules = &rules;
        services.spellers = subject.spellers;
        for (const Side side : both_sides) try {
                if (services.spellers[side] != nullptr || !is_wanted("spelling", subject)) continue;
                own[side] = office_speller(document.texts[side].language, archive, tools);
                services.spellers[side] = &*own[side];
            } catch (const Error& error) {
                if (error.kind() != ErrorKind::unavailable) throw;
                remarks.push_back(missing_dictionary(error, side));
            }
        if (archive == nullptr) return;
        for (const Side side : both_sides)
            if (services.spellers[side] != nullptr)
                use_words_of_release(subject.release_id, document.texts[side].language, *archive,
                                     *services.spellers[side]);
        office.emplace(*archive, document, tools.stems, subject.termbase).serve(services);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    std::vector<Finding> remarks;
    OfficeRules rules;
    BySide<std::optional<Speller>> own;
    std::optional<Office> office;
    CheckServices services;
};

// The bead alone, with the typed text in its segment; behind the last segment the text is one more.
Bitext bead_with(const TypedText& typed) {
    const Bitext& whole = *typed.document;
    const BySide<std::uint32_t> first = first_of(whole, typed.place.bead);
    Bitext alone;
    Bead bead = whole.alignment.beads[typed.place.bead];
    bead.evidence.clear();
    for (const Side side : both_sides) {
        std::vector<Segment> segments;
        for (std::uint32_t i = 0; i < bead.count[side]; ++i)
            segments.push_back(whole.texts[side].segments[first[side] + i]);
        if (side == typed.place.side) {
            segments.resize(std::max<std::size_t>(segments.size(), typed.place.segment + 1U));
            segments[typed.place.segment].content = {typed.text, {}};
        }
        bead.count[side] = static_cast<std::uint32_t>(segments.size());
        alone.texts[side].language = whole.texts[side].language;
        alone.texts[side].segments = shared_vector<Segment>(std::move(segments));
    }
    alone.alignment.beads = {std::move(bead)};
    return alone;
}

// What was done last in each reference archive that can be asked. A backup that was put back has the same numbers
// again, but not at the same time.
std::string last_acts_in_references(OpenArchive& archive) {
    const auto last_act = [](Archive& reference) {
        Statement row = reference.database().query("SELECT id, at FROM journal ORDER BY id DESC LIMIT 1");
        return row.step() ? fmt::format("{}/{}", row.integer(0), row.integer(1)) : std::string();
    };
    std::string acts;
    for (const auto& [name, act] : archive.references().answers<std::string>(last_act))
        acts += fmt::format(" {}={}", name, act);
    return acts;
}

// All that findings depend on beside the texts of a bead. Edits of releases add and take away pairs of their own, which
// a release is not compared with; what they do to other releases is seen when one of those is opened.
std::string circumstances_of(const Bitext& document, OpenArchive* archive, const CheckSubject& subject,
                             const std::filesystem::path& rules) {
    std::error_code none;
    const auto written = std::filesystem::last_write_time(rules, none).time_since_epoch().count();
    const std::int64_t last_act =
        archive == nullptr ? 0
                           : archive->archive().database().number(
                                 "SELECT id FROM journal WHERE kind NOT IN ('release.edit', 'finding.dismiss', "
                                 "'finding.restore') ORDER BY id DESC LIMIT 1");
    const bool has_spelling = subject.spellers.source != nullptr && subject.spellers.target != nullptr;
    return fmt::format("{} {} {} {} {} {} {} {} {} {}{}", subject.release_id, document.texts.source.language.tag(),
                       document.texts.target.language.tag(), subject.day ? iso_date(*subject.day) : "", last_act,
                       rules.string(), written, fmt::join(subject.only, ","), has_spelling, tr("Spelling"),
                       archive == nullptr ? std::string() : last_acts_in_references(*archive));
}

// What nobody has begun to translate would be told to be empty, segment by segment.
std::vector<std::int64_t> releases_by_day(OpenArchive& archive) {
    std::vector<StoredRelease> releases = archive.releases().list();
    std::ranges::stable_sort(releases, {}, [](const StoredRelease& each) { return std::pair(each.date, each.number); });
    std::vector<std::int64_t> ids;
    for (const StoredRelease& each : releases)
        if (each.untranslated < each.beads) ids.push_back(each.id);
    return ids;
}

}  // namespace

void dismiss_finding(OpenArchive& archive, const std::string& key, const std::string& reason) {
    if (!is_finding_key(key))
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{key}” is not the key of a finding; “check --json” shows the keys.")),
                                fmt::arg("key", key)));
    if (trimmed(reason).empty())
        throw Error(ErrorKind::usage, ErrorSubject::input, tr("Say why the finding is dismissed."));
    Write write(archive.archive(), Act{"finding.dismiss", tr("Dismiss a finding")});
    remember_dismissal(write, key, std::string(trimmed(reason)));
    write.commit();
}

void restore_finding(OpenArchive& archive, const std::string& key) {
    Write write(archive.archive(), Act{"finding.restore", tr("Take a dismissal back")});
    if (!forget_dismissal(write, key))
        throw Error(ErrorKind::not_found, ErrorSubject::archive,
                    fmt::format(fmt::runtime(tr("No finding is dismissed under “{key}”.")), fmt::arg("key", key)));
    write.commit();
}

std::filesystem::path rules_beside(const std::filesystem::path& archive) {
    return std::filesystem::path(archive).replace_extension(".checks");
}

OfficeRules decisions_beside(const std::filesystem::path& archive) {
    const std::filesystem::path file = rules_beside(archive);
    std::error_code ignored;  // a folder that cannot be read has no file for us
    return std::filesystem::is_regular_file(file, ignored) ? rules_in(file) : OfficeRules{};
}

void decide_writing(const std::filesystem::path& archive, const std::string& key, const std::string& way) {
    const std::filesystem::path file = rules_beside(archive);
    const std::string before = std::filesystem::exists(file) ? read_file(file) : std::string();
    const std::string after = with_decision(before, key, way);
    office_rules_of(after, file.string());
    write_file(file, after);
}

std::vector<Finding> check_document(const Bitext& document, OpenArchive* archive, const Tools& tools,
                                    const Progress& progress, const CheckSubject& subject) {
    Desk desk(document, archive, tools, subject);
    std::vector<Finding> findings = std::move(desk.remarks);
    const CheckOptions options = options_for(subject, desk.rules);
    desk.services.judges = subject.judges;
    const BySide<Language> languages{document.texts.source.language, document.texts.target.language};
    std::optional<WordAligner> aligner;
    if (is_wanted("omission", subject) || is_wanted("number", subject))
        if (const Lexicon lexicon = tools.lexicon.between(languages); !lexicon.empty())
            desk.services.aligner = &aligner.emplace(languages, lexicon);
    if (archive != nullptr) desk.services.known_pairs = ArchivePairs(*archive, document, subject.release_id);
    if (subject.known != nullptr) {
        const std::filesystem::path file =
            !subject.rules.empty() || archive == nullptr ? subject.rules : rules_beside(archive->path());
        subject.known->begin(circumstances_of(document, archive, subject, file));
    }
    for (Finding& finding : findings_of(document, desk.services, options, progress))
        findings.push_back(std::move(finding));
    if (subject.known != nullptr) subject.known->end();
    if (archive != nullptr && !subject.with_dismissed) leave_out_dismissed(*archive, findings);
    return findings;
}

std::vector<Finding> spelling_while_typing(const TypedText& typed, OpenArchive& archive, const Tools& tools,
                                           const Progress& progress, CheckSubject subject) {
    subject.only = {"spelling"};
    std::vector<Finding> findings = check_document(bead_with(typed), &archive, tools, progress, subject);
    std::erase_if(findings, [&](const Finding& finding) {
        return finding.check != "spelling" || finding.side != typed.place.side ||
               finding.segment != typed.place.segment || finding.span.empty();
    });
    return findings;
}

std::vector<CheckedRelease> check_releases(OpenArchive& archive, const std::vector<std::int64_t>& releases,
                                           const Tools& tools, const Progress& progress, const CheckSubject& subject) {
    const std::vector<std::int64_t> ids = releases.empty() ? releases_by_day(archive) : releases;
    std::map<std::string, Speller> spellers;
    std::optional<Termbase> termbase;
    BySide<Language> termbase_languages;
    const auto speller = [&](const Language& language) -> Speller* {
        if (!is_wanted("spelling", subject)) return nullptr;
        const auto known = spellers.find(language.tag());
        if (known != spellers.end()) return &known->second;
        try {
            return &spellers.emplace(language.tag(), office_speller(language, &archive, tools)).first->second;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::unavailable) throw;
            return nullptr;  // check_document says what is missing
        }
    };
    std::vector<CheckedRelease> checked;
    for (const std::int64_t id : ids) {
        progress.check();
        progress.report(static_cast<double>(checked.size()) / static_cast<double>(ids.size()), tr("Checking releases"));
        LoadedRelease loaded = archive.releases().load(id);
        const BySide<Language>& languages = loaded.release.languages;
        if (!termbase || languages != termbase_languages) {
            termbase.emplace(office_termbase(archive, languages, tools.stems));
            termbase_languages = languages;
        }
        CheckSubject here = subject;
        here.release_id = id;
        here.day = loaded.release.date;
        here.spellers = map_sides(languages, speller);
        here.termbase = &*termbase;
        CheckedRelease made{std::move(loaded.release), std::move(loaded.document), {}};
        made.findings = check_document(made.document, &archive, tools, progress, here);
        checked.push_back(std::move(made));
    }
    return checked;
}

}  // namespace stykovka
