"""What judges that are not ours say of the pages: `page.py --plan build/plan`.

Every report and letter that is written as HTML, of the plans of the repository, of the made-up office and of
hostile texts, in both languages: html-validate, and Chromium with axe (page.mjs).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from harness import ROOT, Sandbox  # noqa: E402

JUDGES = ROOT / "build" / "judge"
PAGES = JUDGES / "pages"

# What would run, load, break out of an element or an attribute, or turn a line around.
HOSTILE = (
    "</td></table></style></script><script>document.title='run'</script>"
    "<img src=https://evil.example/x onerror=alert(1)> &lt;b&gt; &amp;amp; \\\" onload=x ' --> ]]> "
    "\\u202eđảo\\u2066 \\u001b[31m \\u0000 \\uffff "
)
PLAN = f"""
[plan]
id = "hostile"
title = "{HOSTILE}"
number = "1</title>-KH"
issuer = "{HOSTILE}"
source = "SOURCE"
[[directive]]
number = "2\\"><b>-NQ"
title = "{HOSTILE}"
[[body]]
id = "b"
name = "{HOSTILE}"
[[body]]
id = "c"
name = "MỘT TỪ RẤT DÀI {'X' * 300}"
[[item]]
id = "i"
title = "{HOSTILE}"
quote = "{HOSTILE}"
clause = "{HOSTILE}"
due = "29/4/2022"
lead = ["b", "c", "{HOSTILE}"]
coordinating = ["{HOSTILE}"]
[[item.completion]]
body = "b"
on = "30/4/2022"
evidence = "javascript:alert(1) {HOSTILE}"
[[item]]
id = "{'dai' * 60}"
title = "{'Dài' * 100}"
due = "31/12/2030"
lead = "c"
"""
SOURCES = ("javascript:alert(1)", 'https://a.example/\\"><script>', "data:text/html,x", "HTTPS://a.example/?a=1&b=%20 ñ")


def workspaces() -> dict[str, dict[str, str]]:
    """Files by workspace; a workspace without files is a folder of the repository."""
    hostile = {f"{i}/plan.toml": PLAN.replace("SOURCE", source).replace('"hostile"', f'"hostile-{i}"') for i, source in enumerate(SOURCES)}
    return {"plans": {}, "examples/office": {}, "hostile": hostile}


COMMANDS = {
    "plans": (
        "report --today 29/4/2022",
        "report --today 15/4/2024",
        "report --by month --today 15/4/2024",
        "check --today 29/4/2022",
        "list --by body --today 15/4/2024",
        "tree --today 29/4/2022",
        "completed --today 29/4/2022",
        "remind --today 29/4/2022",
        "remind --all --today 15/4/2024",
    ),
    "examples/office": (
        "report --today 15/5/2024",
        "report --status waived --search nothing --today 15/5/2024",
        "list --today 15/5/2024",
        "overdue --today 1/1/2023",
        "show ward-boxes --today 15/5/2024",
        "remind --today 15/5/2024",
    ),
    "hostile": ("report --today 15/5/2024", "list --today 15/5/2024", "tree --today 15/5/2024", "show i --today 15/5/2024", "remind --today 15/5/2024"),
}


def write_pages(plan: Path) -> list[str]:
    """Each command in both languages, into PAGES. What went wrong."""
    shutil.rmtree(PAGES, ignore_errors=True)
    PAGES.mkdir(parents=True)
    wrong = []
    for name, files in workspaces().items():
        with Sandbox(plan) as sandbox:
            if files:
                for path, text in files.items():
                    (sandbox.work / "w" / path).parent.mkdir(parents=True, exist_ok=True)
                    (sandbox.work / "w" / path).write_text(text)
            else:
                shutil.copytree(ROOT / name, sandbox.work / "w")
            for number, command in enumerate(COMMANDS[name]):
                for language in ("vi", "en"):
                    result = sandbox.run(f"plan {command.replace(' --', ' w --', 1)} --lang {language} --format html")
                    page = PAGES / f"{name.replace('/', '-')}-{number}-{command.split()[0]}-{language}.html"
                    page.write_bytes(result.out)
                    if not result.out:
                        wrong.append(f"{command}: no page, status {result.status}: {result.err.decode()}")
    return wrong


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--plan", type=Path, required=True)
    wrong = write_pages(arguments.parse_args().plan)
    for words in wrong:
        print(words)
    pages = sorted(PAGES.iterdir())
    status = subprocess.run(["node", Path(__file__).with_name("page.mjs"), JUDGES, *pages]).returncode
    print(f"page: {len(pages)} pages, {'failed' if status or wrong else 'all passed'}")
    return 1 if status or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
