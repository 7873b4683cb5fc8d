"""Exports a run to models/encoder/v<N>/: `python export.py RUN --version 1`.

Layout: what @xenova/transformers reads (config.json, tokenizer.json, tokenizer_config.json, special_tokens_map.json,
onnx/model.onnx) and kefu.json with checksums. The graph takes input_ids and attention_mask (int64, batch x sequence) and
gives sentence_embedding (float32, batch x 256, unit length). Tables are stored as int8 with one scale a row.
"""
import argparse
import hashlib
import json
import sys
import time
from pathlib import Path

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import evaluate
import tokens
from model import BUCKETS, MULTIPLIER, Encoder

HERE = Path(__file__).parent


def quantize(table: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    scale = numpy.maximum(numpy.abs(table).max(1, keepdims=True), 1e-8) / 127
    return numpy.round(table / scale).astype("int8"), scale.astype("float32")


class Graph:
    """A thin builder: each call adds a node and returns its output's name."""

    def __init__(self):
        self.nodes, self.weights, self.count = [], [], 0

    def add(self, kind: str, *inputs: str, **attributes) -> str:
        self.count += 1
        name = f"{kind.lower()}_{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def weight(self, value) -> str:
        self.count += 1
        name = f"weight_{self.count}"
        self.weights.append(numpy_helper.from_array(numpy.ascontiguousarray(value), name))
        return name

    def ints(self, *values: int) -> str:
        return self.weight(numpy.array(values, "int64"))

    def scalar(self, value, kind="float32") -> str:
        return self.weight(numpy.array(value, kind))

    def table(self, value: numpy.ndarray, ids: str, factor: numpy.ndarray | None = None) -> str:
        """Rows of a table; `factor` (one a row) is folded into the scale."""
        rows, scale = quantize(value)
        if factor is not None:
            scale = scale * factor[:, None].astype("float32")
        found = self.add("Cast", self.add("Gather", self.weight(rows), ids, axis=0), to=TensorProto.FLOAT)
        return self.add("Mul", found, self.add("Gather", self.weight(scale), ids, axis=0))

    def linear(self, x: str, layer) -> str:
        w = self.weight(layer.weight.detach().numpy().T)
        if layer.bias is None:
            return self.add("MatMul", x, w)
        return self.add("Gemm", x, w, self.weight(layer.bias.detach().numpy()))

    def unit(self, x: str) -> str:
        return self.add("LpNormalization", x, axis=1, p=2)


def bag(g: Graph, m, rows: numpy.ndarray, mapped: str, mask: str) -> str:
    """exp(weight) folds into the row's scale, so a text costs two gathers, two sums and three small products."""
    words = g.table(m.words.weight.detach().numpy(), mapped, torch.exp(m.word_weight).detach().numpy())
    total = g.add("ReduceSum", g.add("Mul", words, g.add("Unsqueeze", mask, g.ints(2))), g.ints(1), keepdims=0)
    left = g.add("Slice", mapped, g.ints(0), g.ints(-1), g.ints(1))
    right = g.add("Slice", mapped, g.ints(1), g.ints(1 << 31), g.ints(1))
    both = g.add("Add", g.add("Mul", left, g.scalar(MULTIPLIER, "int64")), right)
    hashed = g.add("Mod", both, g.scalar(BUCKETS, "int64"))
    pairs = g.table(m.pairs.weight.detach().numpy(), hashed, torch.exp(m.pair_weight).detach().numpy())
    second = g.add("Unsqueeze", g.add("Slice", mask, g.ints(1), g.ints(1 << 31), g.ints(1)), g.ints(2))
    total = g.add("Add", total, g.add("ReduceSum", g.add("Mul", pairs, second), g.ints(1), keepdims=0))
    pooled = g.add("LayerNormalization", total, g.weight(m.norm.weight.detach().numpy()), g.weight(m.norm.bias.detach().numpy()), axis=-1, epsilon=m.norm.eps)
    inner = g.add("Relu", g.linear(pooled, m.inner))
    return g.add("Add", g.linear(pooled, m.direct), g.linear(inner, m.outer))


def cnn(g: Graph, m, rows: numpy.ndarray, mapped: str, mask: str) -> str:
    words = g.table(m.words.weight.detach().numpy(), mapped)
    x = g.add("Transpose", g.add("Mul", words, g.add("Unsqueeze", mask, g.ints(2))), perm=[0, 2, 1])
    second = g.add("Unsqueeze", mask, g.ints(1))
    found = []
    for conv in m.widths:
        width = conv.kernel_size[0]
        y = g.add("Conv", x, g.weight(conv.weight.detach().numpy()), g.weight(conv.bias.detach().numpy()),
                  kernel_shape=[width], pads=[width // 2, width - 1 - width // 2])
        found.append(g.add("ReduceMax", g.add("Mul", g.add("Relu", y), second), g.ints(2), keepdims=0))
    return g.linear(g.add("Concat", *found, axis=1), m.out)


def static(g: Graph, m, rows: numpy.ndarray, mapped: str, mask: str) -> str:
    words = g.table(m.words.weight.detach().numpy(), mapped, m.word_weight.detach().numpy())
    return g.add("ReduceSum", g.add("Mul", words, g.add("Unsqueeze", mask, g.ints(2))), g.ints(1), keepdims=0)


BUILD = {"static": static, "bag": bag, "cnn": cnn}


def widths(model: Encoder) -> list[torch.Tensor]:
    ids = torch.tensor([[2, 3]])
    with torch.no_grad():
        return model.parts(ids, torch.ones(1, 2))


def graph(model: Encoder, rows: numpy.ndarray) -> onnx.ModelProto:
    g = Graph()
    # traditional characters use their simplified form's row: looked up here, so the tables hold each row once
    mapped = g.add("Gather", g.weight(rows), "input_ids", axis=0)
    mask = g.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    parts = [g.unit(BUILD[n](g, m, rows, mapped, mask)) for n, m in zip(model.names, model.members)]
    joined = parts[0]
    if model.projection is not None:
        # each member's weight folds into its rows of the projection
        scale = torch.cat([torch.full((m_out.shape[1],), w) for m_out, w in zip(widths(model), model.weights)])
        joined = g.unit(g.add("MatMul", g.add("Concat", *parts, axis=1), g.weight((model.projection.detach() * scale[:, None]).numpy())))
    elif len(parts) > 1:
        joined = g.unit(g.add("Concat", *parts, axis=1))
    g.nodes.append(helper.make_node("Identity", [joined], ["sentence_embedding"]))
    shape = ["batch", "sequence"]
    made = helper.make_graph(g.nodes, "kefu-encoder", [helper.make_tensor_value_info(n, TensorProto.INT64, shape) for n in ("input_ids", "attention_mask")],
                             [helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", model.dim])], g.weights)
    built = helper.make_model(made, opset_imports=[helper.make_opsetid("", 18)], producer_name="kefu")
    built.ir_version = 9
    onnx.checker.check_model(built)
    return built


def quantized(model: Encoder) -> Encoder:
    """The same rounding of the tables in PyTorch, so that the two can be compared to 1e-4."""
    for module in model.modules():
        if isinstance(module, torch.nn.Embedding):
            rows, scale = quantize(module.weight.detach().numpy())
            module.weight.data.copy_(torch.tensor(rows.astype("float32") * scale))
    return model


def write(folder: Path, model: Encoder, run: Path, version: int) -> None:
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    run = evaluate.home(run)
    rows = numpy.array(json.loads((run / "rows.json").read_text())["rows"], "int64")
    onnx.save(graph(model, rows), str(folder / "onnx" / "model.onnx"))
    tokenizer = json.loads((run / "tokenizer.json").read_text("utf-8"))
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), "utf-8")

    def put(name: str, value: dict) -> None:
        (folder / name).write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", "utf-8")

    special = {"unk_token": "[UNK]", "pad_token": "[PAD]"}
    put("config.json", {"model_type": "kefu-encoder", "architectures": ["KefuEncoder"], "hidden_size": model.dim, "vocab_size": len(rows),
                        "pad_token_id": 0, "max_position_embeddings": tokens.MAX_TOKENS})
    put("tokenizer_config.json", {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": tokens.MAX_TOKENS, "do_lower_case": True,
                                  "clean_up_tokenization_spaces": False, "model_input_names": ["input_ids", "attention_mask"], **special})
    put("special_tokens_map.json", special)
    names = ["config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "onnx/model.onnx"]
    put("kefu.json", {
        "name": "encoder", "kind": "encoder", "version": version, "dim": model.dim, "maxTokens": tokens.MAX_TOKENS, "outputName": "sentence_embedding",
        "inputNames": ["input_ids", "attention_mask"], "languages": ["zh", "en"], "members": model.names,
        "trainedAt": time.strftime("%Y-%m-%d"),
        "files": {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names},
    })
    print(f"{folder}: {sum(f.stat().st_size for f in folder.rglob('*') if f.is_file()) / 1e6:.1f} MB", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("--version", type=int, required=True)
    parser.add_argument("--to", type=Path, default=HERE.parent.parent / "models/encoder")
    args = parser.parse_args()
    model = evaluate.load(args.run)
    folder = args.to / f"v{args.version}"
    write(folder, model, args.run, args.version)
    import onnxruntime
    session = onnxruntime.InferenceSession(str(folder / "onnx/model.onnx"))
    reader = tokens.Encoder(evaluate.home(args.run), tokens.MAX_TOKENS)
    texts = ["hi", "订单", "ＡＢＣ café wi-fi 退款", "where is my parcel? it has been two weeks!!", "I want a refund for my order", "我的包裹怎麼還沒到？", "能開發票嗎, thanks 😀", "x" * 60 + " card"]
    encodings = reader.tokenizer.encode_batch(texts)
    width = max(len(e.ids) for e in encodings)
    ids = numpy.array([e.ids + [0] * (width - len(e.ids)) for e in encodings])
    got = session.run(None, {"input_ids": ids, "attention_mask": (ids > 0).astype("int64")})[0]
    mapped = reader(texts)
    with torch.no_grad():
        full = model(mapped, (mapped > 0).float()).numpy()
        want = quantized(model)(mapped, (mapped > 0).float()).numpy()
    alone = session.run(None, {"input_ids": ids[:1, :1], "attention_mask": numpy.ones((1, 1), "int64")})[0]
    assert numpy.abs(alone - got[:1]).max() < 1e-4, "one token alone differs from the same padded"
    assert numpy.abs(got - want).max() < 1e-4, numpy.abs(got - want).max()
    reference = {"texts": texts, "vectors": want.round(6).tolist()}
    (args.run / "reference.json").write_text(json.dumps(reference), "utf-8")
    print(f"against PyTorch: {numpy.abs(got - want).max():.1e}; int8 tables against float: cosine {(got * full).sum(1).min():.5f}", file=sys.stderr)


if __name__ == "__main__":
    main()
