package paperarchive.tex;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for a command of TeX and what it takes, for an escaped sign, or for a group in
 * braces: {@code \emph{so}} is {@code *so*} in Markdown.
 */
final class TexCommands {
    /** How many commands within each other are read. */
    private static final int DEEPEST = 20;

    /** Braces around more than that are no braces of TeX. */
    private static final int LONGEST_GROUP = 10_000;

    private static final Pattern WORD_BESIDE_WORD =
            Pattern.compile("[\\p{L}\\p{N}]([^*_`\\[\\]<>\\\\\\n\uFDD0-\uFDD2]*[\\p{L}\\p{N}])?");
    private static final Pattern PHRASE = Pattern.compile("\\p{L}[\\p{L}\\p{N}' ()./-]+|[–—-]*");
    private static final Pattern LINK = Pattern.compile("(https?|mailto):[^\\s()<>\\[\\]]+");
    private static final Pattern NAME = Pattern.compile("[^\\[\\]\\n]+");
    private static final Set<String> OLD =
            Set.of("it", "em", "sl", "bf", "bfseries", "tt", "sc", "rm", "sf");
    private static final String LETTERS = "ßæÆœŒåÅøØłŁıȷ";
    private static final String ESCAPED = "_|<>~^*`#";

    /**
     * What is written in the place of something.
     *
     * @param end behind what was read
     */
    record Written(String text, int end) {}

    private final String source;
    private final boolean markdown;
    private final boolean tex;
    private final int depth;
    private final Braces braces;

    /**
     * The commands of a text.
     *
     * @param depth how many commands the text itself stands in
     */
    TexCommands(String source, boolean markdown, int depth) {
        this.source = source;
        this.markdown = markdown;
        this.depth = depth;
        this.braces = Braces.of(source);
        this.tex = depth > 0 || source.indexOf('\\') >= 0;
    }

    /**
     * What stands for the backslash at a place and what belongs to it.
     *
     * @param last the character that was written last
     */
    Written at(int at, char last) {
        Optional<Accents.Accented> accent = Accents.at(source, at);
        if (accent.isPresent()) {
            return new Written(accent.get().letter(), accent.get().end());
        }
        char c = character(at + 1);
        return Dialect.isLetter(c) ? command(at, last) : escaped(at, c);
    }

    /** Behind the name of the command at a place. */
    int nameEnd(int at) {
        int end = at + 1;
        while (end < source.length() && Dialect.isLetter(source.charAt(end))) {
            end++;
        }
        return end;
    }

    /** What stands within a command, read as the text itself is. */
    String inner(String text) {
        return depth == DEEPEST ? text : TexText.read(text, markdown, depth + 1);
    }

    private char character(int i) {
        return i >= 0 && i < source.length() ? source.charAt(i) : ' ';
    }

    private Written escaped(int at, char c) {
        char third = character(at + 2);
        boolean words =
                Character.isLetterOrDigit(character(at - 1)) && Character.isLetterOrDigit(third);
        if (c == '\\') {
            boolean space = Character.isWhitespace(third);
            boolean sign = third == '%' || third == '&';
            return new Written(space ? " " : sign ? "" : "\\\\", sign ? at + 1 : at + 2);
        } else if (c == ' ' || (c == ',' && words)) {
            return new Written(" ", at + 2);
        } else if (c == '-' && words) {
            return new Written("", at + 2);
        } else if (c == '>' || c == '\n') {
            return new Written(markdown ? "\\" : "", at + 1);
        }
        String shown = markdown ? "\\" + c : String.valueOf(c);
        return new Written(shown, Math.min(at + 2, source.length()));
    }

    private Written command(int at, char last) {
        int end = nameEnd(at);
        String name = source.substring(at + 1, end);
        if (name.equals("item")) {
            return new Written(
                    markdown ? "\n- " : " ", source.startsWith(" ", end) ? end + 1 : end);
        }
        Optional<TextCommands.Effect> effect = TextCommands.effect(name);
        Optional<String> word = TextCommands.word(name);
        if (effect.isPresent()) {
            return effect(effect.get(), end, last);
        } else if (word.isPresent()) {
            return word(word.get(), end);
        }
        String fused = TextCommands.fused(name);
        return new Written(fused.isEmpty() ? "\\" + name : fused, end);
    }

