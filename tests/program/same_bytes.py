"""The same files, today and options give the same bytes, whatever the machine is set to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from program import ROOT, Program, run_unittest

COMMANDS = (
    "plan list examples/office --format json --today 15/5/2024",
    "plan list examples/office --format csv --today 15/5/2024",
    "plan list examples/office --format ics --today 15/5/2024",
    "plan list plans --format text --today 15/5/2022",
    "plan list plans --format text --lang en --search 'uy ban' --today 15/5/2022",
    "plan check plans --today 15/5/2022",
    "plan check plans --today 15/5/2022 --format prometheus",
    "plan check plans --today 15/5/2022 --format nagios --crit 99999",
    "plan tree plans --today 15/5/2022",
    "plan remind plans --today 15/5/2022",
    "plan remind examples/office --format mbox --lang vi --today 15/5/2024",
    "plan show bao-cao-thanh-uy plans --today 15/5/2022",
    "plan date 'trước ngày 29/4/2022'",
    *(
        f"plan validate plans --format {name}"
        for name in ("short", "json", "github", "gitlab", "sarif", "junit")
    ),
    "plan validate examples/office",
    "plan schema",
)
# Every rule has something to say here.
MISTAKES = tuple(
    f"plan validate tests/seeded/{name} --format {form}"
    for name in ("office", "lotus-bay")
    for form in ("text", "short", "json", "github", "gitlab", "sarif", "junit")
)

# What may happen to an item's section.
MISHAPS = (
    lambda section: section.replace("id ", "# id ", 1),
    lambda section: section.replace('due   = "', 'due   = "xx ', 1),
    lambda section: section.replace("title", "titel", 1),
    lambda section: section + 'clause = "open\n',
    lambda section: section + 'note = "a\\u00ea"\n',
    lambda section: section + '[[body]]\nid = "x' + str(len(section)) + '"\nname = "X"\n',
)


class SameBytes(Program):
    def setUp(self) -> None:
        super().setUp()
        self.sandbox.copy("tests/seeded")

    def same(self, *settings: str) -> None:
        """Each command prints the same under each setting, which stands in front of it in a shell."""
        for command in COMMANDS + MISTAKES:
            plain = self.run_plan(command)
            self.assertIn(plain.status, (0, 1), plain.err)
            for setting in settings:
                with self.subTest(command, setting=setting):
                    self.assertEqual(self.run_plan(f"{setting} {command}"), plain)

    def test_locales(self) -> None:
        # Where the sources of locales are installed real ones are made: with a decimal comma, and
        # with another upper case of i.
        made = self.sandbox.root / "locales"
        made.mkdir()
        for name in ("vi_VN", "de_DE", "tr_TR"):
            if Path("/usr/share/i18n/locales", name).exists():
                subprocess.run(
                    ["localedef", "-i", name, "-f", "UTF-8", made / f"{name}.UTF-8"],
                    capture_output=True,
                    check=True,
                )
        self.same(
            "LC_ALL=C",
            "LC_ALL=POSIX",
            "LC_ALL=C.UTF-8",
            *(f"LOCPATH={made} LC_ALL={name}.UTF-8 LANGUAGE={name}" for name in ("vi_VN", "de_DE", "tr_TR")),
        )

    def test_zones(self) -> None:
        # The workspaces name their own zone, and today is given.
        self.same("TZ=UTC", "TZ=America/Los_Angeles", "TZ=Pacific/Kiritimati", "TZ=Asia/Ho_Chi_Minh")

    def test_the_clock_is_turned(self) -> None:
        # Else the tests below would show nothing.
        zone = "TZ=Asia/Ho_Chi_Minh"
        told = self.run_plan(f"{zone} {self.at('2031-05-04 12:00')} plan overdue examples/office --format json")
        self.assertEqual(json.loads(told.out)["today"], "2031-05-04")

    def test_other_days(self) -> None:
        # The day is given; `validate` needs none.
        self.same(*(self.at(f"{day} 23:59:59") for day in ("1999-12-31", "2024-02-29", "2031-05-04")))

    def test_today_is_the_workspaces(self) -> None:
        # Half past five in London is half past midnight of 29/4 in Ho Chi Minh City: the reports of
        # the 30 districts and of two party committees beside them, due "trước ngày 29/4/2022", are
        # overdue from that midnight on.
        ask = "plan overdue plans --plan ha-noi-70-kh-tu --format json"
        overdue = {}
        for at in ("16:59:59", "17:00:00", "17:30:00"):
            result = self.run_plan(f"TZ=UTC {self.at(f'2022-04-28 {at}')} {ask}")
            report = json.loads(result.out)
            reports = [one for one in report["obligations"] if one["item"] == "bao-cao-quan-huyen"]
            overdue[at] = report["today"], len(reports)
        self.assertEqual(overdue["16:59:59"], ("2022-04-28", 0))
        self.assertEqual(overdue["17:00:00"], ("2022-04-29", 32))
        self.assertEqual(overdue["17:30:00"], ("2022-04-29", 32))

    def test_every_day_of_a_year(self) -> None:
        validate = "plan validate tests/seeded/office --format json"
        clock = self.shimmed('CLOCK_SHIM=$((1830297600 + 86400 * i))')
        result = self.run_plan(
            f"for i in {{0..365}}; do {clock} {validate} | sha256sum; done | sort | uniq -c"
        )
        once = self.run_plan(f"{validate} | sha256sum").out
        self.assertEqual(result.out.strip(), b"366 " + once.strip())

    def test_cores(self) -> None:
        cores = sorted(os.sched_getaffinity(0))
        self.same(f"taskset -c {cores[0]}", f"taskset -c {cores[0]},{cores[-1]}")

    def test_cores_on_a_large_file(self) -> None:
        """The files above are small: one thread reads each. Of this one every core reads a part."""
        folder = self.sandbox.work / "large"
        corpus = ROOT / "tests" / "bench" / "corpus.py"
        subprocess.run([sys.executable, "-B", corpus, "--items", "6000", folder], check=True)
        plan = folder / "plans" / "corpus.toml"
        sections = plan.read_text().split("[[item]]\n")
        for i in range(100, len(sections), 97):
            sections[i] = MISHAPS[i % len(MISHAPS)](sections[i])
        plan.write_text("[[item]]\n".join(sections))
        for command in (
            "plan check large/plans --today 15/1/2027",
            "plan list large/plans --today 15/1/2027 --format json",
            "plan list large/plans --today 15/1/2027 --by body --lang vi",
            "plan validate large/plans --format json",
        ):
            plain = self.run_plan(command)
            self.assertIn(plain.status, (1, 2), plain.err)
            self.assertGreater(len(plain.out), 100_000)
            cores = sorted(os.sched_getaffinity(0))
            for setting in (f"taskset -c {cores[0]}", f"taskset -c {cores[0]},{cores[-1]}", "prlimit --nproc=1"):
                with self.subTest(command, setting=setting):
                    self.assertEqual(self.run_plan(f"{setting} {command}"), plain)

    def test_widths_and_terminals(self) -> None:
        # Standard output is no terminal here, so nothing of one may show.
        self.same("COLUMNS=20", "COLUMNS=x LINES=1", "TERM=dumb", "TERM=xterm-256color", "NO_COLOR=1")

    def test_again(self) -> None:
        self.same("", "", "")


if __name__ == "__main__":
    sys.exit(run_unittest("same-bytes"))
