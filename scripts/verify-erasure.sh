# Looks through a data directory or a disk for words that must not stand there.

need_jdk
build_for_verb java "$@"
lyceum_java verify-erasure "$@"
