"""Joins members trained apart into one encoder of 256 dimensions: `python join.py OUT RUN=1 RUN=1 static=0.5`.

Different members err differently. Their unit vectors, each times its weight, stand side by side and are brought to 256 by the
leading directions of the training texts (uncentred principal components), which keeps inner products best. `static` is the
untrained weighted mean of the first word vectors: it keeps what training for known labels throws away.
"""
import argparse
import random
import shutil
import sys
from pathlib import Path

import numpy
import torch

import data as datasets
import evaluate
import heldout
import tokens
from model import Encoder

SAMPLE = 40_000


def join(runs: list[tuple[str, float]], out: Path, data: Path, seed: int) -> Encoder:
    first = evaluate.home(next(Path(name) for name, _ in runs if name != "static"))
    out.mkdir(parents=True, exist_ok=True)
    for name in ("tokenizer.json", "rows.json", "vectors.npz"):
        if first != out:
            shutil.copy(first / name, out / name)
    vectors = numpy.load(out / "vectors.npz")
    names, members, weights = [], [], []
    for name, weight in runs:
        if name == "static":
            made = Encoder(["static"], len(vectors["weight"]), 256, vectors["table"].astype("float32"), vectors["weight"])
        else:
            assert (evaluate.home(Path(name)) / "tokenizer.json").read_bytes() == (out / "tokenizer.json").read_bytes(), f"{name}: another tokenizer"
            made = evaluate.load(Path(name))
        names += made.names
        members += made.members
        weights += [weight] * len(made.names)
    model = Encoder([], len(vectors["weight"]), 256)
    model.names, model.members, model.weights = names, torch.nn.ModuleList(members), weights
    model.eval()
    held = heldout.load()
    labelled, paired = datasets.labelled_sources(data, held), datasets.paired_sources(data, held)
    texts = datasets.plain_texts(data, labelled, paired)
    texts = random.Random(seed).sample([t for t in texts if 3 < len(t) < 120], SAMPLE)
    reader = tokens.Encoder(out)
    with torch.no_grad():
        rows = []
        for start in range(0, SAMPLE, 500):
            ids = reader(texts[start:start + 500])
            rows.append(model.side_by_side(ids, (ids > 0).float()))
        rows = torch.cat(rows)
        gram = rows.T @ rows / len(rows)
        values, directions = torch.linalg.eigh(gram.double())
        kept = float(values[-256:].sum() / values.sum())
        model.projection = torch.nn.Parameter(directions[:, -256:].float())
    print(f"joined {names}: 256 directions keep {kept:.1%}", file=sys.stderr)
    return model


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("runs", nargs="+", help="RUN=WEIGHT, or static=WEIGHT")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.set_num_threads(2)
    runs = [(name, float(weight)) for name, weight in (r.rsplit("=", 1) for r in args.runs)]
    model = join(runs, args.out, args.data, args.seed)
    torch.save(model, args.out / "joined.pt")
