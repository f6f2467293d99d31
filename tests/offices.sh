#!/usr/bin/env bash
# Puts LibreOffice in place for the tests that open the workbook with it. Installs it where this user
# may (Debian and Ubuntu, as root); otherwise says so and leaves with 2: those tests are then skipped.
set -euo pipefail
command -v soffice >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing for the tests of the workbook: libreoffice-calc-nogui"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui >/dev/null && exit 0
fi
echo "LibreOffice is missing; the test that opens the workbook with it is SKIPPED"
exit 2
