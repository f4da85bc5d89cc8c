package se.samklang.input;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samklang.model.UnknownField;
import se.samklang.yaml.ItemWalk;
import se.samklang.yaml.ItemWalk.OtherFormException;
import se.samklang.yaml.Node;
import se.samklang.yaml.Node.Mapping;

/**
 * The activities of a large YAML file.
 *
 * @param list whether a key of the document heads them
 * @param records of what stands before them
 */
record YamlActivities(String file, CharSource text, Predicate<String> list, YamlRecords records)
    implements LaterActivities {

  @Override
  public Walk walk() throws BrokenOffException {
    try {
      return ItemWalk.open(file, text.open(), list)
          .map(ItemsWalk::new)
          .orElseThrow(() -> brokenOff(new IOException("no longer what it was")));
    } catch (IOException e) {
      throw brokenOff(e);
    }
  }

  @Override
  public List<UnknownField> unknownFields() {
    return records.unknownFields();
  }

  /** Whatever it is, it is told of once the file is read as a whole. */
  private BrokenOffException brokenOff(Exception cause) {
    return new BrokenOffException(file, new IOException(cause));
  }

  private final class ItemsWalk implements Walk {
    private final ItemWalk items;

    private ItemsWalk(ItemWalk items) {
      this.items = items;
    }

    @Override
    public @Nullable Later next() throws BrokenOffException {
      try {
        Node item = items.next();
        while (item != null && !(item instanceof Mapping)) {
          records.noActivity(item);
          item = items.next();
        }
        return item == null ? null : records.later((Mapping) item);
      } catch (OtherFormException e) {
        throw brokenOff(e);
      }
    }

    @Override
    public void close() throws IOException {
      items.close();
    }
  }
}
