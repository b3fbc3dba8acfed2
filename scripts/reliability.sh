# Writes what a long run of the tests showed, from the lines in which they tell their figures.

# machine: processor, memory and system in one line.
machine() {
  local cores model bytes gigabytes
  cores=$(getconf _NPROCESSORS_ONLN)
  model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
  [ -n "$model" ] || model=$(sysctl -n machdep.cpu.brand_string 2>/dev/null || uname -m)
  bytes=$(awk '/^MemTotal:/ { printf "%.0f", $2 * 1024 }' /proc/meminfo 2>/dev/null)
  [ -n "$bytes" ] || bytes=$(sysctl -n hw.memsize 2>/dev/null || echo 0)
  bytes=$(awk -v bytes="$bytes" 'BEGIN { printf "%.0f", bytes / 2 ^ 30 }')
  echo "$cores × $model, $bytes GB, $(uname -sr)"
}

# figures <file> <words before them>: the last such line without those words; fails without one.
figures() {
  local line
  line=$(grep -aE "(^|[^A-Za-z])$2" "$1" 2>/dev/null | tail -n 1)
  [ -n "$line" ] || fail "$1 has no line with '$2', so there is nothing to write."
  printf '%s\n' "${line#*"$2"}"
}

# write_reliability <folder of the logs> <page>
write_reliability() {
  local server sfu sqlite mariadb browsers
  server=$(figures "$1/test-alone.log" 'KillTest: ' | sed 's/\r$//') || exit 1
  sfu=$(figures "$1/test-java.log" 'LostReportsTest: ') || exit 1
  sqlite=$(figures "$1/test-java.log" 'EraseKillTest: on SQLite ') || exit 1
  mariadb=$(figures "$1/test-java.log" 'EraseKillTest: on MariaDB ') || exit 1
  browsers=$(figures "$1/test-browser.log" 'media back after ') || exit 1
  cat >"$2" <<PAGE
# Reliability

Written by \`./lyceum test --long\` on $(date +%Y-%m-%d).
Machine: $(machine).

- \`kill -9\` of the server at random points of a class with 10 clients and 20 wishes a second:
  $server.
- \`kill -9\` of the SFU while somebody is seen:
  $sfu.
- \`kill -9\` of the server while people are erased, rows on SQLite:
  $sqlite.
- The same, rows on MariaDB:
  $mariadb.
- \`kill -9\` of the server with a teacher and a student in two real browsers, three times; sound
  and picture are back after
  $browsers.

Every run checks that no acknowledged event is lost or doubled, that all are shown the same order,
that the state is that of the log folded anew, and that nobody has to reload.
PAGE
  progress "Wrote $2."
}
