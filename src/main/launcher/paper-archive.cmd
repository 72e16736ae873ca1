@echo off
rem Starts paper-archive.jar, which lies in this folder or in the one above.
rem The virtual machine keeps an archive of its classes (JDK 19 and newer) in the cache folder of the user,
rem and replaces it when the jar or Java has changed.
setlocal
set "JAR=%~dp0paper-archive.jar"
if not exist "%JAR%" set "JAR=%~dp0..\paper-archive.jar"
if not exist "%JAR%" (
    echo error: paper-archive.jar is neither in %~dp0 nor above 1>&2
    exit /b 1
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined JAVA_TOOL_OPTIONS goto plain
if defined JDK_JAVA_OPTIONS goto plain
set "CACHE=%USERPROFILE%\.cache\paper-archive"
if not exist "%CACHE%" mkdir "%CACHE%"
set "PAPER_ARCHIVE_RELAUNCHED=launcher"
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dsun.reflect.inflationThreshold=1000 -XX:MetaspaceSize=80m -XX:+UseSerialGC -Xlog:disable ^
    -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\startup-windows.jsa" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
:plain
"%JAVA%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
