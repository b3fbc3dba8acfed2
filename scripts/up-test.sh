#!/usr/bin/env bash
# Tests `./lyceum up` as a person uses it: it answers, a killed server comes back by itself, and
# whatever ends the script, neither the server nor the media child outlives it.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
root=$PWD

readonly limit=300 # tenths of a second that anything may take
readonly start_limit=15 # seconds to the first answer once everything is built; the goal is 3
scratch=$(mktemp -d)
script=0
checks=0
trap 'kill -9 "$script" 2>/dev/null; rm -rf "$scratch"' EXIT

bad() {
  echo "up: FAILED: $*"
  cat "$scratch/out"
  exit 1
}

# until_true <what> <command ...>: waits for a condition.
until_true() {
  local what=$1 tenths=0
  shift
  until "$@" >/dev/null 2>&1; do
    tenths=$((tenths + 1))
    [ "$tenths" -lt "$limit" ] || bad "$what"
    sleep 0.1
  done
  checks=$((checks + 1))
}

# begin [data]: called from another folder than that of the clone, with a path from there.
begin() {
  (cd "$scratch" && exec "$root/lyceum" up --port 0 --data "${1:-data}") >"$scratch/out" 2>&1 &
  script=$!
  until_true "the server does not say its address" address
  until_true "the server does not answer" answers
}

# The address of the newest start.
address() {
  grep -o 'runs at http://localhost:[0-9]*' "$scratch/out" | tail -n 1 | grep -o 'http.*'
}
starts() { grep -c 'runs at ' "$scratch/out"; }
started_twice() { [ "$(starts)" = 2 ]; }
answers() {
  node -e 'fetch(process.argv[1]).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' \
    "$(address)/healthz"
}

# Every process below the script: the server and its media child.
below() {
  local child
  for child in $(pgrep -P "$1"); do
    echo "$child"
    below "$child"
  done
}
gone() {
  local one
  for one in "$@"; do kill -0 "$one" 2>/dev/null && return 1; done
  return 0
}
server_of() { pgrep -P "$script" java; }

begin
grep -q 'It works once, for 15 minutes' "$scratch/out" \
  || bad "it does not say how long the link lives"
grep '/join/' "$scratch/out" >"$scratch/demo" || bad "it prints no links into the demo class"
grep -q 'lng=' "$scratch/demo" && bad "a demo link asks for the language of the server's machine"
# What the pages say is enough: the address is in the data, whatever port was taken.
./lyceum operator-link --data "$scratch/data" >"$scratch/link" 2>&1
grep -q "^$(address)/console/#/first/" "$scratch/link" || bad "the link leads elsewhere"

# A path that is typed is meant from where the person stands.
[ -f "$scratch/data/lyceum.db" ] || bad "the data lies elsewhere than was said"
mkdir "$scratch/elsewhere"
(cd "$scratch/elsewhere" && "$root/lyceum" backup copies --data ../data) >"$scratch/copied" 2>&1 \
  || bad "no copy beside a running server: $(cat "$scratch/copied")"
[ -d "$scratch/elsewhere/copies" ] || bad "the copy lies elsewhere than was said"

# A first start that fails on a taken port says nothing of its key, so a later one must.
taken=$(address)
./lyceum up --port "${taken##*:}" --data "$scratch/later" >"$scratch/refused" 2>&1
[ $? = 2 ] || bad "a taken port is not refused"
grep -q 'SecretKey' "$scratch/refused" && bad "a start that was refused made a key"

family=$(below "$script")
kill -9 "$(server_of)"
until_true "a killed server does not start again" started_twice
until_true "it does not answer again" answers
grep -q 'starting it again in 1 s' "$scratch/out" || bad "it does not say that it starts again"
# shellcheck disable=SC2086
until_true "something outlived the killed server" gone $family

family=$(below "$script")
kill -9 "$script"
# shellcheck disable=SC2086
until_true "something outlived the killed script" gone $family

began=$(date +%s)
begin
took=$(($(date +%s) - began))
[ "$took" -le "$start_limit" ] || bad "the first answer came after $took s"
family=$(below "$script")
kill -TERM "$script"
# shellcheck disable=SC2086
until_true "something outlived an orderly end" gone $family
wait "$script"
ended=$?
grep -q 'Lyceum has stopped' "$scratch/out" || bad "it does not say that it has stopped"
[ "$ended" = 0 ] || bad "an orderly end is not reported as one"

begin later
grep -q 'First application: SdkAppId' "$scratch/out" || bad "the key of the first start is lost"
kill -TERM "$script"
wait "$script"

echo "up: $checks conditions came true; a later start answered within $took s"
