#!/usr/bin/env bash
# Puts in place what the browser tests need: Node.js, Chromium with Chinese fonts, the npm tools.
# Installs what is missing where this user may (Debian and Ubuntu, as root); otherwise says what is
# missing and leaves with 2, which `make` turns into a skip, or into a failure under CI=true.
set -euo pipefail
cd "$(dirname "$0")"

# Not named like the program: `command -v` would then find the function itself.
found_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome \
    || { [ -n "${CHROMIUM:-}" ] && echo "$CHROMIUM"; } || [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install_packages() {
  echo "installing for the browser tests: $*"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

missing=()
command -v node >/dev/null && command -v npm >/dev/null || missing+=(nodejs npm)
found_chromium >/dev/null || missing+=(chromium)
if command -v fc-list >/dev/null; then
  [ -n "$(fc-list :lang=zh-cn family)" ] || missing+=(fonts-noto-cjk)
else
  missing+=(fontconfig fonts-noto-cjk)
fi
if [ ${#missing[@]} -gt 0 ]; then
  may_install || { echo "missing for the browser tests: ${missing[*]}"; exit 2; }
  install_packages "${missing[@]}" || { echo "could not be installed: ${missing[*]}"; exit 2; }
fi
# The same browser without windows, of which Debian has a package: the tests take half the processor's
# time with it, and take Chromium where it is not to be had.
windowless=chromium-headless-shell
if [ -z "${CHROMIUM:-}" ] && ! command -v "$windowless" >/dev/null && may_install \
  && apt-cache show "$windowless" >/dev/null 2>&1; then
  install_packages "$windowless" || echo "could not be installed: $windowless; Chromium will do"
fi
npm ci --no-progress --loglevel=error >/dev/null || { echo "npm could not install the tools"; exit 2; }
