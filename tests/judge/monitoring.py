"""What monitoring makes of our outputs: `monitoring.py --plan build/plan`.

promtool looks at the metrics and at the alert rules, and runs the rules on metrics that plan wrote;
node_exporter's textfile collector reads them; Nagios itself runs the plugin by the example's lines, in
a mount namespace of its own, and tells what it took for text and what for performance data.
"""

from __future__ import annotations

import argparse
import json
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from machine import AHEAD, DEBIAN, OVERDUE, ROOT, SECONDS, SPOILT, Counter, Machine, may_unshare

from plugin_output import read_metrics, read_output

PROMTOOL = DEBIAN / "usr/bin/promtool"
EXPORTER = DEBIAN / "usr/bin/prometheus-node-exporter"
NAGIOS = DEBIAN / "usr/sbin/nagios4"
RULES = ROOT / "examples/monitoring/plan.rules.yml"
DAYS = (("plans", "2022-04-29"), ("plans", "2026-01-01"), ("examples/office", "2024-05-15"))

# As a TOML text; the control and direction-changing characters are told of, and reported all the same.
BREAKING = r'a\"} 1\nplan_complete 7 | overdue=0;;;0\r\n# HELP plan_info x\n\\\\ \\n \u001b[2J\u202e\u0000 é日本'
HOSTILE = OVERDUE.replace("70-KH/TU", BREAKING).replace("Quận ủy Ba Đình", BREAKING) + "".join(
    f'[[item]]\nid = "i{i}"\ntitle = "{BREAKING}"\ndue = "1/1/2024"\nlead = "{lead}"\n'
    for i, lead in enumerate((BREAKING, BREAKING + "2", "X", "{}", "\\\\", "x"))
)


def run(*command: object, stdin: str = "") -> tuple[int, str]:
    result = subprocess.run([str(word) for word in command], input=stdin, capture_output=True, text=True)
    return result.returncode, result.stdout + result.stderr


