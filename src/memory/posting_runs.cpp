// Postings that wait on disk for the end of a long run.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/posting_runs.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

#include "memory/byte_io.h"

namespace stykovka {
namespace {

constexpr std::size_t piece = std::size_t{1} << 16U;
// No entry of a run, and no beginning of a list, is longer.
constexpr std::size_t longest_entry = 16;

}  // namespace

// A digit of 11 bits at a time, the lowest first (radix sort, Knuth 5.2.5).
void sort_by_token(std::vector<Posting>& postings, std::vector<Posting>& room) {
    constexpr unsigned digit_bits = 11;
    constexpr std::uint32_t digits = 1U << digit_bits;
    std::uint32_t highest = 0;
    for (const Posting& each : postings) highest = std::max(highest, each.token);
    room.resize(postings.size());
    for (unsigned shift = 0; shift < 32 && highest >> shift != 0; shift += digit_bits) {
        std::array<std::size_t, digits + 1> begins{};
        for (const Posting& each : postings) ++begins[(each.token >> shift & (digits - 1)) + 1];
        for (std::size_t i = 1; i <= digits; ++i) begins[i] += begins[i - 1];
        for (const Posting& each : postings) room[begins[each.token >> shift & (digits - 1)]++] = each;
        std::swap(postings, room);
    }
}

/// Walks through one run, list by list. A list: the distance from the token before it, how many entries, then of each
/// the distance from the form before it and the mark.
class PostingRuns::Reader {
public:
    static constexpr std::uint32_t at_end = std::numeric_limits<std::uint32_t>::max();

    Reader(const NamelessFile& file, const Run& run) : file_(&file), at_(run.begin), left_(run.size), buffer_(piece) {
        begin_list();
    }
    std::uint32_t token() const { return token_; }
    // Appends the list of the token and goes on to the next one.
    void take(std::vector<Posting>& list) {
        for (std::uint32_t form = 0; count_ > 0; --count_) {
            have_entry();
            form += take_varint(rest_).value_or(0);
            list.push_back({token_, form, number_at(rest_, 0, posting_mark_in_bytes)});
            rest_.remove_prefix(posting_mark_in_bytes);
        }
        begin_list();
    }

private:
    void begin_list() {
        have_entry();
        if (rest_.empty()) {
            token_ = at_end;
            return;
        }
        token_ += take_varint(rest_).value_or(0);
        count_ = take_varint(rest_).value_or(0);
    }
    void have_entry() {
        if (rest_.size() >= longest_entry || left_ == 0) return;
        if (!rest_.empty()) std::memmove(buffer_.data(), rest_.data(), rest_.size());
        const std::size_t wanted = std::min<std::uint64_t>(buffer_.size() - rest_.size(), left_);
        const std::size_t got = file_->read(at_, std::span(buffer_).subspan(rest_.size(), wanted));
        rest_ = {buffer_.data(), rest_.size() + got};
        at_ += got;
        left_ = got == 0 ? 0 : left_ - got;
    }

    const NamelessFile* file_;
    std::uint64_t at_;
    std::uint64_t left_;
    std::vector<char> buffer_;
    std::string_view rest_;
    std::uint32_t token_ = 0;
    std::uint32_t count_ = 0;
};

void PostingRuns::take(std::vector<Posting>& postings) {
    finish();
    std::swap(taken_, postings);
    postings.clear();
    in_work_ = std::async(std::launch::async, [this] { return write_sorted(); });
}

void PostingRuns::finish() {
    if (in_work_.valid()) runs_.push_back(in_work_.get());
}

PostingRuns::Run PostingRuns::write_sorted() {
    std::vector<Posting>& postings = taken_;
    sort_by_token(postings, room_);
    Run run;
    std::string bytes;
    const auto put = [&] {
        const std::uint64_t at = file_.append(bytes);
        if (run.size == 0) run.begin = at;
        run.size += bytes.size();
        bytes.clear();
    };
    std::uint32_t last_token = 0;
    for (std::size_t begin = 0; begin < postings.size();) {
        const std::uint32_t token = postings[begin].token;
        std::size_t end = begin;
        while (end < postings.size() && postings[end].token == token) ++end;
        append_varint(bytes, token - last_token);
        append_varint(bytes, static_cast<std::uint32_t>(end - begin));
        for (std::uint32_t form = 0; begin < end; ++begin) {
            append_varint(bytes, postings[begin].form - form);
            append_number(bytes, postings[begin].mark, posting_mark_in_bytes);
            form = postings[begin].form;
        }
        last_token = token;
        if (bytes.size() >= piece) put();
    }
    put();
    return run;
}

void PostingRuns::merge(const std::function<void(std::span<const Posting>)>& visit) {
    finish();
    std::vector<Reader> readers;
    readers.reserve(runs_.size());
    for (const Run& run : runs_) readers.emplace_back(file_, run);
    std::vector<Posting> list;
    while (true) {
        std::uint32_t next = Reader::at_end;
        for (const Reader& reader : readers) next = std::min(next, reader.token());
        if (next == Reader::at_end) return;
        list.clear();
        for (Reader& reader : readers)
            if (reader.token() == next) reader.take(list);
        visit(list);
    }
}

void PostingRuns::clear() {
    in_work_ = {};
    runs_.clear();
    file_.clear();
    taken_ = {};
    room_ = {};
}

}  // namespace stykovka