    private Written word(String word, int nameEnd) {
        boolean letter = LETTERS.contains(word) && !word.isEmpty();
        int end = source.startsWith("{}", nameEnd) ? nameEnd + 2 : nameEnd;
        boolean joined =
                letter && character(end) == ' ' && Character.isLowerCase(character(end + 1));
        boolean escape = markdown && word.length() == 1 && ESCAPED.contains(word);
        return new Written(escape ? "\\" + word : word, joined ? end + 1 : end);
    }

    private Written effect(TextCommands.Effect effect, int nameEnd, char last) {
        int open = source.startsWith("*", nameEnd) ? nameEnd + 1 : nameEnd;
        if (source.startsWith("[", open)) {
            int close = MathSpans.indexOf(source, "]", open, open + 60);
            open = close > 0 ? close + 1 : open;
        }
        int end = argumentEnd(open);
        if (end < 0) {
            // The braces are lost: so is what the command reached over.
            return new Written("", source.startsWith(" ", nameEnd) ? nameEnd + 1 : nameEnd);
        }
        String argument = source.substring(open + 1, end - 1);
        int second = argumentEnd(end);
        boolean two = second > 0 && takesTwo(effect);
        String other = two ? source.substring(end + 1, second - 1) : "";
        int behind = two ? second : end;
        return new Written(applied(effect, argument.strip(), other, behind, last), behind);
    }

    private static boolean takesTwo(TextCommands.Effect effect) {
        return effect == TextCommands.Effect.NAMED_ADDRESS || effect == TextCommands.Effect.SECOND;
    }

    /** Behind the group at {@code open}; -1 where there is none. */
    private int argumentEnd(int open) {
        if (!source.startsWith("{", open)) {
            return -1;
        }
        return braces.end(open);
    }

    private String applied(
            TextCommands.Effect effect, String argument, String other, int behind, char last) {
        return switch (effect) {
            case SLANTED -> between("*", inner(argument), behind, last);
            case BOLD -> between("**", inner(argument), behind, last);
            case TYPED -> between("`", inner(argument), behind, last);
            case PLAIN -> inner(argument);
            case KEY -> "[" + argument + "]" + ("([:".indexOf(character(behind)) >= 0 ? " " : "");
            case NOTE -> " (" + inner(argument) + ")";
            case ADDRESS -> address(argument);
            case NAMED_ADDRESS -> link(address(argument), inner(other));
            case SECOND -> inner(other.isEmpty() ? argument : other);
            case NOTHING -> "";
        };
    }

    private static String address(String argument) {
        return argument.replaceAll("\\\\([_%&#~])", "$1");
    }

    /** Words in the marks of Markdown, where those cannot run into others. */
    private String between(String mark, String words, int behind, char last) {
        boolean sound = markdown && WORD_BESIDE_WORD.matcher(words).matches();
        boolean marked = "*`_".indexOf(last) >= 0;
        boolean follows = character(behind) == '*' || character(behind) == '`';
        return sound && !marked && !follows ? mark + words + mark : words;
    }

    private String link(String address, String words) {
        boolean sound = LINK.matcher(address).matches() && NAME.matcher(words).matches();
        if (markdown && sound && !words.equals(address)) {
            return "[" + words + "](" + address + ")";
        }
        return words.isEmpty() ? address : words;
    }

    /** Braces that only hold together what TeX reads; a set, {@code {0, 1}}, keeps its own. */
    Written group(int at, char last) {
        int end = argumentEnd(at);
        if (end < 0 || end - at > LONGEST_GROUP) {
            return new Written("{", at + 1);
        }
        String content = source.substring(at + 1, end - 1);
        if (content.startsWith("\\")) {
            return new Written(commanded(content, end, last), end);
        }
        boolean letter = content.length() == 1 && Character.isLetter(content.charAt(0));
        boolean beside = Character.isLetter(character(at - 1)) || character(end) == '\\';
        boolean here = content.equals("here") || LINK.matcher(content.strip()).matches();
        boolean phrase = tex && PHRASE.matcher(content).matches();
        return content.isEmpty() || here || phrase || (letter && beside)
                ? new Written(inner(content), end)
                : new Written("{", at + 1);
    }

    /** A group that begins with a command, which an old one reaches to the end of. */
    private String commanded(String content, int end, char last) {
        int name = 1;
        while (name < content.length() && Dialect.isLetter(content.charAt(name))) {
            name++;
        }
        String command = content.substring(1, name);
        if (!OLD.contains(command)) {
            return inner(content);
        }
        TextCommands.Effect effect = TextCommands.effect(command).orElse(TextCommands.Effect.PLAIN);
        return applied(effect, content.substring(name).strip(), "", end, last);
    }
}
