"""What a short script does in place of plan: `tomllib_overdue.py 2027-01-15 FOLDER` lists what is overdue."""
import re
import sys
import tomllib
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path

def last_day(due: str) -> date:
    if day := re.search(r"(\d+)-(\d+)-(\d+)$", due):
        return date(*map(int, day.groups()))
    if day := re.search(r"(\d+)/(\d+)/(\d+)$", due):
        return date(*map(int, day.groups()[::-1])) - timedelta(due.startswith("trước ngày"))
    period, year = due.split()[1].rpartition("/")[::2]
    month = int(period) if period.isdigit() else {"I": 3, "II": 6, "III": 9}.get(period, 12)
    return date(int(year), month, monthrange(int(year), month)[1])

def last_day_of(item: dict) -> date:
    return last_day(item["extension"][-1]["to"] if "extension" in item else item["due"])

if __name__ == "__main__":
    for file in sorted(Path(sys.argv[2]).glob("*.toml")):
        for item in tomllib.loads(file.read_text(encoding="utf-8")).get("item", ()):
            if "completed" not in item and "completion" not in item and last_day_of(item) < date.fromisoformat(sys.argv[1]):
                print(item["id"], item["lead"], item["title"])
