#!/usr/bin/env bash
# Builds what the browser tests look at and runs them. Needs setup.sh before.
set -euo pipefail
cd "$(dirname "$0")/../.."
.venv/bin/python -m tests.browser.prepare
node --test tests/browser/
