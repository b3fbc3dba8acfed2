# The page that says which test shows which line of the agreements, from what a whole run of the
# tests wrote down.

# One line for each proof of the last whole run: id, test, green or red.
readonly proofs=build/proofs.tsv
readonly ledger_rows=server/src/test/resources/ledger/requirements.tsv
readonly ledger_page=docs/requirements.md

# proofs_of_web <json of vitest>
proofs_of_web() { node scripts/proofs.mjs "$1"; }

# write_ledger <rows> <proofs> <page>
write_ledger() { awk -F '\t' -f scripts/requirements.awk <(sort -u "$2") "$1" >"$3"; }
