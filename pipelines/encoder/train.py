"""Trains one member: `python train.py --out RUN --member bag`. Seeded, resumable (RUN/bag/checkpoint.pt), progress on stderr.

One step joins: texts of a few labels of two labelled sources (supervised contrastive and class prototypes), pairs of one or
two paired sources (in-batch negatives), and texts beside noised copies of themselves. See README.md for what each is for.
"""
import argparse
import json
import random
import sys
import time
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn import functional as F

import data as datasets
import evaluate
import heldout
import opentext
import tokens
from model import Encoder
from noise import WORD, Noise
from vectors import vectors

TEMPERATURE = 0.07
SMOOTHING = 0.1
SCALE = 16


def log(*parts) -> None:
    print(time.strftime("%H:%M:%S"), *parts, file=sys.stderr, flush=True)


def prepare(args, run: Path):
    """Loads the sources; builds (or reads back) tokenizer and word vectors."""
    held = heldout.load()
    labelled, paired = datasets.labelled_sources(args.data, held), datasets.paired_sources(args.data, held)
    extra = opentext.load(args.open, datasets.held_out_texts(args.data, held), datasets.key)
    noise = Noise(args.data, datasets.lexicon(), extra.terms)
    texts = datasets.plain_texts(args.data, labelled, paired)
    dictionaries = [datasets.Paired(name, weight, False, pairs) for name, weight, pairs in extra.pairs]
    if not (run / "tokenizer.json").exists():
        log(f"tokenizer over {len(texts)} texts")
        tokens.build([*texts, *extra.texts], run)
    encoder = tokens.Encoder(run)
    if not (run / "vectors.npz").exists():
        log("word vectors")
        rng = random.Random(args.seed)
        lists = tokens.Encoder(run, 128).lists(texts)
        switched = [noise.switch(t, rng, 0.5) for t in texts if len(t) < 120]
        lists += encoder.lists([t for t in switched if t])
        lists += encoder.lists([" ".join(rng.sample([*e, *z], len(e) + len(z))) for e, z in datasets.lexicon() for _ in range(20)])
        lists += encoder.lists(extra.texts)
        lists += encoder.lists([" ".join(rng.sample(group, len(group))) for group in extra.groups for _ in range(4)])
        entries = [e for es in datasets.own_text(heldout.load()).values() for e in es]
        lists += encoder.lists([mixed(rng.sample(texts, min(3, len(texts))), rng) for e in entries for texts in [[*e.wordings(), *e.answer.values()]] for _ in range(30)])
        lists += encoder.lists([mixed(group, rng) for group in extra.groups if len(group) == 2 for _ in range(2)])
        table, weight = vectors(lists, encoder.size, 256, args.seed)
        numpy.savez(run / "vectors.npz", table=table.astype("float16"), weight=weight)
    saved = numpy.load(run / "vectors.npz")
    return labelled, paired, dictionaries, noise, texts, encoder, saved["table"].astype("float32"), saved["weight"]


def mixed(texts: list[str], rng: random.Random) -> str:
    """Texts that mean the same, a sentence and its translation say, words shuffled together: each word meets the others' words."""
    words = [w for text in texts for w in WORD.findall(text.lower()) if not w.isspace()]
    return " ".join(rng.sample(words, len(words)))


def parted(sources):
    """The sources of open data, and those of our own text."""
    return [s for s in sources if not s.name.startswith(datasets.OWN)], [s for s in sources if s.name.startswith(datasets.OWN)]


