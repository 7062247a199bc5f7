"""`plan new` at a terminal: every question answered wrongly once, and stopped half way."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from program import Program, run_unittest
from terminal import Terminal

# Each question in order, in both languages: answers that are refused with words of the refusal,
# and the answer that stands.
VIETNAMESE = [
    ("Trích yếu", [("  ", "không được để trống"), ("a\x1b[D", "U+001B")], "Kế hoạch thử"),
    ("Số hiệu", [("1/\u202e", "U+202E"), ("9/KH", "đã được khai báo (plans/twins.toml:3)")], "số 12 - KH/TU"),
    ("Cơ quan ban hành", [("a\u200fb", "U+200F")], "Thành ủy"),
    ("Ngày ban hành", [("30/2/2024", "không có ngày 30/2/2024"), ("1/3", "năm")], "1/3/2024"),
    ("Thực hiện văn bản số", [("69-KL/TW; 12-KH/TU", "triển khai chính nó")], "69-KL/TW"),
    ("Nhiệm vụ 1, nội dung", [("a\u202eb", "U+202E")], "Rà soát"),
    (
        "Thời hạn",
        [
            ("", "thiếu thời hạn"),
            ("đầu quý II/2024", "không quy định"),
            ("29/2/2024", "sớm hơn ngày ban hành"),
            ("10 ngày kể từ ngày nhận", "không ghi ngày nhận"),
        ],
        "trước ngày 29/3/2024",
    ),
    ("chủ trì", [(" ; ", "thiếu cơ quan chủ trì"), ("Trạm", "nhiều cơ quan")], "Sở Nội vụ; Sở Y tế"),
    ("Nhiệm vụ 2, nội dung", [], "Báo cáo"),
    ("Thời hạn", [("mai", "không phải là thời hạn")], "chờ quyết định"),
    ("chủ trì", [], "sở nội vụ"),
]
ENGLISH = [
    ("Title", [("", "left empty")], "A plan"),
    ("Number", [("1/\u202e", "U+202E")], ""),
    ("Issued by", [("a\u200fb", "U+200F")], ""),
    ("Day of issue", [("4/29/2024", "29/4/2024")], ""),
    ("Carries out", [("a\u200f", "U+200F")], ""),
    ("Item 1", [("a\u200f", "U+200F")], "List them"),
    ("Due", [("30 days after issued", "does not say when it was")], "30/3/2024"),
    ("Lead", [("", "lead is missing")], "Desk"),
]
TWINS = """[plan]
title = "Khác"
number = "9/KH"
[[body]]
id = "a1"
name = "Trạm"
[[body]]
id = "a2"
name = "trạm"
"""


class NewTerminal(Program):
    def start(self, *arguments: str, work: Path | None = None) -> Terminal:
        environment = self.sandbox.environment() | {"TZ": "Asia/Ho_Chi_Minh", "TERM": "xterm"}
        plan = str(self.sandbox.root / "bin" / "plan")
        return Terminal([plan, "new", *arguments], work or self.empty(), environment)

    def empty(self) -> Path:
        folder = self.sandbox.root / "empty"
        folder.mkdir(exist_ok=True)
        return folder

    def files(self) -> list[str]:
        return sorted(str(p.relative_to(self.empty())) for p in self.empty().rglob("*"))

    def go_through(self, terminal: Terminal, questions: list) -> None:
        shown = terminal.wait_for_question()
        for question, wrong, right in questions:
            self.assertIn(question, shown.splitlines()[-1])
            for answer, refusal in wrong:
                shown = terminal.answer(answer)
                self.assertIn(refusal, shown)
                self.assertIn("  ! ", shown)
                self.assertIn(question, shown.splitlines()[-1])
                self.assertNotRegex(shown, "[\u200f\u202e\x1b]")
            shown = terminal.answer(right)
            self.assertNotIn("  ! ", shown)
        for line in terminal.screen.split("\n"):
            if not re.match(r".*: ", line):  # a question, with what was typed behind it
                self.assertLessEqual(len(line), 80)

    def validate(self) -> str:
        plan = str(self.sandbox.root / "bin" / "plan")
        run = subprocess.run(
            [plan, "validate", "--strict"], cwd=self.empty(), capture_output=True, text=True, check=False
        )
        return run.stdout if run.returncode else ""

    def test_every_question_wrongly_once_in_vietnamese(self) -> None:
        plans = self.empty() / "plans"
        plans.mkdir()
        (self.empty() / "workspace.toml").write_text('[workspace]\nlanguage = "vi"\n')
        (plans / "twins.toml").write_text(TWINS)
        terminal = self.start()
        self.go_through(terminal, VIETNAMESE)
        self.assertEqual(self.files(), ["plans", "plans/twins.toml", "workspace.toml"])
        terminal.type("\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertIn("Đã lập plans/12-kh-tu.toml. Số nhiệm vụ: 2", terminal.screen)
        text = (plans / "12-kh-tu.toml").read_text()
        self.assertIn('lead  = ["so-noi-vu", "so-y-te"]', text)
        self.assertEqual(text.count('name = "Sở Nội vụ"'), 1)
        (plans / "twins.toml").unlink()
        self.assertEqual(self.validate(), "")

    def test_every_question_wrongly_once_in_english(self) -> None:
        terminal = self.start("spring.toml", "--lang", "en")
        self.go_through(terminal, ENGLISH)
        self.assertEqual(self.files(), [])
        terminal.type("\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertIn("Made plans/spring.toml", terminal.screen)
        self.assertEqual(self.files(), ["plans", "plans/spring.toml", "workspace.toml"])
        self.assertIn("P207", self.validate())  # a Saturday, told and taken
        self.assertEqual(terminal.screen.count("warning P207"), 1)

    def test_end_of_input_leaves_nothing(self) -> None:
        for answers in range(len(ENGLISH) + 1):
            for begun in ("", "half a word"):  # Ctrl-D behind a word sends it; the second one ends
                with self.subTest(answers=answers, begun=begun):
                    terminal = self.start("--lang", "en")
                    terminal.wait_for_question()
                    for _, _, right in ENGLISH[:answers]:
                        terminal.answer(right)
                    terminal.type(begun.encode() + b"\x04" + (b"\x04" if begun else b""))
                    self.assertEqual(terminal.finish(), 2)
                    self.assertIn("stopped: nothing was written", terminal.screen)
                    self.assertEqual(self.files(), [])

    def test_interrupt_leaves_nothing(self) -> None:
        for answers in range(len(ENGLISH) + 1):
            with self.subTest(answers=answers):
                terminal = self.start("--lang", "en")
                terminal.wait_for_question()
                for _, _, right in ENGLISH[:answers]:
                    terminal.answer(right)
                terminal.type(b"\x03")
                self.assertEqual(terminal.finish(), 128 + 2)
                self.assertEqual(self.files(), [])

    def test_name_that_is_taken_meanwhile(self) -> None:
        terminal = self.start("spring.toml", "--lang", "en")
        terminal.wait_for_question()
        for _, _, right in ENGLISH:
            terminal.answer(right)
        (self.empty() / "plans").mkdir()
        (self.empty() / "plans" / "spring.toml").write_text("mine\n")
        terminal.type("\n")
        self.assertEqual(terminal.finish(), 2)
        self.assertIn("is there already", terminal.screen)
        self.assertIn('title = "List them"', terminal.screen)  # the answers are not lost
        self.assertEqual(self.files(), ["plans", "plans/spring.toml"])
        self.assertEqual((self.empty() / "plans" / "spring.toml").read_text(), "mine\n")

    def test_name_that_is_there(self) -> None:
        (self.empty() / "spring.toml").write_text("mine\n")
        terminal = self.start("./spring.toml", "--lang", "en")  # told before anything is asked
        self.assertEqual(terminal.finish(), 2)
        self.assertIn("is there already", terminal.screen)
        self.assertNotIn("Title", terminal.screen)

    def test_options_ask_nothing(self) -> None:
        terminal = self.start("--title", "A", "--lang", "en")
        self.assertEqual(terminal.finish(), 0)
        self.assertNotIn("Title", terminal.screen)

    def test_dry_run(self) -> None:
        terminal = self.start("--dry-run", "--lang", "en")
        terminal.wait_for_question()
        for _, _, right in ENGLISH:
            terminal.answer(right)
        terminal.type("\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertIn('title = "List them"', terminal.screen)
        self.assertEqual(self.files(), [])


if __name__ == "__main__":
    sys.exit(run_unittest("new at a terminal"))
