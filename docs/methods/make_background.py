#!/usr/bin/env python3
"""Makes src/lexicon/en/background.txt: how rare a word is in public English text.

    python3 -m venv v && v/bin/pip install wordsegment symspellpy
    v/bin/python docs/methods/make_background.py [FOLDER with unigrams.txt and frequency_dictionary_en_82_765.txt]

Sources, both counts of words, with licences that allow shipping:
- wordsegment (Apache-2.0), unigrams.txt: counts by P. Norvig from the Google Web Trillion Word corpus; it knows names.
- symspellpy (MIT), frequency_dictionary_en_82_765.txt: Google Books n-grams (CC BY 3.0) crossed with SCOWL; it knows which letter runs are words.

A word's share p of all words becomes the natural logarithm of 1 / (share of passages of LENGTH words that
hold it), in eighths: class = round(8 * -ln(1 - (1 - p)^LENGTH)). rarity in nats = class / 8.
Kept: the KEEP commonest strings of letters; a string of fewer than four letters only if the second list has it.
LATER adds words that news has used only since the counts were made, each with the class of a word of like use.
"""

import math
import pathlib
import sys

OUT = pathlib.Path(__file__).parents[2] / "src/lexicon/en/background.txt"
LENGTH, KEEP = 25, 45_000
LATER = {
    "covid": "influenza", "covid-19": "influenza", "coronavirus": "influenza", "pandemic": "epidemic", "lockdown": "curfew",
    "zelensky": "putin", "zelenskyy": "putin", "volodymyr": "vladimir", "obama": "clinton", "trump": "clinton", "biden": "clinton", "brexit": "referendum",
    "xi": "putin", "jinping": "putin", "modi": "putin", "macron": "chirac", "merkel": "schroeder", "erdogan": "chirac", "netanyahu": "arafat",
    "kyiv": "kiev", "donbas": "chechnya", "crimea": "chechnya", "isis": "qaeda", "houthi": "hezbollah", "houthis": "hezbollah", "hamas": "hezbollah",
    "tweet": "blog", "tweeted": "blog", "twitter": "yahoo", "facebook": "yahoo", "instagram": "yahoo", "tiktok": "yahoo", "whatsapp": "yahoo",
    "smartphone": "telephone", "bitcoin": "currency", "cryptocurrency": "currency", "drone": "missile", "drones": "missiles", "tesla": "toyota",
    "starmer": "blair", "sunak": "blair", "lai": "chen", "yoon": "kim",
}


def folder():
    if len(sys.argv) > 1:
        return [pathlib.Path(sys.argv[1])] * 2
    import symspellpy
    import wordsegment

    return [pathlib.Path(wordsegment.__file__).parent, pathlib.Path(symspellpy.__file__).parent]


def counts(path):
    """`word count` lines -> {word: count}"""
    pairs = (line.split() for line in path.read_text(encoding="utf-8-sig").splitlines())
    return {p[0].lower(): int(float(p[1])) for p in pairs if len(p) == 2}


def rarity(p):
    return -math.log(1 - (1 - p) ** LENGTH)


def main():
    web_folder, book_folder = folder()
    web = counts(web_folder / "unigrams.txt")
    book = counts(book_folder / "frequency_dictionary_en_82_765.txt")
    total = sum(web.values())
    words = [w for w in web if w.isalpha() and (len(w) > 3 or w in book)]
    words = sorted(words, key=lambda w: (-web[w], w))[:KEEP]
    seen = set(words)
    # a word that the books know belongs in the table even where the web's junk pushes it down
    words += [w for w in sorted(book, key=lambda w: (-book[w], w))[:KEEP] if w in web and w not in seen][:5_000]
    table = {w: round(8 * rarity(web[w] / total)) for w in words}
    for word, like in LATER.items():
        table[word] = table.get(like, max(table.values()))
    rarest = max(table.values()) + 4
    header = f"""# How rare words are in public English text: the background of every weight.
# word (lower case) | class: rarity in nats = class / 8; a word not listed has class {rarest}
# Source: word counts of the Google Web Trillion Word corpus as shipped by wordsegment (Apache-2.0), words checked against
# symspellpy's dictionary (MIT; Google Books n-grams, CC BY 3.0). Made by docs/methods/make_background.py; notices in docs/methods/NOTICE.
"""
    lines = sorted(f"{w} | {c}" for w, c in table.items())
    OUT.write_text(header + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} words, classes {min(table.values())} to {max(table.values())}, unlisted {rarest}")


if __name__ == "__main__":
    main()
