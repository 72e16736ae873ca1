package paperarchive.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paperarchive.text.TexReader.Atom;

/** Reads commands of TeX with their arguments, escaped signs, and groups in braces. */
final class TexExpander {
    /** The maximum nesting depth of commands. */
    private static final int DEEPEST = 20;

    /** The maximum length of a brace group; longer ones are not TeX groups. */
    private static final int LONGEST_GROUP = 10_000;

    private static final Pattern PHRASE = Pattern.compile("\\p{L}[\\p{L}\\p{N}' ()./-]+|[–—-]*");
    private static final Pattern LINK = Pattern.compile("(https?|mailto):[^\\s()<>\\[\\]]+");
    private static final Pattern BREAK =
            Pattern.compile("\\\\\\\\\\[-?[\\d.]+ ?(?:pt|em|ex|cm|mm|in)\\]");
    private static final Pattern SET =
            Pattern.compile("[^\\p{L}]*|\\p{Ll}|.*(?:[,;|=<>≤≥∈]| : ).*|\"[^\"]*\"\\s*:.*");
    private static final Set<String> LISTS =
            Set.of("itemize", "enumerate", "description", "center", "quote");

    private final String source;
    private final boolean markdown;
    private final boolean tex;
    private final TexReader.Budget budget;
    private final int depth;
    private final Braces braces;

    TexExpander(String source, boolean markdown, boolean tex, TexReader.Budget budget, int depth) {
        this.source = source;
        this.markdown = markdown;
        this.tex = tex;
        this.budget = budget;
        this.depth = depth;
        this.braces = Braces.of(source);
    }

    /** Reads the argument of a command as a line of text. */
    List<Run> inner(String text) {
        return depth == DEEPEST
                ? List.of(new Run.Text(text))
                : new TexReader(text, false, true, budget, depth + 1).runs();
    }

    private char character(int i) {
        return i >= 0 && i < source.length() ? source.charAt(i) : ' ';
    }

    /** Reads the command at a backslash; null if Markdown should read it. */
    @Nullable Atom command(int at) {
        Optional<TexAccents.Accented> accent = TexAccents.at(source, at, markdown);
        if (accent.isPresent()) {
            return Atom.of(accent.get().letter(), accent.get().end());
        }
        char c = character(at + 1);
        return TexSyntax.isLetter(c) ? named(at) : escaped(at, c);
    }

    private @Nullable Atom escaped(int at, char c) {
        char third = character(at + 2);
        char before = character(at - 1);
        boolean words = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(third);
        boolean parts =
                (Character.isLetterOrDigit(before) || ".}$)%&".indexOf(before) >= 0)
                        && (Character.isLetterOrDigit(third) || "\\{$(&".indexOf(third) >= 0);
        if (c == '\\') {
            return newLine(at, third);
        } else if (c == ' ' || (c == ',' && parts) || (";:".indexOf(c) >= 0 && words)) {
            return at + 1 < source.length() ? Atom.of(" ", at + 2) : null;
        } else if ((c == '-' || c == '!') && words) {
            return Atom.of("", at + 2);
        } else if (c == '/' || c == '@') {
            return TexSyntax.isInAddress(source, at) ? null : Atom.of("", at + 2);
        } else if (markdown) {
            return null;
        } else if (c == '\n' || at + 1 >= source.length()) {
            return Atom.of(at + 1 >= source.length() ? "\\" : "", at + 1);
        }
        return c == '(' || c == ')' || c == '[' || c == ']' || isEscaped(c)
                ? Atom.of(String.valueOf(c), at + 2)
                : null;
    }

    private static boolean isEscaped(char c) {
        return "%&#_$~^{}|<>*`\"'!.,;:?=+-".indexOf(c) >= 0;
    }

