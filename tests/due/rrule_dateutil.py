"""The days of RRULEs by dateutil, from file to file as rrule_judge.cpp has them: CASES DAYS."""

from __future__ import annotations

import datetime
import itertools
import re
import sys
import types

# Where Debian keeps it, whichever python3 this is.
sys.path.append("/usr/lib/python3/dist-packages")

import dateutil.rrule  # noqa: E402

# dateutil looks for a next day until the year 9999. It takes that bound from this module, so here
# it ends at the horizon.
bounded = types.ModuleType("datetime")
bounded.__dict__.update(vars(datetime))
dateutil.rrule.datetime = bounded

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def day_of(text: str) -> datetime.datetime:
    return datetime.datetime.strptime(text, "%Y%m%d")


def days(start: str, horizon: str, most: str, rule: str) -> str:
    bounded.MAXYEAR = int(horizon[:4])
    first = day_of(start)
    count = int(most)
    if rule.startswith("FREQ=WEEKLY") and "BYSETPOS" in rule:
        # "A set of recurrence instances starts at the beginning of the interval defined by the FREQ
        # rule part"; dateutil's first set starts at DTSTART. So it is given the week's first day,
        # and COUNT, which counts from DTSTART, is done here.
        if said := re.search(r";COUNT=(\d+)", rule):
            rule = rule.replace(said[0], "")
            count = min(count, int(said[1]))
        said = re.search(r"WKST=(..)", rule)
        week_start = WEEKDAYS.index(said[1]) if said else 0
        first -= datetime.timedelta(days=(first.weekday() - week_start) % 7)
    found = dateutil.rrule.rrulestr(rule, dtstart=first)
    texts = itertools.dropwhile(lambda day: day < start, (f"{day:%Y%m%d}" for day in found))
    return " ".join(itertools.takewhile(lambda day: day <= horizon, itertools.islice(texts, count)))


if __name__ == "__main__":
    with open(sys.argv[1]) as cases, open(sys.argv[2], "w") as out:
        for line in cases:
            print(days(*line.split()), file=out)
