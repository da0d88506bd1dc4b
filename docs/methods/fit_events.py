#!/usr/bin/env python3
"""fit_events.py FOLDER: fits the weights of src/cluster/blend.rs, and says how well they carry over to sets they have not seen.

FOLDER holds, for every set and variant NAME, `NAME.gold.jsonl` ({"id", "cluster"}) and `NAME.tsv` (`rashomon measure pairs NAME.jsonl`).
Variants of one set share what stands before the first hyphen; make them with vary_events.py. numpy is needed, nothing else.

A ridge logistic regression, each set weighing the same and within a set its answers yes and no, with the sign of every weight given:
more in common never speaks against one event, days apart never for it. Leaving out one whole set with all its variants, fitting on the
rest and clustering the one left out (average linkage, one threshold) gives the figures that docs/METHODS.md calls "held out".
"""
import collections
import glob
import json
import os
import sys

import numpy as np

RIDGE = 1.0
THRESHOLDS = [.6, .63, .66, .69, .72, .75]
# more in common never speaks against, days apart never for; length may go either way
SIGNS = {"length": 0, "days_apart": -1, "weeks_apart": -1, "other_weekday": -1, "published_far": -1, "other_people": -1, "other_places": -1}
# the samples are few: they weigh less, so that their handful of pairs does not lead
WEIGHT = {"samples": .4}
# the set as found weighs four times what one of its variants does
AS_FOUND = 4.0


class Set:
    def __init__(self, folder, name):
        self.name, self.group = name, name.split("-")[0]
        gold = [json.loads(line) for line in open(f"{folder}/{name}.gold.jsonl")]
        self.gold = [row["cluster"] for row in gold]
        place = {row["id"]: at for at, row in enumerate(gold)}
        a, b, figures = [], [], []
        with open(f"{folder}/{name}.tsv") as lines:
            self.names = next(lines).rstrip("\n").split("\t")[2:]
            for line in lines:
                x, y, *rest = line.rstrip("\n").split("\t")
                if x in place and y in place:
                    a.append(place[x]), b.append(place[y]), figures.append(rest)
        self.a, self.b, self.x = np.array(a), np.array(b), np.array(figures, dtype=np.float64)
        self.y = np.array([self.gold[i] is not None and self.gold[i] == self.gold[j] for i, j in zip(a, b)], dtype=float)

    def weights(self):
        share = WEIGHT.get(self.group, 1.0) * (AS_FOUND if self.name == self.group else 1.0)
        return share * np.where(self.y == 1, .5 / max(1, self.y.sum()), .5 / max(1, (1 - self.y).sum()))

    def beliefs(self, b):
        table = np.zeros((len(self.gold),) * 2)
        p = 1 / (1 + np.exp(-np.clip(b[0] + self.x @ b[1:], -30, 30)))
        table[self.a, self.b] = p
        return table + table.T


def fit(sets):
    """Weights, the intercept first. Columns that come out with the wrong sign are taken out, one round after another."""
    size = collections.Counter()
    for one in sets:
        size[one.group] += AS_FOUND if one.name == one.group else 1.0
    x, y = np.concatenate([s.x for s in sets]), np.concatenate([s.y for s in sets])
    w = 1000 * np.concatenate([s.weights() / size[s.group] for s in sets])
    spread = x.std(0) + 1e-9
    z = np.c_[np.ones(len(x)), x / spread]
    signs = np.array([0] + [SIGNS.get(name, 1) for name in sets[0].names])
    b, free = np.zeros(z.shape[1]), np.ones(z.shape[1], bool)
    while True:
        f = z[:, free]
        ridge = RIDGE * np.eye(f.shape[1])
        ridge[0, 0] *= .01

        def loss(c):
            u = f @ c
            return (w * (np.logaddexp(0, u) - y * u)).sum() + c @ ridge @ c / 2

        for _ in range(40):
            p = 1 / (1 + np.exp(-np.clip(z @ b, -30, 30)))
            v = w * p * (1 - p) + 1e-9
            step = np.linalg.solve(f.T @ (f * v[:, None]) + ridge, f.T @ (w * (p - y)) + ridge @ b[free])
            now, full = loss(b[free]), b[free]
            while loss(full - step) > now and abs(step).max() > 1e-6:
                step /= 2
            b[free] = full - step
            if abs(step).max() < 1e-3:
                break
        wrong = free & (signs != 0) & (b * signs < 0)
        if not wrong.any():
            return np.r_[b[0], b[1:] / spread]
        b[wrong], free = 0, free & ~wrong


