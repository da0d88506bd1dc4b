#!/usr/bin/env python3
"""vary_events.py RASHOMON EVENTS OUT: makes the sets and variants that fit_events.py reads.

RASHOMON is the program, EVENTS a folder with calls-dev, basil and ecbplus-odd (NAME.jsonl, NAME.gold.jsonl), OUT an empty folder.
Variants stand for what other corpora look like: without dates, dates that come late, title and lead only, events crowded into few days
(moved by whole weeks, so that weekdays stay true), two articles an event, many events of one article. Seeded: the same input gives the same sets.
"""
import collections
import datetime
import json
import random
import re
import subprocess
import sys

MONTHS = "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)?|Sept(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)"
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
START = datetime.date(2024, 3, 4)


def day(text):
    return datetime.date.fromisoformat(text[:10])


def dated(row):
    return len(row.get("published") or "") >= 10


def first(rows, sentences):
    """The first sentences of every text."""
    cut = lambda text: " ".join([part for part in re.split(r"(?<=[.!?])\s+|\n+", text) if part.strip()][:sentences])
    return [dict(row, text=cut(row["text"])) for row in rows]


def without_days(rows):
    """Takes written days out of the texts, so that moved dates do not contradict them."""
    for form in (rf"\b(?:on )?{MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:, (?:19|20)\d\d)?\b", rf"\b(?:on )?\d{{1,2}}(?:st|nd|rd|th)? {MONTHS}(?: (?:19|20)\d\d)?\b"):
        rows = [dict(row, text=re.sub(form, "", row["text"])) for row in rows]
    return rows


def undated(rows):
    return [{key: value for key, value in row.items() if key != "published"} for row in rows]


def moved(row, days):
    return dict(row, published=str(day(row["published"]) + datetime.timedelta(days))) if dated(row) else row


def late(rows, rng):
    return [moved(row, rng.choice([0, 0, 0, 0, 1, 1, 2, 3, 5])) for row in rows]


def crowded(rows, gold, days, rng):
    """Moves every event, by whole weeks, to a first day within so many days."""
    began = {}
    for row in filter(dated, rows):
        event = gold[row["id"]] or row["id"]
        began[event] = min(began.get(event, datetime.date.max), day(row["published"]))
    by = {event: 7 * round((START + datetime.timedelta(rng.randrange(days)) - began[event]).days / 7) for event in sorted(began)}
    return [moved(row, by.get(gold[row["id"]] or row["id"], 0)) for row in rows]


def given_days(rows, gold, days, rng):
    """Gives undated texts a day: the event's own, on the weekday that its texts name most, or up to two days later."""
    by = collections.defaultdict(list)
    for row in rows:
        by[gold[row["id"]]].append(row)
    out = []
    for _, group in sorted(by.items()):
        base = START + datetime.timedelta(rng.randrange(days))
        named = collections.Counter(name for row in group for name in WEEKDAYS if re.search(rf"\b{name}\b", row["text"][:600]))
        if named:
            base += datetime.timedelta((WEEKDAYS.index(named.most_common(1)[0][0]) - base.weekday()) % 7)
        out += [dict(row, published=str(base + datetime.timedelta(rng.choice([0, 0, 0, 1, 1, 2])))) for row in without_days(group)]
    return out


def at_most(rows, gold, rng, size):
    """Keeps as many articles of every event as `size` says."""
    by = collections.defaultdict(list)
    for row in rows:
        by[gold[row["id"]] or row["id"]].append(row)
    kept = [row for _, group in sorted(by.items()) for row in rng.sample(group, min(size(group), len(group)))]
    return kept


def main(program, events, out):
    rng = random.Random(7)
    read = lambda name: [json.loads(line) for line in open(f"{events}/{name}.jsonl")]
    sets = {short: read(name) for short, name in (("calls", "calls-dev"), ("basil", "basil"), ("ecb", "ecbplus-odd"))}
    gold = {row["id"]: row["cluster"] for name in ("calls-dev", "basil", "ecbplus-odd") for row in read(name + ".gold")}
    calls, basil, ecb = sets["calls"], sets["basil"], sets["ecb"]
    sparse = lambda group: 1 if rng.random() < .5 else rng.choice([2, 3, len(group)])
    two = lambda group: 2
    variants = {
        "calls": calls, "calls-undated": undated(calls), "calls-late": late(calls, rng), "calls-sparse": at_most(calls, gold, rng, sparse),
        "basil": basil, "basil-undated": undated(basil), "basil-lead": first(basil, 2),
        "basil-dense": without_days(crowded(basil, gold, 20, rng)),
        "basil-lead-dense": without_days(first(crowded(basil, gold, 10, rng), 2)),
        "basil-lead-dense2": without_days(first(crowded(basil, gold, 3, rng), 1)),
        "basil-lead-late": late(first(basil, 3), rng), "basil-lead-undated": undated(first(basil, 2)),
        "basil-two-undated": undated(at_most(basil, gold, rng, two)), "basil-sparse": at_most(basil, gold, rng, sparse),
        "ecb": ecb, "ecb-lead": first(ecb, 3), "ecb-dated": given_days(ecb, gold, 30, rng), "ecb-dated-wide": given_days(ecb, gold, 1500, rng),
        "ecb-lead-dense": first(given_days(ecb, gold, 10, rng), 2), "ecb-two": at_most(ecb, gold, rng, two), "ecb-sparse": at_most(ecb, gold, rng, sparse),
    }
    for name, rows in variants.items():
        with open(f"{out}/{name}.jsonl", "w") as pages, open(f"{out}/{name}.gold.jsonl", "w") as golds:
            for row in rows:
                print(json.dumps({key: value for key, value in row.items() if value}), file=pages)
                print(json.dumps({"id": row["id"], "cluster": gold[row["id"]]}), file=golds)
        with open(f"{out}/{name}.tsv", "w") as figures:
            subprocess.run([program, "measure", "pairs", f"{out}/{name}.jsonl"], stdout=figures, stderr=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) == 4 else sys.exit(__doc__)
