import java.util.List;
import java.util.Map;

/**
 * A command line to be measured.
 *
 * @param environment what it gets beside the environment of the benchmark
 */
record Job(String name, List<String> command, Map<String, String> environment) {}
