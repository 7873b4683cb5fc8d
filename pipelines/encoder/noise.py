"""Makes a text look as a hurried visitor would type it: typos, misspellings, same-sound characters, pinyin, code-switching."""
import random
import re
from collections import defaultdict
from pathlib import Path

from chinese import is_chinese, readings
from jsonl import read_tsv

KEYS = {a: b for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for a, b in zip(row, row[1:] + row[-2])}
WORD = re.compile(r"[a-z']+|[\u4e00-\u9fff]|[^a-z\u4e00-\u9fff]+")


class Noise:
    def __init__(self, data: Path, lexicon: list[tuple[list[str], list[str]]], terms: dict[str, list[str]] | None = None):
        """`lexicon` comes first; `terms` (open dictionaries) serve what it does not know."""
        self.misspelt = defaultdict(list)
        for wrong, right in read_tsv(data / "codespell/misspellings.tsv.gz")[1:]:
            for word in right.replace("|", "/").split("/"):
                self.misspelt[word.strip().lower()].append(wrong)
        self.sound = {row[0]: "".join(row[1:]) for row in read_tsv(data / "pycorrector_confusion/same_pinyin.tsv")}
        self.shape = {row[0]: "".join(row[1:]) for row in read_tsv(data / "pycorrector_confusion/same_stroke.tsv")}
        self.pinyin = readings()
        self.synonyms = {}
        for english, chinese in lexicon:
            for term in [*english, *chinese]:
                # a term's first group is its everyday sense; rarer senses would blur it
                self.synonyms.setdefault(term.lower(), [t for t in [*english, *chinese] if t.lower() != term.lower()])
        for term, found in (terms or {}).items():
            self.synonyms.setdefault(term, found)
        self.longest = max((len(t.split()) for t in self.synonyms if not is_chinese(t[0])), default=0)

    def typo(self, word: str, rng: random.Random) -> str:
        known = self.misspelt.get(word)
        if known and rng.random() < 0.6:
            return rng.choice(known)
        if len(word) < 4:
            return word
        i = rng.randrange(1, len(word) - 1)
        return rng.choice([
            word[:i] + word[i + 1:],
            word[:i] + word[i + 1] + word[i] + word[i + 2:],
            word[:i] + word[i] + word[i:],
            word[:i] + KEYS.get(word[i], word[i]) + word[i + 1:],
        ])

    def __call__(self, text: str, rng: random.Random, rate: float = 0.12) -> str:
        """Roughly `rate` of the words or characters change; meaning stays."""
        out = []
        for part in WORD.findall(text.lower()):
            if rng.random() >= rate:
                out.append(part)
            elif is_chinese(part[0]):
                pick = rng.random()
                swaps = self.sound.get(part) if pick < 0.5 else self.shape.get(part) if pick < 0.6 else None
                if swaps:
                    out.append(rng.choice(swaps))
                elif pick > 0.85 and part in self.pinyin:
                    out.append(self.pinyin[part])
                elif pick < 0.7:
                    out.append(part)
            else:
                out.append(self.typo(part, rng) if part[0].isalpha() else part)
        return "".join(out)

    def base(self, word: str) -> str | None:
        """The word, or what is left without a common ending, when the lexicon knows it."""
        for ending, instead in (("", ""), ("s", ""), ("es", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("d", ""), ("ies", "y"), ("'s", "")):
            stem = word[: len(word) - len(ending)] + instead
            if word.endswith(ending) and len(stem) > 2 and stem in self.synonyms:
                return stem
        return None

    def switch(self, text: str, rng: random.Random, rate: float = 0.4) -> str:
        """Replaces terms of the lexicon by a synonym of either language."""
        text, out, i = text.lower(), [], 0
        words = WORD.findall(text)
        while i < len(words):
            hit = None
            if is_chinese(words[i][0]):
                for n in range(min(6, len(words) - i), 0, -1):
                    term = "".join(words[i:i + n])
                    if term in self.synonyms:
                        hit = (n, term)
                        break
            elif words[i][0].isalpha():
                for n in range(2 * self.longest - 1, 0, -2):
                    term = "".join(words[i:i + n])
                    known = term if term in self.synonyms else self.base(term) if n == 1 else None
                    if known:
                        hit = (n, known)
                        break
            if hit and rng.random() < rate:
                out.append(f" {rng.choice(self.synonyms[hit[1]])} ")
                i += hit[0]
            else:
                n = hit[0] if hit else 1
                out.extend(words[i:i + n])
                i += n
        return " ".join("".join(out).split())
