// The work that a window leaves to other threads.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/background.h"

#include <wx/app.h>

#include <utility>

#include "app/register.h"
#include "app/terms.h"
#include "base/error.h"
#include "review/term_store.h"
#include "text/word_count.h"

namespace stykovka {
namespace {

// Of so many beads the archive is asked before the first findings are shown: what an edit changes, or a short release.
constexpr std::size_t asked_soon = 64;

void run_at_home(std::function<void()> function) {
    if (wxTheApp != nullptr) wxTheApp->CallAfter(std::move(function));
}

}  // namespace

Background::Background(std::filesystem::path archive, std::string who, OpenArchive::Access access,
                       JobQueue::OnError on_error, JobQueue::OnError on_remark)
    : archive_(std::move(archive)),
      who_(std::move(who)),
      access_(access),
      lookups_(run_at_home, on_remark, 1),
      searches_(run_at_home, on_remark, 1),
      spelling_(run_at_home, on_remark, 1),
      indexing_(run_at_home, on_remark, 1),
      learning_(run_at_home, on_remark, 1),
      storing_(run_at_home, on_error, 1),
      work_(run_at_home, std::move(on_error)) {}

Background::~Background() = default;

const Tools& Background::tools() {
    std::call_once(tools_loaded_, [this] {
        auto loaded = std::make_unique<const Tools>(load_tools());
        OpenArchive archive(archive_, who_, OpenArchive::Access::read_only);
        use_learnt_words(archive, loaded->lexicon);
        tools_ = std::move(loaded);
    });
    return *tools_;
}

void Background::store(std::function<std::function<void()>(OpenArchive&)> work) {
    storing_.submit({}, [this, work = std::move(work)](const Progress&) -> Completion {
        OpenArchive archive = open_archive();
        return work(archive);
    });
}

void Background::finish_storing() {
    storing_.wait();
    wxTheApp->ProcessPendingEvents();
}

// A remark about damaged words is not for the window: they are learnt again here and now.
void Background::learn_words() {
    if (access_ == OpenArchive::Access::read_only) return;
    learning_.submit("words", [this](const Progress& progress) -> Completion {
        if (learnt_ == nullptr) learnt_ = std::make_unique<OpenArchive>(archive_, who_, access_);
        stykovka::learn_words(*learnt_, tools().lexicon, progress);
        return {};
    });
}

void Background::work(const std::string& topic, Work work, Progress::Listener listener) {
    work_.submit(topic, std::move(work), std::move(listener));
}

// As the failure of a job of its own: it comes home as a remark, also when the one that met it is not wanted any more.
OpenArchive::LeftOut Background::remarking() {
    return [this](const std::string& sentence) {
        lookups_.submit({}, [sentence](const Progress&) -> Completion {
            throw Error(ErrorKind::unavailable, ErrorSubject::archive, sentence);
        });
    };
}

OpenArchive& Background::memory() {
    if (memory_ == nullptr)
        memory_ = std::make_unique<OpenArchive>(archive_, who_, OpenArchive::Access::read_only, remarking());
    return *memory_;
}

const RegisterRepair& Background::repair(const BySide<Language>& languages, const std::optional<Date>& day) {
    const auto by = std::tuple(register_revision(memory()), languages, day);
    if (repair_ == nullptr || by != repairs_by_) {
        repair_ =
            std::make_unique<const RegisterRepair>(stored_register(memory().archive()), languages, tools().stems, day);
        repairs_by_ = by;
    }
    return *repair_;
}

void Background::look_up(Question question, std::function<void(std::vector<OfferedMatch>)> then) {
    lookups_.submit("matches", [this, question = std::move(question),
                                then = std::move(then)](const Progress& progress) {
        std::vector<OfferedMatch> offers;
        const auto ask = [&](const Content& query, const LookupOptions& options, std::optional<std::uint32_t> part) {
            auto matches = memory().memory().matches_for(query, question.languages, options, progress);
            for (Match& match : matches_elsewhere(std::move(matches), question.here)) {
                RepairedTarget repaired =
                    repair(question.languages, question.day).repaired(query.text, match.unit.variants);
                offers.push_back({std::move(match), part, std::move(repaired)});
            }
        };
        ask(question.query, question.options, std::nullopt);
        LookupOptions of_parts = question.options;
        of_parts.before.clear();
        of_parts.after.clear();
        of_parts.limit = 2;
        for (std::size_t i = 0; i < question.parts.size(); ++i)
            ask(question.parts[i], of_parts, static_cast<std::uint32_t>(i));
        return [then, offers = std::move(offers)]() mutable { then(std::move(offers)); };
    });
}

OpenArchive& Background::concordances() {
    if (concordances_ == nullptr)
        concordances_ = std::make_unique<OpenArchive>(archive_, who_, OpenArchive::Access::read_only, remarking());
    return *concordances_;
}

void Background::concordance(ConcordanceQuery query, std::function<void(ConcordanceAnswer)> then) {
    searches_.submit("concordance", [this, query = std::move(query), then = std::move(then)](const Progress& progress) {
        const Lexicon lexicon = tools().lexicon.between(query.languages);
        ConcordanceAnswer answer = search_concordance(concordances(), query, lexicon, progress);
        return [then, answer = std::move(answer)]() mutable { then(std::move(answer)); };
    });
}

void Background::cite(ConcordanceHit hit, std::function<void(std::string)> then) {
    searches_.submit("citation", [this, hit = std::move(hit), then = std::move(then)](const Progress&) {
        return [then, citation = citation_of(hit, concordances())] { then(citation); };
    });
}

void Background::aside(const std::string& topic, Aside work) {
    indexing_.submit(topic, [this, work = std::move(work)](const Progress& progress) -> Completion {
        OpenArchive archive = open_archive();
        return work(archive, progress);
    });
}

// Of its own thread: it may take minutes after a large import, and nobody waits for it.
void Background::index_soon() {
    if (access_ == OpenArchive::Access::read_only) return;
    aside("concordance index", [](OpenArchive& archive, const Progress& progress) -> Completion {
        index_concordance(archive, progress);
        return [] {};
    });
}

void Background::find(Find find) {
    lookups_.submit("find",
                    [this, find = std::move(find)](const Progress& progress) { return find(&memory(), progress); });
}

void Background::find_in_memory(Find find) {
    searches_.submit(
        "find", [this, find = std::move(find)](const Progress& progress) { return find(&concordances(), progress); });
}

Speller& Background::speller(const Language& language) {
    const auto found = spellers_.find(language.tag());
    if (found != spellers_.end()) return found->second;
    return spellers_.emplace(language.tag(), office_speller(language, &words(), tools())).first->second;
}

// Without a dictionary the other checks still help; check_document says what is missing.
Speller* Background::speller_if_there(const Language& language) {
    try {
        return &speller(language);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::unavailable) throw;
        return nullptr;
    }
}

