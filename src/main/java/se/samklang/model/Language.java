package se.samklang.model;

/** The languages the program speaks. */
public enum Language {
  SV,
  EN
}
