"""RRULEs against judges that are not ours, libical and dateutil: `rrule_judges.py RRULE-JUDGE [CASES]`.

Random rules (rrule_cases.py), of each the first 12 days within 12 years; those of plan come through
its parser of `repeat`. A rule whose days differ fails the test, unless it is of a class below, each
with its reason, in quotes RFC 5545, section 3.3.10; and against libical dateutil must then say what
plan says, unless the rule is of a class of its own too.

What the two need said in other words (they are judges of the same days then):
- BYWEEKNO alone, where dateutil takes all seven days of the week: "Information, not contained in
  the rule, … are derived from the Start Time". They are given that weekday.
- WEEKLY with BYSETPOS, where dateutil's first week begins at DTSTART (rrule_dateutil.py).
"""

from __future__ import annotations

import atexit
import datetime
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from rrule_cases import WEEKDAYS, Case, cases

CASES = 120_000
SECONDS = 1200  # for one judge, sanitizers and a busy machine included
SHOWN = 5
DATEUTIL_SCRIPT = Path(__file__).parent / "rrule_dateutil.py"


def begins_in_other_year(one: Case) -> bool:
    """Whether DTSTART lies in a week of the year before or after: a week's fourth day has its year."""
    into_week = (one.start.weekday() - one.week_start) % 7
    return (one.start + datetime.timedelta(days=3 - into_week)).year != one.start.year


def first_week_misplaced(one: Case) -> bool:
    def from_sunday(name: str) -> int:
        return (WEEKDAYS.index(name) + 1) % 7

    names = [name for _, name in one.days]
    first = min(names, key=lambda name: (WEEKDAYS.index(name) - one.week_start) % 7)
    return from_sunday(first) < from_sunday(one.wkst or "MO") and first != WEEKDAYS[one.start.weekday()]


def may_meet(one: Case) -> bool:
    """Whether a month has a day that the rule names twice, as 11 and as -21."""
    return any(28 <= day - back - 1 <= 31 for day in one.month_days for back in one.month_days if back < 0 < day)


Class = Callable[[Case], object]

# Neither judge, and the RFC does not say: with INTERVAL the years are counted from the one whose
# week DTSTART lies in, so that a first day that the rule names is among its days. The judges count
# from the calendar year.
UNSAID: dict[str, Class] = {
    "BYWEEKNO with INTERVAL, DTSTART in a week of the other year": lambda one: one.weeks
    and one.interval > 1
    and begins_in_other_year(one),
}

# libical 3.0.16 is not given these: it looks for their days until the year 2582, or crashes.
NOT_FOR_LIBICAL: dict[str, Class] = {
    # It passes the negative ones over. "-10 represents the tenth to the last day of the month".
    "DAILY, negative BYMONTHDAY": lambda one: one.freq == "DAILY" and min(one.month_days, default=1) < 0,
    # It looks into the first day's month alone. BYMONTHDAY expands a YEARLY rule: every month's.
    "YEARLY, BYMONTHDAY without BYMONTH": lambda one: one.freq == "YEARLY"
    and one.month_days
    and not one.months,
    # It finds none or others. BYYEARDAY is limited by BYMONTH and BYWEEKNO, and BYMONTHDAY limits:
    # the parts are "applied … in the following order: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY".
    "BYYEARDAY with BYMONTH, BYMONTHDAY or BYWEEKNO": lambda one: one.year_days
    and (one.months or one.month_days or one.weeks),
    "BYWEEKNO with BYMONTHDAY": lambda one: one.weeks and one.month_days,
    # It ends the program. "Valid values are 1 to 53 or -53 to -1".
    "BYWEEKNO=-53": lambda one: -53 in one.weeks,
}

LIBICAL: dict[str, Class] = UNSAID | {
    # All days, as without BYSETPOS: "in a WEEKLY rule, the interval would be one week".
    "WEEKLY, BYDAY with BYSETPOS": lambda one: one.freq == "WEEKLY" and one.days and one.positions,
    # The first week is another: where the first weekday of BYDAY has a lower number than WKST, the
    # numbers from Sunday on, and is not DTSTART's. WKST "is significant when a WEEKLY RRULE has an
    # interval greater than 1, and a BYDAY rule part is specified".
    "WEEKLY, INTERVAL, BYDAY before WKST in a week from Sunday": lambda one: one.freq == "WEEKLY"
    and one.interval > 1
    and one.days
    and first_week_misplaced(one),
    # The number of weeks of a year is taken for the one of weeks from Monday, whatever WKST is.
    # "A week is defined as a seven day period, starting on the day of the week defined to be the
    # week start (see WKST)".
    "negative BYWEEKNO, WKST not MO": lambda one: min(one.weeks, default=1) < 0 and one.week_start != 0,
    # Days of the week that lie in the other year are lost, or come first.
    "BYWEEKNO 1, 52, 53 from either end": lambda one: any(abs(week) in (1, 52, 53) for week in one.weeks),
    # A day is lost now and then: 16/1/1996, a Tuesday, of BYWEEKNO=2,42;BYMONTH=1,5;WKST=TH.
    "BYWEEKNO with BYMONTH": lambda one: one.weeks and one.months,
    # The set has the day twice: "the nth occurrence within the set".
    "BYSETPOS, a BYMONTHDAY named from both ends": lambda one: one.positions and may_meet(one),
}