    /** Two backslashes are a TeX line break, or an escaped backslash. */
    private @Nullable Atom newLine(int at, char third) {
        if (third == '%' || third == '&') {
            return Atom.of("", at + 1);
        }
        if (third == '[' && BREAK.matcher(source).region(at, source.length()).lookingAt()) {
            return Atom.of(" ", source.indexOf(']', at) + 1);
        }
        if (Character.isWhitespace(third)) {
            return Atom.of("", Math.min(at + 2, source.length()));
        }
        String name = source.substring(at + 2, TexSyntax.nameEnd(source, at + 2));
        boolean known =
                TexCommands.effect(name).isPresent() && character(at + 2 + name.length()) == '{';
        return markdown ? null : known ? Atom.of("", at + 1) : Atom.of(" ", at + 2);
    }

    private @Nullable Atom named(int at) {
        int end = TexSyntax.nameEnd(source, at + 1);
        String name = source.substring(at + 1, end);
        if (name.equals("begin") || name.equals("end")) {
            return environment(at, end);
        } else if (name.equals("item")) {
            return Atom.of(" ", source.startsWith(" ", end) ? end + 1 : end);
        }
        Optional<TexCommands.Effect> effect = TexCommands.effect(name);
        Optional<String> word = TexCommands.word(name);
        if (effect.isPresent()) {
            return effect(effect.get(), end, character(at - 1) == ' ');
        } else if (word.isPresent()) {
            return word(word.get(), name, end);
        }
        String fused = TexCommands.fused(name);
        return fused.isEmpty() ? unknown(at, end) : Atom.of(fused, end);
    }

