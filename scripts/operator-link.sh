# Prints a new one-time sign-in link. It works beside a running server and needs its data directory.

need_jdk
[ -f "$server_jar" ] || fail "Nothing is built yet: ./lyceum up builds and prints a first link."
lyceum_java operator-link "$@"
