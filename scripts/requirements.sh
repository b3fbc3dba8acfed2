# The page that says which test shows which line of the agreements, from what a whole run of the
# tests wrote down.

# One line for each proof of the last whole run: id, test, green or red.
readonly proofs=build/proofs.tsv

readonly ledger_rows=server/src/test/resources/ledger/requirements.tsv
readonly ledger_page=docs/requirements.md

# proofs_of_web <json of vitest>: one line for each id at the end of a test's name, as in
# "a notice is shown (C-06)".
proofs_of_web() {
  node -e '
    const { testResults } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    for (const { name, assertionResults } of testResults)
      for (const { title, status } of assertionResults)
        for (const id of (title.match(/\(([A-Z]-\d\d[A-Z0-9, -]*)\)$/)?.[1] ?? "").match(/[A-Z]-\d\d/g) ?? [])
          console.log([id, name.replace(/.*\/web\//, "web/"), status === "passed" ? "green" : "red"].join("\t"));
  ' "$1"
}

# write_ledger <rows> <proofs> <page>
write_ledger() {
  awk -F '\t' '
    function quoted(text) { gsub(/ \| /, "\" \"", text); return text == "" ? "–" : "\"" text "\"" }
    FNR == 1 { file++ }
    file == 1 {
      if (!(($1, $2) in seen)) { seen[$1, $2] = 1; by[$1] = by[$1] (by[$1] ? ", " : "") "`" $2 "`" }
      if ($3 != "green") red[$1] = 1
      next
    }
    {
      state = ($1 in by) ? (($1 in red) ? "red" : "green") : ($5 ? "not yet: " $5 : "open")
      count[state ~ /^not yet/ ? "not yet" : state]++
      lines[FNR] = "| " $1 " | " $4 " | " (($1 in by) ? by[$1] : "–") " | " state " |"
      words[FNR] = "- **" $1 "** 2023: " quoted($2) "; 2025: " quoted($3)
    }
    END {
      print "# What the agreements ask, and what shows it\n"
      print "Written by `./lyceum ledger` from a whole run of the tests; `./lyceum test` fails when it says"
      print "anything else. *Green*: every test named passed. *Not yet*: the feature that is named does not"
      print "exist yet. *Open*: the feature exists, and no test shows that line.\n"
      printf "%d lines: %d green, %d red, %d not yet, %d open.\n\n", FNR, count["green"], count["red"], count["not yet"], count["open"]
      print "| line | what must hold | shown by | state |\n|---|---|---|---|"
      for (i = 1; i <= FNR; i++) print lines[i]
      print "\n## The words it stands on\n\nOf the agreement of 2023 and of 2025, word for word; – where neither names it.\n"
      for (i = 1; i <= FNR; i++) print words[i]
    }
  ' <(sort -u "$2") "$1" >"$3"
}
