// Tests of app/job_queue.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/job_queue.h"

#include <doctest/doctest.h>

#include <deque>
#include <future>
#include <mutex>
#include <vector>

using namespace stykovka;

namespace {

/// A home whose mail is opened when the test says so.
class Home {
public:
    JobQueue::Home address() {
        return [this](std::function<void()> letter) {
            const std::lock_guard lock(mutex_);
            letters_.push_back(std::move(letter));
        };
    }
    void open_letters() {
        std::deque<std::function<void()>> letters;
        {
            const std::lock_guard lock(mutex_);
            letters.swap(letters_);
        }
        for (const auto& letter : letters) letter();
    }

private:
    std::mutex mutex_;
    std::deque<std::function<void()>> letters_;
};

void no_errors(const Error& error) { FAIL(error.what()); }

}  // namespace

TEST_CASE("job_queue: a completion runs at home, after the work") {
    Home home;
    JobQueue queue(home.address(), no_errors);
    int result = 0;
    queue.submit("sum", [&result](const Progress&) -> Completion { return [&result] { result = 42; }; });
    queue.wait();
    CHECK(result == 0);
    home.open_letters();
    CHECK(result == 42);
}

TEST_CASE("job_queue: a topic keeps only its newest job, and a stopped one leaves nothing behind") {
    Home home;
    JobQueue queue(home.address(), no_errors, 1);
    std::vector<int> done;
    std::promise<void> started;
    queue.submit("matches", [&](const Progress& progress) -> Completion {
        started.set_value();
        while (true) progress.check();
        return [&done] { done.push_back(1); };
    });
    started.get_future().wait();
    for (const int number : {2, 3})
        queue.submit("matches", [&done, number](const Progress&) -> Completion {
            return [&done, number] { done.push_back(number); };
        });
    queue.wait();
    home.open_letters();
    CHECK(done == std::vector<int>{3});
}

TEST_CASE("job_queue: a completion on its way home is dropped when a newer job of its topic came") {
    Home home;
    JobQueue queue(home.address(), no_errors, 1);
    std::vector<int> done;
    std::promise<void> go;
    const std::shared_future<void> may_end = go.get_future().share();
    std::promise<void> started;
    queue.submit("spelling", [&, may_end](const Progress&) -> Completion {
        started.set_value();
        may_end.wait();
        return [&done] { done.push_back(1); };
    });
    started.get_future().wait();
    queue.cancel("spelling");
    go.set_value();
    queue.wait();
    home.open_letters();
    CHECK(done.empty());
}

TEST_CASE("job_queue: an error of a job is told at home, a stop is not") {
    Home home;
    std::vector<std::string> told;
    JobQueue queue(home.address(), [&told](const Error& error) { told.emplace_back(error.what()); });
    queue.submit(
        "", [](const Progress&) -> Completion { throw Error(ErrorKind::not_found, ErrorSubject::input, "No file."); });
    queue.submit("", [](const Progress&) -> Completion {
        throw Error(ErrorKind::cancelled, ErrorSubject::program, "Stopped.");
    });
    queue.wait();
    home.open_letters();
    CHECK(told == std::vector<std::string>{"No file."});
}

TEST_CASE("job_queue: nothing runs at home once the queue is gone") {
    Home home;
    bool ran = false;
    {
        JobQueue queue(home.address(), no_errors);
        queue.submit("late", [&ran](const Progress&) -> Completion { return [&ran] { ran = true; }; });
        queue.wait();
    }
    home.open_letters();
    CHECK_FALSE(ran);
}

TEST_CASE("job_queue: progress is told at home") {
    Home home;
    JobQueue queue(home.address(), no_errors);
    std::string heard;
    queue.submit(
        "",
        [](const Progress& progress) -> Completion {
            progress.report(0.5, "Aligning");
            return {};
        },
        [&heard](double, std::string_view what) { heard = what; });
    queue.wait();
    home.open_letters();
    CHECK(heard == "Aligning");
}

TEST_CASE("job_queue: a long job lets others pass, but none of its own topic") {
    Home home;
    JobQueue queue(home.address(), no_errors, 1);
    std::vector<std::string> done;
    std::promise<void> started, go_on;
    queue.submit("check", [&](const Progress&) -> Completion {
        started.set_value();
        go_on.get_future().wait();
        queue.let_pass("check");
        done.push_back("long");
        return {};
    });
    started.get_future().wait();
    queue.submit("check", [&](const Progress&) -> Completion { return done.push_back("next"), Completion(); });
    queue.submit("spelling", [&](const Progress&) -> Completion { return done.push_back("short"), Completion(); });
    go_on.set_value();
    queue.wait();
    CHECK(done == std::vector<std::string>{"short", "long", "next"});
}
