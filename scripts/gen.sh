# Writes again every file that is generated from the Java records. The tests named *GeneratedTest
# compare those files with the records; told to write, they bring them up to date instead.

need_jdk
need_maven
mvn -B -ntp -q -pl server -am test -Dtest='*GeneratedTest' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dlyceum.generate=write || fail "Generating failed; the lines above say why."
git --no-pager diff --stat 2>/dev/null
say "Generated files are up to date."
