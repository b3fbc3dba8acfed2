# Puts a copy back into the data directory; the server must be stopped and its keys be there.

need_jdk
build_for_verb java "$@"
umask 077
lyceum_java restore "$@"
