#!/usr/bin/env python3
"""Checks the shipped vectors and rarity table on sentence pairs: a plain IDF-weighted soft alignment.

    docs/methods/check_vectors.py PAIRS.tsv ...      (score, sentence, sentence; needs numpy)

For every word of a sentence its best cosine with a word of the other (1 for the same word, 0 below FLOOR), weighted by rarity, in
both directions; the score is the harmonic mean. Prints Spearman's rank correlation with the people's scores.
"""

import pathlib
import re
import struct
import sys

import numpy as np

LISTS = pathlib.Path(__file__).parents[2] / "src/lexicon/en"
FLOOR = 0.2


def entries(name):
    lines = (LISTS / name).read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def table():
    raw = (LISTS / "vectors.bin").read_bytes()
    _, n, k = struct.unpack("<III", raw[4:16])
    scale = np.frombuffer(raw, "<f4", n, 16)
    rows = np.frombuffer(raw, np.int8, n * k, 16 + 4 * n).reshape(n, k) * scale[:, None]
    return dict(zip(entries("pieces.txt"), rows))


def pieces(word, known):
    """`unfolding -> unfold ~ing`: longest piece first; None where a stretch is unknown."""
    out, at = [], 0
    while at < len(word):
        for end in range(len(word), at, -1):
            piece = ("~" if at else "") + word[at:end]
            if piece in known:
                out.append(piece)
                at = end
                break
        else:
            return None
    return out


def vector(word, known, memory={}):
    if word not in memory:
        parts = pieces(word, known)
        v = np.mean([known[p] for p in parts], 0) if parts else np.zeros_like(next(iter(known.values())))
        memory[word] = v / (np.linalg.norm(v) or 1)
    return memory[word]


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


def score(a, b, rarity, known, floor=FLOOR):
    if not a or not b:
        return 0.0
    m = np.stack([vector(w, known) for w in a]) @ np.stack([vector(w, known) for w in b]).T
    m[m < floor] = 0
    for i, w in enumerate(a):
        for j, x in enumerate(b):
            if w == x:
                m[i, j] = 1
            elif w.isdigit() or x.isdigit():
                m[i, j] = 0
    wa, wb = np.array([rarity(w) for w in a]), np.array([rarity(w) for w in b])
    p, r = (m.max(1) * wa).sum() / wa.sum(), (m.max(0) * wb).sum() / wb.sum()
    return 2 * p * r / (p + r) if p + r else 0.0


def ranks(xs):
    xs = np.asarray(xs)
    order, out = np.argsort(xs, kind="stable"), np.empty(len(xs))
    out[order] = np.arange(len(xs))
    for value in set(xs[np.concatenate([[False], np.diff(xs[order]) == 0])[np.argsort(order)]]):
        out[xs == value] = out[xs == value].mean()
    return out


def main():
    known = table()
    background = {w: int(c) / 8 for w, c in (line.split(" | ") for line in entries("background.txt"))}
    rarest = max(background.values()) + 0.5
    for path in sys.argv[1:]:
        pairs = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
        pairs = [(float(s), words(a), words(b)) for s, a, b in pairs if s.strip()]
        got = [score(a, b, lambda w: background.get(w, rarest), known) for _, a, b in pairs]
        print(f"{pathlib.Path(path).stem}: {np.corrcoef(ranks(got), ranks([p[0] for p in pairs]))[0, 1]:.3f}")


if __name__ == "__main__":
    main()
