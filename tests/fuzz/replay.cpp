// Feeds every target with its kept corpus: what a fuzzer once found stays found, with any compiler. With a time it goes
// on with random changes of the corpus.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/file.h"
#include "fuzz/targets.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> files;
    if (fs::is_directory(folder))
        for (const auto& each : fs::directory_iterator(folder)) files.push_back(each.path());
    std::sort(files.begin(), files.end());
    return files;
}

// Half a file, a file with its middle taken out, and a file with a byte turned over are inputs, too.
std::vector<std::string> variants_of(const std::string& bytes) {
    const std::size_t half = bytes.size() / 2, third = bytes.size() / 3;
    std::vector<std::string> variants{bytes, bytes.substr(0, half), bytes.substr(0, third) + bytes.substr(half)};
    for (const std::size_t at : {third, half, bytes.size() - third}) {
        if (at >= bytes.size()) continue;
        variants.push_back(bytes);
        variants.back()[at] = static_cast<char>(variants.back()[at] ^ 0x20);
    }
    return variants;
}

class Mutations {
public:
    Mutations(std::vector<std::string> corpus, std::uint32_t seed) : corpus_(std::move(corpus)), random_(seed) {}

    std::string next() {
        std::string bytes = corpus_[below(corpus_.size())];
        for (std::size_t i = below(6) + 1; i > 0; --i) change(bytes);
        return bytes;
    }

private:
    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }

    void change(std::string& bytes) {
        const std::size_t at = below(bytes.size() + 1), size = below(std::min<std::size_t>(bytes.size() - at, 40) + 1);
        const std::string& other = corpus_[below(corpus_.size())];
        switch (below(5)) {
            case 0:
                return static_cast<void>(bytes.erase(at, size));
            case 1:
                return static_cast<void>(bytes.insert(at, bytes.substr(at, size)));
            case 2:
                return static_cast<void>(bytes.insert(at, other.substr(below(other.size() + 1), below(60))));
            case 3:
                return static_cast<void>(bytes.insert(at, 1, static_cast<char>(below(256))));
            default:
                if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        }
    }

    std::vector<std::string> corpus_;
    std::mt19937 random_;
};

// What ended the program is in the file: it is written before it is tried.
std::size_t fuzz_for(const stykovka::fuzz::Target& target, std::vector<std::string> corpus, double seconds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    const std::string file = "fuzz-" + std::string(target.name);
    Mutations mutations(std::move(corpus), std::random_device()());
    std::size_t inputs = 0;
    for (; std::chrono::steady_clock::now() < end; ++inputs) {
        const std::string bytes = mutations.next();
        std::FILE* const kept = std::fopen(file.c_str(), "wb");
        if (kept == nullptr) return inputs;
        std::fwrite(bytes.data(), 1, bytes.size(), kept);
        std::fclose(kept);
        target.run(bytes);
    }
    std::remove(file.c_str());
    return inputs;
}

}  // namespace

// usage: replay_corpus CORPUS_FOLDER [SECONDS_A_TARGET [TARGET]]
int main(int count, char** arguments) {
    if (count < 2) return std::fprintf(stderr, "usage: replay_corpus CORPUS_FOLDER [SECONDS_A_TARGET [TARGET]]\n"), 2;
    const double seconds = count > 2 ? std::atof(arguments[2]) : 0;
    std::size_t inputs = 0;
    for (const stykovka::fuzz::Target& target : stykovka::fuzz::targets()) {
        if (count > 3 && target.name != arguments[3]) continue;
        const auto files = files_of(fs::path(arguments[1]) / target.name);
        if (files.empty()) return std::fprintf(stderr, "%s has no corpus\n", target.name.data()), 1;
        std::vector<std::string> corpus;
        for (const fs::path& file : files) {
            // The last line names the input that ended the program.
            std::printf("%s %s\n", target.name.data(), file.filename().c_str());
            std::fflush(stdout);
            corpus.push_back(stykovka::read_file(file));
            for (const std::string& bytes : variants_of(corpus.back())) target.run(bytes), ++inputs;
        }
        target.run({});
        if (seconds > 0) inputs += fuzz_for(target, std::move(corpus), seconds);
    }
    std::printf("%zu inputs\n", inputs);
    return 0;
}
