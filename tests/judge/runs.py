"""Where the examples run: `runs.py --plan build/plan`.

Debian's cron daemon runs examples/cron/crontab as it stands, from a Monday morning on, a minute in each
second (faketime, for cron alone), in a mount namespace of its own; the mails go to a sendmail that
writes files, and Python's email package reads them strictly. systemd-analyze judges the units.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import re
import shutil
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

from machine import AHEAD, DEBIAN, OVERDUE, ROOT, SPOILT, Counter, Machine, may_unshare

STRICT = email.policy.default.clone(raise_on_defect=True)
EXAMPLES = ROOT / "examples"
# Behind the example's own lines: the mail that tells that they had their turn.
AFTERWARDS = '\n{}  echo "that was all"\n'
MONDAY = "2024-05-13 07:14:50"
SENDMAIL = """#!/bin/sh
name=$(mktemp MAILS/new.XXXXXX)
{ echo "X-Arguments: $*"; cat; } > "$name"
mv "$name" "MAILS/mail.$(date +%s%N)"
"""
PERMIT = "".join(f"{kind} required pam_permit.so\n" for kind in ("auth", "account", "session"))


class Cron:
    def __init__(self, plan: Path, text: str, last: str) -> None:
        """`last`: the fields of a last line, which ends it."""
        self.mails: list[EmailMessage] = []
        with Machine(plan) as machine:
            machine.write(text)
            shutil.copy(EXAMPLES / "cron/plan-send-letters", machine.local)
            folder = machine.root / "mails"
            for name in ("mails", "spool", "pam", "sbin", "crontabs"):
                (machine.root / name).mkdir()
            sendmail = machine.root / "sbin/sendmail"
            sendmail.write_text(SENDMAIL.replace("MAILS", str(folder)))
            sendmail.chmod(0o755)
            for name in ("cron", "other"):
                (machine.root / "pam" / name).write_text(PERMIT)
            crontab = machine.root / "crontabs/root"
            crontab.write_text((EXAMPLES / "cron/crontab").read_text() + AFTERWARDS.format(last))
            crontab.chmod(0o600)
            # Nothing of the machine's: its own crontabs would run at hours that are none.
            machine.empty("/var/spool", "cron")
            machine.bind(machine.root / "spool", "/var/spool/cron")
            (machine.root / "spool/crontabs").mkdir()
            machine.bind(machine.root / "crontabs", "/var/spool/cron/crontabs")
            machine.empty("/etc/cron.d")
            if Path("/etc/crontab").exists():
                machine.bind(Path("/dev/null"), "/etc/crontab")
            machine.bind(machine.root / "pam", "/etc/pam.d")
            machine.bind(machine.root / "sbin", "/usr/sbin")
            machine.bind(machine.sandbox.home, "/root")
            machine.empty("/run")
            log = machine.run(
                f"TZ=UTC faketime -f '@{MONDAY} x60' {DEBIAN}/usr/sbin/cron -f -L 15",
                lambda: any(b"that was all\n" in path.read_bytes() for path in folder.glob("mail.*")),
            )
            for path in sorted(folder.glob("mail.*")):
                self.mails.append(email.message_from_bytes(path.read_bytes(), policy=STRICT))
            self.log = log

    def of(self, words: str) -> list[EmailMessage]:
        """Those that cron sends of a job: its subjects begin so."""
        return [mail for mail in self.mails if re.match(rf"Cron <.*{words}", mail["Subject"])]


def judge_cron(plan: Path, counter: Counter) -> None:
    for what, text, words in (
        ("all is well", AHEAD, ""),
        ("overdue", OVERDUE, "Báo cáo “tổng kết” | 100%"),
        ("spoilt", SPOILT, "P101"),
    ):
        cron = Cron(plan, text, "17 7 * * 1")
        counter.count(f"cron, {what}: it ran", len(cron.of("that was all")) == 1, cron.log)
        mails = cron.of("plan check")
        counter.count(f"cron, {what}: mails", len(mails) == bool(words), [mail.as_string() for mail in mails])
        for mail in mails:
            counter.count(f"cron, {what}: to", mail["To"] == "clerk@office.example", mail)
            counter.count(f"cron, {what}: charset", mail.get_content_charset() == "utf-8", mail)
            counter.count(f"cron, {what}: text", words in mail.get_content(), mail)
    judge_letters(plan, counter)


def judge_letters(plan: Path, counter: Counter) -> None:
    cron = Cron(plan, SPOILT, "32 7 * * 1")
    counter.count("cron, spoilt letters: told", "P101" in str([mail.get_content() for mail in cron.of("plan remind")]), cron.log)
    letters = [mail for mail in cron.mails if mail["X-Arguments"] == "-t -i"]
    counter.count("cron, spoilt letters: none", not letters, [mail.as_string() for mail in letters])
    cron = Cron(plan, OVERDUE, "32 7 * * 1")
    counter.count("cron, letters: nothing to tell", not cron.of("plan remind"), cron.log)
    letters = [mail for mail in cron.mails if mail["X-Arguments"] == "-t -i"]
    counter.count("cron, letters: one", len(letters) == 1, [mail.as_string() for mail in cron.mails])
    for letter in letters:
        counter.count("cron, letters: to", "ba-dinh@example.org" in letter["To"], letter)
        text = letter.get_body(("plain",)).get_content()
        counter.count("cron, letters: text", "Báo cáo “tổng kết” | 100%" in text, text)


def analyze(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = ["systemd-analyze", *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def judge_units(plan: Path, counter: Counter) -> None:
    with Machine(plan) as machine:
        folder = machine.root / "units"
        folder.mkdir()
        for script in ("cron/plan-send-letters", "systemd/plan-mail-journal"):
            shutil.copy(EXAMPLES / script, machine.local)
        units = [*EXAMPLES.glob("*/*.service"), *EXAMPLES.glob("*/*.timer")]
        counter.count("units: there are some", len(units) == 7, units)
        for unit in units:
            # It asks whether the program is there.
            text = unit.read_text().replace("/usr/local/bin/", f"{machine.local}/")
            (folder / unit.name).write_text(text)
        for unit in units:
            path = folder / unit.name.replace("@.", "@plan-check.")
            verified = analyze("verify", "--man=no", path)
            counter.count(f"units: {unit.name}", verified.returncode == 0 and not verified.stdout, verified.stdout)
            mistake = folder / f"bad-{unit.name}"
            mistake.write_text(re.sub(r"(?m)^(ExecStart|OnCalendar)=", r"\1=no such ", unit.read_text()))
            path = folder / mistake.name.replace("@.", "@plan-check.")
            verified = analyze("verify", "--man=no", path)
            counter.count(f"units: {unit.name} with a mistake", bool(verified.stdout), verified)
        # 100 is a unit without any protection.
        for name, most in (("plan-check", 10), ("plan-metrics", 20)):
            exposed = analyze("security", "--offline=yes", f"--threshold={most}", folder / f"{name}.service")
            counter.count(f"units: how exposed {name} is", exposed.returncode == 0, exposed.stdout)


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--plan", type=Path, required=True)
    plan = arguments.parse_args().plan.resolve()
    counter = Counter()
    judge_units(plan, counter)
    if may_unshare():
        judge_cron(plan, counter)
    else:
        print("cron: skipped, a mount namespace of its own is not allowed here (unshare --mount)")
    return counter.tell("judge of where it runs")


if __name__ == "__main__":
    sys.exit(main())
