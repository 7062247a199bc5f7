"""What is no file of TOML: one finding each, the right exit status, and never a crash or a hang."""

from __future__ import annotations

import codecs
import json
import os
import shutil
import sys

from program import Program, run_unittest

GOOD = b'[plan]\ntitle = "A"\n\n[[item]]\nid = "a"\ntitle = "A"\ndue = "1/3/2024"\nlead = "x"\n\n[[body]]\nid = "x"\nname = "X"\n'
# A section that nobody refers to: what stands below it spoils nothing else.
TAIL = b'\n[[directive]]\nnumber = "1-KL/TW"\n'
TEXT = '[plan]\ntitle = "Kế hoạch"\n'
HANG = 60  # seconds; each takes less than one
NOBODY = 65534  # a user who owns nothing


class BadFiles(Program):
    def validate(self, path: str, command: str = "plan") -> tuple[list[tuple[str, str, str]], int]:
        """What is found, each as file, code and message; and the exit status."""
        result = self.run_plan(f"timeout -k 1 {HANG} {command} validate {path} --format json --lang en")
        self.assertNotIn(result.status, (124, 137), "it hangs")
        self.assertEqual(result.err, b"")
        findings = json.loads(result.out)["findings"]
        return [(one["file"], one["code"], one["message"]) for one in findings], result.status

    def put(self, name: str, content: bytes) -> None:
        path = self.sandbox.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def one(self, path: str, file: str, code: str, status: int, words: str = "") -> None:
        """Just one finding, whoever is asked for it: the path, or a report on a whole folder."""
        found, got = self.validate(path)
        self.assertEqual([(name, what) for name, what, _ in found], [(file, code)])
        self.assertIn(words, found[0][2])
        self.assertEqual(got, status)
        report = self.run_plan(f"timeout -k 1 {HANG} plan list {path} --lang en --today 1/1/2024")
        self.assertEqual(report.status, 2)
        self.assertEqual(report.err.count(f"error[{code}]".encode()), 1, report.err)

    def test_folders(self) -> None:
        self.put("w/good.toml", GOOD)
        self.put("w/x.toml/y.toml", GOOD)
        self.one("w", "w/x.toml", "P108", 2, "it is a folder")
        self.one("w/x.toml", "w/x.toml", "P108", 2, "it is a folder")
        self.one("w/x.toml w/good.toml", "w/x.toml", "P108", 2, "it is a folder")
        # Hidden behind another name it is a folder like any other.
        self.assertEqual(self.validate("w/x.toml/y.toml"), ([], 0))

    def test_settings_that_are_a_folder(self) -> None:
        self.put("w/plans/good.toml", GOOD)
        (self.sandbox.work / "w/workspace.toml").mkdir()
        self.one("w", "w/workspace.toml", "P108", 2, "it is a folder")
        found, status = self.validate("w/workspace.toml")
        self.assertEqual(([code for _, code, _ in found], status), (["P108"], 2))
        # Where no PATH is named it is looked for all the same.
        shutil.move(self.sandbox.work / "w/plans", self.sandbox.work / "w/texts")
        found, status = self.validate("", "env -C w plan")
        self.assertEqual((found[0][:2], len(found), status), (("workspace.toml", "P108"), 1, 2))

    def test_what_is_no_regular_file(self) -> None:
        self.put("w/good.toml", GOOD)
        os.mkfifo(self.sandbox.work / "w/pipe.toml")
        self.one("w", "w/pipe.toml", "P108", 2, "no regular file")
        self.one("w/pipe.toml", "w/pipe.toml", "P108", 2, "no regular file")
        for device in ("/dev/null", "/dev/zero", "/dev/tty"):
            self.one(device, device, "P108", 2, "no regular file")
        (self.sandbox.work / "w/pipe.toml").unlink()
        (self.sandbox.work / "w/null.toml").symlink_to("/dev/null")
        self.one("w", "w/null.toml", "P108", 2, "no regular file")

    def test_links(self) -> None:
        self.put("w/good.toml", GOOD)
        link = self.sandbox.work / "w/link.toml"
        link.symlink_to("nowhere.toml")
        self.one("w", "w/link.toml", "P108", 2, "there is no such file")
        link.unlink()
        link.symlink_to("link.toml")
        self.one("w", "w/link.toml", "P108", 2, "circle")

    def test_without_permission(self) -> None:
        self.put("w/good.toml", GOOD)
        self.put("w/secret.toml", GOOD)
        self.put("w/closed/a.toml", GOOD)
        secret, closed = self.sandbox.work / "w/secret.toml", self.sandbox.work / "w/closed"
        secret.chmod(0)
        closed.chmod(0)
        self.addCleanup(closed.chmod, 0o700)
        command = "plan"
        if os.geteuid() == 0:  # who may read everything
            command = f"setpriv --reuid {NOBODY} --regid {NOBODY} --clear-groups plan"
            self.sandbox.root.chmod(0o755)
            if self.run_plan(f"{command} --version").status != 0:
                self.skipTest("root may read everything, and another user can't run it here")
        found, status = self.validate("w", command)
        self.assertEqual(
            [one[:2] for one in found], [("w/closed", "P108"), ("w/secret.toml", "P108")]
        )
        self.assertTrue(all("no permission" in words for _, _, words in found))
        self.assertEqual(status, 2)

    def test_over_the_limits(self) -> None:
        long_key = b".".join([b"a"] * 40_000)
        for name, content in {
            "large": b"#" * (65 << 20),
            "large-and-all-one-string": b'x = "' + b"a" * (65 << 20) + b'"',
            "key": long_key + b" = 1\n",
            "header": b"[" + long_key + b"]\n",
            "key-in-braces": b"x = {" + long_key + b" = 1}\n",
            "brackets": b"x-a = " + b"[" * 10_000 + b"]" * 10_000 + b"\n",
            "braces": b"x-a = " + b"{a=" * 10_000 + b"1" + b"}" * 10_000 + b"\n",
            "open-brackets": b"x-a = " + b"[" * 10_000,
            "open-braces": b"x-a = " + b"{a=" * 10_000,
        }.items():
            with self.subTest(name):
                self.put(f"{name}/a.toml", content)
                self.one(name, f"{name}/a.toml", "P107", 1)
                # Put below a good plan it hides nothing of it.
                if len(content) < 1 << 20:
                    self.put(f"{name}/a.toml", GOOD + TAIL + content)
                    self.one(name, f"{name}/a.toml", "P107", 1)

    def test_no_text(self) -> None:
        for name, content in {
            "all-bytes": bytes(range(256)),
            "all-bytes-backwards": bytes(reversed(range(256))),
            "utf-16": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
            "utf-16-be": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
            "utf-16-le-without-a-mark": TEXT.encode("utf-16-le"),
            "utf-16-be-without-a-mark": TEXT.encode("utf-16-be"),
            "utf-32": TEXT.encode("utf-32"),
            "windows-1258": "[plan]\ntitle = \"Đề án\"\n".encode("cp1258", "replace"),
            "zeros": bytes(4096),
            "zip": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00",
        }.items():
            with self.subTest(name):
                self.put(f"{name}/a.toml", content)
                self.one(name, f"{name}/a.toml", "P105", 1)

    def test_each_byte_alone(self) -> None:
        """At the end of a good file any byte is one finding, or none."""
        allowed = set(b"\t\n\r #")
        for byte in range(256):
            self.put(f"bytes/{byte:03}/a.toml", GOOD + TAIL + bytes([byte]))
            found, status = self.validate(f"bytes/{byte:03}/a.toml")
            # A lone CR at the end is no line break; all else is a key, a bracket or no text.
            if byte in allowed - {0x0D}:
                self.assertEqual((found, status), ([], 0), hex(byte))
            else:
                self.assertEqual((len(found), status), (1, 1), (hex(byte), found))

    def test_as_settings_and_as_calendar(self) -> None:
        self.put("w/good.toml", GOOD)
        for content, code in ((bytes(range(256)), "P105"), (b"#" * (65 << 20), "P107")):
            self.put("w/workspace.toml", content)
            self.one("w", "w/workspace.toml", code, 1)
        self.put("w/workspace.toml", b'[workspace]\ntimezone = "UTC"\ncalendar = "days.cal"\n')
        for content, code in ((bytes(range(256)), "P105"), (b"#" * (65 << 20), "P107")):
            self.put("w/days.cal", content)
            found, status = self.validate("w")
            self.assertEqual(([what for _, what, _ in found], status), ([code], 1))
        (self.sandbox.work / "w/days.cal").unlink()
        os.mkfifo(self.sandbox.work / "w/days.cal")
        found, status = self.validate("w")
        self.assertEqual(len(found), 1, found)


if __name__ == "__main__":
    sys.exit(run_unittest("bad-files"))
