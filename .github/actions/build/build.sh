#!/usr/bin/env bash
# Builds the site into site-output.
#   JAR       the program
#   BASE_URL  the URL of the site; empty: the one in site.yaml
#   CONTENT   the content folder
#   RECORD    true: record new addresses
#   OPTIONS   more options, separated by spaces
set -euo pipefail

options=(--content "$CONTENT" --output site-output)
[ -z "${BASE_URL:-}" ] || options+=(--base-url "${BASE_URL%/}/")
[ "$RECORD" != true ] || options+=(--publish)
read -r -a more <<< "${OPTIONS:-}"
java -jar "$JAR" build "${options[@]}" "${more[@]}"
