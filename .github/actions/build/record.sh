#!/usr/bin/env bash
# Commits the addresses that the build recorded, and pushes them to the branch that is deployed.
# Nothing is deployed if this fails: an address must not be online before it is recorded.
#   CONTENT  the content folder
#   TOKEN    a token that may write to the repository; empty: git knows how to log in
set -euo pipefail

git add --all -- "$CONTENT/addresses"
if [ ! -e "$CONTENT/addresses.tsv" ]; then
  git rm --quiet --cached --ignore-unmatch -- "$CONTENT/addresses.tsv"
fi
if git diff --cached --quiet; then
  echo "no new addresses"
  exit 0
fi
if [ "${GITHUB_REF_TYPE:-branch}" != branch ]; then
  echo "::error::new addresses can be committed to a branch only: run the workflow for a branch"
  exit 1
fi
branch=${GITHUB_REF_NAME:?}
if [ -n "${TOKEN:-}" ]; then
  # In the environment, because arguments can be read by other processes.
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader
  GIT_CONFIG_VALUE_0="Authorization: basic $(printf 'x-access-token:%s' "$TOKEN" | base64 | tr -d '\n')"
  export GIT_CONFIG_VALUE_0
fi
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git commit --quiet --message "Record the addresses of this deployment"
for _ in 1 2 3 4 5; do
  if git push --quiet origin "HEAD:refs/heads/$branch"; then
    git show --stat --oneline HEAD
    exit 0
  fi
  # The branch has moved meanwhile. This commit only adds a file, so it cannot conflict.
  git fetch --quiet origin "$branch"
  git rebase --quiet FETCH_HEAD
done
echo "::error::cannot push the new addresses to $branch, so nothing is deployed. Give the job the" \
  "permission contents: write. If the branch is protected, let GitHub Actions bypass the rule, or" \
  "set record: false and options: --frozen and commit the result of build --publish yourself"
exit 1
