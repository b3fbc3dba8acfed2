# Builds what is stale, starts the server and keeps it running until Ctrl-C.

if asks_help "$@"; then
  . scripts/up-help.sh
  exit 0
fi

readonly first_pause=1  # seconds before a server that died is started again
readonly longest_pause=30
readonly steady_after=60 # seconds of life after which the pause is short again
readonly exit_bad_settings=2

build java web media
need_jdk
make_aot_cache

# The server reads this pipe and stops when its other end is gone, however this script ended.
mkdir -p build
life=build/life.$$
mkfifo "$life"
exec 3<>"$life" 4<"$life"
rm -f "$life"

server=0
stopping=false

stop() {
  stopping=true
  [ "$server" = 0 ] || kill -TERM "$server" 2>/dev/null
}
trap stop INT TERM HUP

start() {
  local aot=""
  [ -f "$root/$aot_cache" ] && aot=$root/$aot_cache
  # Without memory it ends and is started again; what a crash would write holds memory and secrets.
  # Word splitting is wanted: options of the JVM are several words.
  # shellcheck disable=SC2086
  "$JAVA_HOME/bin/java" ${aot:+"-XX:AOTCache=$aot"} -XX:+ExitOnOutOfMemoryError \
    -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null -Dlyceum.lifeline=stdin \
    -Dlyceum.home="$root" ${LYCEUM_JAVA_OPTIONS:-} -jar "$root/$server_jar" "$@" <&4 3>&- 4<&- &
  server=$!
}

# Waits for the server through the interruptions that signals make; leaves its exit code.
await() {
  local code
  while :; do
    { wait "$server"; } 2>/dev/null # the shell would tell of the signal in words of its own
    code=$?
    kill -0 "$server" 2>/dev/null || return "$code"
  done
}

# Paths that were typed are meant from where the person stands.
cd "$here" || exit 1

# What it writes is for its owner only.
umask 077

pause=$first_pause
while :; do
  born=$(date +%s)
  start "$@"
  await
  code=$?
  server=0
  if $stopping || [ "$code" = 0 ]; then exit 0; fi
  if [ "$code" = "$exit_bad_settings" ]; then exit "$code"; fi
  if [ $(($(date +%s) - born)) -ge "$steady_after" ]; then pause=$first_pause; fi
  complain "The server ended unexpectedly (code $code); starting it again in $pause s."
  sleep "$pause" 3>&- 4<&-
  if $stopping; then exit 0; fi
  pause=$((pause * 2))
  if [ "$pause" -gt "$longest_pause" ]; then pause=$longest_pause; fi
done
