#!/usr/bin/env bash
# Tests what surrounds a build: help needs none, nothing waits for a prompt, and what never ends is
# ended with everything below it.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

root=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

bad() {
  echo "build: FAILED: $*"
  cat "$scratch/out"
  exit 1
}

# A tree in which nothing could be built.
mkdir "$scratch/bare" "$scratch/bare/docs"
cp -R lyceum scripts "$scratch/bare"
cp docs/settings.md "$scratch/bare/docs"
"$scratch/bare/lyceum" up --port 0 --help >"$scratch/out" 2>&1 || bad "up --help needs a build"
grep -q '^  --port, LYCEUM_PORT$' "$scratch/out" || bad "up --help does not list the settings"
grep -q '^  LYCEUM_STORE_PASSWORD$' "$scratch/out" || bad "up --help shows a flag for a secret"
[ "$(grep -c LYCEUM_ "$scratch/out")" = "$(grep -c '`LYCEUM_[A-Z_]*` |' docs/settings.md)" ] \
  || bad "up --help leaves settings out"

# Our program stands where its caller does, and knows the tree by its whole path.
mkdir -p "$scratch/jdk/bin" "$scratch/elsewhere" "$scratch/bare/server/target" \
  "$scratch/bare/build/stamps"
echo 'JAVA_VERSION="25"' >"$scratch/jdk/release"
printf '%s\n' '#!/bin/sh' 'echo "$PWD: $*"' >"$scratch/jdk/bin/java"
cp "$scratch/jdk/bin/java" "$scratch/jdk/bin/javac"
chmod +x "$scratch/jdk/bin/"*
touch "$scratch/bare/server/target/lyceum-server.jar"
(cd "$scratch/bare" && . scripts/build.sh && fingerprint java 2>/dev/null >build/stamps/java)
tree=$(cd "$scratch/bare" && pwd)
for verb in up operator-link backup restore verify-receipts verify-export verify-erasure; do
  (cd "$scratch/elsewhere" && JAVA_HOME=$scratch/jdk ../bare/lyceum $verb x) >"$scratch/out" 2>&1
  seen=$(tail -n 1 "$scratch/out")
  case $seen in
    "$scratch/elsewhere: "*"-Dlyceum.home=$tree "*"-jar $tree/server/target/"*" x") ;;
    *) bad "$verb stands in the tree, not with its caller" ;;
  esac
done
rm -rf "$scratch/bare/server" "$scratch/bare/build"

# One part asks something, another one never ends.
cd "$scratch" || exit 1
. "$root/scripts/say.sh"
. "$root/scripts/tools.sh"
longest_build=1
build_tick=1
. "$root/scripts/build.sh"
exists_part() { true; }
is_fresh() { false; }
fingerprint() { echo same; }
need_jdk() { true; }
need_maven() { true; }
need_node() { true; }
build_java() {
  read -r -p "Go on? " _ || echo "nobody answers"
}
build_web() {
  sleep 1000 &
  echo $! >"$scratch/endless"
  wait $!
}
(build java web) >"$scratch/out" 2>&1 <&2 && bad "a build that was ended passes for a good one"
grep -q 'java: built' "$scratch/out" || bad "a question is waited for"
grep -q 'nobody answers' build/logs/java.log || bad "somebody answers"
grep -q 'web: ended after' "$scratch/out" || bad "it does not say what was ended"
kill -0 "$(cat "$scratch/endless")" 2>/dev/null && bad "something below outlives the build"

# Two at once: the second waits, and finds everything built. A lock of the dead is taken over.
rm -rf build
mkdir build
ln -s "$(sh -c 'echo $$')" build/lock # that one is gone
is_fresh() { [ -e "built.$1" ]; }
build_tick=20
build_web() { sleep 1; echo x >>built.web; }
(build web) >"$scratch/one" 2>&1 &
first=$!
until [ "$(readlink build/lock)" = "$$" ] || ! kill -0 "$first" 2>/dev/null; do :; done
(build web) >"$scratch/two" 2>&1 || bad "the second build failed"
wait "$first" || bad "the first build failed"
grep -q Terminated "$scratch/one" && bad "the end of who tells how far it is shows on the screen"
[ "$(wc -l <built.web)" = 1 ] || bad "two builds ran at once"
[ ! -L build/lock ] || bad "a build that ended keeps its lock"

# Every verb says how it is used, in a tree in which nothing could be built.
for verb in test check gen ledger bench operator-link backup restore verify-receipts \
  verify-export verify-erasure; do
  "$scratch/bare/lyceum" "$verb" --help >"$scratch/out" 2>&1 || bad "$verb --help does not help"
  head -n 1 "$scratch/out" | grep -q "^./lyceum $verb" || bad "$verb --help says something else"
done

echo "build: help without a build, no question, no build without an end"
