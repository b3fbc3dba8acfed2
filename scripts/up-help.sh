# How a server is started, and every setting with its meaning; told at once, from the page of them.

cat <<'TEXT'
./lyceum up [settings]

Builds what is not built, starts the server, prints the links and keeps it running; Ctrl-C stops it.
Settings are flags, or variables of the environment:
TEXT
awk -F ' [|] ' '/^\| (`|–)/ {
  gsub(/^\| | \|$|`/, "")
  print "  " ($1 == "–" ? "" : $1 ", ") $2
  print "      " $4 ($3 == "–" ? "" : " Not set: " $3)
}' docs/settings.md
