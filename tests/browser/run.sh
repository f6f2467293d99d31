#!/usr/bin/env bash
# Runs the browser tests on the sites that `make prepared` has built; says so where there are none.
set -euo pipefail
cd "$(dirname "$0")/../.."
test -d .yqsite/browser || { echo "browser tests SKIPPED"; exit 0; }
# Each file has a browser of its own, and now and then waits for it: one file more at once than there
# are processors. They are taken by their names, and the names of the two longest come first.
node --test --test-reporter=spec --test-concurrency="$(($(getconf _NPROCESSORS_ONLN) + 1))" tests/browser/