class Sampler:
    def __init__(self, labelled, paired, dictionaries, texts, noise, seed: int):
        self.dictionaries = dictionaries
        # our own text has draws of its own: in one lot with the others it would take theirs
        self.labelled, self.own_labelled = parted(labelled)
        self.paired, self.own_paired = parted(paired)
        self.texts, self.noise = [t for t in texts if 4 < len(t) < 100], noise
        self.rng = random.Random(seed)
        self.prototypes = {s.name: list(s.by_label) for s in labelled}

    def disturb(self, text: str) -> str:
        pick = self.rng.random()
        if pick < 0.2:
            return self.noise(text, self.rng) or text
        if pick < 0.45:
            return self.noise.switch(text, self.rng) or text
        return text

    def labels(self, sources, count: int = 96, each: int = 2):
        source = self.rng.choices(sources, [s.weight for s in sources])[0]
        names = self.prototypes[source.name]
        chosen = self.rng.sample(range(len(names)), min(len(names), count // each))
        each = max(each, count // len(chosen))
        texts, labels = [], []
        for label in chosen:
            bank = source.by_label[names[label]]
            for text in self.rng.sample(bank, min(each, len(bank))):
                texts.append(self.disturb(text))
                labels.append(label)
        return source.name, texts, labels

    def pairs(self, sources, count: int = 64):
        source = self.rng.choices(sources, [s.weight for s in sources])[0]
        chosen = self.rng.sample(source.pairs, min(count, len(source.pairs)))
        return source.reply, [self.disturb(a) for a, _ in chosen], [self.window(b) for _, b in chosen]

    def window(self, text: str, size: int = 90) -> str:
        """A stretch of a long passage: the whole would cost too much and says many things."""
        if len(text) <= 2 * size or self.rng.random() < 0.1:
            return text
        size = 2 * size if text[:60].isascii() else size
        start = self.rng.randrange(max(1, len(text) - size))
        return text[start:start + size]

    def copies(self, count: int = 48):
        chosen = self.rng.sample(self.texts, count)
        return chosen, [self.noise(self.noise.switch(t, self.rng), self.rng, 0.2) or t for t in chosen]


def contrast(a: torch.Tensor, b: torch.Tensor, same: torch.Tensor) -> torch.Tensor:
    """InfoNCE both ways; `same` (n, n) marks pairs that are no negatives."""
    scores = a @ b.T / TEMPERATURE
    scores = scores.masked_fill(same & ~torch.eye(len(a), dtype=torch.bool), -1e4)
    target = torch.arange(len(a))
    return (F.cross_entropy(scores, target, label_smoothing=0.05) + F.cross_entropy(scores.T, target, label_smoothing=0.05)) / 2


def supervised(z: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Supervised contrastive loss (Khosla et al. 2020)."""
    scores = z @ z.T / TEMPERATURE
    me = torch.eye(len(z), dtype=torch.bool)
    scores = scores.masked_fill(me, -1e4)
    logs = scores.log_softmax(1)
    same = (labels[:, None] == labels[None]) & ~me
    count = same.sum(1)
    return -((logs * same).sum(1) / count.clamp_min(1))[count > 0].mean()


class Trainer:
    def __init__(self, args, prepared):
        self.args = args
        labelled, paired, dictionaries, noise, texts, self.tokens, table, weight = prepared
        torch.manual_seed(args.seed)
        self.sampler = Sampler(labelled, paired, dictionaries, texts, noise, args.seed)
        self.model = Encoder(args.member.split("+"), self.tokens.size, 256, table, weight)
        widths = [256] if len(self.model.names) == 1 else [256] + [256 // len(self.model.names)] * len(self.model.names)
        self.heads = nn.ModuleDict({s.name: nn.ParameterList(nn.Parameter(torch.randn(len(s.by_label), w) / w ** 0.5) for w in widths) for s in labelled})
        self.reply = nn.ModuleList(nn.Linear(w, w) for w in widths)
        for layer in self.reply:
            nn.init.eye_(layer.weight)
            nn.init.zeros_(layer.bias)
        tables = [m.weight for m in self.model.modules() if isinstance(m, nn.Embedding)]
        named = {id(t) for t in tables}
        rest = [p for module in (self.model, self.heads, self.reply) for p in module.parameters() if id(p) not in named]
        self.sparse = torch.optim.SparseAdam(tables, lr=args.lr * args.table_lr)
        self.dense = torch.optim.AdamW(rest, lr=args.lr, weight_decay=0.01)
        self.average = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.step, self.spent, self.best = 0, 0.0, 0.0

    def views(self, texts: list[str]):
        """Unit vectors of the whole and of each member, (view, text, width)."""
        ids = self.tokens(texts)
        drop = (torch.rand(ids.shape) < self.args.drop) & (ids > 0)
        drop[:, 0] &= ids[:, 1:].gt(0).any(1) if ids.shape[1] > 1 else False
        ids = ids.masked_fill(drop, 1)
        mask = (ids > 0).float()
        mask = mask * (~drop).float()
        mask[:, 0] = torch.maximum(mask[:, 0], (mask.sum(1) == 0).float())
        parts = self.by_length(ids, mask)
        return [F.normalize(torch.cat(parts, 1), dim=1), *parts] if len(parts) > 1 else parts

    def by_length(self, ids, mask, groups: int = 4):
        """Members' vectors, computed in groups of like length: a passage would pad every greeting to its own length."""
        order = (ids > 0).sum(1).argsort()
        done = []
        for where in order.chunk(groups):
            width = int((ids[where] > 0).sum(1).max())
            # half the time for convolutions, on processors with bfloat16; unit vectors and losses stay in float32
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.args.bf16):
                done.append([z.float() for z in self.model.parts(ids[where, :width], mask[where, :width])])
        back = order.argsort()
        return [torch.cat(member)[back] for member in zip(*done)]

    def loss(self) -> torch.Tensor:
        jobs, texts = [], []

        def put(batch):
            texts.extend(batch)
            return slice(len(texts) - len(batch), len(texts))

        for sources in (self.sampler.labelled, self.sampler.labelled, self.sampler.own_labelled):
            if not sources:
                continue
            name, batch, labels = self.sampler.labels(sources)
            jobs.append(("labels", put(batch), (name, torch.tensor(labels))))
        drawn = [self.sampler.pairs(self.sampler.paired) for _ in range(2)]
        if self.sampler.own_paired:
            drawn.append(self.sampler.pairs(self.sampler.own_paired))
        if self.sampler.dictionaries:
            drawn.append(self.sampler.pairs(self.sampler.dictionaries, 96))
        for reply, a, b in drawn:
            same = torch.tensor([[x == y for y in b] for x in b]) | torch.tensor([[x == y for y in a] for x in a])
            jobs.append(("pairs", put(a), (put(b), reply, same)))
        a, b = self.sampler.copies()
        jobs.append(("pairs", put(a), (put(b), False, torch.zeros(len(a), len(a), dtype=torch.bool))))
        total = 0
        for view, z in enumerate(self.views(texts)):
            share = 1 if view == 0 else 0.5
            for kind, where, extra in jobs:
                if kind == "labels":
                    name, labels = extra
                    logits = SCALE * z[where] @ F.normalize(self.heads[name][view], dim=1).T
                    total = total + share * self.args.supervised * (supervised(z[where], labels) + F.cross_entropy(logits, labels, label_smoothing=SMOOTHING))
                else:
                    other, reply, same = extra
                    b = F.normalize(self.reply[view](z[other]), dim=1) if reply else z[other]
                    total = total + share * (0.5 if reply else 1) * contrast(z[where], b, same)
        return total

    def train(self, run: Path) -> None:
        args, begun, shown = self.args, time.time() - self.spent, []
        self.model.train()
        while self.step < args.steps:
            done = self.step / args.steps
            rate = min(1, (self.step + 1) / 200) * max(0.02, 0.5 * (1 + numpy.cos(numpy.pi * done)))
            self.dense.param_groups[0]["lr"] = args.lr * rate
            self.sparse.param_groups[0]["lr"] = args.lr * args.table_lr * rate
            loss = self.loss()
            self.dense.zero_grad()
            self.sparse.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([p for g in self.dense.param_groups for p in g["params"]], 5.0)
            self.dense.step()
            self.sparse.step()
            self.step += 1
            self.spent = time.time() - begun
            shown.append(loss.item())
            if self.step % 20 == 0:
                decay = min(0.95, self.step / (self.step + 200))
                for k, v in self.model.state_dict().items():
                    self.average[k].lerp_(v, 1 - decay)
            if self.step % 200 == 0:
                log(f"step {self.step} {self.spent / 60:.1f} min loss {numpy.mean(shown[-200:]):.3f}")
            if self.step % args.every == 0 or self.step == args.steps:
                pause = time.time()
                score = self.measure()
                if score > self.best:
                    self.best = score
                    torch.save({"model": self.average, "members": args.member, "size": self.tokens.size, "step": self.step, "score": score}, run / "best.pt")
                self.save(run)
                begun += time.time() - pause

    def measure(self) -> float:
        current = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.model.load_state_dict(self.average)
        self.model.eval()
        scores = evaluate.quick(lambda texts: evaluate.encode(self.model, self.tokens, texts), self.args.data)
        self.model.load_state_dict(current)
        self.model.train()
        log(f"step {self.step}", json.dumps(scores))
        return scores["select"]

    def save(self, run: Path) -> None:
        torch.save({"model": self.model.state_dict(), "average": self.average, "heads": self.heads.state_dict(), "reply": self.reply.state_dict(),
                    "dense": self.dense.state_dict(), "sparse": self.sparse.state_dict(), "step": self.step, "spent": self.spent,
                    "best": self.best, "random": self.sampler.rng.getstate(), "torch": torch.get_rng_state()}, run / "checkpoint.pt.part")
        (run / "checkpoint.pt.part").replace(run / "checkpoint.pt")

    def resume(self, run: Path) -> None:
        saved = torch.load(run / "checkpoint.pt", weights_only=False)
        for name in ("model", "heads", "reply", "dense", "sparse"):
            getattr(self, name).load_state_dict(saved[name])
        self.average, self.step, self.spent, self.best = saved["average"], saved["step"], saved["spent"], saved["best"]
        self.sampler.rng.setstate(saved["random"])
        torch.set_rng_state(saved["torch"])
        log(f"resumed at step {self.step}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--open", type=Path, help="folder distil.py wrote: open dictionaries and message catalogues")
    parser.add_argument("--out", type=Path, required=True, help="run folder: tokenizer and vectors, and a folder for each member")
    parser.add_argument("--member", default="bag", help="bag, cnn, transformer, or several trained as one, joined by +")
    parser.add_argument("--name", help="the member's folder, when several of a kind are trained")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--every", type=int, default=600, help="steps between evaluations")
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--table-lr", type=float, default=0.5, help="learning rate of the tables, as a share")
    parser.add_argument("--supervised", type=float, default=1.0, help="weight of the labelled tasks")
    parser.add_argument("--drop", type=float, default=0.15, help="share of tokens dropped")
    parser.add_argument("--bf16", action="store_true", help="members' products in bfloat16")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(args, prepare(args, args.out))
    run = args.out / (args.name or args.member)
    run.mkdir(exist_ok=True)
    if (run / "checkpoint.pt").exists():
        trainer.resume(run)
    trainer.train(run)
    log(f"done: {trainer.step} steps, best {trainer.best:.2f}")


if __name__ == "__main__":
    main()