OpenArchive& Background::words() {
    if (words_ == nullptr) words_ = std::make_unique<OpenArchive>(archive_, who_, access_, remarking());
    return *words_;
}

void Background::spell(TypedText typed, CheckSubject subject, std::function<void(std::vector<Finding>)> then) {
    spelling_.submit("spelling",
                     [this, typed = std::move(typed), subject = std::move(subject),
                      then = std::move(then)](const Progress& progress) -> Completion {
                         std::vector<Finding> findings;
                         // Throws without a dictionary: nothing is marked then, and the window says why.
                         speller(typed.document->texts[typed.place.side].language);
                         if (subject.release_id == judged_release_)
                             findings = spelling_while_typing(typed, words(), tools(), progress,
                                                              with_what_is_open(subject, *typed.document));
                         return [then, findings = std::move(findings)]() mutable { then(std::move(findings)); };
                     });
}

void Background::suggest(std::string word, Language language, std::function<void(std::vector<std::string>)> then) {
    spelling_.submit("suggestions", [this, word = std::move(word), language, then = std::move(then)](const Progress&) {
        auto suggestions = speller(language).suggestions(word);
        return [then, suggestions = std::move(suggestions)]() mutable { then(std::move(suggestions)); };
    });
}

void Background::forms_of(AcceptedWord word, std::function<void(WordForms)> then) {
    spelling_.submit("forms", [this, word = std::move(word), then = std::move(then)](const Progress&) {
        auto made = speller(word.language).forms_of(word.word, word.model);
        return [then, made = std::move(made)]() mutable { then(std::move(made)); };
    });
}

void Background::accept_word(AcceptedWord word, std::function<void(std::vector<std::string>)> then) {
    spelling_.submit({}, [this, word = std::move(word), then = std::move(then)](const Progress&) {
        auto forms = stykovka::accept_word(words(), speller(word.language), word);
        return [then, forms = std::move(forms)]() mutable { then(std::move(forms)); };
    });
}

