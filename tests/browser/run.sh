#!/usr/bin/env bash
# Builds what the browser tests look at and runs them. Needs setup.sh before.
set -euo pipefail
cd "$(dirname "$0")/../.."
.venv/bin/python -m tests.browser.prepare
# As many files at once as there are processors; each has a browser of its own. They are taken by
# their names, and the names of the two longest come first.
node --test --test-concurrency="$(getconf _NPROCESSORS_ONLN)" tests/browser/
