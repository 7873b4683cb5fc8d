"""The encoders compared. Each member maps token ids (batch, length) and a mask to (batch, out); Encoder joins members.

bag          weighted mean of token vectors and hashed token-bigram vectors, then a residual layer
cnn          convolutions of widths 1 to 4 over token vectors, maximum over positions
transformer  a small pre-norm transformer, mean over positions
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

BUCKETS = 32_768
MULTIPLIER = 1_000_003


def bigrams(ids: torch.Tensor) -> torch.Tensor:
    """Bucket of each adjacent pair; the same integer arithmetic runs inside the ONNX graph."""
    return (ids[:, :-1] * MULTIPLIER + ids[:, 1:]) % BUCKETS


class Bag(nn.Module):
    def __init__(self, size: int, out: int, table=None, weight=None, dim: int = 256, hidden: int = 512, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(size, dim, sparse=True)
        self.pairs = nn.Embedding(BUCKETS, dim, sparse=True)
        self.word_weight = nn.Parameter(torch.zeros(size))
        self.pair_weight = nn.Parameter(torch.full((BUCKETS,), -1.0))
        nn.init.normal_(self.words.weight, std=1 / math.sqrt(dim))
        nn.init.normal_(self.pairs.weight, std=0.3 / math.sqrt(dim))
        if table is not None:
            self.words.weight.data.copy_(torch.tensor(table[:, :dim]))
            self.word_weight.data.copy_(torch.tensor(weight).clamp_min(1e-3).log())
        self.norm = nn.LayerNorm(dim)
        self.inner = nn.Linear(dim, hidden)
        self.outer = nn.Linear(hidden, out)
        self.direct = nn.Linear(dim, out, bias=False)
        if dim == out:
            nn.init.eye_(self.direct.weight)
        nn.init.normal_(self.outer.weight, std=0.02)
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids, mask):
        weight = torch.exp(self.word_weight[ids]) * mask
        total = (self.words(ids) * weight.unsqueeze(-1)).sum(1)
        if ids.shape[1] > 1 or torch.onnx.is_in_onnx_export():
            hashed = bigrams(ids)
            pair = torch.exp(self.pair_weight[hashed]) * mask[:, 1:]
            total = total + (self.pairs(hashed) * pair.unsqueeze(-1)).sum(1)
        pooled = self.dropout(self.norm(total))
        return self.direct(pooled) + self.outer(self.dropout(F.relu(self.inner(pooled))))


class Cnn(nn.Module):
    def __init__(self, size: int, out: int, table=None, weight=None, dim: int = 128, filters: int = 128, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(size, dim, sparse=True)
        nn.init.normal_(self.words.weight, std=1 / math.sqrt(dim))
        if table is not None:
            self.words.weight.data.copy_(torch.tensor(table[:, :dim]))
        self.widths = nn.ModuleList(nn.Conv1d(dim, filters, w) for w in (1, 2, 3, 4))
        self.out = nn.Linear(4 * filters, out)
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids, mask):
        x = (self.dropout(self.words(ids)) * mask.unsqueeze(-1)).transpose(1, 2)
        found = []
        for conv in self.widths:
            width = conv.kernel_size[0]
            y = F.relu(conv(F.pad(x, (width // 2, width - 1 - width // 2))))
            # relu first: a padded position then gives nothing above zero once masked
            found.append((y * mask.unsqueeze(1)).amax(2))
        return self.out(self.dropout(torch.cat(found, 1)))


class Transformer(nn.Module):
    def __init__(self, size: int, out: int, table=None, weight=None, dim: int = 128, layers: int = 3, heads: int = 4, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(size, dim, sparse=True)
        nn.init.normal_(self.words.weight, std=1 / math.sqrt(dim))
        if table is not None:
            self.words.weight.data.copy_(torch.tensor(table[:, :dim]))
        self.places = nn.Parameter(torch.randn(512, dim) * 0.02)
        layer = nn.TransformerEncoderLayer(dim, heads, 3 * dim, dropout, "gelu", batch_first=True, norm_first=True)
        self.layers = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False)
        self.norm = nn.LayerNorm(dim)
        self.out = nn.Linear(dim, out)

    def forward(self, ids, mask):
        x = self.words(ids) * 2 + self.places[: ids.shape[1]]
        x = self.layers(x, src_key_padding_mask=mask == 0)
        pooled = (self.norm(x) * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
        return self.out(pooled)


class Static(nn.Module):
    """The weighted mean of the first word vectors, never trained."""

    def __init__(self, size: int, out: int, table=None, weight=None):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(torch.tensor(table))
        self.word_weight = nn.Parameter(torch.tensor(weight), requires_grad=False)

    def forward(self, ids, mask):
        return (self.words(ids) * (self.word_weight[ids] * mask).unsqueeze(-1)).sum(1)


MEMBERS = {"static": Static, "bag": Bag, "cnn": Cnn, "transformer": Transformer}


class Encoder(nn.Module):
    """Unit vectors of `dim`. With several members: their unit vectors side by side, each times its weight, then, when members
    trained apart were joined (join.py), brought to `dim` by a projection."""

    def __init__(self, names: list[str], size: int, dim: int = 256, table=None, weight=None):
        super().__init__()
        self.names, self.size, self.dim = names, size, dim
        self.members = nn.ModuleList(MEMBERS[n](size, dim // len(names), table, weight) for n in names)
        self.weights = [1.0] * len(names)
        self.projection = None

    def parts(self, ids, mask):
        return [F.normalize(m(ids, mask), dim=1) for m in self.members]

    def side_by_side(self, ids, mask):
        return torch.cat([w * z for w, z in zip(self.weights, self.parts(ids, mask))], 1)

    def forward(self, ids, mask):
        joined = self.side_by_side(ids, mask)
        return F.normalize(joined if self.projection is None else joined @ self.projection, dim=1)
