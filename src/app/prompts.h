// Who answers questions: windows, the console, a test's script.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/side.h"
#include "formats/file_kinds.h"
#include "review/accepted_words.h"
#include "review/speller.h"

namespace stykovka {

/// One thing that would change.
struct PreviewedChange {
    std::string head;           ///< where it stands and what it is
    std::string before, after;  ///< their difference is shown; one of them may be empty
    std::string beside;         ///< the text in the other language
    bool can_be_chosen = true;
    bool is_remark = false;  ///< comes along whatever is chosen; else what cannot be chosen is a doubt
};

/// What is shown before anything is done.
struct ChangePreview {
    std::string title, summary;
    std::string apply;  ///< what the button says
    std::vector<PreviewedChange> changes;
    bool each = false;    ///< every change can be taken or left; else all of them or none
    bool ticked = false;  ///< at first every change that can be taken is
};

/// A text that is asked for.
struct AskedText {
    std::string name;       ///< of its field, or the question
    std::string suggested;  ///< what stands in it at first
};

/// Asked by actions on the owner's thread. Every question may be declined.
class Prompts {
public:
    virtual ~Prompts() = default;

    /// Existing files of these kinds, others on demand. `purpose` is a title for the user.
    virtual std::vector<std::filesystem::path> files_to_open(const std::string& purpose,
                                                             const std::vector<FileKind>& kinds) = 0;
    /// A file that is called like one of these kinds; of no kind: a folder.
    virtual std::optional<std::filesystem::path> file_to_save(const std::string& purpose,
                                                              const std::string& suggested_name,
                                                              const std::vector<FileKind>& kinds) = 0;
    virtual std::optional<std::string> text(const std::string& question, const std::string& suggested) = 0;
    /// Several texts at once, an answer for each; one after the other where there is no window for all.
    virtual std::optional<std::vector<std::string>> texts(const std::string&, const std::vector<AskedText>& asked) {
        std::vector<std::string> answers;
        for (const AskedText& each : asked) {
            const auto answer = text(each.name, each.suggested);
            if (!answer) return std::nullopt;
            answers.push_back(*answer);
        }
        return answers;
    }
    /// One of several, by its place in the list; none: do nothing.
    virtual std::optional<std::size_t> choose(const std::string&, const std::vector<std::string>&) {
        return std::nullopt;
    }
    /// Asks `forms` what a word would be accepted with; the answer comes later, and only while the question stands.
    using FormsOf = std::function<void(const AcceptedWord& word, std::function<void(WordForms)> then)>;
    /// How a word of a text is accepted: its base form, what it is inflected like, and whether everywhere or in the
    /// release of `suggested` only; none: not at all.
    virtual std::optional<AcceptedWord> decide_on_word(const AcceptedWord&, const FormsOf&) { return std::nullopt; }
    /// Yes, or no.
    virtual bool confirms(const std::string& question) = 0;
    /// The changes to make, by their places in the list; none: do nothing.
    virtual std::optional<std::vector<std::size_t>> choose_changes(const ChangePreview&) { return std::nullopt; }
    virtual void tell(const std::string& sentence) = 0;
    /// The clipboard.
    virtual std::string clipboard() = 0;
    virtual void put_on_clipboard(const std::string& text) = 0;
};

}  // namespace stykovka
