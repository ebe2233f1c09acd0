// Releases whose errors are known.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/seeded_release.h"

#include <algorithm>
#include <stdexcept>

#include "base/file.h"
#include "base/unicode.h"
#include "text/dictionary_lines.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"

namespace stykovka::test {
namespace {

std::vector<std::string> fields(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text = text.substr(end + 1);
    }
}

BySide<std::string> sides(std::string_view text) {
    const std::size_t equals = text.find(" = ");
    if (equals == std::string_view::npos) throw std::runtime_error("no “=” in " + std::string(text));
    return {std::string(trimmed(text.substr(0, equals))), std::string(trimmed(text.substr(equals + 3)))};
}

Concept concept_of(std::string_view text) {
    const BySide<std::string> both = sides(text);
    Concept entry;
    entry.terms.push_back({Language("ru"), both.source, TermStatus::preferred, {}, {}, {}, {}, {}, {}});
    auto status = TermStatus::preferred;
    for (const std::string& target : fields(both.target, ';')) {
        const bool forbidden = target.starts_with('!');
        entry.terms.push_back({Language("en"),
                               forbidden ? target.substr(1) : target,
                               forbidden ? TermStatus::forbidden : status,
                               {},
                               {},
                               {},
                               {},
                               {},
                               {}});
        status = TermStatus::admitted;
    }
    return entry;
}

// Who held an office, and the person, for a tenure names its holder in the source only.
std::pair<Tenure, Person> tenure_of(std::string_view text) {
    const auto parts = fields(text, ';');
    Person person;
    person.name = sides(parts.at(1));
    Tenure tenure;
    tenure.office = sides(parts.at(0));
    tenure.holder = person.name.source;
    tenure.from = date_of(parts.at(2));
    tenure.until = date_of(parts.at(3));
    tenure.decree = parts.at(4);
    return {tenure, person};
}

// "<1>", "</1>" and "<2/>" are codes, "\n" is a line break.
Content content_of(std::string_view text) {
    Content content;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text.find('>', at);
        if (text[at] == '<' && end != std::string_view::npos) {
            const bool closes = text[at + 1] == '/';
            const bool is_alone = text[end - 1] == '/';
            const std::size_t begin = at + (closes ? 2 : 1);
            content.codes.push_back({static_cast<std::uint32_t>(content.text.size()),
                                     closes     ? CodeKind::close
                                     : is_alone ? CodeKind::placeholder
                                                : CodeKind::open,
                                     std::string(text.substr(begin, end - begin - (is_alone ? 1 : 0))),
                                     "ph",
                                     {},
                                     {}});
            at = end;
        } else if (text.substr(at).starts_with("\\n")) {
            content.text += '\n';
            ++at;
        } else {
            content.text += text[at];
        }
    }
    return content;
}

/// Puts a release together from its lines.
class Reading {
public:
    void take(std::string_view key, std::string_view value) {
        if (key == "ru") {
            begin_bead();
            add(Side::source, value);
        } else if (key == "en") {
            add(Side::target, value);
        } else if (key == "!") {
            take_error(value);
        } else if (key == "state") {
            beads_.back().state = BeadState::accepted;
        } else if (key == "comment") {
            beads_.back().comment = std::string(value);
        } else {
            take_decision(key, value);
        }
    }

    SeededRelease finish() {
        BySide<SegmentedText> texts;
        texts.source.language = Language("ru");
        texts.target.language = Language(release_.rules.norm.empty() ? "en-US" : release_.rules.norm);
        for (const Side side : both_sides) {
            texts[side].segments = shared_vector<Segment>(segments_[side]);
            texts[side].paragraphs = shared_vector<ParagraphShape>(std::vector<ParagraphShape>(beads_.size()));
        }
        release_.document = assemble(std::move(texts), {shared_vector<Bead>(beads_), {}});
        return std::move(release_);
    }

private:
    void begin_bead() { beads_.emplace_back(); }

    void add(Side side, std::string_view text) {
        if (text.empty()) return;
        Segment segment;
        segment.id = SegmentId{static_cast<std::uint32_t>(segments_[side].size() + 1)};
        segment.content = content_of(text);
        segment.paragraph = static_cast<std::uint32_t>(beads_.size() - 1);
        segments_[side].push_back(std::move(segment));
        ++beads_.back().count[side];
    }

    void take_error(std::string_view value) {
        const std::size_t quote = value.find('"');
        SeededError error{static_cast<std::uint32_t>(beads_.size() - 1), fields(value.substr(0, quote), '|'), {}};
        if (quote != std::string_view::npos) error.piece = value.substr(quote + 1, value.rfind('"') - quote - 1);
        release_.errors.push_back(std::move(error));
    }

