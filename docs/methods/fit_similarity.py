#!/usr/bin/env python3
"""Fits the blend of src/similarity/score.rs on sentence pairs that people scored; numpy needed.

    for f in FILE.tsv ...; do rashomon measure likeness $f > FILE.figures; done
    docs/methods/fit_similarity.py FILE.figures ... [-- FIGURE ...]

Every line holds the people's score and what is measured of the pair, after a line of names. Ridge regression on standardised figures, each
file weighing the same and its scores standardised, so that no file leads by its size or its scale. Printed are the weights (the first is 1), and Spearman's
rank correlation on each file: fitted on all, five-fold, and fitted on the other files only (what to expect of texts it has not seen).
"""
import sys
import numpy as np

RIDGE = 0.5
USED = ["cover", "close_low", "trigrams", "length", "meaning", "numbers_low", "names_low", "function_high", "number_clash"]


def ranks(values):
    order = np.argsort(values, kind="stable")
    out = np.empty(len(values))
    out[order] = np.arange(len(values))
    for value in np.unique(values):
        same = values == value
        out[same] = out[same].mean()
    return out


def spearman(a, b):
    return np.corrcoef(ranks(a), ranks(b))[0, 1]


def read(path):
    names, *lines = [line.rstrip("\n").split("\t") for line in open(path)]
    rows = np.array([[float(one) for one in line] for line in lines if line[0]])
    return names[1:], rows[:, 1:], rows[:, 0]


def fitted(parts, ridge=RIDGE):
    """Weights on the figures as they are; every part weighs the same."""
    x = np.vstack([x for x, _ in parts])
    y = np.concatenate([(y - y.mean()) / y.std() for _, y in parts])
    w = np.concatenate([np.full(len(y), 1 / len(y)) for _, y in parts]) / len(parts)
    middle, scale = x.mean(0), np.maximum(x.std(0), 1e-6)
    z = (x - np.concatenate([np.tile(x.mean(0), (len(y), 1)) for x, y in parts])) / scale
    return np.linalg.solve((z.T * w) @ z + ridge * np.eye(x.shape[1]), z.T @ (w * y)) / scale


def folds(x, y, others, count=5):
    out = np.zeros(len(y))
    for fold in range(count):
        held = np.arange(len(y)) % count == fold
        out[held] = x[held] @ fitted([(x[~held], y[~held])] + others)
    return out


def main():
    paths, used = sys.argv[1:], USED
    if "--" in paths:
        at = paths.index("--")
        paths, used = paths[:at], paths[at + 1:]
    read_in = [read(path) for path in paths]
    columns = [read_in[0][0].index(name) for name in used]
    parts = [(x[:, columns], y) for _, x, y in read_in]
    weights = fitted(parts)
    for name, weight in zip(used, weights):
        print(f"{name:14} {weight / weights[0]:6.2f}")
    for at, (x, y) in enumerate(parts):
        others = [part for part in parts if part is not parts[at]]
        figures = [x @ weights, folds(x, y, others)] + ([x @ fitted(others)] if others else [])
        print(paths[at].split("/")[-1], " ".join(f"{spearman(one, y):.3f}" for one in figures))


if __name__ == "__main__":
    main()
