// Tests of src/memory/joined_matches.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/joined_matches.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "memory/unit_rules.h"
#include "office.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

/// A memory of one's own beside two others; the second one is trusted less.
struct Offices {
    Office own, first, second;
    TranslationMemory of_first{first.store, {}, "first"};
    TranslationMemory of_second{second.store, {{{"second", 2}}, {}, 0}, "second"};

    Offices() { own.memory.ask_too({asking(of_first), asking(of_second)}); }
    static OtherMemory asking(TranslationMemory& memory) {
        return [&memory](const MemoryQuestion& question) {
            return memory.matches_for(question.query, question.languages, question.options, question.progress);
        };
    }
    /// The best of everything, by asking each for all that it has.
    std::vector<Match> scan(const std::string& query, LookupOptions options) {
        const std::size_t limit = options.limit;
        options.limit = 100'000;
        options.own_only = true;
        std::vector<Match> all = own.lookup(query, options);
        const auto others = [&](TranslationMemory& memory) {
            std::vector<Match> list = memory.matches_for(Content{query, {}}, russian_english, options);
            std::erase_if(list, [&](const Match& match) { return is_own(match.unit); });
            all.insert(all.end(), list.begin(), list.end());
        };
        others(of_first);
        others(of_second);
        std::ranges::stable_sort(all, is_offered_before);
        std::vector<Match> best;
        for (Match& match : all) {
            const auto is_same = [&](const Match& known) { return same_identity(known.unit, match.unit); };
            if (best.size() < limit && std::ranges::none_of(best, is_same)) best.push_back(std::move(match));
        }
        return best;
    }

private:
    bool is_own(const TranslationUnit& unit) {
        bool found = false;
        own.store.for_each([&](const StoredUnit& stored) {
            found = found || same_identity(stored.unit, unit);
            return !found;
        });
        return found;
    }
};

std::vector<std::string> names_of(const std::vector<Match>& matches) {
    std::vector<std::string> names;
    for (const Match& match : matches)
        names.push_back(match.archive + ": " + match.unit.variants.target.content.text + " " +
                        std::to_string(match.score.percent));
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("joined matches: each says in which archive it stands, between equals one's own come first") {
    Offices offices;
    offices.own.add({imported(unit_of("Суд вынес решение.", "The court ruled."))});
    offices.first.add({imported(unit_of("Суд вынес решение.", "The court decided."))});
    offices.second.add({imported(unit_of("Суд вынес решение.", "The court has ruled."))});
    CHECK(names_of(offices.own.lookup("Суд вынес решение.")) ==
          Names{": The court ruled. 100", "first: The court decided. 100", "second: The court has ruled. 98"});
    LookupOptions own_only;
    own_only.own_only = true;
    CHECK(offices.own.lookup("Суд вынес решение.", own_only).size() == 1);
}

TEST_CASE("joined matches: a pair that several have is offered once, as one's own or as the better of the others") {
    Offices offices;
    const auto ruled = imported(unit_of("Суд вынес решение.", "The court ruled."));
    const auto decided = imported(unit_of("Суд вынес решение.", "The court decided."));
    offices.own.add({ruled});
    offices.first.add({ruled});
    offices.second.add({ruled, decided});
    CHECK(names_of(offices.own.lookup("Суд вынес решение.")) ==
          Names{": The court ruled. 100", "second: The court decided. 98"});
    offices.first.add({decided});
    CHECK(names_of(offices.own.lookup("Суд вынес решение.")) ==
          Names{": The court ruled. 100", "first: The court decided. 100"});
}

TEST_CASE("joined matches: a pair that was superseded here does not come back from another archive") {
    Offices offices;
    const auto ruled = imported(unit_of("Суд вынес решение.", "The court ruled."));
    offices.own.store.rank(offices.own.add({ruled}).front().id, Standing::superseded);
    offices.first.add({ruled});
    const auto matches = offices.own.lookup("Суд вынес решение.");
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].archive.empty());
    CHECK(matches[0].unit.standing == Standing::superseded);
}

TEST_CASE("joined matches: the best of all archives, in the order of a scan over everything") {
    std::mt19937 random(7);
    const auto pick = [&](unsigned count) { return random() % count; };
    const std::vector<std::string> words{"суд",     "судом", "решение", "дело",  "прокурор", "города",
                                         "области", "закон", "закона",  "вынес", "25",       "не"};
    const auto text = [&] {
        std::string made = words[pick(12)];
        for (unsigned more = 1 + pick(6); more > 0; --more) made += " " + words[pick(12)];
        return made + ".";
    };
    Offices offices;
    std::vector<UnitAddition> all;
    for (int i = 0; i < 300; ++i)
        all.push_back(
            imported(unit_of(text(), "Text " + std::to_string(pick(40)) + ".", 1 + static_cast<int>(pick(5)))));
    for (Office* office : {&offices.own, &offices.first, &offices.second}) {
        std::vector<UnitAddition> some;
        for (const UnitAddition& each : all)
            if (pick(2) == 0) some.push_back(each);
        office->add(some);
    }
    for (int i = 0; i < 150; ++i) {
        const std::string query = pick(3) == 0 ? all[pick(300)].unit.variants.source.content.text : text();
        for (const int at_least : {50, 70})
            for (const std::size_t limit : {1U, 3U, 8U}) {
                LookupOptions options;
                options.at_least = MatchScore{at_least};
                options.limit = limit;
                CAPTURE(query);
                CHECK(names_of(offices.own.lookup(query, options)) == names_of(offices.scan(query, options)));
            }
    }
}