    /** Returns a command that is not known keeps its braces. */
    private Atom unknown(int at, int nameEnd) {
        int end = argumentEnd(nameEnd);
        if (end < 0) {
            return Atom.of(source.substring(at, nameEnd), nameEnd);
        }
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Text(source.substring(at, nameEnd + 1)));
        runs.addAll(inner(source.substring(nameEnd + 1, end - 1)));
        runs.add(new Run.Text("}"));
        return new Atom(runs, end);
    }

    private @Nullable Atom environment(int at, int nameEnd) {
        int close = TexSyntax.indexOf(source, "}", nameEnd, nameEnd + 20);
        boolean list =
                source.startsWith("{", nameEnd)
                        && close > 0
                        && LISTS.contains(source.substring(nameEnd + 1, close));
        return list ? Atom.of(" ", close + 1) : Atom.of(source.substring(at, nameEnd), nameEnd);
    }

    private Atom word(String word, String name, int nameEnd) {
        if (source.startsWith("{}", nameEnd)) {
            return Atom.of(word, nameEnd + 2);
        }
        if (word.equals(" ") && character(nameEnd - name.length() - 2) == ' ') {
            return Atom.of("", nameEnd);
        }
        boolean dash = "–—".contains(word) && character(nameEnd - name.length() - 2) != ' ';
        boolean joined =
                word.equals(" ")
                        || word.isEmpty()
                        || dash
                        || "«‹„‚“‘".contains(word)
                        || (!TexCommands.letter(name).isEmpty()
                                && Character.isLowerCase(character(nameEnd + 1)));
        boolean spaced = nameEnd < source.length() && source.charAt(nameEnd) == ' ';
        return Atom.of(word, joined && spaced ? nameEnd + 1 : nameEnd);
    }

    private Atom effect(TexCommands.Effect effect, int nameEnd, boolean spaced) {
        int open = source.startsWith("*", nameEnd) ? nameEnd + 1 : nameEnd;
        if (source.startsWith("[", open)) {
            int close = TexSyntax.indexOf(source, "]", open, open + 60);
            open = close > 0 ? close + 1 : open;
        }
        int end = argumentEnd(open);
        if (end < 0) {
            // Without its braces, the extent of the command is unknown.
            return Atom.of("", source.startsWith(" ", nameEnd) ? nameEnd + 1 : nameEnd);
        }
        String argument = source.substring(open + 1, end - 1).strip();
        int second = argumentEnd(end);
        boolean two = second > 0 && takesTwo(effect);
        String other = two ? source.substring(end + 1, second - 1) : "";
        int behind = two ? second : end;
        return new Atom(applied(effect, argument, other, behind, spaced), behind);
    }

    private static boolean takesTwo(TexCommands.Effect effect) {
        return effect == TexCommands.Effect.NAMED_ADDRESS
                || effect == TexCommands.Effect.FIRST
                || effect == TexCommands.Effect.SECOND;
    }

    /** Returns the index behind the group at {@code open}; -1 where there is none. */
    private int argumentEnd(int open) {
        return source.startsWith("{", open) ? braces.end(open) : -1;
    }

    private List<Run> applied(
            TexCommands.Effect effect, String argument, String other, int behind, boolean spaced) {
        return switch (effect) {
            case SLANTED -> styled(Run.Style.EMPHASIS, argument);
            case BOLD -> styled(Run.Style.STRONG, argument);
            case TYPED -> styled(Run.Style.CODE, argument);
            case RAISED -> styled(Run.Style.SUPERSCRIPT, argument);
            case LOWERED -> styled(Run.Style.SUBSCRIPT, argument);
            case PLAIN, FIRST -> inner(argument);
            case KEY -> List.of(new Run.Text("[" + argument + "]" + spaceBefore(behind)));
            case NOTE -> note(argument, spaced);
            case ADDRESS -> link(address(argument), List.of(new Run.Text(address(argument))));
            case NAMED_ADDRESS -> link(address(argument), inner(other));
            case SECOND -> inner(other.isEmpty() ? argument : other);
            case NOTHING -> List.of();
        };
    }

    private String spaceBefore(int behind) {
        return "([:".indexOf(character(behind)) >= 0 ? " " : "";
    }

    private List<Run> styled(Run.Style style, String argument) {
        return argument.isEmpty() ? List.of() : List.of(new Run.Styled(style, inner(argument)));
    }

    private List<Run> note(String argument, boolean spaced) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Text(spaced ? "(" : " ("));
        if (LINK.matcher(argument).matches()) {
            runs.addAll(link(argument, List.of(new Run.Text(argument))));
        } else {
            runs.addAll(inner(argument));
        }
        runs.add(new Run.Text(")"));
        return runs;
    }

    private static String address(String argument) {
        return argument.replaceAll("\\\\([_%&#~])", "$1");
    }

    private static List<Run> link(String address, List<Run> words) {
        List<Run> shown = words.isEmpty() ? List.of(new Run.Text(address)) : words;
        return LINK.matcher(address).matches() ? List.of(new Run.Link(address, shown)) : shown;
    }

    /** Removes TeX grouping braces; a set such as {@code {0, 1}} keeps its braces. */
    @Nullable Atom group(int at) {
        int end = braces.end(at);
        if (end < 0 || end - at > LONGEST_GROUP) {
            return null;
        }
        String content = source.substring(at + 1, end - 1);
        if (content.startsWith("\\")) {
            return new Atom(commanded(content), end);
        }
        boolean letter = content.length() == 1 && Character.isLetter(content.charAt(0));
        boolean beside = Character.isLetter(character(at - 1)) || character(end) == '\\';
        boolean here = content.equals("here") || LINK.matcher(content.strip()).matches();
        boolean phrase = tex && PHRASE.matcher(content).matches();
        if (content.isEmpty() || here || phrase || (letter && beside)) {
            return protecting(content, end);
        }
        boolean whole = at == 0 && end == source.length();
        boolean protects = !markdown && (whole || !SET.matcher(content).matches());
        return protects ? protecting(content, end) : null;
    }

    private Atom protecting(String content, int end) {
        if (markdown || content.isEmpty()) {
            return new Atom(inner(content), end);
        }
        return Atom.of(new Run.Protected(inner(content)), end);
    }

    /**
     * Reads a group that begins with a command; an old-style command applies to the end of its
     * group.
     */
    private List<Run> commanded(String content) {
        int nameEnd = TexSyntax.nameEnd(content, 1);
        String command = content.substring(1, nameEnd);
        if (!TexCommands.reachesOver(command)) {
            return inner(content);
        }
        TexCommands.Effect effect = TexCommands.effect(command).orElse(TexCommands.Effect.PLAIN);
        return applied(effect, content.substring(nameEnd).strip(), "", source.length(), true);
    }
}
