#!/usr/bin/env bash
# Prints version=0.2.0 for the tag v0.2.0, if it is the version in pom.xml and has a section in the
# changelog.
set -euo pipefail

tag=${GITHUB_REF_NAME:?}
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
if [ "$tag" != "v$version" ]; then
  echo "::error::the tag is $tag, but pom.xml has the version $version" >&2
  exit 1
fi
if ! grep -q "^## $version\$" src/docs/CHANGELOG.md; then
  echo "::error::src/docs/CHANGELOG.md has no section \"## $version\"" >&2
  exit 1
fi
echo "version=$version"
