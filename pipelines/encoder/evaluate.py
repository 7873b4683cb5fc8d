"""Measures an encoder on what training never saw: `python evaluate.py RUN` (or `--onnx models/encoder/v1`).

quick() scores the `select` parts only and runs during training; report() measures every held-out part once.
"""
import argparse
import json
import re
import sys
from pathlib import Path

import numpy
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_union

import data as datasets
import heldout
from jsonl import read_jsonl

GRID = [0.0, 0.25, 0.5, 1.0, 2.0, 4.0]  # weight of the encoder's kernel beside TF-IDF's; chosen by leave-one-out
RIDGE = [0.03, 0.1, 0.3, 1.0]


def encode(model, tokens, texts: list[str]) -> numpy.ndarray:
    import torch
    out, order = numpy.zeros((len(texts), model.dim), "float32"), sorted(range(len(texts)), key=lambda i: len(texts[i]))
    with torch.no_grad():
        for start in range(0, len(order), 512):
            where = order[start:start + 512]
            ids = tokens([texts[i] for i in where])
            out[where] = model(ids, (ids > 0).float()).numpy()
    return out


def spaced(text: str) -> str:
    return re.sub(r"([\u4e00-\u9fff])", r" \1 ", text.lower())


def tfidf():
    return make_union(
        TfidfVectorizer(preprocessor=spaced, token_pattern=r"(?u)\S+", ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, lowercase=True))


def unit(x):
    from sklearn.preprocessing import normalize
    return normalize(x)


class Ridge:
    """One-against-all kernel ridge with exact leave-one-out scores; quick enough to choose both weights on every sample."""

    def __init__(self, labels: numpy.ndarray):
        self.names, self.y = numpy.unique(labels, return_inverse=True)
        self.target = numpy.eye(len(self.names))[self.y] * 2 - 1

    def loo(self, kernel: numpy.ndarray, ridge: float) -> float:
        inverse = numpy.linalg.inv(kernel + ridge * numpy.eye(len(kernel)))
        scores = self.target - (inverse @ self.target) / numpy.diag(inverse)[:, None]
        return (scores.argmax(1) == self.y).mean() - 1e-3 * ((scores - self.target) ** 2).mean()

    def accuracy(self, kernels, crosses, labels, weights) -> tuple[float, float]:
        """Picks (weight, ridge) by leave-one-out on the training rows; returns test accuracy and the weight."""
        best = max(((self.loo(kernels[0] + w * kernels[1], r), w, r) for w in weights for r in RIDGE))
        _, w, r = best
        alpha = numpy.linalg.solve(kernels[0] + w * kernels[1] + r * numpy.eye(len(self.y)), self.target)
        guess = self.names[((crosses[0] + w * crosses[1]) @ alpha).argmax(1)]
        return float((guess == labels).mean() * 100), w


def few_shot(encoder, train, test, shots: int, seed: int, weights=GRID) -> dict:
    rng = numpy.random.default_rng(seed)
    by = {}
    for text, label in train:
        by.setdefault(label, []).append(text)
    rows = [(t, l) for l, ts in sorted(by.items()) for t in rng.permutation(sorted(set(ts)))[:shots]]
    texts, labels = [str(t) for t, _ in rows], numpy.array([l for _, l in rows])
    keep = [(t, l) for t, l in test if l in by]
    asked, gold = [t for t, _ in keep], numpy.array([l for _, l in keep])
    features = tfidf()
    a, b = unit(features.fit_transform(texts)), unit(features.transform(asked))
    za, zb = encoder(texts), encoder(asked)
    kernels = [(a @ a.T).toarray(), za @ za.T]
    crosses = [(b @ a.T).toarray(), zb @ za.T]
    ridge = Ridge(labels)
    base, _ = ridge.accuracy(kernels, crosses, gold, [0.0])
    both, weight = ridge.accuracy(kernels, crosses, gold, weights)
    alone, _ = ridge.accuracy([0 * kernels[0], kernels[1]], [0 * crosses[0], crosses[1]], gold, [1.0])
    return {"tfidf": base, "both": both, "alone": alone, "weight": weight}


