# Format, lint, types and shape. --fix formats the Java and web sources.

fix=false
[ "${1:-}" = --fix ] && fix=true

need_jdk
need_maven
if $fix; then
  mvn -B -ntp -q -P check spotless:apply || fail "Formatting failed."
fi
progress "java: format, Error Prone, NullAway, shape"
mvn -B -ntp -q -P check test -Dtest='ShapeTest,TidyTest,*GeneratedTest' \
  -Dsurefire.failIfNoSpecifiedTests=false || fail "java: the check failed."
if exists_part web; then
  need_node
  progress "web: types, lint, format"
  mkdir -p build/stamps
  npm_install || fail "npm ci failed."
  (cd web && { ! $fix || npm run --silent format; } && npm run --silent check) \
    || fail "web: the check failed."
fi
if exists_part media; then
  need_go
  progress "media: gofmt, vet"
  unformatted=$(cd media && gofmt -l .)
  [ -z "$unformatted" ] || fail "media: gofmt would change: $unformatted"
  (cd media && go vet ./...) || fail "media: go vet failed."
fi
progress "Checked."
