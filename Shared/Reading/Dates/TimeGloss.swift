/// The small words that patterns of time are made of, named by their English form; `Resources/times.txt` tells which
/// words of a language mean them.
enum TimeGloss: String, Sendable {
    case a, about, after, ago, ahead, all, almost, and, another, around, at, back, before, between, by, century
    case close, coming, current, d, day, during, earlier, early, end, fall, following, `for`, from, h, half
    case hence, `in`, last, late, later, least, m, mid, midnight, min, minute, months, most, nearly, new, next
    case night, noon, now, o, of, old, on, or, other, over, p, past, per, present, previous, prior, q, qtr
    case quarter, sec, second, since, single, some, spring, than, that, the, this, thousand, till, time, times
    case to, tomorrow, tonight, until, upcoming, very, we, week, weekend, when, within, year, yesterday
}
