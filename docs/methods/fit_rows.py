#!/usr/bin/env python3
"""Fits the three logistic models of rows (src/compare/align/sure.rs) on gold rows; numpy needed.

    cargo run --release -- measure rows samples > rows.tsv
    python3 docs/methods/fit_rows.py rows.tsv

`measure rows` writes, for every event of the gold, its passages with the gold rows that they tell (`S`), how much of each passage's words
every other article has anywhere (`K`), the gold's cells (`C`) and what is measured of all pairs of passages of different articles (`P`).

1. strength: do two passages tell one fact, by their words alone? Pairs that share enough words to be held against each other and of which
   one is in a gold row; told alike where both are in the same.
2. told: does a passage tell a row's fact? Its strength with the two closest passages of the row, how much more strongly it says something
   else, how much more strongly another passage of its article says this, and whether it stands in the running text. The rows are the gold's.
3. absent: is a fact that no passage of an article joined not told there? The log-odds of `told` for the passage that comes closest, and the
   share of the fact's words that stand anywhere in the article. The rows are those that the two models make.

All by ridge-regularised maximum likelihood (Newton's method). Printed are the constants, and what leaving out one event after the other
gives: precision and recall of *stated*, and average precision of *not found* among the cells in which nothing joined.
"""
import sys
from collections import OrderedDict
import numpy as np

STRENGTH = ["cover_low", "cover_high", "close_low", "close_high", "names_low", "numbers_low",
            "plain_high", "function_high", "number_clash", "number_lone", "lost_high", "cover", "lost_low"]
USED = [STRENGTH.index(name) for name in ("cover_low", "close_low", "close_high", "numbers_low", "plain_high", "lost_high")]
NOTHING, UNCLAIMED, JOINS, LEAST, LOOKS = -4.6, -2.0, 0.65, -1.5, 2


class Event:
    def __init__(self):
        self.article, self.kind, self.rows, self.pairs, self.known = [], [], [], {}, {}
        self.cells = OrderedDict()

    def pair(self, a, b):
        return self.pairs[min(a, b), max(a, b)]

    def columns(self):
        return list(dict.fromkeys(self.article))


def read(path):
    events = OrderedDict()
    for line in open(path):
        what, name, *rest = line.rstrip("\n").split("\t")
        if name == "event":
            continue
        event = events.setdefault(name, Event())
        if what == "S":
            event.article.append(int(rest[1]))
            event.kind.append(rest[2])
            event.rows.append({int(row) for row in rest[3].split(",") if row})
        elif what == "K":
            event.known[int(rest[0]), int(rest[1])] = float(rest[2])
        elif what == "C":
            event.cells.setdefault(int(rest[0]), {})[int(rest[2])] = rest[3]
        else:
            figures = np.array([float(figure) for figure in rest[4:]])
            event.pairs[int(rest[0]), int(rest[1])] = (rest[2] == "1", float(rest[3]), figures[USED])
    return list(events.values())


def logistic(z):
    return 1 / (1 + np.exp(-z))


def fitted(x, y, ridge=1.0):
    x = np.hstack([np.ones((len(x), 1)), np.array(x, float)])
    y, weights = np.array(y, float), np.zeros(x.shape[1])
    keep = np.eye(x.shape[1]) * ridge
    keep[0, 0] = 1e-6
    for _ in range(60):
        sure = logistic(x @ weights)
        slope = x.T @ (sure - y) + keep @ weights
        step = np.linalg.solve((x.T * (sure * (1 - sure))) @ x + keep, slope)
        weights -= step
        if abs(step).max() < 1e-9:
            break
    return weights


def strength_model(events):
    x, y = [], []
    for event in events:
        for (a, b), (held, _, figures) in event.pairs.items():
            if held and (event.rows[a] or event.rows[b]):
                x.append(figures)
                y.append(bool(event.rows[a] & event.rows[b]))
    return fitted(x, y)


def strength(model, figures):
    sure = logistic(model[0] + figures @ model[1:])
    return np.log((sure + 0.01) / (1.01 - sure))


