package se.samklang.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as it goes to paper: styled for it, with bookmarks, and with nothing active in it. */
final class Page {
  private static final String ACTIVE =
      "style, link, script, noscript, iframe, frame, object, embed, img, form, input, button,"
          + " select, textarea, base, meta[http-equiv], math, bookmark, bookmarks";

  private static final String LINKS = "(?i)(#|https?:|mailto:).*";

  private final Document page;

  Page(String html, String css) {
    page = Jsoup.parse(html);
    page.select(ACTIVE).remove();
    for (Element link : page.select("[href]")) {
      if (!link.attr("href").matches(LINKS)) {
        link.removeAttr("href");
      }
    }
    for (Element styled : page.select("[style]")) {
      styled.removeAttr("style");
    }
    page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(css));
    if (page.select("meta[name=subject]").isEmpty()) {
      page.head().appendElement("meta").attr("name", "subject").attr("content", page.title());
    }
    describeDrawings();
    addBookmarks();
  }

  org.w3c.dom.Document document() {
    return new W3CDom().namespaceAware(false).fromJsoup(page);
  }

  /** A drawing says what it shows in elements; the tag of a figure takes it from an attribute. */
  private void describeDrawings() {
    for (Element drawing : page.select("svg")) {
      String description =
          drawing.select("> title, > desc").eachText().stream().reduce("", Page::joined);
      drawing.attr("alt", description);
      drawing.select("> title, > desc").remove();
    }
  }

  private static String joined(String first, String second) {
    return first.isEmpty() ? second : first + ". " + second;
  }

  private void addBookmarks() {
    Element root = page.head().appendElement("bookmarks");
    Deque<Element> open = new ArrayDeque<>();
    Deque<Integer> levels = new ArrayDeque<>();
    int number = 0;
    for (Element heading : page.select("h1, h2, h3")) {
      int level = Integer.parseInt(heading.normalName().substring(1));
      number++;
      if (heading.id().isEmpty()) {
        heading.attr("id", String.format(Locale.ROOT, "heading-%d", number));
      }
      while (!levels.isEmpty() && levels.element() >= level) {
        levels.pop();
        open.pop();
      }
      Element parent = open.isEmpty() ? root : open.element();
      Element bookmark = parent.appendElement("bookmark");
      bookmark.attr("name", heading.text()).attr("href", "#" + heading.id());
      levels.push(level);
      open.push(bookmark);
    }
  }
}
