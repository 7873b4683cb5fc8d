"""Builds the tokenizer: NFKC, lower case, Chinese split by character, WordPiece elsewhere.

Every GB 2312 character is in the vocabulary, and so is each traditional character whose simplified form is: its row of the
embedding table is the simplified one's, copied at export, so traditional text needs no conversion.
Layout of ids: 0 [PAD], 1 [UNK], pieces, then simplified characters, then traditional ones.
"""
import json
from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

from chinese import is_chinese, readings, traditional

PIECES = 14_000
MAX_TOKENS = 128


def build(texts: list[str], folder: Path) -> None:
    """Writes tokenizer.json and rows.json (which embedding row each id uses) into `folder`."""
    normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=True, strip_accents=True, lowercase=True)])
    trained = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    trained.normalizer, trained.pre_tokenizer = normalizer, pre_tokenizers.BertPreTokenizer()
    spaced = (("".join(" " if is_chinese(c) else c for c in t)) for t in texts)
    trained.train_from_iterator(spaced, trainers.WordPieceTrainer(
        vocab_size=PIECES, min_frequency=3, special_tokens=["[PAD]", "[UNK]"], show_progress=False))
    pieces = [p for p, _ in sorted(trained.get_vocab().items(), key=lambda kv: kv[1]) if not any(is_chinese(c) for c in p)]
    pieces += sorted({p for c in "abcdefghijklmnopqrstuvwxyz0123456789" for p in (c, "##" + c)} - set(pieces))
    table = traditional()
    seen = Counter(table.get(c, c) for t in texts for c in t if is_chinese(c))
    simplified = sorted(set(readings()) | {c for c, n in seen.items() if n >= 3}, key=lambda c: (-seen[c], c))
    simplified = [c for c in simplified if c not in table or table[c] not in set(readings())]
    known = set(simplified)
    old = sorted(t for t, s in table.items() if s in known and t not in known)
    vocab = {piece: i for i, piece in enumerate([*pieces, *simplified, *old])}
    rows = list(range(len(pieces) + len(simplified))) + [vocab[table[t]] for t in old]
    tokenizer = Tokenizer(models.WordPiece(vocab, unk_token="[UNK]", max_input_chars_per_word=40))
    tokenizer.normalizer, tokenizer.pre_tokenizer = normalizer, pre_tokenizers.BertPreTokenizer()
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.enable_padding(pad_id=0, pad_token="[PAD]")
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "rows.json").write_text(json.dumps({"rows": rows, "pieces": len(pieces)}))


class Encoder:
    """Text to padded id rows, with traditional ids already mapped to the simplified rows."""

    def __init__(self, folder: Path, max_tokens: int = 40):
        import numpy
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(max_tokens)
        self.tokenizer.no_padding()
        saved = json.loads((folder / "rows.json").read_text())
        self.rows, self.pieces = numpy.array(saved["rows"], dtype="int64"), saved["pieces"]
        self.size = int(self.rows.max()) + 1

    def lists(self, texts: list[str]) -> list[list[int]]:
        return [self.rows[e.ids].tolist() or [1] for e in self.tokenizer.encode_batch(texts)]

    def __call__(self, texts: list[str]):
        import torch
        lists = self.lists(texts)
        ids = torch.zeros(len(lists), max(map(len, lists)), dtype=torch.long)
        for i, row in enumerate(lists):
            ids[i, : len(row)] = torch.tensor(row)
        return ids
