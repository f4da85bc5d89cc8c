/** Tests of reports on runs that no command makes by itself. */
package se.samklang.report;
