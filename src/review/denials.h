// Words that deny in Russian and in English, and what says the same without them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

/// The words that deny for certain, in order: «не» before a verb, «нет», "not". What denies nothing that a translation
/// would deny is none («не только», «не менее», «без труда», "not only"); none at all in a text that denies twice («не
/// мог не признать»).
std::vector<ByteSpan> denials_in(std::string_view text, bool is_russian);

// The functions below take words as keys (see text/normaliser.h).

/// Any word that may deny, in part or in another way: «отказ», "without", "unable". A wide net.
bool may_deny(std::string_view key, bool is_russian);
/// "Not", "no", "never", "cannot", "don't".
bool is_plain_english_denial(std::string_view key);
/// Whether `denial` («не», «без») denies nothing in front of `next`: «не более», «без исключения».
bool is_idle(std::string_view denial, std::string_view next);

/// Whether English words say in another way what Russian denies of `word`: "stable" of «изменился».
bool is_said_otherwise(std::string_view word, std::span<const std::string> english);
/// Whether English words say what a denial of `word` never means: "rule out" of «исключают».
bool is_said_plainly(std::string_view word, std::span<const std::string> english);
/// Takes words out of both texts that deny alike («запрет», "ban"): they answer each other, and nothing else.
void drop_answers(std::vector<std::string>& russian, std::vector<std::string>& english);

}  // namespace stykovka
