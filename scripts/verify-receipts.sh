# Checks receipts of erasures, without a server and without its data.

need_jdk
build_for_verb java "$@"
lyceum_java verify-receipts "$@"
