#!/usr/bin/env bash
# Puts the files of the release $VERSION into a folder: the jar, a launcher, manual pages, completion,
# the bill of materials, the changes of this version, and the checksums of all.
set -euo pipefail

folder=$1
mkdir -p "$folder"
cp target/paper-archive.jar target/paper-archive-sbom.json "$folder/"
# A shell finds the jar that is appended to it.
{
  cat .github/release/launcher.sh
  cat target/paper-archive.jar
} > "$folder/paper-archive"
chmod 0755 "$folder/paper-archive"
# Manual pages: man/paper-archive.1, man/paper-archive-build.1, ...
mkdir -p man
java -jar target/paper-archive.jar man > man/paper-archive.1
commands=$(java -jar target/paper-archive.jar man | sed -n '/^\.SH "COMMANDS"/,/^\.SH "EX/s/^\\fB\(.*\)\\fR$/\1/p' | sed 's:\\-:-:g')
for command in $commands; do
  java -jar target/paper-archive.jar man "$command" > "man/paper-archive-$command.1"
done
java -jar target/paper-archive.jar completion > "$folder/paper-archive-completion.sh"
tar -czf "$folder/paper-archive-man.tar.gz" man
rm -r man
# The section of this version, without its heading.
awk -v heading="## $VERSION" '
  $0 == heading { inside = 1; next }
  /^## / { inside = 0 }
  inside { print }
' src/docs/CHANGELOG.md > "$folder/CHANGES.md"
cd "$folder"
sha256sum paper-archive* > SHA256SUMS
cat SHA256SUMS
