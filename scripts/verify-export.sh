# Checks an archive that somebody took along, without a server and without its data.

need_jdk
build_for_verb java "$@"
lyceum_java verify-export "$@"
