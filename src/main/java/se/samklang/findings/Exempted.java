package se.samklang.findings;

/** A finding that an exemption covers. */
public record Exempted(Finding finding, Exemption exemption) {}
