package paperarchive.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.Author;

/**
 * Parses names of people in records, which may have TeX accents and braces, various spaces and
 * invisible characters, and the numbers with which dblp distinguishes namesakes.
 */
public final class PersonNames {
    /** A space within braces, which does not separate names. */
    static final char SPACE = '\uFDD0';

    private static final char COMMA = '\uFDD1';
    private static final Pattern DBLP_NUMBER =
            Pattern.compile("(?<=\\p{L}\\.?)(?: [0-9]{4})+(?=$|,)");

    /** Footnote marks after names in the author list of a title page. */
    private static final Pattern NOTE_SIGNS =
            Pattern.compile(
                    "(?<=[\\p{L}.])\\s*[*∗⁎†‡§¶‖¹²³⁰⁴-⁹]+(?:[,\\s]*[*∗⁎†‡§¶‖¹²³⁰⁴-⁹]+)*(?=$|,)");

    /**
     * Numbers of affiliations after a name of several words: {@code Ada Lovelace1,2}. One number
     * alone may belong to the name.
     */
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<= [\\p{L}'’-]{0,40}\\p{Ll})"
                            + "(?:\\d{1,2}(?:,\\s*\\d{1,2}(?!\\d))+|\\d{1,2}(?=[*∗†‡]))"
                            + "(?=[*∗†‡]*(?:$|[,;]| and | & ))");

    /** An initial behind a name, where a family name was meant to be. */
    private static final Pattern LAST_INITIAL =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\p{Ll} (?:\\p{Lu}\\. ?)+");

    /** Degrees after a name, and titles before it. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\\.? )+(?=\\S+ )"
                            + "|(?:,\\s*(?i:Ph\\.? ?D\\.?|D\\.? ?Phil\\.?|M\\.? ?D\\.?|[MB]\\.? ?Sc\\.?|MBA|FRS|Esq\\.?))+$");

    /** Separators left at a name when a list of names was split. */
    private static final Pattern LOOSE_END =
            Pattern.compile("(?i)^(?:and|&)\\s+|\\s+(?:and|&)$|[,;]\\s*$");

    private static final Pattern DOTLESS =
            Pattern.compile("ı(?=[\u0300-\u0304\u0306\u0308\u030c])");
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)\\}");

    /**
     * A parsed name.
     *
     * @param author with given and family name alone
     * @param note what was dropped or looks wrong; may be empty
     */
    public record Read(Author author, String note) {}

    private PersonNames() {}

    /**
     * The people named in a text.
     *
     * @param people each with notes on the name; empty for "et al." alone
     * @param others whether the text ends in "et al." or "and others"
     */
    public record People(List<Read> people, boolean others) {
        public People {
            people = List.copyOf(people);
        }
    }

    /** Reads all names in a text: {@code Ada Lovelace}, or {@code A. Lovelace and L. van Gool}. */
    public static People people(String written) {
        String visible = visible(written);
        String name = braced(flattened(TexReader.line(visible))).strip();
        String unmarked = NUMBERS.matcher(name).replaceAll("");
        SeveralPeople.Names names = SeveralPeople.in(unmarked);
        boolean marked = !unmarked.equals(name);
        boolean hidden = !visible.equals(dotted(oneSpaced(written)));
        List<Read> people = new ArrayList<>(names.names().size());
        for (String one : names.names()) {
            people.add(read(one, names.unclear(), hidden, marked));
        }
        return new People(people, names.others());
    }

    /**
     * Returns the names that a text was most probably meant to list, each as written in a record:
     * {@code Ada Lovelace, Luc van Gool} is read as two people.
     */
    public static List<String> listed(String text) {
        String name = braced(flattened(TexReader.line(visible(text)))).strip();
        return SeveralPeople.listed(name).stream().map(PersonNames::restored).toList();
    }

    private static Read read(String name, boolean unclear, boolean hidden, boolean marked) {
        String whole = LOOSE_END.matcher(name).replaceAll("");
        String untitled = TITLE.matcher(whole).replaceAll("");
        String unmarked = NOTE_SIGNS.matcher(untitled).replaceAll("");
        String unnumbered = DBLP_NUMBER.matcher(unmarked).replaceAll("");
        String note = "";
        if (!unnumbered.equals(unmarked)) {
            note = "ends in a dblp number, which was removed";
        } else if (!untitled.equals(whole)) {
            note = "has a title or degree, which was removed";
        } else if (marked || !unmarked.equals(untitled)) {
            note = "ends in a footnote mark, which was removed";
        } else if (!whole.equals(name)) {
            note = "begins or ends with \"and\" or a comma, which was removed";
        } else if (whole.contains("://") || whole.indexOf('@') > 0) {
            note = "has an address: write it as \"orcid\" or \"url\"";
        } else if (whole.endsWith(")")) {
            note = "has text in parentheses: is it the affiliation?";
        } else if (LAST_INITIAL.matcher(unnumbered).matches()) {
            note = "ends in an initial: if the family name comes first, put a comma after it";
        } else if (unclear) {
            note = "seems to name several people";
        } else if (hidden) {
            note = "had invisible characters, which were removed";
        }
        Author author = Author.named(kept(unnumbered));
        return new Read(
                new Author(restored(author.given()), restored(author.family()), "", "", ""), note);
    }

    /** A name whose last part in parentheses, {@code (MIT)}, belongs to the word before it. */
    private static String kept(String name) {
        int open = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        return open > 0 ? name.substring(0, open) + name.substring(open).replace(' ', SPACE) : name;
    }

    /** Reads a given or a family name. */
    public static String part(String written) {
        return restored(flattened(TexReader.line(visible(written)))).strip();
    }

    /** An accent on a dotless i is treated as one on an i, because both look the same. */
    private static String dotted(String name) {
        return DOTLESS.matcher(name).find()
                ? Normalizer.normalize(DOTLESS.matcher(name).replaceAll("i"), Normalizer.Form.NFC)
                : name;
    }

    /** All kinds of spaces become one space; invisible characters are dropped, except joiners. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joiner = c == '\u200c' || c == '\u200d';
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                visible.append(' ');
            } else if (c < 0x80 || joiner || Character.getType(c) != Character.FORMAT) {
                visible.append(c);
            }
        }
        return dotted(oneSpaced(visible.toString()));
    }

    private static String oneSpaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isSpaceChar(c) || Character.isWhitespace(c);
            if (!space) {
                spaced.append(c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip();
    }

    /** The text of runs; the spaces and commas within braces do not separate names. */
    private static String flattened(List<Run> runs) {
        StringBuilder name = new StringBuilder();
        for (Run run : runs) {
            if (run instanceof Run.Protected kept) {
                String inner = flattened(kept.runs());
                name.append(inner.replace(' ', SPACE).replace(',', COMMA));
            } else {
                name.append(PlainTextWriter.withSources(List.of(run)));
            }
        }
        return name.toString();
    }

    /** In a name, braces that were read as set braces only group words. */
    private static String braced(String name) {
        return BRACED.matcher(name)
                .replaceAll(
                        group ->
                                Matcher.quoteReplacement(
                                        group.group(1).replace(' ', SPACE).replace(',', COMMA)));
    }

    private static String restored(String part) {
        return part.replace(SPACE, ' ').replace(COMMA, ',');
    }
}
