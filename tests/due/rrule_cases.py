"""Random RRULEs that RFC 5545 allows, daily at the finest, the same in every run."""

from __future__ import annotations

import datetime
import math
import random
from dataclasses import dataclass, field

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEARS = 12  # looked at from the first day on
MOST = 12  # days looked at


@dataclass
class Case:
    start: datetime.date
    freq: str
    interval: int = 1
    count: int | None = None
    until: datetime.date | None = None
    wkst: str | None = None
    months: list[int] = field(default_factory=list)
    weeks: list[int] = field(default_factory=list)
    year_days: list[int] = field(default_factory=list)
    month_days: list[int] = field(default_factory=list)
    days: list[tuple[int, str]] = field(default_factory=list)  # 0: without a number
    positions: list[int] = field(default_factory=list)
    rule: str = ""

    @property
    def horizon(self) -> datetime.date:
        return datetime.date(self.start.year + YEARS, 12, 31)

    @property
    def week_start(self) -> int:
        return WEEKDAYS.index(self.wkst or "MO")

    def line(self, most: int = MOST) -> str:
        return f"{self.start:%Y%m%d} {self.horizon:%Y%m%d} {most} {self.rule}"

    def spelled_out(self, most: int = MOST) -> str:
        """With the weekday that DTSTART gives where the rule has none, as the judges need it said."""
        by_week = self.weeks and not (self.month_days or self.year_days)
        if self.days or not (by_week or (self.freq == "WEEKLY" and self.positions)):
            return self.line(most)
        return f"{self.line(most)};BYDAY={WEEKDAYS[self.start.weekday()]}"


def set_size(one: Case) -> int:
    """About how many days a period has, before BYSETPOS."""
    if one.freq == "DAILY":
        return 1
    if one.freq == "WEEKLY":
        return len(one.days) or 1
    months = (len(one.months) or 12) if one.freq == "YEARLY" else 1
    if one.year_days or (one.weeks and one.months) or (one.month_days and one.days):
        return 1
    if one.weeks:
        return len(one.weeks) * (len(one.days) or 1)
    if one.month_days:
        return len(one.month_days) * months
    if all(nth for nth, _ in one.days):
        return max(len(one.days), 1) * (len(one.months) or 1)
    return 4 * months


class Maker:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def sign(self, number: int) -> int:
        return -number if self.chance(0.3) else number

    def some(self, least: int, most: int, at_most: int, signed: bool = True) -> list[int]:
        """Different numbers in any order."""
        size = min(1 + int(self.random.expovariate(0.6)), at_most)
        numbers = {self.random.randint(least, most) for _ in range(size)}
        return self.random.sample(sorted({self.sign(n) if signed else n for n in numbers}), k=len(numbers))

    def weekdays(self, most_nth: int) -> list[tuple[int, str]]:
        names = self.random.sample(WEEKDAYS, k=self.random.choice((1, 1, 1, 2, 2, 3, 5)))
        if not most_nth or self.chance(0.4):
            return [(0, name) for name in names]
        days = [(self.sign(self.random.randint(1, most_nth)), name) for name in names]
        if len(days) > 1 and self.chance(0.1):
            days[0] = (0, days[0][1])
        return days

    def case(self) -> Case:
        first = datetime.date(1990, 1, 1).toordinal()
        start = datetime.date.fromordinal(first + self.random.randrange(50 * 365))
        if self.chance(0.15):  # where months end
            start = start.replace(day=1) - datetime.timedelta(days=self.random.randrange(3))
        one = Case(start, self.random.choice(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
        yearly, monthly, weekly = (one.freq == name for name in ("YEARLY", "MONTHLY", "WEEKLY"))
        if self.chance(0.45):
            one.interval = self.random.choice((2, 2, 3, 4, 5, 6, 7, 10, 12, 18, 30, 53))
            if yearly:
                one.interval = min(one.interval, 4)
        if self.chance(0.4):
            one.wkst = self.random.choice(WEEKDAYS)
        if self.chance(0.3):
            one.months = self.some(1, 12, 5, signed=False)
            if monthly and math.gcd(one.interval, 12) > 1 and self.chance(0.7):
                one.interval = 1
        if yearly and self.chance(0.25):
            one.weeks = self.some(1, 53, 6)
        # More than two together are mostly never.
        crowded = one.months and one.weeks and self.chance(0.7)
        if yearly and not crowded and self.chance(0.2):
            one.year_days = self.some(1, 366, 12)
        crowded = crowded or (one.year_days and (one.months or one.weeks) and self.chance(0.7))
        if not weekly and not crowded and self.chance(0.3):
            one.month_days = self.some(1, 31, 8)
        crowded = crowded or (one.year_days and self.chance(0.7))
        if not crowded and self.chance(0.45):
            of_month = monthly or bool(one.months)
            one.days = self.weekdays((5 if of_month else 53) if monthly or (yearly and not one.weeks) else 0)
        if (one.months or one.weeks or one.year_days or one.month_days or one.days) and self.chance(0.25):
            # Beyond what a set has would be never, which all take long to be sure of.
            one.positions = self.some(1, 5 if self.chance(0.05) else min(set_size(one), 5), 3)
        parts = (one.months, one.weeks, one.year_days, one.month_days, one.days, one.positions)
        if self.chance(0.15):
            one.count = self.random.randint(1, 10)
        # What may be never is sooner known to be where there is an end.
        elif self.chance(0.75 if sum(map(bool, parts)) > 1 else 0.2):
            one.until = start + datetime.timedelta(days=self.random.randrange(YEARS * 365))
        one.rule = self.rule(one)
        return one

    def rule(self, one: Case) -> str:
        """FREQ first, as the RFC wishes it; the other parts in any order."""

        def plus(number: int) -> str:
            return f"+{number}" if number > 0 and self.chance(0.05) else str(number)

        def numbers(values: list[int]) -> str:
            return ",".join(plus(value) for value in values)

        days = ",".join((plus(nth) if nth else "") + name for nth, name in one.days)
        parts = {
            "INTERVAL": str(one.interval) if one.interval > 1 else "",
            "COUNT": str(one.count or ""),
            "UNTIL": f"{one.until:%Y%m%d}" if one.until else "",
            "WKST": one.wkst or "",
            "BYMONTH": ",".join(map(str, one.months)),
            "BYWEEKNO": numbers(one.weeks),
            "BYYEARDAY": numbers(one.year_days),
            "BYMONTHDAY": numbers(one.month_days),
            "BYDAY": days,
            "BYSETPOS": numbers(one.positions),
        }
        said = [f"{name}={value}" for name, value in parts.items() if value]
        return ";".join([f"FREQ={one.freq}", *self.random.sample(said, k=len(said))])


def cases(count: int, seed: int = 5545) -> list[Case]:
    maker = Maker(seed)
    return [maker.case() for _ in range(count)]
