package se.samklang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run as the comment of a pull request, read by another Markdown than GitHub's. */
class MarkdownReportTest {
  private static final String HOSTILE = "src/test/resources/goldens/input/hostile.yaml";
  private static final int LIMIT = 65_536;

  @TempDir Path folder;

  private static String out(String input, String format) {
    return Run.of("check", input, "--as-of=2016-06-30", "--lang=en", "--format=" + format).out();
  }

  private static Node parsed(String markdown) {
    return Parser.builder()
        .extensions(
            List.of(
                TablesExtension.create(),
                StrikethroughExtension.create(),
                AutolinkExtension.create()))
        .build()
        .parse(markdown);
  }

  /** The kinds of all nodes, and the texts of cells and of blocks of HTML. */
  private static final class Seen extends AbstractVisitor {
    final List<String> kinds = new ArrayList<>();
    final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    final List<String> html = new ArrayList<>();

    @Override
    protected void visitChildren(Node parent) {
      kinds.add(parent.getClass().getSimpleName());
      super.visitChildren(parent);
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell) {
        cell.setLength(0);
        super.visit(node);
        cells.add(cell.toString());
      } else {
        super.visit(node);
      }
    }

    @Override
    public void visit(Text text) {
      cell.append(text.getLiteral());
    }
  }

  @Test
  void titlesOfStrangersStayTexts() throws IOException {
    String markdown = out(HOSTILE, "markdown");
    Seen seen = new Seen();
    parsed(markdown).accept(seen);
    assertThat(seen.kinds)
        .contains("TableCell", "Heading")
        .doesNotContain(
            "Link", "Image", "HtmlInline", "Strikethrough", "Emphasis", "StrongEmphasis");
    assertThat(seen.html)
        .allMatch(each -> each.matches("(?s)</?details>.*") && !each.contains("script"));
    assertThat(markdown.replace("&#8203;", "\u200b"))
        .contains("@\u200beveryone \\#\u200b12 \\!\u200b3 \\~\u200bx GH-\u200b4 ::error::x")
        .doesNotContainPattern("[@#!~][\\p{L}\\p{N}]");
    List<String> cells = seen.cells.stream().map(each -> each.replace("\u200b", "")).toList();
    for (JsonNode finding : new ObjectMapper().readTree(out(HOSTILE, "json")).get("findings")) {
      String suggestion = finding.get("suggestion").asText("");
      String sentence =
          finding.get("message").asText() + (suggestion.isEmpty() ? "" : " " + suggestion);
      assertThat(cells).contains(sentence);
    }
  }

  @Test
  void keepsUnderTheLimitAndSaysHowManyAreLeftOut() throws IOException {
    Desk desk = new Desk(folder).file("stor.yaml", ManyFindings.yaml(400));
    String markdown =
        desk.run("check", "./stor.yaml", "--as-of=2016-06-30", "--lang=en", "--format=markdown")
            .out();
    int size = markdown.getBytes(StandardCharsets.UTF_8).length;
    assertThat(size).isBetween(LIMIT - 4_096, LIMIT);
    Matcher left =
        Pattern.compile("\n(\\d+) more do not fit here: (\\d+) errors?").matcher(markdown);
    assertThat(left.find()).isTrue();
    long shown = markdown.lines().filter(each -> each.startsWith("| error |")).count();
    JsonNode all = desk.json("./stor.yaml").get("summary");
    int found = all.get("errors").asInt() + all.get("warnings").asInt() + all.get("infos").asInt();
    assertThat(shown + Long.parseLong(left.group(2))).isEqualTo(all.get("errors").asInt());
    assertThat(shown + Long.parseLong(left.group(1))).isEqualTo(found);
    assertThat(markdown).endsWith("</details>\n");
  }

  @Test
  void aCleanRunSaysWhatItCovers() {
    assertThat(out("examples/sound-plan/input", "markdown"))
        .startsWith("## ✅ Accepted\n")
        .contains("It does not say that the information is true")
        .doesNotContain("| --- |");
  }
}
