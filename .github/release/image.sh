#!/usr/bin/env bash
# Builds the container image of the release in a folder and pushes it to the registry of GitHub.
#   TOKEN    the token of the workflow
#   VERSION  the version
set -euo pipefail

folder=$1
name=$(printf 'ghcr.io/%s' "$GITHUB_REPOSITORY" | tr '[:upper:]' '[:lower:]')
printf '%s' "$TOKEN" | docker login ghcr.io --username "$GITHUB_ACTOR" --password-stdin
docker build --file .github/release/Dockerfile \
  --label "org.opencontainers.image.source=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" \
  --label "org.opencontainers.image.version=$VERSION" \
  --tag "$name:$VERSION" --tag "$name:latest" "$folder"
docker push "$name:$VERSION"
docker push "$name:latest"
