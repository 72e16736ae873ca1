#!/usr/bin/env bash
# Applies the form in the event to the records, and writes to $CHANGES what changed or why not.
#   JAR       the program
#   CONTENT   the content folder
#   CHANGES   a file for what is printed
# GITHUB_EVENT_PATH is the file with the text of the form, which no command line contains.
set -uo pipefail

java -jar "$JAR" apply-correction --content "$CONTENT" -- "$GITHUB_EVENT_PATH" > "$CHANGES" 2>&1
code=$?
if [ $code = 0 ]; then
  java -jar "$JAR" check --content "$CONTENT" --quiet >> "$CHANGES" 2>&1
  code=$?
fi
cat "$CHANGES"
if [ $code != 0 ]; then
  # What is left behind must not become a commit.
  git checkout --quiet -- "$CONTENT"
  git clean --quiet --force -d -- "$CONTENT"
fi
exit 0
