# The page that says which test shows which line of the agreements, from what a whole run of the
# tests wrote down.

# One line for each proof of the last whole run: id, test, green or red.
readonly proofs=build/proofs.tsv
readonly ledger_rows=server/src/test/resources/ledger/requirements.tsv
readonly ledger_page=docs/requirements.md

# proofs_of_web <json of vitest>
proofs_of_web() { node scripts/proofs.mjs "$1"; }

# compare_ledger <proofs> <page> <page of this run>: fails where they differ, but for lines whose
# test this machine could not run.
compare_ledger() {
  local skipped
  skipped=$(awk -F '\t' '$3 == "skipped" { print "^\\| " $1 " \\|" }' "$1" | sort -u)
  [ -n "$skipped" ] || { diff -u "$2" "$3"; return; }
  echo "Not run on this machine: $(awk -F '\t' '$3 == "skipped" { print $1 }' "$1" | xargs)"
  skipped=$(printf '%s\n' "$skipped" '^[0-9]+ lines: ')
  diff -u <(grep -vE "$skipped" "$2") <(grep -vE "$skipped" "$3")
}

# write_ledger <rows> <proofs> <page>
write_ledger() { awk -F '\t' -f scripts/requirements.awk <(sort -u "$2") "$1" >"$3"; }