def linkage(likeness):
    """Average linkage by chains of nearest neighbours: (mean, a, b) of every join."""
    n, d = len(likeness), likeness.copy()
    np.fill_diagonal(d, -1)
    size, alive, chain, joins = np.ones(n), np.ones(n, bool), [], []
    while alive.sum() > 1:
        if not chain:
            chain = [int(np.flatnonzero(alive)[0])]
        a = chain[-1]
        row = np.where(alive, d[a], -2)
        row[a] = -2
        b = int(row.argmax())
        if len(chain) > 1 and row[chain[-2]] >= row[b]:
            b = chain[-2]
        if len(chain) > 1 and b == chain[-2]:
            del chain[-2:]
            joins.append((row[b], a, b))
            d[a] = (d[a] * size[a] + d[b] * size[b]) / (size[a] + size[b])
            d[:, a], d[a, a] = d[a], -1
            size[a], alive[b] = size[a] + size[b], False
        else:
            chain.append(b)
    return joins


def events(n, joins, least):
    parent = list(range(n))

    def root(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for mean, a, b in joins:
        if mean >= least:
            parent[root(b)] = root(a)
    return [root(i) for i in range(n)]


def score(gold, found):
    """B-cubed F1 and pair F1; articles of no event are left out."""
    real = [(g, f) for g, f in zip(gold, found) if g is not None]
    golds, founds, both = (collections.Counter(k) for k in ([g for g, _ in real], [f for _, f in real], real))
    f1 = lambda p, r: 2 * p * r / (p + r) if p + r else 0.0
    precision = sum(c * c / founds[f] for (_, f), c in both.items()) / len(real)
    recall = sum(c * c / golds[g] for (g, _), c in both.items()) / len(real)
    pairs = lambda counts: sum(c * (c - 1) // 2 for c in counts.values())
    hit = pairs(both)
    return f1(precision, recall), f1(hit / max(1, pairs(founds)), hit / max(1, pairs(golds)))


def scores(one, b):
    joins = linkage(one.beliefs(b))
    return {t: score(one.gold, events(len(one.gold), joins, t)) for t in THRESHOLDS}


def overall(table, groups, threshold, which):
    by_group = collections.defaultdict(list)
    for one, figures in table.items():
        by_group[one.split("-")[0]].append(figures[threshold][which])
    return np.mean([np.mean(by_group[g]) for g in groups])


def main(folder):
    names = sorted(os.path.basename(path)[:-4] for path in glob.glob(folder + "/*.tsv"))
    sets = [Set(folder, name) for name in names]
    groups = sorted({one.group for one in sets})
    b = fit(sets)
    print("intercept", round(b[0], 2))
    for name, weight in zip(sets[0].names, b[1:]):
        print(f"  {name:16} {weight:7.2f}")
    fitted = {one.name: scores(one, b) for one in sets}
    held = {}
    for group in groups:
        rest = fit([one for one in sets if one.group != group])
        held.update({one.name: scores(one, rest) for one in sets if one.group == group})
    for t in THRESHOLDS:
        print(f"threshold {t}: fitted {overall(fitted, groups, t, 0):.4f} ({overall(fitted, groups, t, 1):.4f})",
              f"held out {overall(held, groups, t, 0):.4f} ({overall(held, groups, t, 1):.4f})")
    for t in (.66, .69, .72):
        print("at", t)
        for name in names:
            print(f"  {name:22} fitted {fitted[name][t][0]:.3f} ({fitted[name][t][1]:.3f})  held out {held[name][t][0]:.3f} ({held[name][t][1]:.3f})")


if __name__ == "__main__":
    main(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)
