"""Writes seen.bin beside an exported encoder: `python seen.py models/encoder/v3 [--data ../shared/data]`.

Hashes of the labelled texts the encoder was trained on, so that training an intent head on the same texts can tell that their
vectors flatter. Sorted little-endian uint32: the first eight hex digits of the SHA-1 of data.key(text). Its checksum goes into
kefu.json beside those of the other files.
"""
import argparse
import hashlib
import json
import struct
from pathlib import Path

import data
import heldout

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="write seen.bin")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    args = parser.parse_args()
    sources = data.labelled_sources(args.data, heldout.load())
    keys = {data.key(text) for source in sources for texts in source.by_label.values() for text in texts}
    hashes = sorted({int(hashlib.sha1(key.encode("utf-8")).hexdigest()[:8], 16) for key in keys})
    packed = struct.pack(f"<{len(hashes)}I", *hashes)
    (args.folder / "seen.bin").write_bytes(packed)
    manifest = json.loads((args.folder / "kefu.json").read_text("utf-8"))
    manifest["files"]["seen.bin"] = hashlib.sha256(packed).hexdigest()
    (args.folder / "kefu.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"{len(hashes)} texts")
