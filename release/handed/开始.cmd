@echo off
rem The files that are dropped on this icon make the site; later ones are added to it.
rem Only ASCII here: cmd reads this file in the code page of the system. The program speaks Chinese itself.
rem The call is handed on as it was made, because cmd would take names with an ampersand apart;
rem "exit" at the end keeps it from running what it took off.
setlocal DisableDelayedExpansion
set "YQSITE_HOME=%~dp0"
setlocal EnableDelayedExpansion
set "YQSITE_CALL=!cmdcmdline!"
"!YQSITE_HOME!yqsite.exe" --lang zh -C "!YQSITE_HOME!." start
echo.
pause
exit
