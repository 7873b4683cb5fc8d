"""Reads what distil.py wrote: open dictionaries and message catalogues, as terms to swap, pairs and plain texts.

Without a folder every part is empty, and training goes by the data sets and our own text alone. A text equal to a held-out one
is dropped here as everywhere.
"""
from dataclasses import dataclass, field
from pathlib import Path

from chinese import is_chinese
from jsonl import read_tsv

# function words and words of too many senses: swapping them for a dictionary's word changes what is said
PLAIN = frozenset(
    "a about after again all also am an and any are as at away back be been before being but by can could did do does done down for from get "
    "go going got had has have he her here him his how i if in into is it its just let like made make may me might mine more most much must my "
    "need no not now of off on one only or other our out over own please put s set should so some such t take than that the their them then "
    "there these they thing this those to too under up us use very want was way we well were what when where which who why will with would "
    "yes you your run turn keep come give see say tell ask know think look find work point right left still even ever never each both".split())


@dataclass
class OpenText:
    """`terms`: term → its translations and synonyms, best first. `pairs`: name, weight, pairs that mean the same."""
    terms: dict[str, list[str]] = field(default_factory=dict)
    pairs: list[tuple[str, float, list[tuple[str, str]]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    groups: list[list[str]] = field(default_factory=list)


def rows(folder: Path, name: str) -> list[list[str]]:
    path = folder / f"{name}.tsv.gz"
    return read_tsv(path) if path.exists() else []


def split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def translations(dictionary: list[tuple[str, list[str]]]) -> dict[str, list[str]]:
    """Chinese word → its first three glosses; English gloss → the three commonest words whose first or second gloss it is.

    `dictionary` stands in order of frequency.
    """
    terms: dict[str, list[str]] = {}
    for rank in (0, 1):
        for word, glosses in dictionary:
            if len(word) < 2 or rank >= len(glosses):
                continue
            gloss = glosses[rank].lower()
            if gloss not in PLAIN and len(gloss) > 2:
                found = terms.setdefault(gloss, [])
                if len(found) < 3 and word not in found:
                    found.append(word)
    for word, glosses in dictionary:
        if len(word) > 1:
            terms[word] = [g.lower() for g in glosses[:3]]
    return terms


def load(folder: Path | None, banned: set[str], key) -> OpenText:
    out = OpenText()
    if folder is None:
        return out

    def free(*texts: str) -> bool:
        return all(key(t) and key(t) not in banned for t in texts)

    dictionary = [(word, [g for g in split(glosses) if free(g)]) for word, glosses in rows(folder, "dictionary") if free(word)]
    dictionary = [(word, glosses) for word, glosses in dictionary if glosses]
    out.terms = translations(dictionary)
    out.groups += [[word, *glosses] for word, glosses in dictionary]
    out.pairs.append(("cc_cedict", 2, [(gloss, word) for word, glosses in dictionary for gloss in glosses[:4]]))
    synonyms = [[w for w in split(cell) if free(w)] for (cell,) in rows(folder, "synonyms")]
    for lemmas in synonyms:
        for lemma in lemmas:
            if lemma not in PLAIN:
                others = [w for w in lemmas if w != lemma][:2]
                out.terms[lemma] = [*out.terms.get(lemma, []), *others]
    out.pairs.append(("wordnet_synonyms", 1, [(a, b) for lemmas in synonyms for a, b in zip(lemmas, lemmas[1:])]))
    glosses = [(split(names), definition) for names, definition in rows(folder, "glosses")]
    out.pairs.append(("wordnet_glosses", 1, [(name, definition) for names, definition in glosses for name in names if free(name, definition)]))
    out.texts += [f"{names[0]}: {definition}" for names, definition in glosses if free(definition)]
    out.texts += [t for (t,) in rows(folder, "texts") if free(t)]
    emoji = [([t for t in split(en) if free(t)], [t for t in split(zh) if free(t)]) for en, zh in rows(folder, "emoji")]
    emoji = [(en, zh) for en, zh in emoji if en and zh and is_chinese(zh[0][0])]
    out.groups += [[*en, *zh] for en, zh in emoji]
    out.pairs.append(("emoji", 0.3, [(en[0], zh[0]) for en, zh in emoji]))
    messages = [(en, zh) for en, zh, _ in rows(folder, "parallel") if free(en, zh)]
    out.groups += [[en, zh] for en, zh in messages]
    out.texts += [t for pair in messages for t in pair]
    out.pairs.append(("catalogues", 4, messages))
    out.terms = {term: list(dict.fromkeys(found)) for term, found in out.terms.items() if found}
    out.pairs = [source for source in out.pairs if source[2]]
    return out
