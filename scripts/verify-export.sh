# Checks an archive that somebody took along, without a server and without its data.

need_jdk
build_for_verb java "$@"
"$JAVA_HOME/bin/java" -jar "$server_jar" verify-export "$@"
