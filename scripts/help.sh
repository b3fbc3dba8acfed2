cat <<'TEXT'
Lyceum: a classroom on your own machine.

  ./lyceum up [settings]      build what is not built, start, print the links; Ctrl-C stops
  ./lyceum test [--long]      all tests: room, server, vendor's client, web, media, browser
  ./lyceum check [--fix]      format, lint, types, shape of the code
  ./lyceum gen                write again what is generated from the Java records
  ./lyceum ledger             write which test shows which line, from the last whole run
  ./lyceum bench [part ...]   measure, and write the table to bench/README.md
  ./lyceum operator-link      print a new one-time sign-in link for an operator
  ./lyceum backup DIR         copy the data without its keys into a new folder in DIR
  ./lyceum restore COPY       put such a folder back; what was erased since stays erased
  ./lyceum verify-receipts F  check the receipts of erasures in file F, without a server
  ./lyceum verify-export F    check an archive that somebody took along, without a server
  ./lyceum verify-erasure D   look through directory or disk D for words on standard input
  ./lyceum help               this text

Settings are flags or environment variables; docs/settings.md lists them. Paths are meant from
where you stand; data that is not named is in ./data beside this program.
TEXT
