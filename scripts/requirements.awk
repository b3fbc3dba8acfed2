# The page of the ledger: first file the proofs (id, test, green, red or skipped), second file the rows (id,
# words of 2023, words of 2025, what must hold, the feature it waits for).

function quoted(text) {
  gsub(/ \| /, "\" \"", text)
  return text == "" ? "–" : "\"" text "\""
}

FNR == 1 { file++ }

file == 1 && $3 == "skipped" { next }

file == 1 {
  if (!(($1, $2) in seen)) by[$1] = by[$1] (by[$1] ? ", " : "") "`" $2 "`"
  seen[$1, $2] = 1
  if ($3 != "green") red[$1] = 1
  next
}

{
  proven = $1 in by
  state = proven ? ($1 in red ? "red" : "green") : $5 ? "not yet: " $5 : "open"
  count[state ~ /^not yet/ ? "not yet" : state]++
  lines[FNR] = "| " $1 " | " $4 " | " (proven ? by[$1] : "–") " | " state " |"
  words[FNR] = "- **" $1 "** 2023: " quoted($2) "; 2025: " quoted($3)
}

END {
  print "# What the agreements ask, and what shows it"
  print ""
  print "Written by `./lyceum ledger` from a whole run of the tests; `./lyceum test` fails when it"
  print "says anything else. *Green*: every test named passed. *Not yet*: the feature that is named"
  print "does not exist yet. *Open*: the feature exists, and no test shows that line."
  print ""
  printf "%d lines: %d green, %d red, ", FNR, count["green"], count["red"]
  printf "%d not yet, %d open.\n", count["not yet"], count["open"]
  print ""
  print "| line | what must hold | shown by | state |"
  print "|---|---|---|---|"
  for (i = 1; i <= FNR; i++) print lines[i]
  print ""
  print "## The words it stands on"
  print ""
  print "Of the agreements of 2023 and 2025, word for word; – where one does not name it."
  print ""
  for (i = 1; i <= FNR; i++) print words[i]
}
