// Questions of actions, asked in windows.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/prompts.h"

class wxWindow;

namespace stykovka {

class WindowPrompts : public Prompts {
public:
    /// What is only told goes to `say`: a sentence in the status line interrupts nobody.
    WindowPrompts(wxWindow& parent, std::function<void(const std::string&)> say)
        : parent_(parent), say_(std::move(say)) {}

    std::vector<std::filesystem::path> files_to_open(const std::string& purpose,
                                                     const std::vector<FileKind>& kinds) override;
    std::optional<std::filesystem::path> file_to_save(const std::string& purpose, const std::string& suggested_name,
                                                      const std::vector<FileKind>& kinds) override;
    std::optional<std::string> text(const std::string& question, const std::string& suggested) override;
    std::optional<std::vector<std::string>> texts(const std::string& title,
                                                  const std::vector<AskedText>& asked) override;
    std::optional<std::size_t> choose(const std::string& question, const std::vector<std::string>& among) override;
    std::optional<AcceptedWord> decide_on_word(const AcceptedWord& suggested, const FormsOf& forms) override;
    bool confirms(const std::string& question) override;
    std::optional<std::vector<std::size_t>> choose_changes(const ChangePreview& preview) override;
    void tell(const std::string& sentence) override { say_(sentence); }
    std::string clipboard() override;
    void put_on_clipboard(const std::string& text) override;

private:
    wxWindow& parent_;
    std::function<void(const std::string&)> say_;
};

}  // namespace stykovka
