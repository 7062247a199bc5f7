"""Writes the benchmarks' workspace: `corpus.py --items 100000 FOLDER`.

FOLDER/plans/corpus.toml holds so many items of about 200 bytes, in the style of plans/: comments,
lists over lines, deadlines worded in many ways, completions. The same arguments give the same
bytes, and the files have no finding that a report could not do without.
"""

from __future__ import annotations

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

BODIES = 300
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


def item(rng: random.Random, number: int) -> str:
    last = FIRST + timedelta(days=rng.randrange(DAYS))
    leads = [f"so-{rng.randrange(BODIES):03}"]
    text = "[[item]]\n"
    if rng.random() < 0.08:
        text = f"# Mục {number // 100}.{number % 100}: nguồn nêu chung cho cả nhóm việc.\n" + text
    text += f'id    = "viec-{number:06}"\n'
    text += f'title = "{rng.choice(DEEDS)} về {rng.choice(MATTERS)}, đợt {number}"\n'
    comment = "  # theo kết luận mới nhất" if rng.random() < 0.05 else ""
    text += f'due   = "{due(rng, last)}"{comment}\n'
    text += f'lead  = "{leads[0]}"\n'
    if rng.random() < 0.1:
        helpers = [f"so-{body:03}" for body in rng.sample(range(BODIES), 3)]
        text += f"coordinating = [\n{names(helpers)}]\n"
    if rng.random() < 0.2:
        text += f'tags  = ["{rng.choice(TAGS)}"]\n'
    if rng.random() < 0.1:
        text += f'quote = "xong trước ngày {day(last)}, gửi về Văn phòng để tổng hợp"\n'
    fate = rng.random()
    on = day(last + timedelta(days=rng.randint(-20, 6)))
    if fate < 0.25:
        text += f'completed = "{on}"\n'
    elif fate < 0.45:
        text += f'\n[[item.completion]]\nbody = "{leads[0]}"\non   = "{on}"\nevidence = "{number}-BC/ST"\n'
    elif fate < 0.5:
        to = last + timedelta(days=400)
        text += f'\n[[item.extension]]\nto = "{day(to)}"\nauthority = "{number}-CV/TU"\non = "{day(last)}"\n'
    return text + "\n"


def corpus(items: int, seed: int) -> str:
    rng = random.Random(seed)
    parts = ['[plan]\nid     = "corpus"\nnumber = "1-KH/TU"\ntitle  = "Kế hoạch đo tốc độ"\nissued = "1/1/2019"\n\n']
    for number in range(BODIES):
        parts.append(f'[[body]]\nid   = "so-{number:03}"\nname = "Sở thứ {number:03}"\n\n')
    parts.extend(item(rng, number) for number in range(items))
    return "".join(parts)


def main() -> None:
    arguments = argparse.ArgumentParser(description="Writes the benchmarks' workspace.")
    arguments.add_argument("--items", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("folder", type=Path)
    given = arguments.parse_args()
    plans = given.folder / "plans"
    plans.mkdir(parents=True, exist_ok=True)
    (plans / "workspace.toml").write_text(
        '[workspace]\ntimezone = "Asia/Ho_Chi_Minh"\nlanguage = "vi"\n', encoding="utf-8"
    )
    (plans / "corpus.toml").write_text(corpus(given.items, given.seed), encoding="utf-8")


if __name__ == "__main__":
    main()
