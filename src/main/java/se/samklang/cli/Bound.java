package se.samklang.cli;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Ties an option or an argument to the field that takes what is said of it. Each begins with the
 * value that holds where nothing is said.
 */
final class Bound<V> implements IGetter, ISetter {
  private final Consumer<V> field;
  private @Nullable V value;

  private Bound(@Nullable V value, Consumer<V> field) {
    this.value = value;
    this.field = field;
  }

  /** An option that stands there or not. */
  static OptionSpec.Builder flag(
      @Nullable Boolean value, Consumer<Boolean> field, String... names) {
    return option(value, field, names).type(Boolean.class);
  }

  /** An option with a text. */
  static OptionSpec.Builder text(
      String label, @Nullable String value, Consumer<String> field, String... names) {
    return option(value, field, names).type(String.class).paramLabel(label);
  }

  /** An option that can be repeated, each time with a text. */
  static OptionSpec.Builder texts(
      String label, List<String> value, Consumer<List<String>> field, String... names) {
    return option(value, field, names).type(List.class).paramLabel(label);
  }

  private static <V> OptionSpec.Builder option(
      @Nullable V value, Consumer<V> field, String... names) {
    Bound<V> bound = new Bound<>(value, field);
    return OptionSpec.builder(names).initialValue(value).getter(bound).setter(bound);
  }

  /** The one argument that has no name. */
  static PositionalParamSpec.Builder argument(String label, String value, Consumer<String> field) {
    return positional(value, field).type(String.class).paramLabel(label).index("0");
  }

  /** All arguments that have no name, of which there may be none. */
  static PositionalParamSpec.Builder arguments(
      String label, List<String> value, Consumer<List<String>> field) {
    return positional(value, field).type(List.class).paramLabel(label).arity("0..*");
  }

  private static <V> PositionalParamSpec.Builder positional(V value, Consumer<V> field) {
    Bound<V> bound = new Bound<>(value, field);
    return PositionalParamSpec.builder().initialValue(value).getter(bound).setter(bound);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as picocli declares it
  public <T> @Nullable T get() {
    return (T) value;
  }

  @Override
  @SuppressWarnings("unchecked") // as the type of the option says
  public <T> T set(T said) {
    value = (V) said;
    field.accept(value);
    return said;
  }
}
