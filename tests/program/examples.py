"""The examples for cron and systemd, run as far as that goes without a daemon: crontab lines as cron
runs them, by /bin/sh with next to no environment; the scripts with a sendmail that writes files."""

from __future__ import annotations

import email
import email.policy
import mailbox
import shlex
import sys
from email.message import EmailMessage
from pathlib import Path

from program import Program, Result, run_unittest

from crontab import Job, read_crontab

OVERDUE = """
[plan]
id = "p"
title = "Tổng kết"
[[body]]
id = "x"
name = "Quận ủy Ba Đình"
contact = "ba-dinh@example.org"
[[item]]
id = "a"
title = "Báo cáo “tổng kết” | 100%"
due = "1/3/2021"
lead = "x"
"""
SETTINGS = """
[workspace]
timezone = "Asia/Ho_Chi_Minh"
language = "vi"
[remind]
reply_to = "clerk@example.org"
"""
SPOILT = """
[[item]]
id = "b"
title = "B"
due = "someday"
lead = "x"
"""
NO_CONTACT = """
[[body]]
id = "y"
name = "Quận ủy Cầu Giấy"
[[item]]
id = "b"
title = "B"
due = "1/3/2021"
lead = "y"
"""
SENDMAIL = """#!/bin/sh
[ "$*" = "-t -i" ] || { echo "sendmail $*" >&2; exit 64; }
cat > MAILS/new || exit 1
grep -q '^To: .*refused' MAILS/new && exit 75
mv MAILS/new "MAILS/$(ls MAILS | wc -l)"
"""


