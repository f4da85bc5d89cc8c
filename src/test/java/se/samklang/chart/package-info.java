/** Tests of the pictures. */
package se.samklang.chart;
