#!/usr/bin/env bash
# Builds what the browser tests look at and runs them. Needs setup.sh before.
set -euo pipefail
cd "$(dirname "$0")/../.."
.venv/bin/python -m tests.browser.prepare
# As many files at once as there are processors; each has a browser of its own.
node --test --test-concurrency="$(getconf _NPROCESSORS_ONLN)" tests/browser/