def logistic(encoder, train, test, shots: int, seed: int) -> dict:
    """The head that ships, in Python: logistic regression; its C and the encoder's weight by three folds of the training rows."""
    rng, by = numpy.random.default_rng(seed), {}
    for text, label in train:
        by.setdefault(label, []).append(text)
    rows = [(str(t), l) for l, ts in sorted(by.items()) for t in rng.permutation(sorted(set(ts)))[:shots]]
    labels, gold = numpy.array([l for _, l in rows]), numpy.array([l for _, l in test])
    features = tfidf()
    a, b = features.fit_transform([t for t, _ in rows]), features.transform([t for t, _ in test])
    za, zb = encoder([t for t, _ in rows]), encoder([t for t, _ in test])

    def fit(weight, c, where):
        x = sparse.hstack([a, weight * za]).tocsr() if weight else a
        return x, LogisticRegression(C=c, max_iter=100).fit(x[where], labels[where])

    def folds(weight, c):
        hits = 0
        for part, rest in StratifiedKFold(3, shuffle=True, random_state=seed).split(labels, labels):
            x, head = fit(weight, c, part)
            hits += (head.predict(x[rest]) == labels[rest]).sum()
        return hits

    out = {}
    for name, weights in (("tfidf", [0]), ("both", [1, 2, 4])):
        _, weight, c = max((folds(w, c), w, c) for w in weights for c in (10, 100))
        _, head = fit(weight, c, numpy.arange(len(labels)))
        asked = sparse.hstack([b, weight * zb]).tocsr() if weight else b
        out[name] = float((head.predict(asked) == gold).mean() * 100)
    return {**out, "weight": weight}


def mean(rows: list[dict]) -> dict:
    return {k: round(float(numpy.mean([r[k] for r in rows])), 2) for k in rows[0]}


def intent_sets(data: Path, part: str) -> dict[str, tuple[list, list]]:
    held = heldout.load()
    domains, scenarios = held["clinc150"]["domains"][part], held["hwu64"]["scenarios"][part]
    sets = {}
    rows = {n: read_jsonl(data / f"clinc150/{n}") for n in ("train.jsonl.gz", "val.jsonl")}
    sets["clinc150"] = tuple([(r["text"], r["label"]) for r in rs if r["domain"] in domains] for rs in rows.values())
    rows = {n: read_jsonl(data / f"hwu64/{n}") for n in ("train.jsonl", "valid.jsonl")}
    sets["hwu64"] = tuple([(r["text"], r["label"]) for r in rs if r["label"].split("_")[0] in scenarios] for rs in rows.values())
    if part == "select":
        seen, dogo = set(), []
        for r in read_jsonl(data / "multidogo/sentence_train.jsonl.gz"):
            if r["domain"] in held["multidogo"]["domains"][part] and r["text"].lower() not in seen and "<div>" not in r["intent"] \
                    and r["intent"] not in ("contentonly", "outofdomain"):
                seen.add(r["text"].lower())
                dogo.append((r["text"], r["intent"]))
        sets["multidogo"] = (dogo[::2], dogo[1::2])
    return sets


def recall_at_1(encoder, data: Path, lang: str, wordings: int, seed: int, fuse: float) -> dict:
    entries = set(heldout.load()["ms_chitchat_faq"]["entries"][lang])
    name = f"ms_chitchat_faq/{lang}_queries.jsonl" + (".gz" if lang == "zh" else "")
    by = {}
    for r in read_jsonl(data / name):
        if r["gold"] in entries:
            by.setdefault(r["gold"], []).append(r["text"])
    rng = numpy.random.default_rng(seed)
    index, asked = [], []
    for gold, texts in sorted(by.items()):
        if len(texts) < 10:
            continue
        mixed = [str(t) for t in rng.permutation(texts)]
        index += [(t, gold) for t in mixed[:wordings]]
        asked += [(t, gold) for t in mixed[wordings:wordings + 60]]
    return nearest_right(index, asked, encoder, fuse)