DATEUTIL: dict[str, Class] = UNSAID | {
    # Only days that both name, so mostly none. "MO" is every Monday and "1TU" one Tuesday, and a
    # list has the days of each.
    "BYDAY with and without numbers": lambda one: len({nth == 0 for nth, _ in one.days}) == 2,
    # It takes a week's days in the calendar year, and of those in January the number of weeks of
    # the wrong year ("TODO: Check -numweeks for next year", in its source).
    "BYWEEKNO of the last week, 52 or 53 from either end": lambda one: any(
        abs(week) >= 52 for week in one.weeks
    ),
    # So too: week 1 of the next year is of this year's set. "Week number one of the calendar year".
    "BYWEEKNO 1 or -1 with INTERVAL or BYSETPOS": lambda one: (one.interval > 1 or one.positions)
    and any(abs(week) == 1 for week in one.weeks),
}


def class_of(one: Case, classes: dict[str, Class]) -> str | None:
    return next((name for name, holds in classes.items() if holds(one)), None)


class Run:
    """A judge at work, from file to file; its messages go where ours go."""

    def __init__(self, folder: str, name: str, command: list[str], lines: list[str]) -> None:
        self.lines, self.name = lines, name
        given, self.found = Path(folder, f"{name}.cases"), Path(folder, f"{name}.days")
        given.write_text("".join(f"{line}\n" for line in lines))
        self.process = subprocess.Popen([*command, given, self.found], stdin=subprocess.DEVNULL)
        # Nothing goes on where the test has ended.
        atexit.register(self.process.kill)

    def days(self) -> list[str]:
        status = self.process.wait(timeout=SECONDS)
        found = self.found.read_text().splitlines()
        if status != 0 or len(found) != len(self.lines):
            sys.exit(f"{self.name} ended with status {status} at: {[*self.lines, 'the end'][len(found)]}")
        return found


def compare(judge: str, classes: dict[str, Class], rows: list[tuple[Case, str, str, str | None]]) -> int:
    """Rows of a case, plan's days, the judge's, and those of another who is to stand with plan."""
    explained: Counter[str] = Counter()
    wrong = 0
    for one, ours, theirs, other in rows:
        if ours == theirs:
            continue
        name = class_of(one, classes)
        if name and (other is None or other == ours):
            explained[name] += 1
            continue
        wrong += 1
        if wrong <= SHOWN:
            print(f"{one.line()}\n    plan: {ours}\n    {judge}: {theirs}")
    differ = wrong + explained.total()
    print(f"{judge}: {len(rows)} rules compared, {differ} differ, {wrong} of them unexplained")
    for name, count in explained.items():
        print(f"    {count} explained: {name}")
    return wrong


def main() -> int:
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else CASES
    all_cases = cases(count)
    half = count // 2
    with tempfile.TemporaryDirectory(prefix="rrule-judges-") as folder:
        plan = Run(folder, "plan", [program, "plan"], [one.line() for one in all_cases])
        script = [sys.executable, "-B", str(DATEUTIL_SCRIPT)]
        dateutil = [
            Run(folder, f"dateutil-{i}", script, [one.spelled_out() for one in part])
            for i, part in enumerate((all_cases[:half], all_cases[half:]))
        ]
        ours = plan.days()

        # libical looks on for what is not there, so it is asked for as many days as there are; and
        # for one more after COUNT.
        left_out: Counter[str] = Counter()
        asked: list[int] = []
        lines: list[str] = []
        for i, (one, days) in enumerate(zip(all_cases, ours)):
            most = len(days.split())
            if why := "never within 12 years" if most == 0 else class_of(one, NOT_FOR_LIBICAL):
                left_out[why] += 1
                continue
            asked.append(i)
            lines.append(one.spelled_out(most + (most == one.count)))
        by_libical = Run(folder, "libical", [program, "libical"], lines).days()
        by_dateutil = [days for run in dateutil for days in run.days()]

    print(f"{count} rules")
    wrong = sum(days.startswith("refused") for days in ours)
    if wrong:
        print(f"plan refuses {wrong} of them")
    wrong += compare("dateutil", DATEUTIL, [(*row, None) for row in zip(all_cases, ours, by_dateutil)])
    wrong += compare(
        "libical",
        LIBICAL,
        [
            (all_cases[i], ours[i], theirs, None if class_of(all_cases[i], DATEUTIL) else by_dateutil[i])
            for i, theirs in zip(asked, by_libical)
        ],
    )
    for name, number in left_out.items():
        print(f"    {number} not given to libical: {name}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
