package paperarchive.html;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import paperarchive.tex.MathNode;
import paperarchive.tex.MathWords;
import paperarchive.tex.Mathematics;
import paperarchive.tex.TexText;

/**
 * The formulas of a site, each converted once however many pages show it. One that cannot be read
 * is shown as it was written.
 */
final class Formulas {
    /** In most archives the same few hundred formulas are half of all. */
    private static final int MOST_KEPT = 50_000;

    /** A displayed formula of more characters may be wider than the screen of a phone. */
    private static final int WIDE = 20;

    /** A box that scrolls, and that the keyboard reaches. */
    private static final String BOX =
            "<span class=\"formula\" role=\"group\" aria-label=\"Formula\" tabindex=\"0\">";

    /**
     * A formula ready to be shown.
     *
     * @param html MathML, or the source as code
     * @param words the formula in plain text, without a place to break it
     * @param isRead whether it became MathML
     */
    record Shown(String html, String words, boolean isRead) {}

    private final Mathematics mathematics = new Mathematics();
    private final ConcurrentMap<String, Shown> known = new ConcurrentHashMap<>();

    /**
     * A formula by what stands in the text.
     *
     * @param marked a mark of {@link TexText} and the formula, without the mark at its end
     */
    Shown of(String marked) {
        Shown shown = known.get(marked);
        if (shown == null) {
            shown = converted(marked.substring(1), marked.charAt(0) == TexText.DISPLAY);
            if (known.size() < MOST_KEPT) {
                known.put(marked, shown);
            }
        }
        return shown;
    }

    private Shown converted(String formula, boolean display) {
        Optional<MathNode> math = mathematics.of(formula, display);
        if (math.isPresent()) {
            String words = MathWords.of(math.get()).replace(' ', '\u00a0');
            String html = MathHtml.of(math.get());
            boolean wide = display && words.length() > WIDE;
            return new Shown(wide ? BOX + html + "</span>" : html, words, true);
        }
        String sign = display ? "$$" : "$";
        String source = sign + formula + sign;
        String html = "<code class=\"tex\">" + HtmlText.escaped(source) + "</code>";
        return new Shown(html, source, false);
    }
}
