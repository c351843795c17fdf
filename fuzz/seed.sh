#!/bin/sh
# Puts our own files where the fuzzer begins.
set -eu
cd "$(dirname "$0")"
mkdir -p corpus/framework corpus/progress
cp ../data/*.yaml corpus/framework/
cp ../tests/progress/*.yaml corpus/progress/
