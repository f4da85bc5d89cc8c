/* A java.exe that writes down how it was started, and ends with the code it is told to. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

static void put(FILE *file, const wchar_t *text) {
  char utf8[65536];
  WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof utf8, NULL, NULL);
  fprintf(file, "%s\n", utf8);
}

int main(void) {
  static wchar_t value[32768];
  FILE *file = fopen(getenv("TOLD"), "wb");
  put(file, GetCommandLineW());
  if (GetEnvironmentVariableW(L"SAMKLANG_CMDCMDLINE", value, 32768) == 0) {
    value[0] = 0;
  }
  put(file, value);
  fprintf(file, "%s\n", getenv("SAMKLANG_TERMINAL") ? "terminal" : "untold");
  fprintf(file, "%u\n", GetConsoleOutputCP());
  fclose(file);
  puts("result");
  return atoi(getenv("CODE"));
}
