// The reference archives of an archive, while it is open.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/reference_setting.h"
#include "archive/archive.h"
#include "memory/less_trust.h"
#include "memory/translation_memory.h"

namespace stykovka {

/// Opens each when it is first asked (see ReferenceArchive), and anew when its file was exchanged or its owner begins
/// to write. One that is missing, locked, damaged or of another version is left out: a sentence says so once, and it is
/// asked again when its file is another one, or after half a minute. Belongs to one thread.
class OpenReferences {
public:
    /// `hear` is told what is left out, and why.
    explicit OpenReferences(std::function<void(const std::string& sentence)> hear);
    ~OpenReferences();

    /// From now on these, trusted by these rules; what is open and stays the same stays open.
    void follow(const std::vector<AttachedArchive>& references, const LessTrust& trust);

    /// Each as a memory. Their matches have no ids of this archive; unreadable texts are left out. Valid until the next
    /// `follow`.
    std::vector<OtherMemory> memories();

    /// What each that can be used answers, with its name, in their order. `ask` may be called twice for one of them.
    template <class Answer>
    std::vector<std::pair<std::string, Answer>> answers(const std::function<Answer(Archive&)>& ask) {
        std::vector<std::pair<std::string, Answer>> all;
        for (const std::string& name : names()) {
            Answer answer{};
            if (look(name, [&](Archive& archive) { answer = ask(archive); })) all.emplace_back(name, std::move(answer));
        }
        return all;
    }
    /// Looks into one of them; false when there is none of that name or it was left out.
    bool look(const std::string& name, const std::function<void(Archive&)>& use);

private:
    class One;
    std::vector<std::string> names() const;

    std::function<void(const std::string&)> hear_;
    std::vector<std::unique_ptr<One>> all_;
};

}  // namespace stykovka
