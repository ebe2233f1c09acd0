// A site of made press releases in two languages, for batches.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/site.h"

#include <array>
#include <fstream>
#include <random>
#include <string_view>

namespace stykovka::test {
namespace {

using Pair = BySide<std::string_view>;

// "$s" a surname, "$p" a place, "$n" and "$m" numbers, "$d" a day of March.
constexpr std::array<Pair, 24> sentences{{
    {"Прокурор области $s провёл личный приём граждан в районе $p.",
     "Regional Prosecutor $s received citizens in person in the $p District."},
    {"На приём пришли $n жителей, $m из них получили разъяснения на месте.",
     "The reception was attended by $n residents, $m of whom were given explanations on the spot."},
    {"Проверка показала, что предприятие задолжало работникам $n тыс. рублей.",
     "The inspection showed that the company owed its employees $n thousand rubles."},
    {"После вмешательства прокуратуры долг погашен полностью.",
     "The debt was paid in full after the prosecutor’s office intervened."},
    {"Суд в городе $p удовлетворил иск прокурора к администрации.",
     "A court in the town of $p granted the prosecutor’s claim against the administration."},
    {"Возбуждено $n уголовных дел, $m должностных лиц наказаны.",
     "In all, $n criminal cases were opened and $m officials were punished."},
    {"Директор школы $s пояснил, что ремонт закончится $d марта.",
     "School principal $s explained that the repairs would be finished on March $d."},
    {"Вода в реке загрязнена на протяжении $n километров.", "The water in the river is polluted for $n kilometers."},
    {"Ущерб, причинённый лесу, оценён в $n млн рублей.",
     "The damage caused to the forest is estimated at $n million rubles."},
    {"Следователь $s направил материалы в суд.", "Investigator $s sent the materials to court."},
    {"За полгода в районе $p выявлено $n нарушений законов об охране труда.",
     "Over six months, $n violations of labor protection laws were found in the $p District."},
    {"Жителям многоквартирных домов пересчитана плата за отопление на сумму $n тыс. рублей.",
     "The heating charges of residents of apartment buildings were recalculated by $n thousand rubles."},
    {"Дорогу между посёлками $p и $p отремонтируют до конца года.",
     "The road between the settlements of $p and $p will be repaired by the end of the year."},
    {"«Мы будем следить за исполнением каждого поручения», – сказал $s.",
     "“We will monitor the fulfillment of every instruction,” said $s."},
    {"Пенсионерка получила лекарства на $n рублей, которых ждала $m дней.",
     "A pensioner received medicines worth $n rubles that she had waited for $m days."},
    {"Надзорное ведомство внесло $n представлений.", "The supervisory authority issued $n submissions."},
    {"Детский сад на $n мест откроют в посёлке $p.",
     "A kindergarten for $n children will open in the settlement of $p."},
    {"Мошенники похитили у $n граждан более $m млн рублей.",
     "Fraudsters stole more than $m million rubles from $n citizens."},
    {"В совещании приняли участие представители министерства и депутат $s.",
     "Representatives of the ministry and Deputy $s took part in the meeting."},
    {"Контракт на поставку оборудования расторгнут по требованию прокурора.",
     "The contract for the supply of equipment was terminated at the prosecutor’s demand."},
    {"Студенты колледжа заняли $n место в конкурсе плакатов против коррупции.",
     "College students ranked number $n in a contest of posters against corruption."},
    {"Автобусы между городами $p и $p снова ходят по расписанию.",
     "Buses between the towns of $p and $p are running on schedule again."},
    {"Осуждённый $s проведёт в колонии $n лет.", "The convict, $s, will spend $n years in a penal colony."},
    {"Свалка площадью $n гектаров убрана к $d марта.", "A dump covering $n hectares was cleared by March $d."},
}};
constexpr std::array<Pair, 8> starts{{{"Мельн", "Meln"},
                                      {"Красн", "Krasn"},
                                      {"Берез", "Berez"},
                                      {"Щерб", "Shcherb"},
                                      {"Воробь", "Vorobi"},
                                      {"Журавл", "Zhuravl"},
                                      {"Тихомир", "Tikhomir"},
                                      {"Голуб", "Golub"}}};
constexpr std::array<Pair, 6> ends{
    {{"иков", "ikov"}, {"ов", "ov"}, {"енко", "enko"}, {"аков", "akov"}, {"ёвич", "yovich"}, {"инский", "insky"}}};
constexpr std::array<Pair, 8> places{{{"Приозёрск", "Priozersk"},
                                      {"Лесной", "Lesnoy"},
                                      {"Каменка", "Kamenka"},
                                      {"Северогорск", "Severogorsk"},
                                      {"Ольховка", "Olkhovka"},
                                      {"Быстринск", "Bystrinsk"},
                                      {"Новая Заря", "Novaya Zarya"},
                                      {"Токарево", "Tokarevo"}}};

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_() % count; }

