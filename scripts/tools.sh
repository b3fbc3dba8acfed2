# Finds the tools a verb needs. A missing one is installed through apt where that is possible
# (Debian or Ubuntu, as root); otherwise it is one line with its fix.

readonly jdk_wanted=25
readonly maven_wanted=3.8.7
readonly node_wanted=20.19.0
readonly go_wanted=1.21.0 # fetches the 1.26 toolchain by itself

# Maven's own libraries warn about what later JDKs will refuse; that says nothing about ours.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
export MAVEN_OPTS="$MAVEN_OPTS --enable-native-access=ALL-UNNAMED"

# True when version $1 is at least version $2; compares three numbers.
at_least() {
  awk -v have="$1" -v want="$2" 'BEGIN {
    split(have, h, /[^0-9]+/); split(want, w, /[^0-9]+/)
    for (i = 1; i <= 3; i++) {
      if (h[i] + 0 > w[i] + 0) exit 0
      if (h[i] + 0 < w[i] + 0) exit 1
    }
    exit 0
  }'
}

version_in() { grep -Eo '[0-9]+(\.[0-9]+)+' | head -n 1; }

can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# Installs packages through apt after one line that says so; false when apt cannot. Lists that are
# missing or too old to be served are fetched again, once.
apt_install() {
  can_apt || return 1
  progress "Installing through apt: $*"
  apt_get_install "$@" || { apt-get update -qq >/dev/null 2>&1 && apt_get_install "$@"; }
}

apt_get_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
    >/dev/null 2>&1
}

is_jdk() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  local major
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge "$jdk_wanted" ]
}

# The usual places, most deliberate first. The `release` file tells the version without a start.
jdk_places() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$jdk_wanted" 2>/dev/null
  ls -d /usr/lib/jvm/*"$jdk_wanted"* /usr/java/*"$jdk_wanted"* /opt/*jdk*"$jdk_wanted"* \
    "$HOME"/.sdkman/candidates/java/"$jdk_wanted"* "$HOME"/.jdks/*"$jdk_wanted"* \
    /Library/Java/JavaVirtualMachines/*"$jdk_wanted"*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home 2>/dev/null
  command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
}

find_jdk() {
  local place
  while IFS= read -r place; do
    if is_jdk "$place"; then
      export JAVA_HOME="$place"
      return 0
    fi
  done <<PLACES
$(jdk_places)
PLACES
  return 1
}

need_jdk() {
  find_jdk && return
  apt_install "openjdk-$jdk_wanted-jdk-headless" && find_jdk && return
  fail "JDK $jdk_wanted is missing. Install one (https://adoptium.net or your package manager)" \
    "and set JAVA_HOME to its folder."
}

has_maven() {
  command -v mvn >/dev/null 2>&1 && at_least "$(mvn -v 2>/dev/null | version_in)" "$maven_wanted"
}

need_maven() {
  has_maven && return
  apt_install maven && has_maven && return
  fail "Maven $maven_wanted or newer is missing." \
    "Install it (https://maven.apache.org/install.html) and put mvn on the PATH."
}

has_node() {
  command -v npm >/dev/null 2>&1 && command -v node >/dev/null 2>&1 \
    && at_least "$(node -v | version_in)" "$node_wanted"
}

need_node() {
  has_node && return
  apt_install nodejs npm && has_node && return
  fail "Node ${node_wanted%.*} or newer with npm is missing." \
    "Install it (https://nodejs.org) and put node on the PATH."
}

has_go() {
  command -v go >/dev/null 2>&1 \
    && at_least "$(GOTOOLCHAIN=local go env GOVERSION | version_in)" "$go_wanted"
}

need_go() {
  if ! has_go; then
    apt_install golang-go
    has_go || fail "Go 1.26 or newer is missing (1.21 is enough, it fetches the rest)." \
      "Install it (https://go.dev/dl) and put go on the PATH."
  fi
  export GOTOOLCHAIN="${GOTOOLCHAIN:-auto}"
}

find_chromium() {
  local place
  for place in "${CHROMIUM:-}" "$(command -v chromium)" "$(command -v chromium-browser)" \
    "$(command -v google-chrome)" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -n "$place" ] && [ -x "$place" ]; then
      export CHROMIUM="$place"
      return 0
    fi
  done
  return 1
}

need_chromium() {
  find_chromium && return
  apt_install chromium fonts-noto-cjk && find_chromium && return
  fail "Chromium is missing; the browser tests need it." \
    "Install it and set CHROMIUM to its program file."
}

# Only the tests start one of their own; a service that the package begins is none of ours.
has_mariadb() {
  command -v mariadb-install-db >/dev/null 2>&1 \
    && PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v mariadbd >/dev/null 2>&1
}

need_mariadb() {
  has_mariadb && return
  apt_install mariadb-server && has_mariadb && return
  fail "MariaDB 10.11 or newer is missing; the tests of the second store need it." \
    "Install its server (https://mariadb.org/download) and put mariadbd on the PATH."
}
