// What the comments of dictionaries/segmentation.srx say, for translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_reasons.h"

#include "base/tr.h"

namespace stykovka {

std::vector<std::string> own_segmentation_reasons() {
    return {
        mark("A year behind a preposition opens a sentence: «В 2023 г. Министерство»."),
        mark("The number of an office goes on with its town: «ИК № 5 г. Минска»."),
        mark("A year goes on with what belongs to it: «90-е гг. XIX в.», «в 1934 г. Павлом Черновым»."),
        mark("A century behind a preposition opens a sentence: «В XVIII в. Пётр I»."),
        mark("The number of a part of a law goes on with the name of the law: «п. 2.3. Договора»."),
        mark("A heading goes on behind its number: «§ 2. Права сторон», “Art. 12. Duties”."),
        mark("A unit, a year or a century behind a number ends a sentence: «5 млн руб. Следствие»."),
        mark("A surname behind its initials ends a sentence, however short it is: «Г. П. Ус. Часы»."),
        mark("«обл.» goes on with a name when no adjective stands before it: «в обл. Думе»."),
        mark("The date of a law goes on with its title: «от 01.12.2031 г. „О налоге“»."),
        mark("Two shortened words with a hyphen go on: «авт.-сост. Л. Ким»."),
        mark("The name of a language goes on with a word in it: «англ. World Bank»."),
        mark("A name in Latin letters may have a sign of its own: «Yo! Media»."),
        mark("A degree goes on with a name: «к. т. н. Иванов»."),
        mark("Two letters with dots end a sentence before a capital: «и т. д. Поставка»."),
        mark("A letter that stands for a name ends the sentence before a preposition, a pronoun or a common noun: «у "
             "К. С учётом»."),
        mark("A letter or a word without vowels goes on with a name: «г. Минск», «мкр. Южный»."),
        mark("A unit or a month goes on: «долл. США», «руб. 50 коп.»."),
        mark("Initials behind a surname end the sentence when no surname follows: «Краснова И.В. Приговор»."),
        mark("A short word goes on with the number behind it: «ауд. 301, 2-й этаж», “bldg. 3, floor 2”."),
        mark("Initials, a shortened first name or title go on with a surname: «И. В. Краснов», “Sgt. Hale”."),
        mark("A volume or a page ends the title before it and goes on with its number: «Озёра. С. 12»."),
        mark("A century goes on with its era: “5th c. B.C.”"),
        mark("A street ends the sentence: “at 4 Lenin St. Entry”."),
        mark("“St.” goes on with a name: “St. Nicholas”."),
        mark("The form of a company goes on: “Co. Ltd”."),
        mark("A time goes on with its zone, day or month: “9 a.m. Moscow time”."),
        mark("The short name of a state or body goes on with its office: “U.S. Department”."),
        mark("The short name of a place or an era ends the sentence: “in the U.S. The”."),
        mark("A letter that names a part ends the sentence: “App. B. The”."),
        mark("What stands behind a name ends the sentence: “Finch Jr. The”."),
        mark("A degree that someone holds ends the sentence: “a B.Sc. Both”."),
        mark("Two units measure one thing: “21 ft. 4 in.”"),
        mark("A direction goes on with its number: “W. 7 m/s”, “lat. 67°”."),
        mark("A remark on a rank goes on with a name: “Col. (Ret.) Stone”."),
        mark("The number of an item goes on with the item: “1. Approve”."),
        mark("An item of a list begins a segment."),
        mark("A dash before a capital begins a segment: a speech goes on, or someone else speaks."),
        mark("A sentence ends with a full stop, a question or exclamation mark or dots before a capital or a figure."),
        mark("A line ends."),
    };
}

}  // namespace stykovka
