"""Counts the cases of a ctest run: `tally.py tests.xml` prints `N passed, N failed`.

ctest counts programs; what people ask is how many cases there were. doctest and the scripts here
print their counts; a test that printed none is one case.
"""

from __future__ import annotations

import re
import sys
from xml.etree import ElementTree

COUNTS = (
    re.compile(r"\[doctest\] test cases: +\d+ \| +(?P<passed>\d+) passed \| +(?P<failed>\d+) failed"),
    re.compile(r"^\S+: (?P<passed>\d+) passed, (?P<failed>\d+) failed$", re.MULTILINE),
)


def count(case: ElementTree.Element) -> tuple[int, int]:
    output = case.findtext("system-out") or ""
    good = case.get("status") == "run"
    passed = failed = 0
    for pattern in COUNTS:
        for match in pattern.finditer(output):
            passed += int(match["passed"])
            failed += int(match["failed"])
    if good:
        return max(passed, 1), failed
    return passed, max(failed, 1)


def main() -> int:
    try:
        cases = ElementTree.parse(sys.argv[1]).getroot().findall("testcase")
    except (OSError, ElementTree.ParseError):
        print("not run")
        return 1
    counts = [count(case) for case in cases]
    failed = sum(failed for _, failed in counts)
    print(f"{sum(passed for passed, _ in counts)} passed, {failed} failed")
    return 1 if failed or not counts else 0


if __name__ == "__main__":
    sys.exit(main())
