#!/usr/bin/env bash
# Puts the files of the release $VERSION into a folder: the jar, a launcher, the bill of materials,
# the changes of this version, and the checksums of all.
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
# The section of this version, without its heading.
awk -v heading="## $VERSION" '
  $0 == heading { inside = 1; next }
  /^## / { inside = 0 }
  inside { print }
' src/docs/CHANGELOG.md > "$folder/CHANGES.md"
cd "$folder"
sha256sum paper-archive.jar paper-archive paper-archive-sbom.json > SHA256SUMS
cat SHA256SUMS
