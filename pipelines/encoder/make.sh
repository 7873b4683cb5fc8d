#!/bin/sh
# Trains, joins, exports and measures the encoder: sh pipelines/encoder/make.sh RUN VERSION, from the repository's root.
set -eu
run=$1 version=$2 data=${DATA:-../shared/data} here=$(dirname "$0")
mkdir -p "$run"
[ -x "$run/venv/bin/python" ] || python3.11 -m venv "$run/venv"
python=$run/venv/bin/python
"$python" -m pip install --quiet -r "$here/requirements.txt"
export TOKENIZERS_PARALLELISM=false
"$python" "$here/train.py" --data "$data" --out "$run" --member bag --steps 2100 --every 700
"$python" "$here/train.py" --data "$data" --out "$run" --member cnn --steps 2400 --every 600
"$python" "$here/join.py" "$run" "$run/bag=1" "$run/cnn=1" --data "$data"
"$python" "$here/export.py" "$run" --version "$version"
"$python" "$here/evaluate.py" --onnx "models/encoder/v$version" --data "$data"
