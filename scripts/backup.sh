# Copies the data directory without its keys, beside a running server too.

need_jdk
build_for_verb java "$@"
umask 077 # a copy is for its owner only
lyceum_java backup "$@"
