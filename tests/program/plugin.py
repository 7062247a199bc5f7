"""`plan check --format nagios`: the plugin's own exit statuses, in every case, and where it speaks."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections import Counter

from program import Program, Result, run_unittest

from plugin_output import PluginOutput, read_output

OFFICE = "examples/office --today 15/5/2024"
OK, WARNING, CRITICAL, UNKNOWN = range(4)


class Plugin(Program):
    def plugin(self, arguments: str, status: int, command: str = "plan check") -> PluginOutput:
        """What it says where the status is that one: all of it on standard output."""
        result = self.run_plan(f"{command} {arguments}")
        self.assertEqual(result.status, status, result)
        self.assertEqual(result.err, b"")
        output = read_output(result.out)
        self.assertEqual(output.status, status, output)
        self.assertEqual(output.metrics == {}, status == UNKNOWN)
        if output.metrics:
            self.consistent(output)
        return output

    def consistent(self, output: PluginOutput) -> None:
        """The thresholds in the performance data give the same status."""
        overdue, soon = output.metrics["overdue"], output.metrics["due_soon"]
        self.assertEqual(output.status == CRITICAL, overdue.breaks(overdue.crit))
        if overdue.breaks(overdue.warn) or soon.breaks(soon.warn):
            self.assertNotEqual(output.status, OK)

    def good(self, arguments: str, status: int) -> PluginOutput:
        return self.plugin(f"--format nagios {arguments}", status)

    def unknown(self, arguments: str, reason: str) -> PluginOutput:
        output = self.good(f"--lang en {arguments}", UNKNOWN)
        self.assertIn(reason, output.prose)
        return output

    def put(self, name: str, content: str) -> None:
        path = self.sandbox.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)

    def test_each_status(self) -> None:
        self.good("examples/office --today 1/2/2024", OK)
        self.good("examples/office --today 15/2/2024 --plan open-day", OK)
        self.good(f"{OFFICE} --status due-soon", WARNING)
        self.good(OFFICE, CRITICAL)
        self.plugin(f"--format=nagios {OFFICE}", CRITICAL)

    def test_thresholds(self) -> None:
        # On that day one obligation is overdue and one due soon.
        for warn, crit, status in (
            (1, 1, CRITICAL), (1, 2, WARNING), (2, 2, WARNING), (3, 2, OK), (3, 1, CRITICAL), (99, 99, OK),
        ):
            output = self.good(f"{OFFICE} --warn {warn} --crit {crit}", status)
            self.assertEqual([output.metrics["overdue"].value, output.metrics["due_soon"].value], [1, 1])
        self.good(f"{OFFICE} --crit 2", WARNING)
        self.good(f"{OFFICE} --warn 3", CRITICAL)

    def test_all_formats_count_the_same(self) -> None:
        selections = (
            "", "--from 1/5/2024", "--to 1/5/2024", "--from 1/4/2024 --to 20/5/2024", "--status overdue",
            "--status due-soon", "--status overdue,due-soon --to 14/5/2024", "--plan digital-records", "--tag archive",
            "--role coordinating --body 'north ward' --from 1/5/2024",
        )
        for arguments in (*(f"{OFFICE} {one}" for one in selections),
                          "plans --today 15/4/2024 --from 1/1/2024", "plans --today 29/4/2022 --body 'quận ủy'"):
            with self.subTest(arguments):
                result = self.run_plan(f"plan check --format nagios {arguments}")
                metrics = {name: metric.value for name, metric in read_output(result.out).metrics.items()}
                longest = metrics.pop("overdue_days_max")
                long_overdue = metrics.pop("long_overdue")

                board = self.json_of(f"plan report --format json {arguments}")["all"]
                tally = {name.replace("-", "_"): count for name, count in board["tally"].items()}
                self.assertEqual(sum(metrics.values()), tally.pop("obligations"))
                self.assertEqual(metrics, tally)
                self.assertEqual(long_overdue, board["overdue_over_30_days"])

                rows = self.json_of(f"plan list --format json {arguments}")["obligations"]
                listed = Counter(row["status"].replace("-", "_") for row in rows)
                self.assertEqual({name: count for name, count in metrics.items() if count}, listed)
                late = [row["days_late"] for row in rows if row["status"] == "overdue"]
                self.assertEqual(longest, max(late, default=0))

                sums: Counter[str] = Counter()
                gauges = self.run_plan(f"plan check --format prometheus {arguments}").out.decode()
                for status, count in re.findall(r'^plan_obligations\{.*status="(.+)"\} (\d+)$', gauges, re.MULTILINE):
                    sums[status.replace("-", "_")] += int(count)
                self.assertEqual(+sums, listed)
                days = re.findall(r"^plan_overdue_max_seconds\{.*\} (\d+)$", gauges, re.MULTILINE)
                self.assertEqual(max(map(int, days), default=0), longest * 86_400)

    def json_of(self, command: str) -> dict:
        result = self.run_plan(command)
        self.assertEqual(result.status, 0, result)
        return json.loads(result.out)

    def test_bad_usage(self) -> None:
        for arguments in (
            f"{OFFICE} --crt 2", f"{OFFICE} --warn", f"{OFFICE} --warn 0", f"{OFFICE} --crit -1",
            f"{OFFICE} --warn 1.5", f"{OFFICE} --warn 99999999999999999999", f"{OFFICE} --today 30/2/2024",
            f"{OFFICE} --fail-on never", f"{OFFICE} --timestamp", f"{OFFICE} --status open", "''",
            f"{OFFICE} --body nobody", f"{OFFICE} --plan none", f"{OFFICE} --format text",
            "examples/office plans", f"{OFFICE} --write nagios", f"{OFFICE} --lang de",
        ):
            with self.subTest(arguments):
                self.good(arguments, UNKNOWN)
        for command in ("plan", "plan chekc", "plan list", "plan validate", "plan --today 1/1/2024"):
            with self.subTest(command):
                self.plugin("--format nagios", UNKNOWN, command)

    def test_what_asks_for_no_plugin(self) -> None:
        result = self.run_plan("plan check --help --format nagios")
        self.assertEqual((result.status, result.err), (0, b""))
        result = self.run_plan(f"plan check {OFFICE} --search=--format -- nagios")
        self.assertEqual((result.status, result.out), (2, b""))
        result = self.run_plan("plan check --lang en -- --format nagios")
        self.assertEqual((result.status, result.out), (2, b""))

    def test_nothing_to_read(self) -> None:
        self.unknown("nowhere", "no file or folder nowhere")
        self.put("empty/workspace.toml", '[workspace]\ntimezone = "UTC"\n')
        self.unknown("empty", "there is no ")
        self.good("empty --allow-empty", OK)
        self.plugin("check --format nagios", UNKNOWN, "env -C ../home plan")

    def test_what_spoils_the_report(self) -> None:
        self.put("examples/office/bad.toml", "[plan]\ntitle = Bad | overdue=0\n")
        output = self.unknown(OFFICE, "the report is not whole")
        self.assertIn("1 overdue, 1 due soon", output.prose)
        self.assertTrue(any(line.startswith("error[P101]") for line in output.long_text))
        self.assertIn("Overdue · 1", output.long_text)
        self.assertIn("báo cáo chưa đầy đủ", self.good(f"{OFFICE} --lang vi", UNKNOWN).prose)
        self.good(f"{OFFICE} --warn 99 --crit 99", UNKNOWN)

    def test_a_file_that_can_not_be_read(self) -> None:
        os.mkfifo(self.sandbox.work / "examples/office/pipe.toml")
        self.unknown(OFFICE, "the report is not whole")

    def test_an_unknown_time_zone(self) -> None:
        self.put("w/workspace.toml", '[workspace]\ntimezone = "Asia/Hanoy"\n')
        self.put("w/a.toml", '[plan]\ntitle = "A"\n[[item]]\nid = "a"\ntitle = "A"\ndue = "1/1/2024"\nlead = "x"\n')
        self.unknown("w", "Asia/Hanoy")

    def test_output_that_is_not_written(self) -> None:
        result = self.run_plan(f"plan check --format nagios {OFFICE} >/dev/full")
        self.assertEqual(result.status, UNKNOWN, result)
        self.assertNotEqual(result.err, b"")
        self.assertEqual(self.run_plan("plan check --format nagios --crt >/dev/full").status, UNKNOWN)
        self.assertEqual(self.run_plan(f"plan check --format nagios {OFFICE} >&-").status, UNKNOWN)
        output = self.unknown(f"{OFFICE} --write json=nowhere/x.json", "nowhere/x.json could not be written")
        self.assertIn("1 overdue, 1 due soon", output.prose)
        self.unknown(f"{OFFICE} --write json=/dev/full", "/dev/full could not be written")

    def test_standard_input_that_can_not_be_read(self) -> None:
        self.good("- --lang en <&-", UNKNOWN)

    def test_both_streams_as_one(self) -> None:
        """Icinga reads them so: the status line is first all the same."""
        self.put("examples/office/bad.toml", "x = [\n")
        for arguments in (OFFICE, f"{OFFICE} --crt", "nowhere"):
            result: Result = self.sandbox.run(f"plan check --format nagios {arguments}", together=True)
            self.assertEqual(read_output(result.out).status, UNKNOWN)

    def test_written_to_a_file(self) -> None:
        """Beside another format the run keeps that one's exit statuses, and the file has the plugin's."""
        result = self.run_plan(f"plan check {OFFICE} --write nagios=plugin.txt --write prometheus=plan.prom --crit 2")
        self.assertEqual((result.status, result.err), (1, b""))
        output = read_output((self.sandbox.work / "plugin.txt").read_bytes())
        self.assertEqual(output.status, WARNING)
        self.assertEqual(b"\n".join(line.encode() for line in output.long_text) + b"\n", result.out)
        self.assertEqual(self.run_plan(f"plan check {OFFICE} --format prometheus").out,
                         (self.sandbox.work / "plan.prom").read_bytes())
        self.put("examples/office/bad.toml", "x = [\n")
        result = self.run_plan(f"plan check {OFFICE} --write nagios=plugin.txt --write prometheus=plan.prom")
        self.assertEqual(result.status, 2)
        self.assertEqual(read_output((self.sandbox.work / "plugin.txt").read_bytes()).status, UNKNOWN)
        self.assertIn("\nplan_complete 0\n", (self.sandbox.work / "plan.prom").read_text())

    def test_timestamp(self) -> None:
        """The time of the run, only where asked for: else the same day gives the same bytes."""
        plain = f"plan check {OFFICE} --format prometheus"
        name = "plan_last_success_timestamp_seconds "
        before = int(time.time())
        found = self.run_plan(f"{plain} --timestamp").out.decode().splitlines()
        told = [int(line.removeprefix(name)) for line in found if line.startswith(name)]
        self.assertEqual(len(told), 1)
        self.assertTrue(before <= told[0] <= time.time(), told)
        early, late = (f"{self.at(f'2024-05-15 {hour}:00')} {plain}" for hour in ("08", "20"))
        self.assertEqual(self.run_plan(early).out, self.run_plan(late).out)
        self.assertIn(f"{name}1715760000", self.run_plan(f"{early} --timestamp").out.decode().splitlines())


if __name__ == "__main__":
    sys.exit(run_unittest("plugin"))
