package paperarchive.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A formula in presentation MathML, as Crossref and PubMed have it in titles, written in TeX.
 *
 * <p>Source: W3C, "MathML Core", chapter 3.
 */
final class MathMlSource {
    private static final int DEEPEST = 50;

    private MathMlSource() {}

    /**
     * Returns {@code x^{2} < y} of what is inside of an element {@code math}; empty where it has an
     * element of which TeX has no equal here.
     */
    static Optional<String> tex(String content) {
        Element root = Jsoup.parse("<mrow>" + content + "</mrow>", Parser.xmlParser());
        try {
            return Optional.of(all(root.children(), 0).replaceAll(" +", " ").strip());
        } catch (UnknownElement e) {
            return Optional.empty();
        }
    }

    private static final class UnknownElement extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownElement(String name) {
            super(name, null, false, false);
        }
    }

    private static String all(List<Element> elements, int depth) {
        return elements.stream().map(e -> of(e, depth + 1)).collect(Collectors.joining());
    }

    private static String of(Element element, int depth) {
        String name = element.tagName().toLowerCase(Locale.ROOT).replaceFirst("^.*:", "");
        if (depth > DEEPEST) {
            throw new UnknownElement(name);
        }
        return switch (name) {
            case "mi", "mn" -> identifier(element.text().strip());
            case "mo" -> operator(element.text().strip());
            case "mtext" -> "\\text{" + element.text() + "}";
            case "mspace" -> " ";
            case "mrow", "mstyle", "mpadded" -> all(element.children(), depth);
            case "semantics" -> part(element, 0, depth);
            case "msup" -> base(element, depth) + "^{" + part(element, 1, depth) + "}";
            case "msub" -> base(element, depth) + "_{" + part(element, 1, depth) + "}";
            case "msubsup" ->
                    base(element, depth)
                            + ("_{" + part(element, 1, depth) + "}")
                            + ("^{" + part(element, 2, depth) + "}");
            case "mfrac" ->
                    "\\frac{" + part(element, 0, depth) + "}{" + part(element, 1, depth) + "}";
            case "msqrt" -> "\\sqrt{" + all(element.children(), depth) + "}";
            case "mroot" ->
                    "\\sqrt[" + part(element, 1, depth) + "]{" + part(element, 0, depth) + "}";
            default -> throw new UnknownElement(name);
        };
    }

    /** A name of several letters is upright in TeX as it is in MathML. */
    private static String identifier(String text) {
        boolean word = text.length() > 1 && text.chars().allMatch(Character::isLetter);
        return escaped(word ? "\\mathrm{" + text + "}" : text);
    }

    private static String operator(String text) {
        boolean binary = text.length() == 1 && "<>=≤≥≠≈∼→∈".contains(text);
        return binary ? " " + text + " " : escaped(text.replaceAll("[\\u2061-\\u2064]", ""));
    }

    private static String escaped(String text) {
        return text.replaceAll("([%&#$])", "\\\\$1");
    }

    private static String part(Element element, int at, int depth) {
        if (element.childrenSize() <= at) {
            throw new UnknownElement(element.tagName());
        }
        return of(element.child(at), depth + 1);
    }

    /** What is raised or lowered; of several signs, a group. */
    private static String base(Element element, int depth) {
        String tex = part(element, 0, depth);
        return tex.length() > 1 && !tex.startsWith("\\") ? "{" + tex + "}" : tex;
    }
}
