// The units of measure that stand behind numbers, in Russian and English.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/measure_units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <vector>

#include "base/any_of.h"
#include "base/unicode.h"
#include "review/prefixed_units.h"

namespace stykovka {
namespace {

/// Forms are separated by spaces; one that ends in "*" is the begin of words. Those with capitals are read as written.
struct Entry {
    std::string_view forms;
    std::string_view name;
    std::string_view dimension;
    double size;
    bool is_imperial = false;
};

// Feet, yards, pounds: international agreement of 1959; gallons and barrels: those of the United States.
constexpr std::array<Entry, 109> units{{
    {"мм миллиметр* mm millimet*", "mm", "length", 0.001},
    {"см сантиметр* cm centimet*", "cm", "length", 0.01},
    {"м метр метра метров метру метром метре метрам метрами метрах метровый* метров* m meter* metre*", "m", "length",
     1},
    {"км километр* km kilomet* kms", "km", "length", 1000},
    {"миля мили миль милю милям милями mile* mi", "mile", "length", 1609.344, true},
    {"фут фута футов футы футам футами foot feet ft", "foot", "length", 0.3048, true},
    {"дюйм* inch*", "inch", "length", 0.0254, true},
    {"ярд* yard yards yd", "yard", "length", 0.9144, true},
    {"mph", "mile/hour", "length/time", 1609.344 / 3600, true},
    {"kph kmh", "km/hour", "length/time", 1000.0 / 3600},
    {"узел узла узлов узлы knot*", "knot", "length/time", 1852.0 / 3600, true},
    {"мг миллиграмм* mg milligram*", "mg", "mass", 0.001},
    {"г гр грамм* g gram*", "g", "mass", 1},
    {"кг килограмм* килo kg kilogram* kilo kilos", "kg", "mass", 1000},
    {"ц центнер* centner* quintal*", "centner", "mass", 1e5},
    {"т тонна тонны тонн тонну тонне тонной тоннам тоннами тоннах тонный* t ton tons tonne*", "t", "mass", 1e6},
    {"фунт* pound pounds lb lbs", "pound", "mass", 453.59237, true},
    {"унци* ounce* oz", "ounce", "mass", 28.349523, true},
    {"карат* carat*", "carat", "mass", 0.2},
    {"мл миллилитр* ml millilit*", "ml", "length3", 1e-6},
    {"л литр* l liter* litre*", "l", "length3", 1e-3},
    {"кубометр* куб кубов", "m3", "length3", 1},
    {"галлон* gallon*", "gallon", "length3", 3.785411784e-3, true},
    {"баррел* barrel* bbl", "barrel", "length3", 0.158987295, true},
    {"га гектар* ha hectare*", "ha", "length2", 1e4},
    {"сотка сотки соток сотках", "are", "length2", 100},
    {"акр* acre acres", "acre", "length2", 4046.8564224, true},
    {"сек секунда секунды секунд секунду секундам секундами секундах секундн* second seconds sec secs", "second",
     "time", 1},
    {"мин минута минуты минут минуту минутам минутами минутах минутн* minute minutes min mins", "minute", "time", 60},
    {"ч час часа часов часу часам часами часах часовой* часово* hour hours h hr hrs", "hour", "time", 3600},
    {"сутки суток суткам сутками сутках день дня дней дню днем днями дням днях day days", "day", "time", 86400},
    {"неделя недели недель неделю неделе неделям неделями неделях week weeks", "week", "time", 604800},
    {"мес месяц* month months", "month", "months", 1},
    {"год года лет году годом годам годами годах year years", "year", "months", 12},
    {"fortnight fortnights", "fortnight", "time", 1209600},
    {"декада декады декад декаду", "ten days", "time", 864000},
    {"decade decades десятилети*", "decade", "months", 120},
    {"век века веков веку веком century centuries столети*", "century", "months", 1200},
    {"millennium millennia тысячелети*", "millennium", "months", 12000},
    {"Вт ватт ватта ваттов W watt watts", "W", "power", 1},
    {"квт киловатт киловатта киловаттов киловаттам kw kilowatt kilowatts", "kW", "power", 1e3},
    {"МВт мвт мегаватт мегаватта мегаваттов MW mw megawatt megawatts", "MW", "power", 1e6},
    {"гвт гигаватт гигаватта гигаваттов gw gigawatt gigawatts", "GW", "power", 1e9},
    {"л.с horsepower hp", "hp", "power", 735.5},
    {"квтч киловатт-час* kwh kilowatt-hour*", "kWh", "energy", 1e3},
    {"мвтч мегаватт-час* mwh megawatt-hour*", "MWh", "energy", 1e6},
    {"гвтч гигаватт-час* gwh gigawatt-hour*", "GWh", "energy", 1e9},
    {"ккал килокалори* kcal kilocalor*", "kcal", "heat", 1e3},
    {"гкал гигакалори* gcal gigacalor*", "Gcal", "heat", 1e9},
    {"гпа гектопаскал* hpa hectopascal*", "hPa", "pressure", 100},
    {"кпа килопаскал* kpa kilopascal*", "kPa", "pressure", 1e3},
    {"мпа мегапаскал* mpa megapascal*", "MPa", "pressure", 1e6},
    {"mmhg", "mmHg", "pressure", 133.322},
    {"кв киловольт* kv kilovolt*", "kV", "voltage", 1e3},
    {"вольт* volt volts", "V", "voltage", 1},
    {"кгц килогерц* khz kilohertz", "kHz", "frequency", 1e3},
    {"мгц мегагерц* mhz megahertz", "MHz", "frequency", 1e6},
    {"ггц гигагерц* ghz gigahertz", "GHz", "frequency", 1e9},
    {"гц герц* hz hertz", "Hz", "frequency", 1},
    {"кбайт кб килобайт* kb kilobyte*", "KB", "data", 1e3},
    {"мбайт мб мегабайт* mb megabyte*", "MB", "data", 1e6},
    {"гбайт гб гигабайт* gb gigabyte*", "GB", "data", 1e9},
    {"тбайт тб терабайт* tb terabyte*", "TB", "data", 1e12},
    {"мбит мегабит* mbit megabit*", "Mbit", "bits", 1e6},
    {"гбит гигабит* gbit gigabit*", "Gbit", "bits", 1e9},
    {"mbps", "Mbit/second", "bits/time", 1e6},
    {"gbps", "Gbit/second", "bits/time", 1e9},
    {"дб децибел* db decibel*", "dB", "sound", 1},
    {"‰ промилле promille permille permil", "per mille", "permille", 1},
    {"бар бара баров bar bars", "bar", "pressure", 1e5},
    {"атмосфер* atmosphere*", "atm", "pressure", 101325},
    {"psi", "psi", "pressure", 6894.757, true},
    {"микрон микрона микронов micron microns", "µm", "length", 1e-6},
    {"ангстрем* angstrom*", "angstrom", "length", 1e-10},
    {"парсек* parsec*", "parsec", "length", 3.0857e16},
    {"верста версты верст версту verst*", "verst", "length", 1066.8},
    {"сажень сажени саженей fathom*", "fathom", "length", 1.8288},
    {"пуд пуда пудов pood*", "pood", "mass", 16380.5},
    {"стоун* stone stones", "stone", "mass", 6350.29, true},
    {"пинта пинты пинт pint*", "pint", "length3", 4.73176e-4, true},
    {"кварта кварты кварт quart quarts", "quart", "length3", 9.46353e-4, true},
    {"бушел* bushel*", "bushel", "length3", 0.03523907, true},
    {"рентген* roentgen*", "roentgen", "exposure", 1},
    {"кюри curie*", "curie", "activity", 3.7e10},
    {"mcg", "µg", "mass", 1e-6},
    {"°", "degree", "degree", 1},
    {"фунт-сила lbf", "lbf", "force", 4.448, true},
    {"карат-масса", "ct", "mass", 0.2},
    {"байт байта byte bytes", "B", "data", 1},
    {"бит бита bit bits", "bit", "bits", 1},
    {"₽ руб рубл* rub ruble* rouble*", "RUB", "RUB", 1},
    {"коп копейка копейки копеек копейку kopeck* kopek*", "kopeck", "RUB", 0.01},
    {"долл доллар* usd dollar*", "USD", "USD", 1},
    {"цент цента центов центы cent cents", "cent", "USD", 0.01},
    {"евро eur euro euros", "EUR", "EUR", 1},
    {"юан* cny rmb yuan", "CNY", "CNY", 1},
    {"тенге kzt tenge", "KZT", "KZT", 1},
    {"франк* franc* chf", "franc", "franc", 1},
    {"иена иены иен иену йена йены йен yen jpy", "yen", "yen", 1},
    {"крона кроны крон крону кронам krona kronor krone kroner crown crowns", "krone", "krone", 1},
    {"лира лиры лир лиру lira liras try", "lira", "lira", 1},
    {"рупи* rupee* inr", "rupee", "rupee", 1},
    {"дирхам* dirham* aed", "dirham", "dirham", 1},
    {"злот* zloty* pln", "zloty", "zloty", 1},
    {"вона воны вон won krw", "won", "won", 1},
    {"песо peso pesos", "peso", "peso", 1},
    {"реал реала реалов реалы real reais brl", "real", "real", 1},
    {"драм* dram drams amd", "dram", "dram", 1},
    {"gbp £", "pound", "mass", 453.59237, true},
}};

/// The entries by their forms, and by the first bytes of what begins a word: every word of a text may be asked for.
struct Index {
    struct Begin {
        std::string_view begin;
        const Entry* entry;
    };
    std::unordered_map<std::string_view, const Entry*> whole;
    std::unordered_map<std::string_view, std::vector<Begin>> begins;
};
constexpr std::size_t first_bytes = 2;

Index index_of_units() {
    Index index;
    for (const Entry& entry : units)
        for (std::size_t begin = 0; begin < entry.forms.size();) {
            const std::size_t end = std::min(entry.forms.find(' ', begin), entry.forms.size());
            const std::string_view form = entry.forms.substr(begin, end - begin);
            begin = end + 1;
            if (form.ends_with('*'))
                index.begins[form.substr(0, first_bytes)].push_back({form.substr(0, form.size() - 1), &entry});
            else
                index.whole.emplace(form, &entry);
        }
    return index;
}

const Entry* listed_entry(std::string_view word) {
    static const Index index = index_of_units();
    // Milliwatts are no news: "mW" is read as the megawatts that were meant.
    const std::string key = lowered(word);
    for (const std::string_view written : {std::string_view(key), word})
        if (const auto found = index.whole.find(written); found != index.whole.end()) return found->second;
    const auto begins = index.begins.find(std::string_view(key).substr(0, first_bytes));
    if (begins == index.begins.end()) return nullptr;
    const auto found =
        std::ranges::find_if(begins->second, [&](const Index::Begin& each) { return key.starts_with(each.begin); });
    return found == begins->second.end() ? nullptr : found->entry;
}

std::optional<Entry> entry_of(std::string_view word) {
    if (word.empty()) return std::nullopt;
    if (const Entry* const listed = listed_entry(word)) return *listed;
    const PrefixedUnit* const unit = prefixed_unit(word);
    return unit == nullptr ? std::nullopt : std::optional(Entry{{}, unit->name, unit->dimension, unit->size});
}

MeasureUnit unit_of(const Entry& entry, std::size_t end) {
    return {std::string(entry.name), std::string(entry.dimension), entry.size, entry.is_imperial, end};
}

/// Reads words from the left.
class Reading {
public:
    explicit Reading(std::string_view text) : text_(text) {}

