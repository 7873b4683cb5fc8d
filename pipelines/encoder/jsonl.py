"""Reads UTF-8 JSON lines, plain or gzipped."""
import gzip
import json
from pathlib import Path


def read_jsonl(path: Path) -> list[dict]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as file:
        return [json.loads(line) for line in file if line.strip()]


def read_tsv(path: Path) -> list[list[str]]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
