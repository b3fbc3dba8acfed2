# Measures, and writes bench/README.md. Nothing else should run on the machine meanwhile.

need_node
need_go
build java web media
need_jdk
need_maven
make_aot_cache
if ! command -v nats-server >/dev/null 2>&1; then
  apt_install nats-server || fail "nats-server is missing; fan-out is measured beside it." \
    "Install it (https://nats.io) and put it on the PATH."
fi
progress "compiling the benchmarks"
mvn -B -ntp -q -DskipTests test-compile dependency:build-classpath -DincludeScope=test \
  -Dmdep.outputFile="$root/build/bench.classpath" -pl server -am >build/logs/bench.log 2>&1 \
  || fail "The benchmarks do not compile; build/logs/bench.log says why."
exec node bench/run.mjs "$@"