class Rows:
    """Rows in the making, as src/compare/align/rows.rs makes them; with `gold`, the gold's rows instead."""

    def __init__(self, event, model, told=None, gold=False):
        self.event, self.model, self.told = event, model, told
        size = len(event.article)
        self.partners = [[] for _ in range(size)]
        for (a, b), (held, _, figures) in event.pairs.items():
            if held:
                sure = strength(model, figures)
                self.partners[a].append((b, sure))
                self.partners[b].append((a, sure))
        self.rows, self.row_of = [], [None] * size
        if gold:
            self.by_gold = {}
            for at in range(size):
                if event.kind[at] != "h":
                    key = ("gold", min(event.rows[at])) if event.rows[at] else ("own", at)
                    self.put(at, self.by_gold.setdefault(key, len(self.rows)))
            return
        order = [at for column in event.columns() for at in range(size) if event.article[at] == column]
        for kind in "rs":
            for at in order:
                if event.kind[at] == kind:
                    best = self.best(at)
                    self.put(at, len(self.rows) if best is None else best)
        for _ in range(LOOKS):
            for at in order:
                own, best = self.row_of[at], self.best(at)
                if best is not None and best != own:
                    self.put(at, best)
                elif best is None and own is not None and len(self.rows[own]) > 1:
                    self.put(at, len(self.rows))

    def put(self, at, row):
        if self.row_of[at] is not None:
            self.rows[self.row_of[at]].remove(at)
        if row == len(self.rows):
            self.rows.append([])
        self.row_of[at] = row
        self.rows[row].append(at)

    def witness(self, at, row):
        event, column = self.event, self.event.article[at]
        others = [other for other in self.rows[row] if event.article[other] != column]
        mine = dict(self.partners[at])
        found = sorted((max(mine.get(other, NOTHING), NOTHING) for other in others), reverse=True)
        best = found[0] if found else NOTHING
        second = found[1] if len(found) > 1 else best
        rival = max((sure for other in others for rival, sure in self.partners[other]
                     if rival != at and event.article[rival] == column), default=NOTHING)
        claimed = max((sure for other, sure in self.partners[at] if self.row_of[other] not in (None, row)), default=UNCLAIMED)
        return [best, second, max(claimed, UNCLAIMED) - best, max(rival, NOTHING) - best, float(event.kind[at] == "r")]

    def sure(self, witness):
        return logistic(self.told[0] + np.array(witness) @ self.told[1:])

    def best(self, at):
        rows = sorted({self.row_of[other] for other, _ in self.partners[at]} - {None})
        found = [(self.sure(witness), -row) for row in rows if (witness := self.witness(at, row))[0] >= LEAST]
        found = [one for one in found if one[0] >= JOINS]
        return -max(found)[1] if found else None

    def nearest(self, row, column):
        """How surely the passage of an article that comes closest tells a row's fact."""
        event = self.event
        here = [at for at in range(len(event.article)) if event.article[at] == column]
        near = [at for at in here if any(self.row_of[other] == row for other, _ in self.partners[at])]
        if near:
            return max(self.sure(self.witness(at, row)) for at in near)
        first = self.rows[row][0]
        _, at = max((event.pair(at, first)[1], -at) for at in here)
        witness, own = self.witness(-at, row), strength(self.model, event.pair(-at, first)[2])
        second = own if len(self.rows[row]) == 1 else NOTHING
        old = witness[0]
        return self.sure([own, max(witness[1], second), witness[2] + old - own, witness[3] + old - own, witness[4]])


def told_model(events, model):
    x, y = [], []
    for event in events:
        rows = Rows(event, model, gold=True)
        for gold in event.cells:
            row = rows.by_gold.get(("gold", gold))
            for at in range(len(event.article)) if row is not None else []:
                held = any(rows.row_of[other] == row for other, _ in rows.partners[at])
                if held and any(event.article[other] != event.article[at] for other in rows.rows[row]):
                    x.append(rows.witness(at, row))
                    y.append(gold in event.rows[at])
    return fitted(x, y)


def judged(event, rows):
    """For every gold cell: what the gold says, whether the right passage stands in our row, and the figures of an empty cell."""
    for gold, cells in event.cells.items():
        def hits(row):
            told = {event.article[at] for at in rows.rows[row] if gold in event.rows[at]}
            return len(told & cells.keys()), -len({event.article[at] for at in rows.rows[row]})
        best = max((row for row in range(len(rows.rows)) if rows.rows[row]), key=hits)
        if hits(best)[0] == 0:
            continue
        for column, state in cells.items():
            here = [at for at in rows.rows[best] if event.article[at] == column]
            if here:
                yield state, any(gold in event.rows[at] for at in here), None
            else:
                sure = min(max(rows.nearest(best, column), 1e-4), 1 - 1e-4)
                known = [event.known[at, column] for at in rows.rows[best]]
                yield state, None, [np.log(sure / (1 - sure)), sum(known) / len(known)]


def empties(events, model, told):
    x, y = [], []
    for event in events:
        for state, _, figures in judged(event, Rows(event, model, told)):
            if figures and state != "cannot_tell":
                x.append(figures)
                y.append(state == "not_found")
    return x, y


def average_precision(scores, y):
    y = np.array(y, float)[np.argsort(-np.array(scores))]
    return float((np.cumsum(y) / np.arange(1, len(y) + 1) * y).sum() / y.sum())


def main():
    events = read(sys.argv[1])
    model = strength_model(events)
    told = told_model(events, model)
    absent = fitted(*empties(events, model, told))
    print("strength:", dict(zip(["constant"] + [STRENGTH[at] for at in USED], model.round(2))))
    print("told:    ", dict(zip(["constant", "best", "second", "claimed-best", "rival-best", "running"], told.round(2))))
    print("absent:  ", dict(zip(["constant", "told", "known"], absent.round(2))))
    said = right = wanted = 0
    scores, y = [], []
    for left in events:
        others = [event for event in events if event is not left]
        model = strength_model(others)
        told = told_model(others, model)
        absent = fitted(*empties(others, model, told))
        for state, found, figures in judged(left, Rows(left, model, told)):
            stated = state.startswith("stated")
            wanted += stated
            said += found is not None
            right += bool(found) and stated
            if figures and state != "cannot_tell":
                scores.append(absent[0] + np.array(figures) @ absent[1:])
                y.append(state == "not_found")
    print(f"one event left out: stated P {right / said:.3f} R {right / wanted:.3f} ({said} said); "
          f"not found: average precision {average_precision(scores, y):.3f} of {len(y)} cells, {sum(y)} of them right")


if __name__ == "__main__":
    main()
