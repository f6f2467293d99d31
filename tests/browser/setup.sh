#!/usr/bin/env bash
# Puts in place what the browser tests need: Node.js, Chromium with Chinese fonts, the npm tools.
# Installs what is missing where this user may (Debian and Ubuntu, as root); otherwise says what is
# missing and leaves with 2, which `make browser` turns into a skip, or into a failure under CI=true.
set -euo pipefail
cd "$(dirname "$0")"

# Not named like the program: `command -v` would then find the function itself.
found_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome \
    || { [ -n "${CHROMIUM:-}" ] && echo "$CHROMIUM"; } || [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
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
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing for the browser tests: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || {
      echo "could not be installed: ${missing[*]}"; exit 2; }
  else
    echo "missing for the browser tests: ${missing[*]}"
    exit 2
  fi
fi
npm ci --no-progress --loglevel=error >/dev/null || { echo "npm could not install the tools"; exit 2; }
