#!/usr/bin/env bash
# Puts in place what the browser tests need: Node.js, Chromium with Chinese fonts, the npm tools.
# Installs what is missing where this user may (Debian and Ubuntu, as root); otherwise says what is
# missing and what to do, and leaves with 2, which `make` turns into a skip, or into a failure under
# CI=true. Once all is there, `node_modules/.ready` is, too.
set -euo pipefail
cd "$(dirname "$0")"
ready=node_modules/.ready
rm -f "$ready"

# What html-validate and Playwright ask for.
node_is_new='const [a, b] = process.versions.node.split(".").map(Number);
process.exit(a >= 24 || a === 23 || (a === 22 && b >= 16) || (a === 20 && b >= 19) ? 0 : 1)'
mac_chrome="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

lack() {
  echo "the browser tests cannot run: $1"
  shift
  printf '  %s\n' "$@"
  exit 2
}

# Not named like the program: `command -v` would then find the function itself.
found_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome \
    || [ -n "${CHROMIUM:-}" ] || [ -x "$mac_chrome" ]
}

is_mac() { [ "$(uname -s)" = Darwin ]; } # which has Chinese fonts, and no fc-list to ask for them

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install_packages() {
  echo "installing for the browser tests: $*"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

how_to_install() {
  if command -v apt-get >/dev/null; then
    echo "install with: sudo apt-get install --no-install-recommends ${missing[*]}"
  elif command -v dnf >/dev/null; then
    echo "install with: sudo dnf install nodejs npm chromium fontconfig google-noto-sans-cjk-fonts"
  elif is_mac; then
    echo "install with: brew install node && brew install --cask google-chrome"
  else
    echo "install Node.js with npm, Chromium, fontconfig and a font for Chinese"
  fi
}

if [ -n "${CHROMIUM:-}" ] && [ ! -x "$CHROMIUM" ]; then
  lack "CHROMIUM=$CHROMIUM is no program" "name the file of a Chromium or Chrome, or unset CHROMIUM"
fi
missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
found_chromium >/dev/null || missing+=(chromium)
if ! is_mac; then
  command -v fc-list >/dev/null || missing+=(fontconfig)
  [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
fi
if [ ${#missing[@]} -gt 0 ]; then
  may_install || lack "missing are ${missing[*]}" "$(how_to_install)" \
    "a browser that is elsewhere is named with: CHROMIUM=/path/to/chrome make check"
  install_packages "${missing[@]}" || lack "${missing[*]} could not be installed" \
    "apt-get says above why; behind a proxy set http_proxy and https_proxy, and run it again"
fi
node -e "$node_is_new" || lack "Node.js $(node --version) is too old" \
  "20.19, 22.16, 24 or newer is needed: Debian 12 has 18, nodejs.org has newer ones"
# The same browser without windows, of which Debian has a package: the tests take half the processor's
# time with it, and take Chromium where it is not to be had.
windowless=chromium-headless-shell
if [ -z "${CHROMIUM:-}" ] && ! command -v "$windowless" >/dev/null && may_install \
  && apt-cache show "$windowless" >/dev/null 2>&1; then
  install_packages "$windowless" || echo "could not be installed: $windowless; Chromium will do"
fi
# npm notes what it has put in place; that is older than the list where the list has changed since.
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --no-progress --loglevel=error >/dev/null || lack "npm could not install their tools" \
    "npm says above why; behind a proxy set HTTPS_PROXY, and NODE_EXTRA_CA_CERTS where it has a certificate of its own"
fi
touch "$ready"
