#!/usr/bin/env python3
"""Sorts and checks the word lists in src/lexicon/en.

    docs/methods/tidy_lists.py            check: say what is wrong, exit 1
    docs/methods/tidy_lists.py --write    sort, drop repeated entries, normalise

The format is one for all lists: `#` header lines, a blank line, then one entry a line, sorted by code
point; fields are separated by ` | `, alternatives inside a field by `; `. An empty field is empty;
empty fields at the end of a line are left off. Text is UTF-8 in normal form C.
"""

import pathlib
import sys
import unicodedata

LISTS = pathlib.Path(__file__).parents[2] / "src/lexicon/en"
BY_MACHINE = {"pieces.txt", "background.txt"}


def clean(line):
    """`a|b ;c; b|` -> `a | b; c`"""
    fields = []
    for field in unicodedata.normalize("NFC", line).split("|"):
        parts = [" ".join(p.split()) for p in field.split(";")]
        fields.append("; ".join(dict.fromkeys(p for p in parts if p)))
    while fields and not fields[-1]:
        fields.pop()
    return " | ".join(fields)


def tidy(text):
    """The whole file as it should be, and the keys that occur more than once."""
    lines = text.splitlines()
    header = [line.rstrip() for line in lines if line.startswith("# ") or line == "#"]
    body = [clean(l) for l in lines if l.strip() and not (l.startswith("# ") or l == "#")]
    body = sorted(set(body))
    keys, twice = set(), []
    for line in body:
        key = line.split(" | ")[0]
        if key in keys:
            twice.append(key)
        keys.add(key)
    return "\n".join(header) + "\n\n" + "\n".join(body) + "\n", twice


def main():
    write = "--write" in sys.argv
    bad = 0
    for path in sorted(LISTS.glob("*.txt")):
        if path.name in BY_MACHINE:
            continue
        text = path.read_text(encoding="utf-8")
        wanted, twice = tidy(text)
        if twice and path.name != "anchors.txt":  # several anchors may share a day
            bad += 1
            print(f"{path.name}: more than once: {', '.join(twice)}")
        if not text.startswith("# "):
            bad += 1
            print(f"{path.name}: no header")
        if text != wanted:
            if write:
                path.write_text(wanted, encoding="utf-8")
            else:
                bad += 1
                print(f"{path.name}: not tidy (run with --write)")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
