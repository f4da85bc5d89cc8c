@echo off
rem Starts samklang on the Java that JAVA_HOME or PATH names. Options for the JVM: JAVA_OPTS, SAMKLANG_OPTS.
setlocal
set "SAMKLANG_JAVA=java"
if defined JAVA_HOME set "SAMKLANG_JAVA=%JAVA_HOME%\bin\java.exe"
"%SAMKLANG_JAVA%" -Xlog:disable -Xshare:auto -XX:TieredStopAtLevel=1 %JAVA_OPTS% %SAMKLANG_OPTS% -Dsamklang.launcher=true -cp "%~dp0..\lib\samklang.jar" se.samklang.Main %*
if %ERRORLEVEL% EQU 10 exit /b 0
if %ERRORLEVEL% EQU 11 exit /b 1
exit /b 2
