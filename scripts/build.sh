# Builds a part when its sources differ from the last build. Everything stays inside the tree:
# server/target, web/dist, media/bin; notes about what was built are in build/.

readonly server_jar=server/target/lyceum-server.jar
readonly aot_cache=build/lyceum.aot

# A part that takes longer is ended: something it waits for never answers. Seconds.
: "${longest_build:=1800}"
: "${build_tick:=20}" # seconds between the lines that say that it goes on

sources_of() {
  case $1 in
    java) echo pom.xml room/pom.xml room/src/main server/pom.xml server/src/main ;;
    web) find web -mindepth 1 -maxdepth 1 ! -name node_modules ! -name dist ! -name e2e ;;
    media) echo media ;;
  esac
}

# One number for the contents of a part's sources: quick to make, and blind to dates.
fingerprint() {
  # shellcheck disable=SC2046
  find $(sources_of "$1") \( -name node_modules -o -name bin -o -name dist \) -prune -o \
    -type f -exec cksum {} + | LC_ALL=C sort | cksum
}

product_of() {
  case $1 in
    java) echo "$server_jar" ;;
    web) echo web/dist ;;
    media) echo media/bin/sfu ;;
  esac
}

exists_part() {
  case $1 in
    java) true ;;
    web) [ -f web/package.json ] ;;
    media) [ -f media/go.mod ] ;;
  esac
}

is_fresh() {
  [ -e "$(product_of "$1")" ] && [ "$(cat "build/stamps/$1" 2>/dev/null)" = "$(fingerprint "$1")" ]
}

build_java() {
  mvn -B -ntp -q -Dmaven.test.skip=true package
}

npm_install() {
  local lock
  lock=$(cksum <web/package-lock.json)
  [ -x web/node_modules/.bin/vite ] && [ "$(cat build/stamps/npm 2>/dev/null)" = "$lock" ] && return
  # What a broken install left may break the next one, so that one begins from nothing.
  rm -f build/stamps/npm
  npm_ci || { rm -rf web/node_modules && npm_ci; } || return 1
  echo "$lock" >build/stamps/npm
}

# Its own limit for a server that does not answer is three times five minutes.
npm_ci() {
  (cd web && npm ci --no-audit --no-fund --no-update-notifier --loglevel=error \
    --fetch-timeout=60000)
}

build_web() {
  npm_install && (cd web && npm run --silent build)
}

build_media() {
  (cd media && CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bin/ ./cmd/sfu)
}

# Runs one build with its output in build/logs, and stamps it when it went well. Nobody sees what a
# tool would ask there, so it finds the end of its input at once.
build_part() {
  local part=$1 before
  before=$(fingerprint "$part")
  if "build_$part" >"build/logs/$part.log" 2>&1 </dev/null; then
    echo "$before" >"build/stamps/$part"
    progress "$part: built"
  else
    progress "$part: the build failed; the end of build/logs/$part.log:"
    tail -n 25 "build/logs/$part.log"
    return 1
  fi
}

# Ends every process below one, the lowest first.
end_below() {
  local child
  for child in $(pgrep -P "$1"); do
    end_below "$child"
    kill "$child" 2>/dev/null
  done
}

# watch_builds <part:pid ...>: says which go on, and ends what takes too long.
watch_builds() {
  local one waited=0 going
  while sleep "$build_tick"; do
    waited=$((waited + build_tick))
    going=""
    for one in "$@"; do
      kill -0 "${one#*:}" 2>/dev/null || continue
      going="$going build/logs/${one%%:*}.log"
      [ "$waited" -lt "$longest_build" ] && continue
      progress "${one%%:*}: ended after $waited s"
      end_below "${one#*:}"
    done
    progress "still building; how far:$going"
  done
}

# Builds a part for a verb, unless only its help is asked, which can be told by then.
build_for_verb() {
  local part=$1
  shift
  asks_help "$@" || build "$part"
}

# One build at a time: two would write into the same folders. What is left of one that was killed
# is taken over.
lock_build() {
  local owner told=""
  # A link is made at once with what it says: whose the lock is.
  until ln -s "$$" build/lock 2>/dev/null; do
    owner=$(readlink build/lock)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -f build/lock
      continue
    fi
    [ -n "$told" ] || progress "waiting for another build (process $owner)"
    told=true
    sleep 0.2
  done
  trap unlock_build EXIT
}

unlock_build() {
  rm -f build/lock
  trap - EXIT
}

stale_of() {
  local part
  for part in "$@"; do
    exists_part "$part" && ! is_fresh "$part" && printf ' %s' "$part"
  done
}

# Builds the named parts side by side, those that are stale.
build() {
  mkdir -p build/stamps build/logs
  [ -z "$(stale_of "$@")" ] && return 0
  lock_build
  build_stale "$(stale_of "$@")" || fail "The build failed."
  unlock_build
}

build_stale() {
  local part pid stale=$1 pids="" named="" failed=0
  [ -z "$stale" ] && return 0
  for part in $stale; do
    case $part in
      java) need_jdk && need_maven ;;
      web) need_node ;;
      media) need_go ;;
    esac
  done
  progress "building:$stale (the first time fetches libraries and takes minutes)"
  for part in $stale; do
    build_part "$part" &
    pids="$pids $!"
    named="$named $part:$!"
  done
  # shellcheck disable=SC2086
  watch_builds $named &
  local ticker=$!
  trap 'for pid in $pids $ticker; do end_below "$pid"; kill "$pid" 2>/dev/null; done; exit 130' \
    INT TERM # and the lock is released by the end
  for pid in $pids; do
    wait "$pid" || failed=1
  done
  trap - INT TERM
  # Itself first, since it would tell of the end of its sleep, which would hold our output open.
  local sleeping
  sleeping=$(pgrep -P "$ticker")
  kill "$ticker" 2>/dev/null
  # shellcheck disable=SC2086
  [ -z "$sleeping" ] || kill $sleeping 2>/dev/null
  wait "$ticker" 2>/dev/null
  return "$failed"
}

# Runs our program where the person stands, so that paths mean what they see there; what is not said
# is in the tree.
lyceum_java() {
  (cd "$here" && exec "$JAVA_HOME/bin/java" -Dlyceum.home="$root" -jar "$root/$server_jar" "$@")
}

# Makes the start-up cache (JEP 514) by holding a rehearsal; it fits one jar and one JDK. Without it
# everything works, only the start takes longer.
make_aot_cache() {
  local stamp scratch=build/rehearsal
  stamp="$root $(cksum <"$server_jar") $(cat "$JAVA_HOME/release" | cksum)"
  [ -f "$aot_cache" ] && [ "$(cat build/stamps/aot 2>/dev/null)" = "$stamp" ] && return
  progress "making the start-up cache"
  rm -rf "$scratch" "$aot_cache"
  if "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$aot_cache" -jar "$root/$server_jar" rehearse \
    --port 0 --data "$scratch" >build/logs/rehearsal.log 2>&1; then
    echo "$stamp" >build/stamps/aot
  else
    progress "no start-up cache (build/logs/rehearsal.log says why); the start takes longer"
  fi
  rm -rf "$scratch"
}