class Judge(Counter):
    def __init__(self, plan: Path) -> None:
        super().__init__()
        self.plan = plan
        self.folder = Path(tempfile.mkdtemp(prefix="plan-judge-"))

    def metrics(self, *arguments: object) -> str:
        command = [str(self.plan), "check", "--format", "prometheus", *map(str, arguments)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout

    def workspace(self, text: str) -> Path:
        folder = self.folder / "w"
        folder.mkdir(exist_ok=True)
        (folder / "workspace.toml").write_text('[workspace]\ntimezone = "UTC"\n')
        (folder / "a.toml").write_text(text)
        return folder

    def all_metrics(self) -> list[tuple[str, str]]:
        found = [(f"{path} on {day}", self.metrics(path, "--today", day, "--timestamp")) for path, day in DAYS]
        for name, text in (("overdue", OVERDUE), ("ahead", AHEAD), ("spoilt", SPOILT), ("hostile", HOSTILE)):
            found.append((name, self.metrics(self.workspace(text), "--today", "2024-05-15")))
        return found

    # ---- Prometheus ----

    def promtool(self) -> None:
        for name, metrics in self.all_metrics():
            status, words = run(PROMTOOL, "check", "metrics", stdin=metrics)
            self.count(f"promtool: {name}", status == 0 and not words and metrics.count("\n") > 10, words)
        for mistake in ('x{a="b"c"} 1\n', "# HELP x_days X.\n# TYPE x_days gauge\nx_days 1\n", "a 1"):
            status, _ = run(PROMTOOL, "check", "metrics", stdin=metrics + mistake)
            self.count(f"promtool with {mistake!r}", status != 0)

    def rules(self) -> None:
        status, words = run(PROMTOOL, "check", "rules", "--lint=all", "--lint-fatal", RULES)
        self.count("promtool: the rules", status == 0, words)
        bad = self.folder / "bad.yml"
        bad.write_text(RULES.read_text().replace("> 0", "> >", 1))
        self.count("promtool: rules with a mistake", run(PROMTOOL, "check", "rules", bad)[0] != 0)
        for name, text, wanted in (
            ("overdue", OVERDUE, {"PlanOverdue", "PlanLongOverdue"}),
            ("ahead", AHEAD, set()),
            ("spoilt", SPOILT, {"PlanOverdue", "PlanLongOverdue", "PlanIncomplete"}),
        ):
            self.count(f"alerts: {name}", self.alerts(self.metrics(self.workspace(text)), 1) == wanted)
        # Once the metrics stand still, and where there are none.
        metrics = self.metrics(self.workspace(AHEAD))
        self.count("alerts: after a day", self.alerts(metrics, 24) == set())
        self.count("alerts: after three days", self.alerts(metrics, 72) == {"PlanNotRun"})
        self.count("alerts: without metrics", self.alerts("", 1) == {"PlanNotRun"})

    def alerts(self, metrics: str, hours: int) -> set[str]:
        """Those that promtool says fire some hours after the day that the metrics are of."""
        series = []
        for line in metrics.splitlines():
            if not line.startswith("#"):
                name, _, value = line.rpartition(" ")
                # Time begins at 0 there.
                number = 0 if name == "plan_today_timestamp_seconds" else int(value)
                series.append({"series": name, "values": f"{number}+0x{hours * 60}"})
        firing = set()
        for alert in re.findall(r"alert: (\w+)", RULES.read_text()):
            test = {
                "rule_files": [str(RULES)],
                "tests": [{"interval": "1m", "input_series": series,
                           "alert_rule_test": [{"eval_time": f"{hours}h", "alertname": alert, "exp_alerts": []}]}],
            }
            path = self.folder / "test.yml"  # JSON is YAML
            path.write_text(json.dumps(test))
            status, words = run(PROMTOOL, "test", "rules", path)
            if status != 0 and f"alertname: {alert}" not in words:
                raise SystemExit(words)
            if status != 0:
                firing.add(alert)
        return firing

    def exporter(self) -> None:
        """What its collector reads is what was written, and it finds no fault with it."""
        folder = self.folder / "textfile"
        folder.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        process = subprocess.Popen(
            [str(EXPORTER), "--collector.disable-defaults", "--collector.textfile",
             f"--collector.textfile.directory={folder}", f"--web.listen-address={address}"],
            stderr=subprocess.DEVNULL,
        )
        try:
            for name, metrics in self.all_metrics():
                (folder / "plan.prom").write_text(metrics)
                read = self.scrape(address)
                self.count(f"node_exporter: {name}", "node_textfile_scrape_error 0" in read)
                self.count(f"node_exporter: {name}, samples", samples(metrics) == samples(read))
            (folder / "plan.prom").write_text(metrics + 'x{a="b"c"} 1\n')
            self.count("node_exporter: a mistake", "node_textfile_scrape_error 1" in self.scrape(address))
        finally:
            process.terminate()
            process.wait()

    def scrape(self, address: str) -> set[str]:
        end = time.monotonic() + SECONDS
        while True:
            try:
                with urllib.request.urlopen(f"http://{address}/metrics") as answer:
                    return set(answer.read().decode().splitlines())
            except urllib.error.URLError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    # ---- Nagios ----

    def nagios(self) -> None:
        for name, text, status in (("overdue", OVERDUE, 2), ("ahead", AHEAD, 0), ("spoilt", SPOILT, 3), ("hostile", HOSTILE, 3)):
            with Machine(self.plan) as machine:
                machine.write(text)
                own = read_output(machine.sandbox.run(f"plan check {machine.plans} --format nagios").out)
                found = self.ask_nagios(machine)
                self.count(f"Nagios: {name}", found.get("current_state") == str(status) == str(own.status), found)
                first = found.get("plugin_output", "")
                self.count(f"Nagios: {name}, status line", first.endswith(f" - {own.prose}"), (first, own.prose))
                performance = found.get("performance_data", "")
                self.count(f"Nagios: {name}, performance data", read_metrics(performance) == own.metrics, performance)
                # The same but for the folder's name, which the findings tell, and what it cuts off.
                long_text = bare(found.get("long_plugin_output", ""))
                wanted = bare("".join(own.long_text).replace(str(machine.plans), "/srv/plans"))
                self.count(f"Nagios: {name}, long text", wanted.startswith(long_text), long_text)
                self.count(f"Nagios: {name}, nothing more", bool(wanted) == bool(long_text), long_text)

    def ask_nagios(self, machine: Machine) -> dict[str, str]:
        """What it keeps of the service, by the lines of the example."""
        var = machine.root / "nagios"
        (var / "results").mkdir(parents=True)
        settings = {
            "log_file": var / "log", "cfg_file": ROOT / "examples/monitoring/nagios.cfg",
            "object_cache_file": var / "objects", "status_file": var / "status", "command_file": var / "commands",
            "lock_file": var / "lock", "temp_file": var / "temp", "temp_path": var, "query_socket": var / "query",
            "check_result_path": var / "results", "status_update_interval": 1, "nagios_user": "root",
            "nagios_group": "root", "enable_notifications": 0, "check_external_commands": 0,
            "service_inter_check_delay_method": "n", "max_service_check_spread": 1,
        }
        text = "".join(f"{name}={value}\n" for name, value in settings.items())
        (var / "nagios.cfg").write_text(text + f"cfg_file={var / 'objects.cfg'}\n")
        (var / "objects.cfg").write_text(OBJECTS)
        status, words = run(NAGIOS, "-v", var / "nagios.cfg")
        self.count("Nagios: the example's lines", status == 0 and "Total Errors:   0" in words, words)
        found: dict[str, str] = {}

        def checked() -> bool:
            text = (var / "status").read_text() if (var / "status").exists() else ""
            block = re.search(r"(?s)servicestatus \{\n(.*?)\n\t\}", text)
            found.update(line.strip().split("=", 1) for line in block[1].split("\n") if "=" in line) if block else None
            return found.get("has_been_checked") == "1"

        machine.run(f"{NAGIOS} {var / 'nagios.cfg'}", checked)
        return found

    def judge(self) -> int:
        self.promtool()
        self.rules()
        self.exporter()
        if may_unshare():
            self.nagios()
        else:
            print("Nagios: skipped, a mount namespace of its own is not allowed here (unshare --mount)")
        return self.tell("judge of monitoring")


def bare(text: str) -> str:
    """Without backslashes and line breaks, which Nagios writes as `\\n`."""
    return text.replace("\\n", "").replace("\\", "")


def samples(metrics: str | set[str]) -> dict[str, float]:
    """Series, each once, by name and labels in order: a reader may put the labels in another."""
    found = {}
    for line in metrics.splitlines() if isinstance(metrics, str) else metrics:
        if line.startswith("plan_"):
            series, _, value = line.rpartition(" ")
            name, _, labels = series.partition("{")
            pairs = re.findall(r'(\w+)="((?:[^"\\]|\\.)*)"', labels)
            # An empty label is none.
            key = name + str(sorted(pair for pair in pairs if pair[1]))
            if key in found:
                raise SystemExit(f"a series given twice: {line}")
            found[key] = float(value)
    return found


OBJECTS = (
    "define timeperiod {\n timeperiod_name always\n alias always\n"
    + "".join(f" {day}day 00:00-24:00\n" for day in ("sun", "mon", "tues", "wednes", "thurs", "fri", "satur"))
    + """}
define command {
 command_name true
 command_line /bin/true
}
define contact {
 contact_name clerk
 host_notification_period always
 service_notification_period always
 host_notification_options n
 service_notification_options n
 host_notification_commands true
 service_notification_commands true
}
define host {
 host_name localhost
 address 127.0.0.1
 max_check_attempts 1
 check_period always
 check_command true
 contacts clerk
 notification_interval 0
 notification_period always
}
define service {
 name generic-service
 check_period always
 contacts clerk
 notification_period always
 retry_interval 1
 register 0
}
"""
)


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--plan", type=Path, required=True)
    return Judge(arguments.parse_args().plan.resolve()).judge()


if __name__ == "__main__":
    sys.exit(main())
