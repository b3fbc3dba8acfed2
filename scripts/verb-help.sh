# How one verb is used: its line of `./lyceum help`, and what there is to say beyond it. It needs no
# build; verbs of the server say more themselves once it is built.

# tell [line ...]
tell() {
  . scripts/help.sh | sed -n "s|^  \(\./lyceum $verb \)|\1|p"
  [ $# = 0 ] || printf '  %s\n' "$@"
}

case $verb in
  backup | restore | verify-receipts | verify-export | verify-erasure)
    # What Java says is told instead, where it can be asked.
    [ -f "$server_jar" ] && return
    ;;
esac

case $verb in
  test)
    tell "--long kills servers hundreds of times and writes docs/reliability.md; it takes hours."
    ;;
  check) tell "--fix formats the sources first." ;;
  gen) tell ;;
  ledger) tell "It writes docs/requirements.md." ;;
  bench)
    tell "Parts: start append seal calls fanout join sizes; without one, all of them." \
      "Example: ./lyceum bench append seal"
    ;;
  operator-link)
    tell "Settings: [--data DIR] [--public-url URL]; it works beside a running server too." \
      "Who opens it sets the password of the name that is typed, or becomes one more operator." \
      "Example: ./lyceum operator-link --data /srv/lyceum"
    ;;
  backup) tell "Settings: [--data DIR] [--store S]; it works beside a running server too." ;;
  restore)
    tell "Settings: [--data DIR] [--key-mirror DIR] [--store S]" \
      "The server must be stopped and the keys be there."
    ;;
  verify-receipts | verify-export) tell "A key after F says which one must have signed it." ;;
  verify-erasure) tell "One word a line: ./lyceum verify-erasure D <WORDS" ;;
  *) return ;;
esac
exit 0
