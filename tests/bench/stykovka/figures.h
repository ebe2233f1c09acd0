// What was measured, and one table of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace stykovka::bench {

/// CPU time of this process in milliseconds, so that other programs on the machine do not count.
double cpu_milliseconds();
double elapsed_milliseconds();
/// How long the calling thread was ready and had no core, since it began; 0 where the system does not say.
double milliseconds_without_core();

/// The figures of one size of memory, by the name of the row, in the order they were measured.
class Figures {
public:
    void add(const std::string& name, const std::string& figure);
    /// "p50 / p99" of times in milliseconds.
    void add_times(const std::string& name, std::vector<double> times);
    const std::vector<std::pair<std::string, std::string>>& rows() const { return rows_; }

private:
    std::vector<std::pair<std::string, std::string>> rows_;
};

/// Measures in a process of its own, so that one phase's memory is not another one's; adds its peak memory under
/// `memory_row` unless that is empty. Ends the program when the phase fails.
void measure_apart(Figures& figures, const std::string& memory_row, const std::function<void(Figures&)>& phase);

/// A table in Markdown: a row a name, a column a size.
void print_table(const std::vector<std::string>& sizes, const std::vector<Figures>& columns);

}  // namespace stykovka::bench
