// The work that a window leaves to other threads.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/checking.h"
#include "app/concordance_search.h"
#include "app/job_queue.h"
#include "app/occurrences.h"
#include "app/office_words.h"
#include "app/open_archive.h"
#include "app/tools.h"
#include "gui/offered_match.h"
#include "gui/term_work.h"
#include "review/register_repair.h"

namespace stykovka {

/// Seven queues: long work on all cores, and six of one thread each, which keep what they opened (the index of the
/// memory, the dictionaries, the words that pairs teach). Results come home as events of wx; those of an older question
/// of the same kind never do.
class Background {
public:
    /// Errors of work that a user waits for go to `on_error`, those of what only accompanies him to `on_remark`.
    /// An archive that is open for reading only is left as it is.
    Background(std::filesystem::path archive, std::string who, OpenArchive::Access access, JobQueue::OnError on_error,
               JobQueue::OnError on_remark);
    ~Background();

    /// The rules, lexicon and dictionaries; loaded by the first job that asks. Any thread.
    const Tools& tools();
    /// The archive, for a job: a connection of its own.
    OpenArchive open_archive() { return OpenArchive(archive_, who_, access_, remarking()); }

    /// Stores a large change with an archive of its own; nothing stops it half way. What it returns runs at home.
    void store(std::function<std::function<void()>(OpenArchive&)> work);
    /// Until all that is to be stored has come home.
    void finish_storing();

    /// Learns words from what was accepted or imported since, when it is worth it; nobody waits for it.
    void learn_words();

    /// Work that a user waits for: its progress goes to `listener`. `stop_work` stops all of it.
    void work(const std::string& topic, Work work, Progress::Listener listener);
    void stop_work() { work_.cancel_all(); }
    std::size_t pending_work() const { return work_.pending(); }
    /// Jobs of all kinds that wait or run; what is on its way home is not counted.
    std::size_t pending() const;

    struct Question {
        Content query;
        BySide<Language> languages;
        LookupOptions options;
        std::vector<OccurrenceKey> here;  ///< the places that ask: what stands there is no match
        std::vector<Content> parts;       ///< the segments of the query, when it has several
        std::optional<Date> day;          ///< of the release: who held which office
    };
    /// Matches of the whole query first, then those of each part; put right by what the query and the register say.
    void look_up(Question question, std::function<void(std::vector<OfferedMatch>)> then);
    /// Looks up in everything that was written; only the newest question is answered.
    void concordance(ConcordanceQuery query, std::function<void(ConcordanceAnswer)> then);
    void forget_concordance() { searches_.cancel("concordance"); }
    void cite(ConcordanceHit hit, std::function<void(std::string)> then);
    /// Work that nobody waits for, one after the other, on a connection of its own.
    using Aside = std::function<Completion(OpenArchive&, const Progress&)>;
    void aside(const std::string& topic, Aside work);
    /// Takes what is new into the index of the concordance, soon; a search in the meantime is only slower.
    void index_soon();
    /// Work on texts, with this thread's own archive; only the newest one comes home.
    using Find = std::function<Completion(OpenArchive*, const Progress&)>;
    void find(Find find);
    /// The same for what takes longer than matches may wait: the whole memory.
    void find_in_memory(Find find);
    /// What the check of spelling would find in the segment; nothing before the first check of the release has begun.
    void spell(TypedText typed, CheckSubject subject, std::function<void(std::vector<Finding>)> then);
    void suggest(std::string word, Language language, std::function<void(std::vector<std::string>)> then);
    /// The forms that the word would be accepted with.
    void forms_of(AcceptedWord word, std::function<void(WordForms)> then);
    /// Accepts a word in the archive; hands on all accepted forms.
    void accept_word(AcceptedWord word, std::function<void(std::vector<std::string>)> then);
    /// Takes an accepted word back.
    void forget_word(AcceptedWord word, std::function<void()> then);
    /// Which findings come home: soon those that the texts give and what is known of the archive; then, when that was
    /// not much, all.
    enum class Findings { soon, all };
    using TakeFindings = std::function<void(std::vector<Finding>, Findings)>;
    /// `then` is called once with all, and before that with what is known soon when all takes long. Short work on words
    /// goes first whenever it is asked for.
    void check(std::shared_ptr<const Bitext> document, CheckSubject subject, TakeFindings then);
    struct TermQuestion {
        std::shared_ptr<const Bitext> document;
        std::size_t begin = 0, end = 0;  ///< beads
        BySide<Language> languages;
        std::optional<Date> day;
    };
    /// The terms of these beads; only the newest question is answered.
    void terms(TermQuestion question, std::function<void(FoundTerms)> then);
    void count_words(std::shared_ptr<const Bitext> document, std::function<void(BySide<std::size_t>)> then);

    /// Waits until all is done and at home. For tests, screenshots and leaving.
    void settle();

private:
    /// Says at home which reference archive is left out.
    OpenArchive::LeftOut remarking();
    void check(std::shared_ptr<const Bitext> document, CheckSubject subject, TakeFindings then, Findings which);
    OpenArchive& memory();
    const RegisterRepair& repair(const BySide<Language>& languages, const std::optional<Date>& day);
    OpenArchive& words();
    OpenArchive& concordances();
    Speller& speller(const Language& language);
    Speller* speller_if_there(const Language& language);
    const std::shared_ptr<const Termbase>& termbase(const BySide<Language>& languages);
    /// The spellers, the termbase and the judges of this thread.
    CheckSubject with_what_is_open(CheckSubject subject, const Bitext& document);

    const std::filesystem::path archive_;
    const std::string who_;
    const OpenArchive::Access access_;
    std::once_flag tools_loaded_;
    std::unique_ptr<const Tools> tools_;
    std::unique_ptr<OpenArchive> memory_;  ///< of the thread of `lookups_`, as this and the next line
    std::unique_ptr<const RegisterRepair> repair_;
    std::tuple<std::int64_t, BySide<Language>, std::optional<Date>> repairs_by_;  ///< revision of the register
    std::unique_ptr<OpenArchive> concordances_;                                   ///< of the thread of `searches_`
    std::unique_ptr<OpenArchive> learnt_;                                         ///< of the thread of `learning_`
    std::unique_ptr<OpenArchive> words_;                                          ///< of the thread of `spelling_`
    std::map<std::string, Speller> spellers_;                                     ///< of the thread of `spelling_`
    std::shared_ptr<const Termbase> termbase_;  ///< of the thread of `spelling_`, as this and the next two lines
    std::int64_t terms_revision_ = 0;
    BySide<Language> terms_languages_;
    bool know_too_much_ =
        false;  ///< the spellers: a word was taken back; of the thread of `spelling_`, as what follows
    KnownFindings known_findings_;
    WordJudges judges_;
    std::int64_t judged_release_ = 0;
    // Last: they are joined before what their threads use goes.
    JobQueue lookups_, searches_, spelling_, indexing_, learning_, storing_, work_;
};

}  // namespace stykovka
