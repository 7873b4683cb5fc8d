#!/bin/sh
# Trains, joins, exports and measures the encoder: sh pipelines/encoder/make.sh RUN VERSION, from the repository's root.
# DATA names the data folder, OPEN the folder distil.py wrote (made in RUN when unset; set it empty to train without), TO where the
# version is written.
set -eu
run=$1 version=$2 data=${DATA:-../shared/data} to=${TO:-models/encoder} here=$(dirname "$0")
mkdir -p "$run"
[ -x "$run/venv/bin/python" ] || python3.11 -m venv "$run/venv"
python=$run/venv/bin/python
"$python" -m pip install --quiet -r "$here/requirements.txt"
export TOKENIZERS_PARALLELISM=false
open=${OPEN-$run/open}
if [ -n "$open" ] && [ ! -d "$open" ]; then
  sh "$here/gather.sh" "$run/packages"
  "$python" "$here/distil.py" "$run/packages" "$open"
fi
train() {
  "$python" "$here/train.py" --data "$data" ${open:+--open "$open"} --out "$run" "$@"
}
train --member bag --steps 2600 --every 650 --threads 1
train --member cnn --steps 3200 --every 800 --threads 1 --bf16
"$python" "$here/join.py" "$run" "$run/bag=1" "$run/cnn=1" --data "$data"
"$python" "$here/export.py" "$run" --version "$version" --to "$to"
"$python" "$here/seen.py" "$to/v$version" --data "$data"
"$python" "$here/evaluate.py" --onnx "$to/v$version" --data "$data"