def nearest_right(index: list, asked: list, encoder, fuse: float = 1.0) -> dict:
    """Percent of `asked` whose nearest of `index` is of the same entry; both are (text, entry). `fuse`: weight of the encoder beside TF-IDF."""
    features = tfidf()
    a = unit(features.fit_transform([t for t, _ in index]))
    b = unit(features.transform([t for t, _ in asked]))
    za, zb = encoder([t for t, _ in index]), encoder([t for t, _ in asked])
    entries, truth = numpy.array([e for _, e in index]), numpy.array([e for _, e in asked])
    lexical, dense = (b @ a.T).toarray(), zb @ za.T
    return {name: float((entries[scores.argmax(1)] == truth).mean() * 100)
            for name, scores in (("tfidf", lexical), ("alone", dense), ("fused", lexical + fuse * dense))}


def help_centres(encoder, part: str, lang: str, wordings: int) -> dict:
    """Recall@1 of our own text's held-out domains, each a help centre of its own: titles and `wordings` of each entry indexed, the rest asked."""
    scores = []
    for domain in heldout.load()["own_text"]["domains"][part]:
        path = datasets.OWN_TEXT / f"{domain}.jsonl"
        rows = [row[lang] for row in read_jsonl(path)] if path.exists() else []
        if not rows:
            continue
        index = [(t, i) for i, (question, _, *asked) in enumerate(rows) for t in [question, *asked[::-1][:wordings]]]
        asked = [(t, i) for i, (_, _, *texts) in enumerate(rows) for t in texts[:len(texts) - wordings]]
        scores.append(nearest_right(index, asked, encoder))
    return mean(scores)


def transfer(encoder, data: Path, domains: list[str] | None) -> dict:
    """Heads trained on English rows of ms_skills_intents, asked in Chinese; `domains` limits both sides."""
    held = heldout.load()["ms_skills_intents"]
    english, chinese = (read_jsonl(data / f"ms_skills_intents/{n}.jsonl.gz") for n in ("en", "zh"))
    test = set(held["zhTestRows"])
    asked = [r for i, r in enumerate(chinese) if (r["domain"] in domains if domains else i in test and r["domain"] not in held["zhDomains"])]
    labels = {r["label"] for r in asked}
    rng, by = numpy.random.default_rng(0), {}
    for r in english:
        if r["label"] in labels:
            by.setdefault(r["label"], []).append(r["text"])
    rows = [(str(t), l) for l, ts in sorted(by.items()) for t in rng.permutation(ts)[:60]]
    a, b = encoder([t for t, _ in rows]), encoder([r["text"] for r in asked])
    head = LogisticRegression(C=30, max_iter=300).fit(a, [l for _, l in rows])
    return {"accuracy": round(float((head.predict(b) == [r["label"] for r in asked]).mean() * 100), 2), "labels": len(labels), "rows": len(asked)}


def passages(encoder, data: Path, folder: str, part: str) -> float:
    gz = ".gz"
    rows = read_jsonl(data / f"{folder}/{part}_passages.jsonl{gz}")
    questions = read_jsonl(data / f"{folder}/{part}_questions.jsonl")[::3]
    a, b = encoder([r["text"] for r in rows]), encoder([r["question"] for r in questions])
    ids = numpy.array([r["pid"] for r in rows])
    return round(float((ids[(b @ a.T).argmax(1)] == [r["pid"] for r in questions]).mean() * 100), 2)


