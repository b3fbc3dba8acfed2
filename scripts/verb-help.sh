# How one verb is used. It needs no build; verbs of the server say more themselves once it is built.

# usage <how it is called> <line ...>
usage() {
  say "./lyceum $1"
  shift
  printf '  %s\n' "$@"
}

case $verb in
  backup | restore | verify-receipts | verify-export | verify-erasure)
    # What Java says is told below, where it can be asked.
    [ -f "$server_jar" ] && return
    ;;
esac

case $verb in
  test)
    usage "test [--long]" \
      "Runs all tests: room, server, the vendor's client, web, media, browsers." \
      "--long kills servers hundreds of times and writes docs/reliability.md; it takes hours."
    ;;
  check)
    usage "check [--fix]" "Looks at format, lint, types and shape of the code." \
      "--fix formats the sources first."
    ;;
  gen) usage "gen" "Writes again what is generated from the Java records." ;;
  ledger)
    usage "ledger" "Writes docs/requirements.md from the last whole ./lyceum test."
    ;;
  bench)
    usage "bench [part ...]" "Measures, and writes the tables of bench/README.md." \
      "Parts: start append seal calls fanout join sizes; without one, all of them." \
      "Example: ./lyceum bench append seal"
    ;;
  operator-link)
    usage "operator-link [--data DIR] [--public-url URL]" \
      "Prints a new one-time sign-in link for the operator, beside a running server too." \
      "Whoever opens it sets name and password anew." \
      "Example: ./lyceum operator-link --data /srv/lyceum"
    ;;
  backup)
    usage "backup DIR [--data DIR] [--store S]" \
      "Copies the data without its keys into a new folder in DIR."
    ;;
  restore)
    usage "restore COPY [--data DIR] [--key-mirror DIR] [--store S]" \
      "Puts such a copy back; the server must be stopped and the keys be there."
    ;;
  verify-receipts)
    usage "verify-receipts FILE" "Checks the receipts of erasures in FILE, without a server."
    ;;
  verify-export)
    usage "verify-export FILE [KEY]" "Checks an archive that somebody took along, without a server."
    ;;
  verify-erasure)
    usage "verify-erasure PLACE <WORDS" \
      "Looks through a directory, file or disk for words on standard input, one a line."
    ;;
  *) return ;;
esac
exit 0
