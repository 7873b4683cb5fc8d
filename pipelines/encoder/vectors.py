"""First word vectors: truncated SVD of the shifted positive PMI matrix (Levy & Goldberg 2014), from our own texts only.

Texts are counted a second time with terms swapped through the bilingual lexicon, which puts both languages in one space.
"""
import sys

import numpy
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

WINDOW = 5
SHIFT = 0.0
SMOOTHING = 0.75
POWER = 0.25  # exponent of the singular values; small values flatten frequency and topic directions


def cooccurrence(lists: list[list[int]], size: int) -> sparse.csr_matrix:
    flat = numpy.concatenate([numpy.array([*row, *[-1] * WINDOW]) for row in lists])
    total = sparse.csr_matrix((size, size), dtype="float32")
    for distance in range(1, WINDOW + 1):
        a, b = flat[:-distance], flat[distance:]
        # a -1 between the two means another text; WINDOW of them part the texts, so checking both ends is enough
        keep = (a >= 2) & (b >= 2)
        counts = numpy.full(keep.sum(), 1 / distance, dtype="float32")
        total = total + sparse.coo_matrix((counts, (a[keep], b[keep])), shape=(size, size)).tocsr()
    return total + total.T


def ppmi(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    rows = numpy.asarray(counts.sum(1)).ravel()
    context = rows ** SMOOTHING
    context /= context.sum()
    entries = counts.tocoo()
    with numpy.errstate(divide="ignore"):
        value = numpy.log(entries.data / rows[entries.row] / context[entries.col]) - SHIFT
    keep = (value > 0) & (entries.data >= 0.3)
    return sparse.coo_matrix((value[keep].astype("float32"), (entries.row[keep], entries.col[keep])), shape=counts.shape).tocsr()


def vectors(lists: list[list[int]], size: int, dim: int, seed: int) -> tuple[numpy.ndarray, numpy.ndarray]:
    """(size, dim) vectors of unit mean length, and each row's smooth inverse frequency weight (Arora et al. 2017)."""
    counts = cooccurrence(lists, size)
    matrix = ppmi(counts)
    print(f"vectors: {matrix.nnz} associations", file=sys.stderr)
    left, singular, _ = randomized_svd(matrix, n_components=dim, n_iter=3, random_state=seed)
    table = left * singular ** POWER
    length = numpy.linalg.norm(table, axis=1, keepdims=True)
    table = table / numpy.maximum(length, numpy.median(length[length > 0]) * 0.3)
    frequency = numpy.bincount(numpy.concatenate([numpy.array(r) for r in lists]), minlength=size).astype("float64")
    frequency /= frequency.sum()
    weight = 1e-3 / (1e-3 + frequency)
    return table.astype("float32"), weight.astype("float32")
