@echo off
rem The same as the file "electron" beside this one, for Windows.
if not defined CHROMIUM_HOST_NODE set "CHROMIUM_HOST_NODE=node"
"%CHROMIUM_HOST_NODE%" --inspect=0 "%~dp0boot.ts" %*
