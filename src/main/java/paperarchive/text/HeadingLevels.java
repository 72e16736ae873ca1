package paperarchive.text;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/** The levels of the headings of a text, which begin right below the heading of its page. */
final class HeadingLevels {
    private static final int MOST = 6;

    private HeadingLevels() {}

    /** Lowers all headings of a text by as many levels as its highest one needs to be at one. */
    static void lower(Document document, int first) {
        int highest = highest(document);
        if (highest <= MOST && highest != first) {
            lowerBy(document, first - highest);
        }
    }

    private static int highest(Node node) {
        int highest = node instanceof Heading heading ? heading.getLevel() : MOST + 1;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            highest = Math.min(highest, highest(child));
        }
        return highest;
    }

    private static void lowerBy(Node node, int by) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                heading.setLevel(Math.min(MOST, heading.getLevel() + by));
            }
            lowerBy(child, by);
        }
    }
}