class Examples(Program):
    def setUp(self) -> None:
        super().setUp()
        self.mails = self.sandbox.root / "mails"
        self.mails.mkdir()
        self.tool("sendmail", SENDMAIL.replace("MAILS", str(self.mails)))
        for script in ("cron/plan-send-letters", "systemd/plan-mail-journal"):
            (self.sandbox.root / "bin" / Path(script).name).symlink_to(self.sandbox.work / "examples" / script)

    def tool(self, name: str, text: str) -> None:
        path = self.sandbox.root / "bin" / name
        path.write_text(text)
        path.chmod(0o755)

    def read(self, name: str) -> str:
        return (self.sandbox.work / "examples" / name).read_text()

    def plans(self, text: str) -> None:
        folder = self.sandbox.work / "srv"
        folder.mkdir(exist_ok=True)
        (folder / "workspace.toml").write_text(SETTINGS)
        (folder / "a.toml").write_text(text)

    def job(self, name: str, words: str) -> Job:
        jobs = [job for job in read_crontab(self.read(name)) if words in job.command]
        self.assertEqual(len(jobs), 1)
        return jobs[0]

    def run_job(self, job: Job) -> Result:
        """As cron does, but for where plan and the plans are."""
        self.assertEqual(job.environment["SHELL"], "/bin/sh")
        self.assertIn("/usr/local/bin", job.environment["PATH"].split(":"))
        variables = {
            **job.environment,
            "PATH": f"{self.sandbox.root}/bin:{job.environment['PATH']}",
            "HOME": str(self.sandbox.home),
            "LOGNAME": "clerk",
        }
        given = " ".join(f"{name}={shlex.quote(value)}" for name, value in variables.items())
        command = job.command.replace("/srv/plans", str(self.sandbox.work / "srv"))
        command = command.replace("/var/lib/prometheus/node-exporter", str(self.sandbox.work))
        return self.run_plan(f"env -i {given} /bin/sh -c {shlex.quote(command)}")

    # ---- crontabs ----

    def test_check_is_silent_where_all_is_well(self) -> None:
        job = self.job("cron/crontab", "plan check")
        self.plans(OVERDUE.replace("1/3/2021", "1/3/9021"))
        self.assertEqual(self.run_job(job), Result(b"", b"", 0))

    def test_check_tells_what_is_overdue(self) -> None:
        self.plans(OVERDUE)
        result = self.run_job(self.job("cron/crontab", "plan check"))
        self.assertEqual((result.err, result.status), (b"", 1))
        self.assertIn("Báo cáo “tổng kết” | 100%", result.out.decode())
        self.assertIn("Quận ủy Ba Đình", result.out.decode())

    def test_check_tells_what_it_can_not_read(self) -> None:
        self.plans("x = [\n")
        result = self.run_job(self.job("cron/crontab", "plan check"))
        self.assertEqual((result.out, result.status), (b"", 2))
        self.assertIn(b"P101", result.err)

    def test_the_mails_are_declared_as_utf_8(self) -> None:
        for name in ("cron/crontab", "monitoring/crontab"):
            for job in read_crontab(self.read(name)):
                self.assertEqual(job.environment["CONTENT_TYPE"], "text/plain; charset=UTF-8")
                self.assertEqual(job.environment["CONTENT_TRANSFER_ENCODING"], "8bit")
                self.assertIn("MAILTO", job.environment)
                self.assertNotIn("--today", job.command)

    def test_metrics(self) -> None:
        self.plans(OVERDUE)
        job = self.job("monitoring/crontab", "prometheus")
        self.assertEqual(self.run_job(job), Result(b"", b"", 0))
        metrics = (self.sandbox.work / "plan.prom").read_text()
        self.assertIn('\nplan_obligations{plan="p",body="x",status="overdue"} 1\n', metrics)
        self.assertIn("\nplan_last_success_timestamp_seconds ", metrics)
        self.plans(OVERDUE + "x = [\n")
        result = self.run_job(job)
        self.assertEqual((result.out, result.status), (b"", 2))
        self.assertIn(b"P101", result.err)
        self.assertIn("\nplan_complete 0\n", (self.sandbox.work / "plan.prom").read_text())

    # ---- letters ----

    def letter(self, to: str, name: str, text: str) -> EmailMessage:
        message = EmailMessage(policy=email.policy.SMTP.clone(cte_type="8bit", utf8=False))
        message["To"], message["Subject"], message["Message-ID"] = to, "Đôn đốc tuần 20", name
        message.set_content(text, cte="8bit")
        return message

    def box(self, *letters: EmailMessage) -> bytes:
        path = self.sandbox.work / "box"
        path.unlink(missing_ok=True)
        box = mailbox.mbox(str(path))
        for letter in letters:
            box.add(mailbox.mboxMessage(letter))
        box.flush()
        return path.read_bytes()

    def send(self, mbox: bytes, arguments: str = "") -> Result:
        return self.sandbox.run(f"env -i PATH=\"$PATH\" plan-send-letters {arguments}", mbox)

    def sent(self) -> list[EmailMessage]:
        policy = email.policy.default
        files = sorted(self.mails.glob("[0-9]*"), key=lambda path: int(path.name))
        return [email.message_from_bytes(path.read_bytes(), policy=policy) for path in files]

    def test_letters_are_sent_each_once(self) -> None:
        first = "Kính gửi Quận ủy Ba Đình,\n\nFrom now on: 100%\n>From there\n.\nHết.\n"
        mbox = self.box(self.letter("a@example.org", "<1@x>", first), self.letter("b@example.org", "<2@x>", "Hai\n"))
        self.assertIn(b"\n>From now on", mbox)
        self.assertEqual(self.send(mbox, "--sent sent"), Result(b"", b"", 0))
        mails = self.sent()
        self.assertEqual([mail["To"] for mail in mails], ["a@example.org", "b@example.org"])
        self.assertEqual([mail["Message-ID"] for mail in mails], ["<1@x>", "<2@x>"])
        self.assertEqual(mails[0]["Subject"], "Đôn đốc tuần 20")
        # Python's mbox quotes one kind of line and not the other: what can be told apart is given back.
        self.assertEqual(mails[0].get_content().replace("\r", ""), first.replace(">From", "From"))
        self.assertEqual(self.send(mbox, "--sent sent"), Result(b"", b"", 0))
        self.assertEqual(len(self.sent()), 2)
        self.send(self.box(self.letter("b@example.org", "<3@x>", "Ba\n")), "--sent sent")
        self.assertEqual(len(self.sent()), 3)

    def test_a_letter_that_is_refused_keeps_no_other_back(self) -> None:
        mbox = self.box(self.letter("refused@example.org", "<1@x>", "A\n"), self.letter("b@example.org", "<2@x>", "B\n"))
        result = self.send(mbox, "--sent sent")
        self.assertEqual((result.out, result.status), (b"", 1))
        self.assertEqual(result.err, b"plan-send-letters: not sent to refused@example.org: sendmail: status 75\n")
        self.assertEqual([mail["To"] for mail in self.sent()], ["b@example.org"])
        self.assertEqual((self.sandbox.work / "sent").read_text(), "<2@x>\n")

    def test_no_letters(self) -> None:
        self.assertEqual(self.send(b""), Result(b"", b"", 0))
        result = self.send(b"plan: there is no plan file\n")
        self.assertEqual((result.out, result.status), (b"", 2))
        self.assertIn(b"no mbox", result.err)
        result = self.send(self.box(self.letter("a@example.org", "<1@x>", "A\n")), "no-such-program -t")
        self.assertEqual(result.status, 1)
        self.assertEqual(self.sent(), [])

    def test_a_record_that_can_not_be_kept(self) -> None:
        mbox = self.box(self.letter("a@example.org", "<1@x>", "A\n"), self.letter("b@example.org", "<2@x>", "B\n"))
        for path in ("nonexistent/dir/sent", "."):
            result = self.send(mbox, f"--sent {path}")
            self.assertEqual((result.out, result.status), (b"", 2))
            self.assertRegex(result.err, rb"^plan-send-letters: nothing is sent: [^\n]+\n$")
        self.assertEqual(self.sent(), [])
        # A disk that is full: no further letter that could be sent again.
        (self.sandbox.work / "sent").write_text("<0@x>\n" * 170 + "123\n")
        result = self.sandbox.run("ulimit -f 1; plan-send-letters --sent sent", mbox)
        self.assertEqual((result.out, result.status), (b"", 1))
        self.assertRegex(result.err, rb"^plan-send-letters: sent to a@example.org, but not kept: [^\n]+\n$")
        self.assertEqual(len(self.sent()), 1)

    def test_no_letter_from_cron_where_a_file_is_spoilt(self) -> None:
        job = self.job("cron/crontab", "plan remind")
        self.plans(OVERDUE + SPOILT)
        result = self.run_job(job)
        self.assertEqual((result.out, result.status), (b"", 2))
        self.assertIn(b"P201", result.err)
        self.assertEqual(self.sent(), [])
        # Mended, the right one goes out.
        self.plans(OVERDUE)
        self.assertEqual(self.run_job(job), Result(b"", b"", 0))
        self.assertEqual(len(self.sent()), 1)

    def test_no_letter_from_cron_where_plan_breaks_off(self) -> None:
        self.plans(OVERDUE)
        letters = self.box(self.letter("a@example.org", "<1@x>", "A\n"))
        (self.sandbox.root / "half").write_bytes(letters)
        (self.sandbox.root / "bin/plan").unlink()
        self.tool("plan", f"#!/bin/sh\ncat {self.sandbox.root}/half\nkill -9 $$\n")
        result = self.run_job(self.job("cron/crontab", "plan remind"))
        self.assertNotEqual(result.status, 0)
        self.assertIn(b"Killed", result.err)
        self.assertEqual(self.sent(), [])

    def test_cron_tells_of_a_body_without_a_contact(self) -> None:
        self.plans(OVERDUE + NO_CONTACT)
        result = self.run_job(self.job("cron/crontab", "plan remind"))
        self.assertEqual((result.out, result.status), (b"", 0))
        self.assertIn("Quận ủy Cầu Giấy", result.err.decode())
        self.assertEqual(len(self.sent()), 1)

    def test_letters_from_cron(self) -> None:
        self.plans(OVERDUE)
        job = self.job("cron/crontab", "plan remind")
        for _ in range(2):
            self.assertEqual(self.run_job(job), Result(b"", b"", 0))
            (mail,) = self.sent()
            self.assertEqual(mail["To"].addresses[0].addr_spec, "ba-dinh@example.org")
            self.assertIn("Báo cáo “tổng kết” | 100%", mail.get_body(("plain",)).get_content())

    # ---- systemd ----

    def test_mail_of_a_unit_that_failed(self) -> None:
        self.tool("journalctl", "#!/bin/sh\n[ \"$4 $5\" = '--output=cat _SYSTEMD_INVOCATION_ID=abc' ] && echo 'Quá hạn · 1'\n")
        result = self.run_plan(
            "env -i PATH=\"$PATH\" MAILTO=clerk@office.example MONITOR_INVOCATION_ID=abc plan-mail-journal plan-check.service"
        )
        self.assertEqual(result, Result(b"", b"", 0))
        (mail,) = self.sent()
        self.assertEqual(mail["To"], "clerk@office.example")
        self.assertTrue(mail["Subject"].startswith("plan-check.service on "))
        self.assertEqual(mail.get_content(), "Quá hạn · 1\n")
        self.assertEqual(mail.defects, [])

    def test_commands_of_the_units(self) -> None:
        """With the environment that systemd gives a unit: PATH, and little else."""
        self.plans(OVERDUE)
        for name, status in (("systemd/plan-check.service", 1), ("monitoring/plan-metrics.service", 0)):
            line = next(line for line in self.read(name).splitlines() if line.startswith("ExecStart="))
            command = line.removeprefix("ExecStart=").replace("/srv/plans", str(self.sandbox.work / "srv"))
            command = command.replace("/usr/local/bin", str(self.sandbox.root / "bin"))
            command = command.replace("/var/lib/prometheus/node-exporter", str(self.sandbox.work))
            result = self.run_plan(f"env -i PATH=/usr/bin:/bin {command}")
            self.assertEqual((result.status, result.err), (status, b""), name)
        self.assertTrue((self.sandbox.work / "plan.prom").exists())


    def run_letters_unit(self) -> tuple[int, bytes]:
        """Its lines in turn up to the one that fails, then what comes after: as systemd does."""
        for name in ("run", "state"):
            (self.sandbox.root / name).mkdir(exist_ok=True)
        text = self.read("systemd/plan-letters.service")
        text = text.replace("/srv/plans", str(self.sandbox.work / "srv")).replace("$$", "$")
        text = text.replace("/usr/local/bin", str(self.sandbox.root / "bin"))
        folders = f"RUNTIME_DIRECTORY={self.sandbox.root}/run STATE_DIRECTORY={self.sandbox.root}/state"
        status, journal = 0, b""
        for key in ("ExecStart=", "ExecStopPost="):
            for line in text.splitlines():
                if not line.startswith(key) or (key == "ExecStart=" and status != 0):
                    continue
                result = self.run_plan(f"env -i {folders} PATH=\"$PATH\" {line.removeprefix(key)}")
                status = status or result.status
                journal += result.out + result.err
        return status, journal

    def test_letters_of_the_unit(self) -> None:
        self.plans(OVERDUE + SPOILT)
        status, journal = self.run_letters_unit()
        self.assertEqual(status, 2)
        self.assertIn(b"P201", journal)
        self.assertEqual(self.sent(), [])
        self.plans(OVERDUE + NO_CONTACT)
        for _ in range(2):
            status, journal = self.run_letters_unit()
            self.assertEqual(status, 1)
            self.assertIn("Quận ủy Cầu Giấy", journal.decode())
            self.assertEqual(len(self.sent()), 1)
        self.plans(OVERDUE)
        self.assertEqual(self.run_letters_unit(), (0, b""))
        self.assertEqual(len(self.sent()), 1)


if __name__ == "__main__":
    sys.exit(run_unittest("examples"))
