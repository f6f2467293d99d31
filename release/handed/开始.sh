#!/bin/sh
# Files that are named behind this make the site; later ones are added to it.
home=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
"$home/yqsite" --lang zh -C "$home" start "$@"
code=$?
if [ -t 0 ]; then
  printf '\n按回车键关闭。'
  read -r _
fi
exit "$code"
