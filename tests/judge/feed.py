"""What ical.js says of the calendars: `feed.py --plan build/plan`.

The plans of the repository, the made-up office, texts that would break out of a line, and items
that repeat, each as to-dos and as events. feed.mjs reads them and compares them with the JSON of
the same report; the days of every RRULE are ical.js's own.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from harness import ROOT, Sandbox  # noqa: E402

JUDGES = ROOT / "build" / "judge"
# Of what the two are sure to read alike; all of RFC 5545 is judged elsewhere (tests/due).
RULES = (
    "FREQ=DAILY;INTERVAL=10",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
    "FREQ=WEEKLY;COUNT=30;BYDAY=FR",
    "FREQ=MONTHLY;BYMONTHDAY=25",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20260331",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15;COUNT=7",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15",
    "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "FREQ=DAILY;COUNT=700",
)
HOSTILE = (
    r"x\r\nEND:VTODO\r\nBEGIN:VTODO\nUID:evil\r;ROLE=CHAIR:\"a\", b^n^' \\n \\\\, c; "
    r"\u202e\u001b[31m =cmd %0D%0A \U0001F469\u200d\U0001F4BB e\u0302\u0301"
)


def hostile_plan() -> str:
    text = HOSTILE * 3
    return f"""[plan]
id = "p"
title = "{text}"
issuer = "{text}"
source = "https://example.org/{text}"
[[body]]
id = "b"
name = "{text}"
contact = "b+c@example.org"
[[body]]
id = "c"
name = "C"
contact = "{text}@example.org"
[[item]]
id = "i"
title = "{text}"
due = "10/4/2024"
lead = ["b", "c", "{text}"]
coordinating = ["{text}"]
tags = ["{text}", "a,b;c\\\\d"]
[[item.completion]]
body = "b"
on = "11/4/2024"
evidence = "{text}"
[[item.waiver]]
body = "c"
on = "11/4/2024"
authority = "{text}"
"""


def repeating_plan() -> str:
    items = "".join(
        f"""[[item]]
id = "r{number}"
title = "{rule}"
due = "{due}"
lead = ["b", "c", "ending"]
repeat = "{rule}"
after = ["r0"]
{more}"""
        for number, (rule, due, more) in enumerate([
            *((rule, "31/1/2024", "") for rule in RULES),
            *((rule, "31/1/2024", 'until = "before 1/12/2025"\n') for rule in RULES[4:10]),
            (RULES[4], "before 25/1/2024", ""),
            ("monthly", "31/1/2024", ""),
        ])
    )
    return f"""[plan]
id = "p"
title = "P"
[[body]]
id = "b"
name = "B"
contact = "b@example.org"
[[body]]
id = "c"
name = "C"
[[body]]
id = "ending"
name = "Ending"
until = "30/6/2025"
[[body.successor]]
body = "after"
from = "1/7/2025"
[[body]]
id = "after"
name = "After"
{items}
[[item.completion]]
body = "b"
for = "29/2/2024"
on = "1/3/2024"
[[item.waiver]]
body = "c"
for = "29/2/2024"
on = "1/3/2024"
"""


class Judge:
    def __init__(self, plan: Path) -> None:
        self.plan = plan
        self.cases: list[dict[str, Any]] = []

    def add(self, sandbox: Sandbox, folder: str, today: str, horizon: str) -> None:
        def run(options: str) -> bytes:
            return sandbox.run(f"plan list {folder} --today {today} {options}").out

        def obligations(options: str) -> Any:
            return json.loads(run(f"--format json {options}"))["obligations"]

        for options, events, alarms in (
            ("", False, []),
            ("--events --alarm 7d,1d", True, [7, 1]),
            ("--alarm 2w --lang vi", False, [14]),
        ):
            self.cases.append({
                "name": f"{folder} {options}",
                "calendar": run(f"--format ics {options}").decode(),
                "events": events,
                "alarms": alarms,
                "obligations": obligations(""),
                "further": obligations(f"--to {horizon}"),
                "horizon": horizon,
            })

    def judge(self) -> bool:
        with Sandbox(self.plan) as sandbox:
            sandbox.copy("plans", "examples")
            for name, text in (("hostile", hostile_plan()), ("repeating", repeating_plan())):
                (sandbox.work / name).mkdir()
                (sandbox.work / name / "plan.toml").write_text(text)
            (sandbox.work / "hostile/workspace.toml").write_text('[remind]\nreply_to = "o@example.org"\n')
            self.add(sandbox, "plans", "2022-04-30", "2023-04-30")
            self.add(sandbox, "examples/office", "2024-05-15", "2025-05-15")
            self.add(sandbox, "hostile", "2024-05-15", "2025-05-15")
            self.add(sandbox, "repeating", "2024-05-15", "2027-05-15")
        folder = JUDGES / "feed"
        folder.mkdir(parents=True, exist_ok=True)
        cases = folder / "cases.json"
        cases.write_text(json.dumps(self.cases))
        script = Path(__file__).with_name("feed.mjs")
        result = subprocess.run(["node", script, JUDGES, cases], capture_output=True, text=True)
        print(result.stdout + result.stderr, end="")
        return result.returncode == 0


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--plan", type=Path, required=True)
    good = Judge(arguments.parse_args().plan).judge()
    print(f"judge of the calendars: {'passed' if good else 'failed'}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
