"""Loads every training source as labelled texts, pairs or plain texts, less what heldout.json and the test splits hold.

Kinds of source:
  Labelled  rows (text, label); two texts of one label are positives, in either language.
  Paired    (a, b): b answers or follows a (`reply=True`), or means the same (`reply=False`).
Plain texts serve the word vectors and the denoising task only.
"""
import html
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import heldout
from jsonl import read_jsonl, read_tsv

HERE = Path(__file__).parent
OWN_TEXT = HERE.parent / "own-text"

OWN = "own_text/"


@dataclass
class Labelled:
    name: str
    weight: float
    by_label: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, label: str, text: str) -> None:
        self.by_label[label].append(text)


@dataclass
class Paired:
    name: str
    weight: float
    reply: bool
    pairs: list[tuple[str, str]] = field(default_factory=list)


def key(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def held_out_texts(data: Path, held: dict) -> set[str]:
    """Keys of every test, validation and held-out row of the labelled sets: no source may train on an equal text."""
    keys = set()
    for path in ["clinc150/test.jsonl", "clinc150/val.jsonl", "hwu64/test.jsonl", "hwu64/valid.jsonl",
                 "bitext_cs_intent/dev.jsonl", "bitext_cs_intent/test.jsonl"]:
        keys |= {key(row["text"]) for row in read_jsonl(data / path)}
    for path in sorted((data / "nlu_eval_corpora").glob("*.jsonl")):
        keys |= {key(row["text"]) for row in read_jsonl(path)}
    out = {d for part in held["clinc150"]["domains"].values() for d in part} | {""}
    keys |= {key(r["text"]) for r in read_jsonl(data / "clinc150/train.jsonl.gz") if r["domain"] in out or r["label"] == "oos"}
    scenarios = {s for part in held["hwu64"]["scenarios"].values() for s in part}
    keys |= {key(r["text"]) for r in read_jsonl(data / "hwu64/train.jsonl") if r["label"].split("_")[0] in scenarios}
    for lang in ("en", "zh"):
        name = f"ms_chitchat_faq/{lang}_queries.jsonl" + (".gz" if lang == "zh" else "")
        entries = set(held["ms_chitchat_faq"]["entries"][lang])
        keys |= {key(r["text"]) for r in read_jsonl(data / name) if r["gold"] in entries}
    test = set(held["ms_skills_intents"]["zhTestRows"])
    keys |= {key(r["text"]) for i, r in enumerate(read_jsonl(data / "ms_skills_intents/zh.jsonl.gz")) if i in test}
    return keys


def labelled_sources(data: Path, held: dict) -> list[Labelled]:
    banned = held_out_texts(data, held)
    sources = []

    def source(name: str, weight: float, rows) -> None:
        out, seen = Labelled(name, weight), set()
        for label, text in rows:
            k = key(text)
            if not k or k in banned or (label, k) in seen:
                continue
            seen.add((label, k))
            out.add(label, text)
        out.by_label = {label: texts for label, texts in out.by_label.items() if len(texts) >= 2}
        if out.by_label:
            sources.append(out)

    domains = {d for part in held["clinc150"]["domains"].values() for d in part}
    source("clinc150", 3, ((r["label"], r["text"]) for r in read_jsonl(data / "clinc150/train.jsonl.gz")
                           if r["label"] != "oos" and r["domain"] not in domains))
    scenarios = {s for part in held["hwu64"]["scenarios"].values() for s in part}
    source("hwu64", 3, ((r["label"], r["text"]) for r in read_jsonl(data / "hwu64/train.jsonl")
                        if r["label"].split("_")[0] not in scenarios))
    source("bitext_cs_intent", 1.5, ((r["label"], r["text"]) for r in read_jsonl(data / "bitext_cs_intent/train.jsonl.gz")))
    source("ms_skills_intents", 3, skills(data, held))
    source("multidogo", 1.5, multidogo(data, held))
    source("snips", 0.3, ((r["label"], r["text"]) for r in read_jsonl(data / "snips/train.jsonl.gz")[::4]))
    for lang in ("en", "zh"):
        name = f"ms_chitchat_faq/{lang}_queries.jsonl" + (".gz" if lang == "zh" else "")
        entries = set(held["ms_chitchat_faq"]["entries"][lang])
        source(f"ms_chitchat_faq_{lang}", 1.5, ((r["gold"], r["text"]) for r in read_jsonl(data / name) if r["gold"] not in entries))
    source("sgd_intents", 1, sgd_intents(data))
    source("goemotions", 0.3, ((r["labels"][0], r["text"].replace("[NAME]", "")) for r in read_jsonl(data / "goemotions/train.jsonl.gz")
                               if len(r["labels"]) == 1 and r["labels"][0] != "neutral"))
    domains = own_text(held)
    for name, entries in domains.items():
        # a source for each domain: what must be told apart is an entry from its siblings
        source(OWN + name, 1, ((str(i), t) for i, e in enumerate(entries) for t in e.wordings()))
    source(OWN + "all", len(domains) / 3, ((f"{name} {i}", t) for name, es in domains.items() for i, e in enumerate(es) for t in e.wordings()))
    if (HERE / "phrases.tsv").exists():
        source("phrases", 3, ((str(i), t) for i, row in enumerate(read_tsv(HERE / "phrases.tsv")) for t in row if t.strip()))
    if (HERE / "lexicon.tsv").exists():
        source("lexicon", 1.5, lexicon_rows())
    return sources


@dataclass
class Entry:
    """One help-centre entry of our own text: by language its question, its answer and what visitors write who need it."""
    question: dict[str, str]
    answer: dict[str, str]
    asked: dict[str, list[str]]

    def wordings(self):
        for lang, question in self.question.items():
            yield question
            yield from self.asked[lang]


def own_text(held: dict) -> dict[str, list[Entry]]:
    """Domain → its entries, less the domains held out."""
    out = {d for part in held["own_text"]["domains"].values() for d in part}
    domains = {}
    for path in sorted(OWN_TEXT.glob("*.jsonl")):
        if path.stem not in out:
            domains[path.stem] = [Entry({k: t[0] for k, t in row.items()}, {k: t[1] for k, t in row.items()}, {k: t[2:] for k, t in row.items()})
                                  for row in read_jsonl(path)]
    return domains


def lexicon() -> list[tuple[list[str], list[str]]]:
    """Our own bilingual synonym groups: (English wordings, Chinese wordings)."""
    path = HERE / "lexicon.tsv"
    rows = read_tsv(path) if path.exists() else []
    return [([t.strip() for t in row[0].split(";")], [t.strip() for t in row[1].split(";")]) for row in rows if len(row) >= 2]


def lexicon_rows():
    """(group, term), each term in its first group only: the same text under two labels would be pushed from itself."""
    seen = set()
    for i, (english, chinese) in enumerate(lexicon()):
        for term in [*english, *chinese]:
            if term.lower() not in seen:
                seen.add(term.lower())
                yield str(i), term


def skills(data: Path, held: dict):
    test, zh_domains = set(held["ms_skills_intents"]["zhTestRows"]), set(held["ms_skills_intents"]["zhDomains"])
    seen = defaultdict(int)
    for row in read_jsonl(data / "ms_skills_intents/en.jsonl.gz"):
        seen[row["label"]] += 1
        if seen[row["label"]] <= 400:  # the template-like car settings would drown the rest
            yield row["label"], row["text"]
    for i, row in enumerate(read_jsonl(data / "ms_skills_intents/zh.jsonl.gz")):
        if i not in test and row["domain"] not in zh_domains:
            yield row["label"], row["text"]


def multidogo(data: Path, held: dict):
    domains = {d for part in held["multidogo"]["domains"].values() for d in part}
    skip = {"contentonly", "outofdomain", "thankyou", "openinggreeting", "closinggreeting", "confirmation", "rejection"}
    for row in read_jsonl(data / "multidogo/sentence_train.jsonl.gz"):
        if row["domain"] in domains or "<div>" in row["intent"]:
            continue
        if row["intent"] in skip:
            if row["intent"] not in ("contentonly", "outofdomain"):
                yield row["intent"], row["text"]
        else:
            yield f"{row['domain']}.{row['intent']}", row["text"]


def sgd_intents(data: Path):
    count = defaultdict(int)
    for dialogue in read_jsonl(data / "sgd/train.jsonl.gz"):
        for turn in dialogue["turns"]:
            found = [a for a in turn["a"] if a.startswith("INFORM_INTENT")]
            if turn["s"] == "U" and found:
                label = found[0].split("=")[1].rstrip(")")
                count[label] += 1
                if count[label] <= 500:
                    yield label, turn["t"]


def turn_pairs(dialogues: list[dict]) -> list[tuple[str, str]]:
    return [(a["t"], b["t"]) for d in dialogues for a, b in zip(d["turns"], d["turns"][1:]) if len(key(a["t"])) > 5 and len(key(b["t"])) > 5]


def paired_sources(data: Path, held: dict) -> list[Paired]:
    sources = [
        Paired("sgd", 2, True, turn_pairs(read_jsonl(data / "sgd/train.jsonl.gz"))),
        Paired("taskmaster4_coffee", 0.3, True, turn_pairs(read_jsonl(data / "taskmaster4_coffee/all.jsonl.gz"))),
        Paired("multiwoz21", 0.5, True, turn_pairs(read_jsonl(data / "multiwoz21/val.jsonl.gz"))),
        Paired("crosswoz", 1, True, turn_pairs(read_jsonl(data / "crosswoz/val.jsonl.gz"))),
        Paired("kdconv", 1, True, turn_pairs([d for n in ("film_dev.jsonl.gz", "music_dev.jsonl", "travel_dev.jsonl") for d in read_jsonl(data / "kdconv" / n)])),
        Paired("chatterbot_corpus", 0.3, True, [(r["turns"][0], r["turns"][1]) for n in ("en", "zh") for r in read_jsonl(data / f"chatterbot_corpus/{n}.jsonl") if len(r["turns"]) > 1]),
    ]
    for name, folder, files in [("cmrc2018", "cmrc2018", ("trial_questions.jsonl", "trial_passages.jsonl")),
                                ("drcd", "drcd", ("dev_questions.jsonl", "dev_passages.jsonl.gz"))]:
        passages = {r["pid"]: r["text"] for r in read_jsonl(data / folder / files[1])}
        sources.append(Paired(name, 1, False, [(r["question"], passages[r["pid"]]) for r in read_jsonl(data / folder / files[0]) if r["pid"] in passages]))
    sources.append(Paired("pingcap_docs_cn", 0.5, False, [(r["question"], r["answer"]) for r in read_jsonl(data / "pingcap_docs_cn/faq.jsonl")]))
    paragraphs = [r["text"] for r in read_jsonl(data / "pingcap_docs_cn/paragraphs.jsonl.gz")]
    sources.append(Paired("pingcap_docs_cn_next", 0.3, True, [(a, b) for a, b in zip(paragraphs, paragraphs[1:]) if len(a) > 15 and len(b) > 15]))
    domains = own_text(held)
    for name, entries in domains.items():
        sources.append(Paired(OWN + name, 1, False,
                              [(t, e.answer[lang]) for e in entries for lang in e.answer for t in [e.question[lang], *e.asked[lang]]]))
    banned = held_out_texts(data, held)
    for source in sources:
        source.pairs = [(a, b) for a, b in source.pairs if key(a) not in banned]
    return sources


def plain_texts(data: Path, labelled: list[Labelled], paired: list[Paired]) -> list[str]:
    """Every distinct training text, for the tokenizer, the word vectors and denoising."""
    banned = held_out_texts(data, heldout.load())
    texts = dict.fromkeys(t for s in labelled for ts in s.by_label.values() for t in ts)
    texts |= dict.fromkeys(t for s in paired for pair in s.pairs for t in pair)
    texts |= dict.fromkeys(r["text"].replace("[NAME]", "") for r in read_jsonl(data / "goemotions/train.jsonl.gz"))
    texts |= dict.fromkeys(r["text"] for r in read_jsonl(data / "multidogo/sentence_train.jsonl.gz"))
    texts |= dict.fromkeys(r["text"] for r in read_jsonl(data / "pingcap_docs_cn/paragraphs.jsonl.gz"))
    texts |= dict.fromkeys(r["text"] for r in read_jsonl(data / "asap_sample/train.jsonl"))
    texts |= dict.fromkeys(r["text"] for r in read_jsonl(data / "ms_skills_intents/en.jsonl.gz"))
    texts |= dict.fromkeys(html.unescape(r["text"]) for n in ("trial_passages.jsonl",) for r in read_jsonl(data / "cmrc2018" / n))
    return [t for t in texts if key(t) not in banned]
