package paperarchive.text;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds characters that Markdown reads as markup although a scientific text probably means them
 * literally: the stars of {@code 2**10 and 3**5}, and lines that begin with {@code +}, {@code >} or
 * {@code #} in the middle of a sentence.
 *
 * <p>Source of what Markdown takes: CommonMark 0.31.2, sections 4.2, 4.3, 5.1, 5.3 and 6.2.
 */
final class UnintendedMarkup {
    private static final Pattern CANDIDATE =
            Pattern.compile(
                    "[\\p{L}\\p{N})\\]]\\*{1,2}[\\p{L}\\p{N}(\\[]|(?m)^ {0,3}\\d{1,9}[.)] "
                            + "|(?m)^ {0,3}(?:[+>#-]|=+ *$)"
                            + "|(?<![\\p{L}\\p{N}_])__\\p{Ll}");
    private static final Pattern SYSTEM_NAME = Pattern.compile("\\p{Ll}+(?:_\\p{Ll}+)*");
    private static final Pattern QUANTITY = Pattern.compile("> ?(?:[\\d=.~$≈]|\\p{Ll}\\b).*");
    private static final Pattern COUNT = Pattern.compile("#+ +\\p{Ll}.*");
    private static final String ENDS = ".:;!?";

    private final String text;
    private final List<String> found = new ArrayList<>();

    private UnintendedMarkup(String text) {
        this.text = text;
    }

    /** Returns whether a text may hold such a sign, so that parsing it is worth the time. */
    static boolean mayBeIn(String text) {
        return mayMatch(text) && CANDIDATE.matcher(text).find();
    }

    /** A star, two underscores, or a line that begins with a sign; few texts have any of them. */
    private static boolean mayMatch(String text) {
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = isLineEnd(before) && "+>#-= ".indexOf(c) >= 0;
            if (begins || c == '*' || (c == '_' && before == '_')) {
                return true;
            }
            before = c;
        }
        return false;
    }

    /** The line terminators of Java patterns, of which Markdown has fewer. */
    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Returns the lines of a document with such signs, each at most once. */
    static List<String> in(Node document, String text) {
        UnintendedMarkup markup = new UnintendedMarkup(text);
        markup.visit(document);
        return markup.found.stream().distinct().toList();
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (isUnintended(child)) {
                found.add(child instanceof Block ? line(child.getStartOffset()) : around(child));
            } else {
                visit(child);
            }
        }
    }

    private boolean isUnintended(Node node) {
        if (node instanceof DelimitedNodeImpl styled) {
            return isProduct(styled) || isSystemName(styled);
        } else if (node instanceof BulletList list) {
            boolean one = list.getFirstChild() == list.getLastChild();
            return one && (breaksSentence(list) || isAfterSuch(list));
        } else if (node instanceof OrderedList list) {
            // "2020. It was a year." is not a list.
            return list.getFirstChild() == list.getLastChild() && list.getStartNumber() > 1;
        } else if (node instanceof BlockQuote quote) {
            return breaksSentence(quote)
                    || QUANTITY.matcher(line(quote.getStartOffset())).matches();
        } else if (node instanceof Heading heading) {
            return heading.isAtxHeading()
                    ? breaksSentence(heading) || COUNT.matcher(heading.getChars()).matches()
                    : heading.getClosingMarker().length() < 3;
        }
        return false;
    }

    /** {@code 2**10 and 3**5}: letters or digits stand on both sides of both marks. */
    private boolean isProduct(DelimitedNodeImpl styled) {
        if (styled.getOpeningMarker().charAt(0) != '*') {
            return false;
        }
        int before = styled.getStartOffset() - 1;
        int after = styled.getEndOffset();
        boolean factors = isFactor(before, ")]") && isFactor(after, "([");
        boolean letters = isLetter(before) || isLetter(after);
        boolean brief = styled.getText().length() == 1 && styled.getOpeningMarker().length() == 1;
        return factors && (!letters || brief || styled.getText().indexOf(' ') >= 0);
    }

    /** {@code __init__} in a text about programs. */
    private static boolean isSystemName(DelimitedNodeImpl styled) {
        String marker = styled.getOpeningMarker().toString();
        return marker.equals("__") && SYSTEM_NAME.matcher(styled.getText()).matches();
    }

    /** Returns whether the line above a block ends within a sentence. */
    private boolean breaksSentence(Node block) {
        int end = lineStart(block.getStartOffset()) - 1;
        char last = end > 0 ? text.charAt(end - 1) : '\n';
        return last != '\n' && ENDS.indexOf(last) < 0 && !Character.isWhitespace(last);
    }

    /** Whether a block follows one that was not intended, as {@code + y} and {@code - z} do. */
    private boolean isAfterSuch(Node block) {
        Node previous = block.getPrevious();
        return previous instanceof BulletList && isUnintended(previous);
    }

    private boolean isFactor(int at, String brackets) {
        boolean inside = at >= 0 && at < text.length();
        return inside
                && (Character.isLetterOrDigit(text.charAt(at))
                        || brackets.indexOf(text.charAt(at)) >= 0);
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Returns a part of a line with some context. */
    private String around(Node styled) {
        int from = Math.max(lineStart(styled.getStartOffset()), styled.getStartOffset() - 20);
        int space = text.indexOf(' ', from);
        boolean cut = from > 0 && space >= 0 && space < styled.getStartOffset();
        int to = Math.min(text.length(), styled.getEndOffset() + 10);
        return text.substring(cut ? space + 1 : from, to).strip();
    }

    private String line(int at) {
        int end = text.indexOf('\n', at);
        return text.substring(lineStart(at), end < 0 ? text.length() : end).strip();
    }
}