    void take_decision(std::string_view key, std::string_view value) {
        if (key == "date")
            release_.day = date_of(value);
        else if (key == "term")
            release_.concepts.push_back(concept_of(value));
        else if (key == "person")
            release_.persons.push_back({0, sides(value), true});
        else if (key == "office") {
            auto [tenure, person] = tenure_of(value);
            release_.tenures.push_back(std::move(tenure));
            release_.persons.push_back(std::move(person));
        } else if (key == "memory")
            release_.memory.push_back(sides(value));
        else
            take_office_rule(release_.rules, key, value, std::string(value));
    }

    SeededRelease release_;
    BySide<std::vector<Segment>> segments_;
    std::vector<Bead> beads_;
};

std::unique_ptr<BySide<Speller>> spellers(const char* english, const std::filesystem::path& folder) {
    const DictionaryPlaces places{.accepted = {folder}};
    return std::make_unique<BySide<Speller>>(
        BySide<Speller>{Speller(Language("ru"), places), Speller(Language(english), places)});
}

}  // namespace

SeededRelease seeded_release(const std::filesystem::path& file) {
    const std::string text = read_file(file);
    Reading reading;
    for (const std::string_view line : lines_of(text)) {
        if (line.starts_with('#') || trimmed(line).empty()) continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) throw std::runtime_error("not understood: " + std::string(line));
        reading.take(line.substr(0, colon), trimmed(line.substr(colon + 1)));
    }
    return reading.finish();
}

std::vector<std::filesystem::path> releases_of_lot(const std::filesystem::path& folder, const std::string& begin) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().stem().string();
        if (name == begin || name.starts_with(begin + "-")) files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

namespace {

// As the memory counts: words in order.
int percent_of(const std::string& one, const std::string& another) {
    if (word_key(one) == word_key(another)) return 100;
    const auto first = tokens_of(one);
    const auto second = tokens_of(another);
    std::vector<std::size_t> row(second.size() + 1);
    for (const Token& token : first) {
        std::size_t before = 0;
        for (std::size_t i = 0; i < second.size(); ++i) {
            const std::size_t above = row[i + 1];
            row[i + 1] = token.key == second[i].key ? before + 1 : std::max(above, row[i]);
            before = above;
        }
    }
    const std::size_t longer = std::max<std::size_t>({1, first.size(), second.size()});
    return static_cast<int>(100 * row.back() / longer);
}

}  // namespace

SeededChecker::SeededChecker(const std::filesystem::path& dictionaries, const Lexicon& lexicon)
    : american_(spellers("en-US", dictionaries)),
      british_(spellers("en-GB", dictionaries)),
      stems_(StemPlaces{{"/usr/share/hunspell"}, {dictionaries}}) {
    const BySide<Language> languages{Language("ru"), Language("en")};
    if (!lexicon.empty()) aligner_ = std::make_unique<WordAligner>(languages, lexicon);
}

std::vector<Finding> SeededChecker::findings_in(const SeededRelease& release) const {
    return findings_in(release, {release.rules.grades});
}

std::vector<Finding> SeededChecker::findings_in(const SeededRelease& release, const CheckOptions& options) const {
    const BySide<TermRecogniser> terms{TermRecogniser(release.concepts, Language("ru"), stems_),
                                       TermRecogniser(release.concepts, Language("en"), stems_)};
    BySide<Speller>& spellers = release.document.texts.target.language.tag() == "en-GB" ? *british_ : *american_;
    CheckServices services;
    services.spellers = {&spellers.source, &spellers.target};
    services.stems = &stems_;
    services.aligner = aligner_.get();
    services.terms = {&terms.source, &terms.target};
    services.concepts = release.concepts;
    services.persons = release.persons;
    services.tenures = release.tenures;
    services.day = release.day;
    services.rules = &release.rules;
    services.known_pairs = [&](const std::string& source) {
        std::vector<KnownPair> pairs;
        for (const BySide<std::string>& pair : release.memory)
            if (const int percent = percent_of(pair.source, source); percent >= 70)
                pairs.push_back({pair, percent, true, "7"});
        return pairs;
    };
    return findings_of(release.document, services, options, NoProgress());
}

bool is_expected(const Finding& finding, const SeededError& error) {
    return finding.bead == error.bead &&
           std::find(error.checks.begin(), error.checks.end(), finding.check) != error.checks.end();
}

}  // namespace stykovka::test
