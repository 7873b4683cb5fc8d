#!/bin/sh
# Trains, exports and measures the encoder: sh pipelines/encoder/make.sh RUN VERSION, from the repository's root.
set -eu
run=$1 version=$2 data=${DATA:-../shared/data} here=$(dirname "$0")
mkdir -p "$run"
[ -x "$run/venv/bin/python" ] || python3.11 -m venv "$run/venv"
"$run/venv/bin/pip" install --quiet -r "$here/requirements.txt"
export TOKENIZERS_PARALLELISM=false
"$run/venv/bin/python" "$here/train.py" --data "$data" --out "$run"
"$run/venv/bin/python" "$here/export.py" "$run" --version "$version"
"$run/venv/bin/python" "$here/evaluate.py" --onnx "models/encoder/v$version" --data "$data"