    std::size_t place() const { return at_; }
    void go_to(std::size_t place) { at_ = place; }

    void skip_spaces() {
        for (std::size_t next = at_; next < text_.size(); at_ = next)
            if (const char32_t c = next_code_point(text_, next); !is_space(c)) return;
    }
    bool take(std::string_view sign) {
        if (!text_.substr(at_).starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }
    std::string_view take_word() {
        const std::size_t begin = at_;
        for (std::size_t next = at_; next < text_.size(); at_ = next) {
            const char32_t c = next_code_point(text_, next);
            if (!is_letter(c) && c != U'µ' && c != U'₽' && c != U'£' && c != U'‰' && c != U'Ω' &&
                !(c == U'-' && at_ > begin))
                break;
        }
        return text_.substr(begin, at_ - begin);
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

// «кв.», "square", «кубических»: what the unit behind it is raised to.
int take_power(Reading& reading) {
    const std::size_t begin = reading.place();
    const std::string word = lowered(reading.take_word());
    const int power = word == "кв" || word.starts_with("квадратн") || word == "square" || word == "sq" ? 2
                      : word == "куб" || word.starts_with("кубич") || word == "cubic" || word == "cu"  ? 3
                                                                                                       : 1;
    if (power > 1) reading.take(".");
    if (power > 1) reading.skip_spaces();
    if (power > 1 && reading.take("-")) reading.skip_spaces();
    // «20 кубов» and «110 кВ» are units themselves.
    const std::size_t behind = reading.place();
    const bool is_unit = power > 1 && !entry_of(reading.take_word());
    reading.go_to(power == 1 || is_unit ? begin : behind);
    return is_unit ? 1 : power;
}

int take_raised(Reading& reading) {
    for (const std::string_view sign : {"²", "2"})
        if (reading.take(sign)) return 2;
    for (const std::string_view sign : {"³", "3"})
        if (reading.take(sign)) return 3;
    return 1;
}

// «л. с.», «мм рт. ст.», «кВт·ч»: units of several words.
std::optional<MeasureUnit> several_words(Reading& reading) {
    struct Compound {
        std::string_view first, second, unit;
    };
    constexpr std::array<Compound, 14> compounds{{{"л", "с", "hp"},
                                                  {"твт", "ч", "TWh"},
                                                  {"tw", "h", "TWh"},
                                                  {"лошадин", "сил", "hp"},
                                                  {"мм", "рт", "mmhg"},
                                                  {"миллиметр", "ртутн", "mmhg"},
                                                  {"mm", "hg", "mmhg"},
                                                  {"millimet", "of", "mmhg"},
                                                  {"квт", "ч", "kwh"},
                                                  {"мвт", "ч", "mwh"},
                                                  {"гвт", "ч", "gwh"},
                                                  {"kw", "h", "kwh"},
                                                  {"mw", "h", "mwh"},
                                                  {"gw", "h", "gwh"}}};
    const std::size_t begin = reading.place();
    const std::string first = lowered(reading.take_word());
    reading.take(".");
    if (!reading.take("·") && !reading.take("⋅") && !reading.take("*") && !reading.take("×")) reading.skip_spaces();
    const std::string second = lowered(reading.take_word());
    for (const Compound& each : compounds) {
        const bool is_first = each.first.size() > 4 ? first.starts_with(each.first) : first == each.first;
        const bool is_second = each.second.size() > 4 ? second.starts_with(each.second) : second == each.second;
        if (is_first && is_second) return unit_of(*entry_of(each.unit), reading.place());
    }
    reading.go_to(begin);
    return std::nullopt;
}

bool is_money(const Entry& entry) {
    return entry.dimension == entry.name || entry.name == "kopeck" || entry.name == "cent";
}

// «швейцарских франков», "US dollars", "metric tons": one word before the unit that says which.
std::optional<Entry> entry_behind_adjective(Reading& reading, std::string_view adjective) {
    reading.skip_spaces();
    const auto entry = entry_of(reading.take_word());
    if (!entry) return std::nullopt;
    const bool tells = is_any(lowered(adjective), {"metric", "short", "long", "nautical", "morских", "us"});
    return tells || is_money(*entry) || entry->name == "pound" ? entry : std::nullopt;
}

// "/h", «в час», "per second", "an hour".
void take_rate(Reading& reading, MeasureUnit& unit) {
    const std::size_t begin = reading.place();
    reading.skip_spaces();
    bool is_rate = reading.take("/");
    if (!is_rate) is_rate = is_any(lowered(reading.take_word()), {"в", "per", "an", "a"});
    reading.skip_spaces();
    const std::string_view word = is_rate ? reading.take_word() : std::string_view();
    const bool is_second = word == "с" || word == "s" || word == "c";
    const auto entry = is_second ? entry_of("sec") : is_rate ? entry_of(word) : std::nullopt;
    if (!entry || entry->dimension != "time" || unit.dimension.find('/') != std::string::npos)
        return reading.go_to(begin);
    unit.name += '/' + std::string(entry->name);
    unit.dimension += "/time";
    unit.size /= entry->size;
    unit.end = reading.place();
}

}  // namespace

std::optional<MeasureUnit> unit_before_all(std::string_view text) {
    Reading reading(text);
    reading.skip_spaces();
    if (reading.take("-")) reading.skip_spaces();
    if (auto unit = several_words(reading)) return unit;
    int power = take_power(reading);
    const std::string_view word = reading.take_word();
    auto entry = entry_of(word);
    if (!entry && !word.empty()) entry = entry_behind_adjective(reading, word);
    if (!entry) return std::nullopt;
    if (power == 1 && entry->dimension == "length") power = take_raised(reading);
    MeasureUnit unit = unit_of(*entry, reading.place());
    if (power > 1) {
        unit.name += std::to_string(power);
        unit.dimension += std::to_string(power);
        unit.size = std::pow(unit.size, power);
    }
    take_rate(reading, unit);
    return unit;
}

std::optional<MeasureUnit> unit_named(std::string_view name) {
    const auto found = std::ranges::find(units, name, &Entry::name);
    if (found != units.end()) return unit_of(*found, 0);
    if (name == "GBP") return unit_of(*entry_of("pound"), 0);
    return std::nullopt;
}

}  // namespace stykovka
