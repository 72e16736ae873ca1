package paperarchive.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import paperarchive.tex.MathMlReader.Written;

/**
 * Normalizes the output of {@link Temml} to a compact subset of MathML Core: only the elements and
 * attributes listed here, without classes, styles, nested rows and attributes with default values.
 * A formula with anything else is rejected.
 *
 * <p>Source of the elements, attributes and the operators' defaults: MathML Core, W3C Candidate
 * Recommendation of 2025, sections 2.1, 3.2 and appendix B.
 */
final class MathMlNormalizer {
    /** Operators that no browser stretches, so they need no attribute. */
    static final String NEVER_STRETCHED = "+-−±∓×÷⋅·∗⋆∘∙!?,;:/<>=≤≥∇…";

    /** Operators with only one form, so they need no {@code form} attribute. */
    static final String ONE_SIDED = "()[]{}⌈⌉⌊⌋⟨⟩";

    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms");
    private static final Set<String> ROWS = Set.of("mrow", "mstyle", "mpadded", "mphantom");
    private static final Map<String, Integer> PARTS =
            Map.ofEntries(
                    Map.entry("mfrac", 2),
                    Map.entry("mroot", 2),
                    Map.entry("msub", 2),
                    Map.entry("msup", 2),
                    Map.entry("msubsup", 3),
                    Map.entry("munder", 2),
                    Map.entry("mover", 2),
                    Map.entry("munderover", 3));
    private static final Set<String> TABLES = Set.of("mtable", "mtr", "mtd");
    private static final Set<String> KEPT =
            Set.of(
                    "displaystyle",
                    "scriptlevel",
                    "linethickness",
                    "minsize",
                    "maxsize",
                    "symmetric",
                    "largeop",
                    "lspace",
                    "rspace",
                    "voffset",
                    "height",
                    "depth",
                    "columnspan",
                    "rowspan");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9.+-]+");
    private static final Pattern BESIDE = Pattern.compile(" (form|lspace|rspace)=\"[^\"]*\"");
    private static final Pattern NOTHING = Pattern.compile("[+-]?0*\\.?0*(em|pt|px|ex)?");

    /** Thrown for a formula that MathML Core cannot express. */
    private static final class NotCore extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private MathMlNormalizer() {}

    /** Returns the {@code math} element in normal form; empty where there is none. */
    static Optional<MathNode> of(Written math) {
        if (!math.name().equals("math")) {
            return Optional.empty();
        }
        String display =
                "block".equals(math.attributes().get("display")) ? " display=\"block\"" : "";
        try {
            return Optional.of(new MathNode("math", display, "", inRow(math)));
        } catch (NotCore | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Returns the children of an element that lays them out in a row. */
    private static List<MathNode> inRow(Written parent) {
        List<MathNode> row = new ArrayList<>();
        for (Written child : parent.children()) {
            row.addAll(nodes(child));
        }
        return row;
    }

    /** One part of a fraction, a script or the like: always one element. */
    private static MathNode part(Written child) {
        return alone(MathNode.row(nodes(child)));
    }

    /** Removes form and spacing attributes from an operator that is the whole script. */
    static MathNode alone(MathNode node) {
        return node.is("mo")
                ? MathNode.leaf("mo", BESIDE.matcher(node.attributes()).replaceAll(""), node.text())
                : node;
    }

    private static List<MathNode> nodes(Written element) {
        String name = element.name();
        if (TOKENS.contains(name)) {
            return token(element);
        } else if (ROWS.contains(name)) {
            return row(element);
        } else if (name.equals("mspace")) {
            return space(element);
        } else if (name.equals("msqrt")) {
            return List.of(new MathNode(name, kept(element), "", inRow(element)));
        } else if (name.equals("menclose")) {
            return List.of(lined(element));
        } else if (TABLES.contains(name)) {
            return List.of(table(element));
        } else if (PARTS.getOrDefault(name, -1) == element.children().size()) {
            return List.of(scripts(element));
        }
        throw new NotCore();
    }

    private static List<MathNode> token(Written element) {
        if (!element.children().isEmpty()) {
            return inRow(element);
        }
        String text = element.text().replace("\u200b", "");
        if (text.isEmpty()) {
            return List.of();
        }
        String attributes = element.name().equals("mo") ? operator(element) : "";
        boolean upright = "normal".equals(element.attributes().get("mathvariant"));
        if (element.name().equals("mi") && upright && text.codePointCount(0, text.length()) == 1) {
            attributes = " mathvariant=\"normal\"";
        }
        return List.of(MathNode.leaf(element.name(), attributes + kept(element), text));
    }

    private static String operator(Written element) {
        String text = element.text();
        StringBuilder attributes = new StringBuilder();
        String stretchy = element.attributes().getOrDefault("stretchy", "");
        if (stretchy.equals("true")
                || (stretchy.equals("false") && NEVER_STRETCHED.indexOf(text) < 0)) {
            attributes.append(" stretchy=\"").append(stretchy).append('"');
        }
        String form = element.attributes().getOrDefault("form", "");
        boolean spaced = element.attributes().containsKey("lspace");
        if ((form.equals("prefix") || form.equals("postfix"))
                && !spaced
                && ONE_SIDED.indexOf(text) < 0) {
            attributes.append(" form=\"").append(form).append('"');
        }
        return attributes.toString();
    }

    /** Flattens rows, except where an operator stretches to their height. */
    private static List<MathNode> row(Written element) {
        List<MathNode> children = inRow(element);
        String attributes = kept(element);
        if (element.name().equals("mphantom")) {
            return List.of(new MathNode("mphantom", attributes, "", children));
        }
        if (!attributes.isEmpty()) {
            String name = element.name().equals("mpadded") ? "mpadded" : "mrow";
            return List.of(new MathNode(name, attributes, "", children));
        }
        boolean stretches = children.stream().anyMatch(n -> n.attributes().contains("y=\"true\""));
        return stretches || children.isEmpty() ? List.of(MathNode.of("mrow", children)) : children;
    }

    private static List<MathNode> space(Written element) {
        String width = TexDimensionLimiter.limited(element.attributes().getOrDefault("width", "0"));
        if (NOTHING.matcher(width).matches() || !VALUE.matcher(width).matches()) {
            return List.of();
        }
        return List.of(MathNode.leaf("mspace", " width=\"" + width + "\"", ""));
    }

    /** Returns a line above or below, which MathML Core writes as an accent. */
    private static MathNode lined(Written element) {
        MathNode body = MathNode.row(inRow(element));
        return switch (element.attributes().getOrDefault("notation", "")) {
            case "top" -> MathNode.of("mover", body, MathNode.leaf("mo", "‾"));
            case "bottom" -> MathNode.of("munder", body, MathNode.leaf("mo", "_"));
            default -> throw new NotCore();
        };
    }

    private static MathNode table(Written element) {
        return new MathNode(element.name(), kept(element), "", inRow(element));
    }

    private static MathNode scripts(Written element) {
        List<MathNode> parts = new ArrayList<>();
        element.children().forEach(child -> parts.add(part(child)));
        return new MathNode(element.name(), kept(element), "", parts);
    }

    private static String kept(Written element) {
        StringBuilder kept = new StringBuilder();
        element.attributes()
                .forEach(
                        (name, value) -> {
                            if (KEPT.contains(name) && isWorthKeeping(element, name, value)) {
                                kept.append(' ').append(name).append("=\"");
                                String limited = TexDimensionLimiter.limited(value);
                                kept.append(limited.equals("0em") ? "0" : limited).append('"');
                            }
                        });
        return kept.toString();
    }

    private static boolean isWorthKeeping(Written element, String name, String value) {
        if (!VALUE.matcher(value).matches()) {
            return false;
        }
        boolean padding = element.name().equals("mpadded") && name.equals("lspace");
        return !padding || !NOTHING.matcher(value).matches();
    }
}
