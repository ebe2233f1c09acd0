// Tests of app/office_words.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office_words.h"

#include <doctest/doctest.h>

#include "app/tools.h"
#include "archive/write.h"
#include "base/error.h"
#include "bitext/bitext.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

struct Desk {
    explicit Desk(const std::string& name)
        : archive(test::fresh_folder(name) / "a.stykovka", "anna"), tools(load_tools()) {}

    std::int64_t add_release(const char* number) {
        Release release;
        release.number = number;
        release.languages = {Language("ru"), Language("en-US")};
        Write write(archive.archive(), Act{"release.add", "Add a release"});
        const std::int64_t id =
            archive.releases()
                .add(write, release, untranslated(test::segmented("ru", {"О кумдряке."}), Language("en-US")))
                .id;
        write.commit();
        return id;
    }

    OpenArchive archive;
    Tools tools;
};

}  // namespace

TEST_CASE("office words: a word of one release is right there alone, in all its forms") {
    Desk desk("office-words");
    const std::int64_t here = desk.add_release("1"), elsewhere = desk.add_release("2");
    Speller speller = office_speller(Language("ru"), &desk.archive, desk.tools);
    const auto forms = accept_word(desk.archive, speller, {Language("ru"), "кумдряк", "маяк", here});
    CHECK(forms.size() > 5);
    CHECK(speller.knows("кумдряками"));
    use_words_of_release(elsewhere, Language("ru"), desk.archive, speller);
    CHECK_FALSE(speller.knows("кумдряками"));
    Speller later = office_speller(Language("ru"), &desk.archive, desk.tools);
    CHECK_FALSE(later.knows("кумдряк"));
    use_words_of_release(here, Language("ru"), desk.archive, later);
    CHECK(later.knows("кумдряками"));
}

TEST_CASE("office words: a word that cannot be inflected so is refused, and nothing is stored") {
    Desk desk("office-words-refused");
    const std::int64_t here = desk.add_release("1");
    Speller speller = office_speller(Language("ru"), &desk.archive, desk.tools);
    for (const auto release : {std::optional<std::int64_t>(), std::optional(here)}) {
        CHECK_THROWS_AS(accept_word(desk.archive, speller, {Language("ru"), "Сидоров", "Иванов", release}), Error);
        CHECK(accepted_words(desk.archive.archive(), Language("ru"), release).empty());
    }
}

TEST_CASE("office words: what is taken back is unknown to the next speller") {
    Desk desk("office-words-back");
    const AcceptedWord word{Language("ru"), "Жмуркин", "@man", std::nullopt};
    Speller speller = office_speller(Language("ru"), &desk.archive, desk.tools);
    accept_word(desk.archive, speller, word);
    CHECK(office_speller(Language("ru"), &desk.archive, desk.tools).knows("Жмуркиным"));
    take_word_back(desk.archive, word);
    CHECK_FALSE(office_speller(Language("ru"), &desk.archive, desk.tools).knows("Жмуркиным"));
}
