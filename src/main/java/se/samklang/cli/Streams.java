package se.samklang.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * The world outside the program.
 *
 * @param out for the result and nothing else
 * @param err for all else
 * @param environment the environment variables
 */
public record Streams(
    InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {}
