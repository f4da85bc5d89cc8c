/** Tests of pages as PDF. */
package se.samklang.pdf;
