package se.samklang.model;

/**
 * What came of an exemption in force, where the run can tell: its rule was asked, and everything
 * could be read.
 *
 * @param findings how many it lets pass
 */
public record ExemptionUse(ExemptionEntry exemption, int findings) {}