// Hunspell keeps what it was given, so the dictionaries are loaded again: by the next check, for one that lets this job
// pass may be using them.
void Background::forget_word(AcceptedWord word, std::function<void()> then) {
    spelling_.submit({}, [this, word = std::move(word), then = std::move(then)](const Progress&) -> Completion {
        take_word_back(words(), word);
        know_too_much_ = true;
        return then;
    });
}

CheckSubject Background::with_what_is_open(CheckSubject subject, const Bitext& document) {
    const BySide<Language> languages{document.texts.source.language, document.texts.target.language};
    subject.spellers = map_sides(languages, [this](const Language& language) { return speller_if_there(language); });
    subject.termbase = termbase(languages).get();
    subject.judges = &judges_;
    return subject;
}

void Background::check(std::shared_ptr<const Bitext> document, CheckSubject subject, TakeFindings then) {
    check(std::move(document), std::move(subject), std::move(then), Findings::soon);
}

void Background::check(std::shared_ptr<const Bitext> document, CheckSubject subject, TakeFindings then,
                       Findings which) {
    spelling_.submit("check",
                     [this, document, subject, then = std::move(then), which](const Progress& progress) -> Completion {
                         if (std::exchange(know_too_much_, false)) {
                             judges_ = {};
                             judged_release_ = 0;
                             spellers_.clear();
                         }
                         CheckSubject mine = with_what_is_open(subject, *document);
                         // What passes may learn a new termbase.
                         const std::shared_ptr<const Termbase> kept = termbase_;
                         mine.known = &known_findings_;
                         mine.pause = [this] { spelling_.let_pass("check"); };
                         // What passes is judged as the release was before.
                         WordJudges judges;
                         if (which == Findings::soon) {
                             mine.most_asked = asked_soon;
                             mine.judges = &judges;
                         }
                         auto findings = check_document(*document, &words(), tools(), progress, mine);
                         if (which == Findings::soon) {
                             judges_ = std::move(judges);
                             judged_release_ = subject.release_id;
                         }
                         const Findings found = known_findings_.left() == 0 ? Findings::all : Findings::soon;
                         return [this, document, subject, then, found, findings = std::move(findings)]() mutable {
                             then(std::move(findings), found);
                             if (found == Findings::soon) check(document, subject, then, Findings::all);
                         };
                     });
}

const std::shared_ptr<const Termbase>& Background::termbase(const BySide<Language>& languages) {
    const std::int64_t revision = terms_revision(words().archive());
    if (termbase_ == nullptr || revision != terms_revision_ || languages != terms_languages_) {
        termbase_ = std::make_shared<const Termbase>(office_termbase(words(), languages, tools().stems));
        terms_revision_ = revision;
        terms_languages_ = languages;
    }
    return termbase_;
}

void Background::terms(TermQuestion question, std::function<void(FoundTerms)> then) {
    spelling_.submit("terms", [this, question = std::move(question), then = std::move(then)](const Progress& progress) {
        FoundTerms found{termbase(question.languages), {}};
        found.places =
            terms_in(*question.document, question.begin, question.end, *found.termbase, question.day, progress);
        return [then, found = std::move(found)]() mutable { then(std::move(found)); };
    });
}

void Background::count_words(std::shared_ptr<const Bitext> document, std::function<void(BySide<std::size_t>)> then) {
    // Not among the look-ups: of a long release it takes longer than matches may.
    searches_.submit("words", [document = std::move(document), then = std::move(then)](const Progress& progress) {
        BySide<std::size_t> words;
        for (const Side side : both_sides)
            for (const Segment& segment : document->texts[side].segments) {
                progress.check();
                words[side] += word_count(segment.content.text);
            }
        return [then, words] { then(words); };
    });
}

std::size_t Background::pending() const {
    std::size_t all = 0;
    for (const JobQueue* queue : {&work_, &lookups_, &searches_, &spelling_, &indexing_, &learning_, &storing_})
        all += queue->pending();
    return all;
}

void Background::settle() {
    // A completion may ask for more work; this is more than the longest chain (align, open, check, ask the archive).
    for (int round = 0; round < 6; ++round) {
        for (JobQueue* queue : {&work_, &lookups_, &searches_, &spelling_, &indexing_, &learning_, &storing_})
            queue->wait();
        wxTheApp->ProcessPendingEvents();
    }
}

}  // namespace stykovka
