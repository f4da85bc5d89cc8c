/** YAML text as a tree in which every key and value knows its place. */
@NullMarked
package se.samklang.yaml;

import org.jspecify.annotations.NullMarked;
