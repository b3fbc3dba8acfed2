# One voice for all verbs: short lines, seconds since the start in front of progress.

started_at=$(date +%s)

say() { printf '%s\n' "$*"; }

elapsed() { echo $(($(date +%s) - started_at)); }

progress() { printf '[%3d s] %s\n' "$(elapsed)" "$*"; }

complain() { printf '%s\n' "$*" >&2; }

# asks_help <argument ...>: whether somebody wants to know how a verb is used.
asks_help() {
  local one
  for one in "$@"; do
    case $one in --help | -h) return 0 ;; esac
  done
  return 1
}

# Says what is missing and how it is put right, in one line, and ends.
fail() {
  complain "$*"
  exit 1
}