def quick(encoder, data: Path) -> dict:
    """Scores of the `select` parts; `select` is their mean gain, what training stops and chooses by."""
    gains, alone = {}, {}
    for name, (train, test) in intent_sets(data, "select").items():
        rows = [few_shot(encoder, train, test[:600], shots, seed) for shots in (5, 10) for seed in range(3)]
        gains[name] = round(float(numpy.mean([r["both"] - r["tfidf"] for r in rows])), 2)
        alone[name] = round(float(numpy.mean([r["alone"] - r["tfidf"] for r in rows])), 2)
    faq = {lang: round(recall_at_1(encoder, data, lang, 1, 0, 1.0)["alone"], 2) for lang in ("en", "zh")}
    help = {lang: help_centres(encoder, "select", lang, 2)["alone"] for lang in ("en", "zh")}
    zh = transfer(encoder, data, ["email"])["accuracy"]
    score = numpy.mean(list(gains.values())) + 0.25 * numpy.mean([*faq.values(), *help.values()]) + 0.1 * zh
    return {"select": round(float(score), 2), "gain": gains, "alone": alone, "faq1": faq, "help2": help, "zh_email": zh}


def report(encoder, data: Path) -> dict:
    out = {}
    for name, (train, test) in intent_sets(data, "report").items():
        for shots in (5, 10):
            out[f"{name} {shots} a label"] = mean([few_shot(encoder, train, test, shots, seed) for seed in range(5)])
            out[f"{name} {shots} a label, logistic regression"] = mean([logistic(encoder, train, test, shots, seed) for seed in range(3)])
    for lang in ("en", "zh"):
        for wordings in (1, 5):
            out[f"faq recall@1 {lang} {wordings}"] = mean([recall_at_1(encoder, data, lang, wordings, seed, 1.0) for seed in range(5)])
    for lang in ("en", "zh"):
        for wordings in (0, 3):
            out[f"help centres recall@1 {lang}, title and {wordings} wordings"] = help_centres(encoder, "report", lang, wordings)
    out["en to zh, labels seen, rows not"] = transfer(encoder, data, None)
    out["en to zh, zh domain unseen"] = transfer(encoder, data, heldout.load()["ms_skills_intents"]["zhDomains"])
    out["cmrc2018 dev question to passage"] = passages(encoder, data, "cmrc2018", "dev")
    out["drcd test question to passage"] = passages(encoder, data, "drcd", "test")
    return out


def load(run: Path):
    """The encoder of a run: the joined one where join.py made it, else the best of training."""
    import torch
    from model import Encoder
    if (run / "joined.pt").exists():
        return torch.load(run / "joined.pt", weights_only=False).eval()
    saved = torch.load(run / "best.pt", weights_only=False)
    model = Encoder(saved["members"].split("+"), saved["size"])
    model.load_state_dict(saved["model"])
    return model.eval()


def home(run: Path) -> Path:
    """Where the run's tokenizer lies: a member's folder shares its parent's."""
    return run if (run / "tokenizer.json").exists() else run.parent


def from_run(run: Path, max_tokens: int = 128):
    import torch
    import tokens
    torch.set_num_threads(2)
    model, reader = load(run), tokens.Encoder(home(run), max_tokens)
    return lambda texts: encode(model, reader, texts)


def from_onnx(folder: Path):
    import onnxruntime
    from tokenizers import Tokenizer
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    session = onnxruntime.InferenceSession(str(folder / "onnx" / "model.onnx"), options)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def run(texts: list[str]) -> numpy.ndarray:
        out, order = numpy.zeros((len(texts), 256), "float32"), sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for start in range(0, len(order), 128):
            where = order[start:start + 128]
            rows = tokenizer.encode_batch([texts[i] or "?" for i in where])
            feed = {"input_ids": numpy.array([r.ids for r in rows]), "attention_mask": numpy.array([r.attention_mask for r in rows])}
            out[where] = session.run(["sentence_embedding"], feed)[0]
        return out

    return run


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path, nargs="?")
    parser.add_argument("--onnx", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--quick", action="store_true")
    args = parser.parse_args()
    encoder = from_onnx(args.onnx) if args.onnx else from_run(args.run)
    for name, row in (quick if args.quick else report)(encoder, args.data).items():
        print(name, json.dumps(row) if isinstance(row, dict) else row, flush=True)
