"""Writes a workspace for the benchmarks: `corpus.py --items 100000 FOLDER`.

FOLDER/plans/corpus.toml holds so many items of about 200 bytes, in the style of plans/: comments,
lists over lines, deadlines worded in many ways, completions. With `--files 100` they lie in so many
files of equal size, each a plan of its own, beside one with the bodies; with `--members 1000` each
item is owed by all members of a group. The same arguments give the same bytes, and the files have
no finding that a report could not do without.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

BODIES = 300
GROUP = "cac-so"
FIRST = date(2020, 1, 1)
DAYS = 6 * 365

DEEDS = ("Báo cáo kết quả", "Xây dựng kế hoạch", "Ban hành hướng dẫn", "Tổ chức hội nghị",
         "Rà soát, bổ sung", "Kiểm tra, giám sát", "Sơ kết, tổng kết", "Tham mưu đề án")
MATTERS = ("chuyển đổi số", "cải cách hành chính", "nhân lực", "văn hóa cơ sở",
           "quy hoạch đô thị", "phòng, chống lãng phí", "dữ liệu dân cư", "nông thôn mới")
TAGS = ("báo cáo", "đề án", "chuyển đổi số", "cải cách", "nhân lực")


def day(value: date) -> str:
    return f"{value.day}/{value.month}/{value.year}"


def due(rng: random.Random, last: date) -> str:
    quarter = ("I", "II", "III", "IV")[(last.month - 1) // 3]
    # A day most of the time, as in real plans.
    return rng.choice((
        f"trước ngày {day(last)}", f"trước ngày {day(last)}", f"chậm nhất ngày {day(last)}",
        day(last), day(last), f"{last.year}-{last.month:02}-{last.day:02}",
        f"tháng {last.month}/{last.year}", f"quý {quarter}/{last.year}", f"năm {last.year}",
        f"trước 17 giờ ngày {day(last)}",
    ))


def names(bodies: list[str], indent: str = "    ") -> str:
    return "".join(f'{indent}"{body}",\n' for body in bodies)


def item(rng: random.Random, number: int, bodies: int, lead: str | None = None) -> str:
    last = FIRST + timedelta(days=rng.randrange(DAYS))
    body = f"so-{rng.randrange(bodies):03}"
    text = "[[item]]\n"
    if rng.random() < 0.08:
        text = f"# Mục {number // 100}.{number % 100}: nguồn nêu chung cho cả nhóm việc.\n" + text
    text += f'id    = "viec-{number:06}"\n'
    text += f'title = "{rng.choice(DEEDS)} về {rng.choice(MATTERS)}, đợt {number}"\n'
    comment = "  # theo kết luận mới nhất" if rng.random() < 0.05 else ""
    text += f'due   = "{due(rng, last)}"{comment}\n'
    text += f'lead  = "{lead or body}"\n'
    if rng.random() < 0.1:
        helpers = [f"so-{body:03}" for body in rng.sample(range(bodies), 3)]
        text += f"coordinating = [\n{names(helpers)}]\n"
    if rng.random() < 0.2:
        text += f'tags  = ["{rng.choice(TAGS)}"]\n'
    if rng.random() < 0.1:
        text += f'quote = "xong trước ngày {day(last)}, gửi về Văn phòng để tổng hợp"\n'
    fate = rng.random()
    on = day(last + timedelta(days=rng.randint(-20, 6)))
    if fate < 0.25:
        # Of a group a completion says whose it is.
        text += f'\n[[item.completion]]\nbody = "*"\non   = "{on}"\n' if lead else f'completed = "{on}"\n'
    elif fate < 0.45:
        text += f'\n[[item.completion]]\nbody = "{body}"\non   = "{on}"\nevidence = "{number}-BC/ST"\n'
    elif fate < 0.5:
        to = last + timedelta(days=400)
        whose = f'body = "{body}"\n' if lead else ""
        text += f'\n[[item.extension]]\n{whose}to = "{day(to)}"\nauthority = "{number}-CV/TU"\non = "{day(last)}"\n'
    return text + "\n"


def plan(id: str, number: int) -> str:
    return f'[plan]\nid     = "{id}"\nnumber = "{number}-KH/TU"\ntitle  = "Kế hoạch đo tốc độ"\nissued = "1/1/2019"\n\n'


def bodies_text(count: int) -> str:
    return "".join(f'[[body]]\nid   = "so-{number:03}"\nname = "Sở thứ {number:03}"\n\n' for number in range(count))


def group(members: int) -> str:
    ids = [f"so-{number:03}" for number in range(members)]
    return f'[[body]]\nid      = "{GROUP}"\nname    = "Các sở"\nmembers = [\n{names(ids)}]\n\n'


def texts(items: int, files: int, members: int, bodies: int, seed: int) -> Iterator[tuple[str, str]]:
    """Names and texts of the files of plans, one after the other: a million items are 200 MB."""
    rng = random.Random(seed)
    bodies = members or bodies
    shared = bodies_text(bodies) + (group(members) if members else "")
    if files > 1:
        yield "bodies.toml", shared
    for file in range(files):
        name = f"corpus-{file:05}" if files > 1 else "corpus"
        numbers = range(items * file // files, items * (file + 1) // files)
        listed = "".join(item(rng, number, bodies, GROUP if members else None) for number in numbers)
        yield f"{name}.toml", plan(name, file + 1) + ("" if files > 1 else shared) + listed


def write(
    folder: Path, items: int, files: int = 1, members: int = 0, bodies: int = BODIES, seed: int = 1
) -> None:
    plans = folder / "plans"
    plans.mkdir(parents=True, exist_ok=True)
    (plans / "workspace.toml").write_text(
        '[workspace]\ntimezone = "Asia/Ho_Chi_Minh"\nlanguage = "vi"\n', encoding="utf-8"
    )
    for name, text in texts(items, files, members, bodies, seed):
        (plans / name).write_text(text, encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description="Writes a workspace for the benchmarks.")
    arguments.add_argument("--items", type=int, default=100_000)
    arguments.add_argument("--files", type=int, default=1)
    arguments.add_argument("--members", type=int, default=0)
    arguments.add_argument("--bodies", type=int, default=BODIES)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("folder", type=Path)
    write(**vars(arguments.parse_args()))


if __name__ == "__main__":
    main()
