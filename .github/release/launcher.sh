#!/bin/sh
# Paper Archive: a shell script with the jar appended. Needs Java 17 or newer.
java=java
[ -z "$JAVA_HOME" ] || java="$JAVA_HOME/bin/java"
if ! command -v "$java" > /dev/null 2>&1; then
  echo "paper-archive needs Java 17 or newer: see https://adoptium.net" >&2
  exit 1
fi
# shellcheck disable=SC2086
exec "$java" $JAVA_OPTS -jar "$0" "$@"
