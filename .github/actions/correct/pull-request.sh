#!/usr/bin/env bash
# Commits the changed record to a branch of the issue and opens a pull request; if nothing changed,
# answers the issue with the reason.
#   CONTENT   the content folder
#   CHANGES   a file with what changed, or why nothing did
#   ISSUE     the number of the issue
#   BASE      the branch that is deployed
#   GH_TOKEN  a token that may push, open pull requests and answer issues
set -euo pipefail

[[ "$ISSUE" =~ ^[0-9]+$ ]]
body=$(mktemp)
# Indented by four spaces the text is code, whatever is in it.
quoted() { sed 's/^/    /' "$CHANGES"; }

git add --all -- "$CONTENT"
if git diff --cached --quiet; then
  { echo "This form was not applied:"; echo; quoted; echo; echo "Edit the issue to try again."; } > "$body"
  gh issue comment "$ISSUE" --body-file "$body"
  exit 0
fi
branch="issue-$ISSUE"
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader
GIT_CONFIG_VALUE_0="Authorization: basic $(printf 'x-access-token:%s' "$GH_TOKEN" | base64 | tr -d '\n')"
export GIT_CONFIG_VALUE_0
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git checkout --quiet -B "$branch"
git commit --quiet --message "Apply issue #$ISSUE"
git show --stat --oneline HEAD
git push --quiet --force origin "HEAD:refs/heads/$branch"
{ echo "Closes #$ISSUE"; echo; quoted; } > "$body"
if ! gh pr view "$branch" --json state --jq .state 2> /dev/null | grep -qx OPEN; then
  gh pr create --base "$BASE" --head "$branch" --title "Apply issue #$ISSUE" --body-file "$body"
fi
