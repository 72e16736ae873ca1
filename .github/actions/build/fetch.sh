#!/usr/bin/env bash
# Fetches the jar of a release to $JAR and checks its SHA-256.
#   VERSION   the release, such as 0.2.0; empty: the version of the checkout of this action
#   SHA256    the expected checksum; empty: that of SHA256SUMS of the release
#   RELEASES  the URL below which each release has a folder
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${VERSION:-}" ]; then
  VERSION=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$here/../../../pom.xml" | head -n 1)
fi
get() {
  curl --fail --silent --show-error --location --retry 4 --max-time 300 --output "$2" "$1"
}
if ! get "$RELEASES/v$VERSION/paper-archive.jar" "$JAR"; then
  echo "::error::there is no release $VERSION at $RELEASES: set the input version to one that exists"
  exit 1
fi
if [ -z "${SHA256:-}" ]; then
  get "$RELEASES/v$VERSION/SHA256SUMS" "$JAR.sums"
  SHA256=$(sed -n 's/^\([0-9a-f]\{64\}\) [ *]paper-archive\.jar$/\1/p' "$JAR.sums")
fi
actual=$(sha256sum "$JAR" | cut -d ' ' -f 1)
if [ "$actual" != "$SHA256" ]; then
  rm -f "$JAR"
  echo "::error::the jar of release $VERSION has the SHA-256 $actual, not $SHA256"
  exit 1
fi
echo "paper-archive $VERSION, SHA-256 $actual"