    BySide<std::string> sentence() { return filled(sentences[below(sentences.size())]); }

private:
    BySide<std::string> filled(const Pair& model) {
        BySide<std::string> text{std::string(model.source), std::string(model.target)};
        for (const char slot : std::string_view("snmdpp")) replace(text, slot);
        return text;
    }

    // The first place of the slot on both sides, so that two places of one sentence differ.
    void replace(BySide<std::string>& text, char slot) {
        const BySide<std::string> value = value_of(slot);
        for (const Side side : both_sides) {
            const std::size_t at = text[side].find(std::string("$") + slot);
            if (at != std::string::npos) text[side].replace(at, 2, value[side]);
        }
    }

    BySide<std::string> value_of(char slot) {
        if (slot == 's') {
            const Pair& start = starts[below(starts.size())];
            const Pair& end = ends[below(ends.size())];
            return {std::string(start.source) + std::string(end.source),
                    std::string(start.target) + std::string(end.target)};
        }
        if (slot == 'p') {
            const Pair& place = places[below(places.size())];
            return {std::string(place.source), std::string(place.target)};
        }
        const std::string number = std::to_string(slot == 'd' ? 1 + below(31) : 2 + below(990));
        return {number, number};
    }

    std::mt19937 random_;
};

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

BySide<std::string> page(Writer& writer, std::size_t release) {
    const std::size_t day = 1 + release % 28;
    const std::size_t month = 1 + release / 28 % 12;
    const std::string year = std::to_string(2027 + release / 336);
    const std::string photos = std::to_string(1 + writer.below(20));
    BySide<std::string> text{"Версия для печати\n\n", "Print version\n\n"};
    text.source += two_digits(day) + '.' + two_digits(month) + '.' + year + "\n\n";
    text.target += two_digits(month) + '/' + two_digits(day) + '/' + year + "\n\n";
    for (std::size_t i = 0, count = 8 + writer.below(9); i < count; ++i) {
        const BySide<std::string> sentence = writer.sentence();
        const std::string end = i % 3 == 0 ? "\n\n" : " ";
        text.source += sentence.source + end;
        if (i == 0 || writer.below(12) != 0) text.target += sentence.target + end;
    }
    text.source += "\n\n" + photos + " фотографий\n";
    text.target += "\n\n" + photos + " Photo\n";
    return text;
}

}  // namespace

std::vector<BySide<std::string>> make_site(const std::filesystem::path& folder, const SiteSize& size) {
    for (const char* side : {"ru", "en"}) std::filesystem::create_directories(folder / side);
    Writer writer(20310312);
    std::vector<BySide<std::string>> pairs;
    for (std::size_t release = 0; release < size.source; ++release) {
        const BySide<std::string> text = page(writer, release);
        const std::string source = "novost-" + std::to_string(10'000 + release * 7) + ".txt";
        write(folder / "ru" / source, text.source);
        const std::size_t translated = (release + 1) * size.target / size.source;
        if (translated == release * size.target / size.source) continue;
        const std::string target = "item" + std::to_string(90'000 - translated * 11) + ".txt";
        write(folder / "en" / target, text.target);
        pairs.push_back({source, target});
    }
    return pairs;
}

}  // namespace stykovka::test
