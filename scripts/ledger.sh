# Writes docs/requirements.md from what the last whole run of the tests showed.

. scripts/requirements.sh

[ -s "$proofs" ] || fail "No run of the tests is on record; run ./lyceum test first."
write_ledger "$ledger_rows" "$proofs" "$ledger_page"
git --no-pager diff --stat -- "$ledger_page" 2>/dev/null
say "$ledger_page is what the last run showed."
