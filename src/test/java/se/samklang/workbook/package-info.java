/** Tests of the workbooks we write. */
package se.samklang.workbook;
