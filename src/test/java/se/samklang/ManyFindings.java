package se.samklang;

/** A plan with so many activities, each with the same two dozen faults. */
final class ManyFindings {
  private ManyFindings() {}

  static String yaml(int activities) {
    StringBuilder text = new StringBuilder("plan: {id: UN-2016, title: Stor plan}\nactivities:\n");
    for (int i = 1; i <= activities; i++) {
      text.append("  - id: UN-").append(i).append("\n    title: Aktivitet ").append(i).append('\n');
    }
    return text.toString();
  }
}
