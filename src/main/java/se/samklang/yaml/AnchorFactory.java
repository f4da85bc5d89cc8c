package se.samklang.yaml;

import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.NodeEvent;

/** Makes parsers that know the anchor of every value: Jackson's own forget those of scalars. */
final class AnchorFactory extends YAMLFactory {
  private static final long serialVersionUID = 1;

  AnchorFactory(YAMLFactoryBuilder options) {
    super(options);
  }

  @Override
  protected Parser _createParser(Reader text, IOContext context) {
    return new Parser(
        context, _parserFeatures, _yamlParserFeatures, _loaderOptions, _objectCodec, text);
  }

  /** A parser that has come to some value. */
  static final class Parser extends YAMLParser {
    Parser(
        IOContext context,
        int features,
        int yamlFeatures,
        LoaderOptions options,
        @Nullable ObjectCodec codec,
        Reader text) {
      super(context, features, yamlFeatures, options, codec, text);
    }

    /** The anchor of the value, null where it has none; of an alias what it leads to. */
    @Nullable String anchor() {
      return _lastEvent instanceof NodeEvent node ? node.getAnchor() : null;
    }
  }
}
