/** What was found where: facts without prose, sorted and fingerprinted. */
@NullMarked
package se.samklang.findings;

import org.jspecify.annotations.NullMarked;
