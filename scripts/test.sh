# All tests, part by part; the runners' own closing lines are printed, the rest is in build/logs.

long=false
for argument in "$@"; do
  case $argument in
    --long) long=true ;;
    *) fail "./lyceum test knows only --long, not '$argument'." ;;
  esac
done
export LYCEUM_LONG=$long NO_COLOR=1

. scripts/requirements.sh

mkdir -p build/logs build/stamps
rm -f "$proofs" server/target/proofs.tsv
failed=build/logs/failed # the names of parts that failed
: >"$failed"

# run <name> <pattern of closing lines> <command ...>
run() {
  local name=$1 closing=$2 log=build/logs/test-$1.log
  shift 2
  progress "$name: testing"
  if "$@" >"$log" 2>&1; then
    grep -E "$closing" "$log" | tail -n 4 | sed "s/^/          $name: /"
  else
    echo "$name" >>"$failed"
    progress "$name: FAILED; from $log:"
    grep -vE 'Help 1|^\[ERROR\] *$|Re-run Maven|stack trace|mvn <args>' "$log" | tail -n 40
  fi
}

# told <part>: vitest also writes the end of each test into a file.
told() { echo "--reporter=default --reporter=json --outputFile.json=../build/logs/test-$1.json"; }

test_java() { mvn -B -ntp -P vendor test -Dalone.skip=true; }
test_alone() { mvn -B -ntp -P vendor test -Dbeside.skip=true; }
test_media() { (cd media && go vet ./... && go test ./... && echo "go test: all packages passed"); }
test_web() { npm_install && (cd web && npm run types && npm run lint && npm test -- $(told web)); }
test_budget() { (cd web && npm run --silent budget); }
test_screens() {
  (cd web && npx vite build --mode gallery && npm run --silent screens -- --no-pictures)
}
test_browser() { (cd web && npm run --silent e2e -- $(told browser)); }
test_ledger() {
  cat server/target/proofs.tsv >"$proofs" &&
    proofs_of_web build/logs/test-web.json >>"$proofs" &&
    proofs_of_web build/logs/test-browser.json >>"$proofs" &&
    write_ledger "$ledger_rows" "$proofs" build/requirements.md &&
    compare_ledger "$proofs" "$ledger_page" build/requirements.md &&
    grep ' green, ' "$ledger_page" && return 0
  echo "$ledger_page is not what this run shows; ./lyceum ledger writes it."
  return 1
}

need_jdk
need_maven
need_node
need_go
need_chromium
need_mariadb

# Tests of the server start the real media child; those in browsers need the whole thing.
build media java web
make_aot_cache
export LYCEUM_BUILT=$root

# Room, server, and the vendor's own client against the server: they wait more than they work.
(
  run media '^(ok|FAIL|go test:)' test_media
  run screens '.' test_screens
  run web 'Test Files|Tests |Duration|Checked' test_web
  run budget '.' test_budget
) &
run java 'Tests run: [^-]*$|BUILD' test_java
wait $!

# How fast a killed server is back is seen only where nothing else runs.
run alone 'KillTest: |BUILD' test_alone
run up '^up:' scripts/up-test.sh
run build '^build:' scripts/build-test.sh
make_aot_cache # so that the servers of the next part start sooner
run browser 'Test Files|Tests |Duration' test_browser
# Last: it compares what all of them showed.
run ledger '.' test_ledger

if [ -s "$failed" ]; then
  progress "FAILED: $(xargs <"$failed")"
  exit 1
fi
if $long; then
  . scripts/reliability.sh
  write_reliability build/logs docs/reliability.md
fi
progress "All tests passed in $(elapsed) s."
