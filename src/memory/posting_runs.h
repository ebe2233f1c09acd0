// Postings that wait on disk for the end of a long run.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <span>
#include <vector>

#include "base/nameless_file.h"

namespace stykovka {

inline constexpr std::size_t posting_mark_in_bytes = 5;

/// A form in the list of a token.
struct Posting {
    std::uint32_t token;
    std::uint32_t form;
    std::uint64_t mark;  ///< as many bytes as above
};

/// By token, those of one token staying in their order. `room` is what it needs beside them; what it held is lost.
void sort_by_token(std::vector<Posting>& postings, std::vector<Posting>& room);

/// Runs of postings in a file, each sorted by token, to be merged in the end (external merge sort, Knuth 5.4): so every
/// list of the archive is written once, however many texts there are. In memory are what is being sorted and 64 KB a
/// run while they are merged.
class PostingRuns {
public:
    explicit PostingRuns(std::filesystem::path folder) : file_(std::move(folder)) {}

    /// Sorts and writes them on a thread of its own, and leaves the vector empty, with room for the next ones. The
    /// forms of later runs are behind those of earlier ones.
    void take(std::vector<Posting>& postings);
    bool empty() const { return runs_.empty() && !in_work_.valid(); }
    /// Calls `visit` once a token, in ascending order, with all that is in its list.
    void merge(const std::function<void(std::span<const Posting>)>& visit);
    void clear();

private:
    struct Run {
        std::uint64_t begin = 0;
        std::uint64_t size = 0;  // in bytes
    };
    class Reader;
    void finish();
    Run write_sorted();

    NamelessFile file_;
    std::vector<Run> runs_;
    std::vector<Posting> taken_, room_;  // the thread's, while it works
    std::future<Run> in_work_;           // behind the file: it waits for the thread when it goes
};

}  // namespace stykovka
