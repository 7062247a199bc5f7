"""The test tools must fail where they should: a runner that passes everything tests nothing."""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

import documents
import golden
import readme
import tally
from harness import run_unittest

# Stands in for the program: prints its arguments and its environment's names, fails with 3.
PROGRAM = """#!/bin/sh
echo "out $*"
echo "err ${LANG-unset} ${TZ-unset} ${COLUMNS-unset}" >&2
exit 3
"""

GOLDEN = """# Of the whole file.

# 1. What it shows.
<<< plans/a.toml
x = 1

$$$ plan one; cat plans/a.toml
>>>
out one
x = 1

>>>2
err unset unset unset
>>>= 0

# 2. Statuses, and standard input.
<<<
from stdin
$$$ TZ=UTC plan two
>>>
out two
>>>2
err unset UTC unset
>>>= 3
## A remark.
$$$ printf 'a\\r\\n\\t\\033\\\\\\n>>>x\\nb'
>>> escaped
a\\r
\\t\\x1b\\\\
\\x3e>>x
b\\
>>>= 0
"""


class Tools(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.program = self.folder / "program"
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)

    def run_tool(self, tool: object, text: str, rewrite: bool = False) -> tuple[bool, str, str]:
        path = self.folder / "a.test"
        path.write_text(text)
        said = io.TextIOWrapper(io.BytesIO(), "utf-8")
        with contextlib.redirect_stdout(said):
            good = tool.check(path, self.program, rewrite)  # type: ignore[attr-defined]
        said.seek(0)
        return good, said.read(), path.read_text()

    def test_right_expectations_pass(self) -> None:
        good, said, _ = self.run_tool(golden, GOLDEN)
        self.assertTrue(good, said)
        self.assertEqual(said, "a.test: 2 passed, 0 failed\n")

    def test_each_wrong_expectation_fails_and_shows_the_difference(self) -> None:
        for right, wrong in (
            ("out one\n", "out two\n"),
            ("x = 1\n\n>>>2", "x = 1\n>>>2"),
            ("err unset UTC unset\n", ""),
            (">>>= 3", ">>>= 0"),
            ("b\\\n", "b\n"),
        ):
            good, said, text = self.run_tool(golden, GOLDEN.replace(right, wrong))
            self.assertFalse(good, wrong)
            self.assertIn("a.test: 1 passed, 1 failed\n", said)
            self.assertRegex(said, r"(?m)^    [+-]")
            self.assertEqual(text, GOLDEN.replace(right, wrong), "only --rewrite writes")

    def test_rewriting_gives_the_right_expectations(self) -> None:
        for wrong in (
            GOLDEN.replace("out", "no"),
            GOLDEN.replace(">>>2\nerr unset unset unset\n>>>= 0\n", ">>>= 1\n"),
            GOLDEN[: GOLDEN.index(">>> escaped")],
        ):
            good, _, text = self.run_tool(golden, wrong, rewrite=True)
            self.assertTrue(good)
            self.assertEqual(text, GOLDEN)

    def test_malformed_files_fail(self) -> None:
        for text in ("", "# no command\n", "$$$ true\n>>>= 0\n", "# a\n$$$ true\n>>>\nx\n", "# a\nx\n"):
            good, _, _ = self.run_tool(golden, text)
            self.assertFalse(good, text)

    def test_readme(self) -> None:
        right = "Words.\n\n```console\n$ plan \\\n> a\nout a\nerr unset unset unset\n$ true\n```\n"
        self.assertTrue(self.run_tool(readme, right)[0])
        wrong = right.replace("out a", "out b")
        good, said, _ = self.run_tool(readme, wrong)
        self.assertFalse(good)
        self.assertIn("-out b", said)
        self.assertEqual(self.run_tool(readme, wrong, rewrite=True)[2], right)
        self.assertFalse(self.run_tool(readme, right + "\n```sh\nmake nothing\n```\n")[0])
        self.assertTrue(self.run_tool(readme, right + "\n```sh\nmake test\n```\n")[0])

    def test_what_a_document_names_is_there(self) -> None:
        right = (
            "# A\n* [B b](#b-b), [tools](tests/tools), [far](https://a.b/c)\n## B b\n"
            "`lib/CMakeLists.txt`, `python3 tests/tools/golden.py`, `tests/STAGE/`, `README.md`,\n"
            "`build/tests/due-test`\n```sh\n# not a heading\n```\n"
        )

        def faults(text: str) -> list[str]:
            found = documents.missing_links(text, documents.ROOT)
            found += documents.missing_files(text, documents.ROOT)
            return found + documents.left_out_of_contents(text)

        self.assertEqual(faults(right), [])
        for there, gone in (
            ("(#b-b)", "(#b)"),
            ("(tests/tools)", "(tests/tool)"),
            ("lib/CMakeLists", "lib/CMakeList"),
            ("golden.py", "silver.py"),
            ("README.md", "README.me.md"),
            ("due-test", "dew-test"),
            ("## B b", "## B b\n## C"),
        ):
            self.assertNotEqual(faults(right.replace(there, gone)), [], gone)

    def test_the_table_of_keys(self) -> None:
        text = {"type": "string", "description": "Its | name · Tên", "pattern": "\\S"}
        schema = {
            "properties": {"plan": {}, "item": {"type": "array"}},
            "$defs": {
                "plan": {"description": "A · B", "properties": {"title": text}, "required": ["title"]},
                "item": {"description": "C · D", "properties": {"x": text, "note": text}},
            },
        }
        rows = documents.key_table(schema, "vi")
        self.assertIn("| **`[[item]]`** | | *D* |\n| `x` | chữ | Tên |\n", rows)
        self.assertIn("| `title` | text, **required** | Its \\| name |", documents.key_table(schema, "en"))
        right = f"<!-- keys -->\n\n{rows}\n<!-- /keys -->\n"
        self.assertEqual(documents.wrong_keys(right, schema, "vi"), [])
        for wrong in (right.replace("`x`", "`y`"), right.replace("| `x` | chữ | Tên |\n", ""), "none"):
            self.assertNotEqual(documents.wrong_keys(wrong, schema, "vi"), [], wrong)

    def test_one_readme_and_the_other(self) -> None:
        one = '# A\n## B\n* x\n```console\n$ plan a "b c" --lang en\n1\n$ plan d --e f\n```\n|a|\n## C\n'
        other = '# Ạ\n## Ḅ\n* ẋ\n```console\n$ plan a "ḅ" --lang vi\n2\n$ plan d --e f\n```\n|ạ|\n## Ċ\n'
        self.assertEqual(documents.unequal(one, other), [])
        for there, gone in (
            ("--e f", "--e g"),
            ("* ẋ\n", ""),
            ("|ạ|\n", ""),
            ("## Ċ", "### Ċ"),
            ("## Ċ\n", ""),
            ("## Ċ\n", "## Ċ\n## D\n"),
            ("## Ḅ", "```\n# x\n```\n## Ḅ"),
            ('a "ḅ"', 'z "ḅ"'),
        ):
            self.assertNotEqual(documents.unequal(one, other.replace(there, gone)), [], gone)
            self.assertNotEqual(documents.unequal(other.replace(there, gone), one), [], gone)

    def test_tally(self) -> None:
        def count(status: str, output: str) -> tuple[int, int]:
            case = ElementTree.Element("testcase", status=status)
            ElementTree.SubElement(case, "system-out").text = output
            return tally.count(case)

        doctest = "[doctest] test cases:  7 |  6 passed | 1 failed | 0 skipped\n"
        self.assertEqual(count("fail", doctest), (6, 1))
        self.assertEqual(count("run", "x\na.test: 4 passed, 0 failed\n"), (4, 0))
        self.assertEqual(count("run", ""), (1, 0))
        self.assertEqual(count("fail", "crash"), (0, 1))


if __name__ == "__main__":
    sys.exit(run_unittest("tools"))
