@echo off
rem Starts samklang on the Java that came with it, else on the one that JAVA_HOME or PATH names, with the class archive made for that very Java.
rem JAVA_OPTS and SAMKLANG_OPTS are handed to the JVM, the latter last.
rem Only ASCII here, and lines that end in CRLF: cmd.exe reads this in any code page, and misses labels otherwise.
setlocal EnableExtensions DisableDelayedExpansion
set arguments=%*
for %%I in ("%~dp0..") do set "home=%%~fI"

rem A Java that came with the program is the one to use.
set "jdk=%home%\runtime"
if exist "%jdk%\bin\java.exe" goto found
if defined JAVA_HOME goto named
set "bin="
for %%I in (java.exe) do set "bin=%%~dp$PATH:I"
if not defined bin goto missing
for %%I in ("%bin%..") do set "jdk=%%~fI"
goto found

:named
rem Some write the quotes into the variable.
set "jdk=%JAVA_HOME:"=%"
if not exist "%jdk%\bin\java.exe" goto nowhere

:found
rem The release file tells the version without starting a JVM.
set "version="
set "runtime="
if exist "%jdk%\release" for /f "usebackq tokens=1,* delims==" %%A in ("%jdk%\release") do (
  if "%%A"=="JAVA_VERSION" set "version=%%~B"
  if "%%A"=="JAVA_RUNTIME_VERSION" set "runtime=%%~B"
)
set "major=17"
for /f "delims=.-+_" %%M in ("%version%") do set "major=%%M"
if %major% LSS 17 goto old

rem One archive a JVM: that of another would be refused.
set "archive=-Xshare:auto"
set "made=%home%\lib\archives\%runtime%"
if defined runtime if exist "%made%.jsa" set "archive=-XX:SharedArchiveFile=%made%.jsa"
if defined runtime if exist "%made%.aot" set "archive=-XX:AOTCache=%made%.aot"

rem Short runs: compile little, unless the archive has learnt what is worth compiling, and late.
set "compiler=-XX:TieredStopAtLevel=1"
if "%archive:~0,13%"=="-XX:AOTCache=" set "compiler=-XX:+TieredCompilation"

rem Collect simply; a collector that the user names has the word.
set "collector=-XX:+UseSerialGC"
set "options=%JAVA_OPTS% %SAMKLANG_OPTS%"
set "options=%options:"=%"
if not "%options:-XX:+UseParallelGC=%"=="%options%" set "collector="
if not "%options:-XX:+UseG1GC=%"=="%options%" set "collector="
if not "%options:-XX:+UseZGC=%"=="%options%" set "collector="
if not "%options:-XX:+UseShenandoahGC=%"=="%options%" set "collector="
if not "%options:-XX:+UseEpsilonGC=%"=="%options%" set "collector="

rem The program writes UTF-8; the console gets its own code page back afterwards.
set "page=0"
for /f "tokens=2 delims=:." %%P in ('%SystemRoot%\System32\chcp.com 2^>nul') do set /a page=%%P 2>nul
if %page% EQU 65001 set "page=0"
if %page% GTR 0 "%SystemRoot%\System32\chcp.com" 65001 >nul 2>&1

rem Java looks whether this is a terminal, and what the interpreter was started for: a name with an ampersand that is
rem dropped on this file arrives here in pieces. Values put in by exclamation marks are not read as commands again.
set "SAMKLANG_TERMINAL="
set "SAMKLANG_TERMINAL_ERR="
set "SAMKLANG_LOCALE="
setlocal EnableDelayedExpansion
set "SAMKLANG_CMDCMDLINE=!CMDCMDLINE!"
"!jdk!\bin\java.exe" -Xlog:disable "!archive!" !compiler! -XX:CompileThresholdScaling=2 !collector! -Djdk.console=java.base !JAVA_OPTS! !SAMKLANG_OPTS! -Dsamklang.launcher=true -cp "!home!\lib\samklang.jar" se.samklang.Main !arguments!
endlocal & set "code=%ERRORLEVEL%"
if %page% GTR 0 "%SystemRoot%\System32\chcp.com" %page% >nul 2>&1

rem The program's own codes come shifted by ten, as a JVM that cannot start ends with 1 as well;
rem by twenty where the window was opened for this run and would close before anyone has read it.
set "result="
if %code% EQU 10 set "result=0"
if %code% EQU 11 set "result=1"
if %code% EQU 12 set "result=2"
if %code% EQU 130 set "result=130"
if %code% EQU -1073741510 set "result=130"
if defined result goto end
if %code% EQU 20 set "result=0"
if %code% EQU 21 set "result=1"
if %code% EQU 22 set "result=2"
if not defined result goto failed
pause
rem What may stand behind an ampersand in the name of the dropped file is no command to go on with.
exit %result%

:missing
set "swedish=Java saknas. Installera Java 17 eller senare, eller ange JAVA_HOME."
set "english=there is no Java. Install Java 17 or later, or set JAVA_HOME."
goto refuse

:nowhere
set "swedish=JAVA_HOME anger '%jdk%', men Java finns inte i den mappen."
set "english=JAVA_HOME names '%jdk%', which holds no Java."
goto refuse

:old
set "swedish=Java %version% kan inte starta programmet. Java 17 eller senare fordras."
set "english=Java %version% is too old. Java 17 or later is needed."
goto refuse

:failed
set "swedish=Java kunde inte starta. Java 17 eller senare fordras."
set "english=Java could not start. Java 17 or later is needed."

:refuse
set "locale=%LC_ALL%"
if not defined locale set "locale=%LC_MESSAGES%"
if not defined locale set "locale=%LANG%"
if not defined locale for /f "tokens=3" %%L in ('%SystemRoot%\System32\reg.exe query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "locale=%%L"
set "sentence=%english%"
if /i "%locale:~0,2%"=="sv" set "sentence=%swedish%"
setlocal EnableDelayedExpansion
>&2 echo samklang: !sentence!
rem A window that was opened for this file alone stays for a minute, or until a key is pressed.
set "line=!CMDCMDLINE!"
if not defined line goto unheld
if "!line:%~nx0=!"=="!line!" goto unheld
"%SystemRoot%\System32\timeout.exe" /t 60 >&2 2>nul
exit 2

:unheld
endlocal
set "result=2"

:end
rem As the last command, so that what the caller does on success or failure goes by the code.
"%ComSpec%" /d /c exit %result%
