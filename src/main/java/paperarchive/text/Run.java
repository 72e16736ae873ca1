package paperarchive.text;

import java.util.List;

/**
 * A parsed part of a text, independent of its source syntax. Each output format (HTML, plain text,
 * BibTeX) writes runs in its own way.
 */
public sealed interface Run {
    /** Returns the runs within this one; none in text and mathematics. */
    default List<Run> inner() {
        return List.of();
    }

    /** Characters as a reader sees them. */
    record Text(String text) implements Run {}

    /** A space at which TeX breaks no line: {@code Fig.~3}. */
    record Tie() implements Run {}

    /**
     * Mathematics.
     *
     * @param tex without the signs around it
     * @param display whether it is a display formula
     */
    record Formula(String tex, boolean display) implements Run {}

    /** Text in a style: {@code \emph{so}}. */
    record Styled(Style style, List<Run> runs) implements Run {
        public Styled {
            runs = List.copyOf(runs);
        }

        @Override
        public List<Run> inner() {
            return runs;
        }
    }

    /** A link. The address is as written; the output decides whether it may be followed. */
    record Link(String address, List<Run> runs) implements Run {
        public Link {
            runs = List.copyOf(runs);
        }

        @Override
        public List<Run> inner() {
            return runs;
        }
    }

    /** Text whose capitals a bibliography style must not lower: {@code {B}ayes}. */
    record Protected(List<Run> runs) implements Run {
        public Protected {
            runs = List.copyOf(runs);
        }

        @Override
        public List<Run> inner() {
            return runs;
        }
    }

    /** The styles that TeX and Markdown share. */
    enum Style {
        EMPHASIS("em"),
        STRONG("strong"),
        CODE("code"),
        SUPERSCRIPT("sup"),
        SUBSCRIPT("sub");

        private final String element;

        Style(String element) {
            this.element = element;
        }

        /** Returns the HTML element of the style: {@code em}. */
        String element() {
            return element;
        }
    }
}
