package paperarchive.cite;

import java.util.ArrayList;
import java.util.List;
import paperarchive.text.Run;
import paperarchive.text.TexReader;

/**
 * Writes a title as a value of BibTeX, with braces around words whose case styles must not change:
 * {@code {SMD-Nets}: Stereo Mixture Density Networks}.
 */
final class BibtexTitle {
    /** A word being built: its TeX, and its letters that are not protected yet. */
    private static final class Word {
        private String tex = "";
        private String letters = "";
        private boolean mathematics;
        private char space = ' ';
    }

    private final List<Word> words = new ArrayList<>();
    private Word word = new Word();

    private BibtexTitle() {}

    /** Returns the title as BibTeX. */
    static String of(String title) {
        return of(TexReader.line(title));
    }

    private static String of(List<Run> runs) {
        BibtexTitle title = new BibtexTitle();
        runs.forEach(title::run);
        title.words.add(title.word);
        return title.written();
    }

    private void run(Run run) {
        if (run instanceof Run.Text text) {
            text(text.text());
        } else if (run instanceof Run.Tie) {
            nextWord('~');
        } else if (run instanceof Run.Formula formula) {
            word.tex += BibtexText.formula(formula);
            word.mathematics = true;
        } else if (run instanceof Run.Protected kept) {
            word.tex += "{" + inside(kept.runs()) + "}";
        } else if (run instanceof Run.Styled styled) {
            word.tex += command(styled.style()) + "{" + of(styled.runs()) + "}";
        } else {
            run.inner().forEach(this::run);
        }
    }

    private static String command(Run.Style style) {
        return switch (style) {
            case EMPHASIS -> "\\emph";
            case STRONG -> "\\textbf";
            case CODE -> "\\texttt";
            case SUPERSCRIPT -> "\\textsuperscript";
            case SUBSCRIPT -> "\\textsubscript";
        };
    }

    /** Text that is already protected needs no braces. */
    private static String inside(List<Run> runs) {
        StringBuilder tex = new StringBuilder();
        for (Run run : runs) {
            if (run instanceof Run.Text text) {
                tex.append(BibtexText.escaped(text.text()));
            } else if (run instanceof Run.Tie) {
                tex.append('~');
            } else if (run instanceof Run.Formula formula) {
                tex.append(BibtexText.formula(formula));
            } else if (run instanceof Run.Styled styled) {
                tex.append(command(styled.style()));
                tex.append('{').append(inside(styled.runs())).append('}');
            } else {
                tex.append(inside(run.inner()));
            }
        }
        return tex.toString();
    }

    private void text(String text) {
        int done = 0;
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', done)) {
            append(text.substring(done, i));
            nextWord(' ');
            done = i + 1;
        }
        append(text.substring(done));
    }

    private void append(String letters) {
        word.tex = both(word.tex, BibtexText.escaped(letters));
        word.letters = both(word.letters, letters);
    }

    /** Most words have one part. */
    private static String both(String before, String part) {
        return before.isEmpty() ? part : before + part;
    }

    private void nextWord(char space) {
        words.add(word);
        word = new Word();
        word.space = space;
    }

    private String written() {
        boolean sentence = isSentence();
        StringBuilder title = new StringBuilder();
        boolean first = true;
        for (Word each : words) {
            if (title.length() > 0 || each != words.get(0)) {
                title.append(each.space);
            }
            String letters = each.letters;
            boolean name = sentence && !first && startsCapital(letters);
            boolean single = !first && isSingleCapital(letters);
            boolean needs = each.mathematics || name || single || holdsCapitals(letters);
            title.append(needs ? braced(each.tex) : each.tex);
            first = letters.endsWith(":") || letters.endsWith("?");
        }
        return title.toString();
    }

    /** Returns whether a title is in sentence case, in which capitalized words are names. */
    private boolean isSentence() {
        int capitals = 0;
        int counted = 0;
        for (Word each : words.subList(1, words.size())) {
            String letters = each.letters;
            if (letters.length() > 3 && Character.isLetter(letters.charAt(0))) {
                counted++;
                capitals += startsCapital(letters) ? 1 : 0;
            }
        }
        return counted > 2 && capitals * 2 <= counted;
    }

    private static boolean startsCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** {@code R}, {@code X-}, and {@code D,}: a name, as no word but the first is one capital. */
    private static boolean isSingleCapital(String word) {
        return startsCapital(word) && word.chars().filter(Character::isLetterOrDigit).count() == 1;
    }

    /** {@code GPT-4}, {@code iPhone}, {@code C++}, {@code $5m}; not {@code Attention}. */
    private static boolean holdsCapitals(String word) {
        boolean sum = word.indexOf('$') >= 0 && word.chars().anyMatch(Character::isLetter);
        if (word.equals("I") || sum) {
            return true;
        }
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (letter && Character.isUpperCase(c) && word.charAt(i - 1) != '-') {
                return true;
            }
            letter |= Character.isLetter(c);
        }
        boolean initial = word.length() > 1 && Character.isUpperCase(word.charAt(0));
        return initial && "-+#*".indexOf(word.charAt(1)) >= 0;
    }

    private static String braced(String word) {
        int end = word.length();
        while (end > 1 && ":,;.?!".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return "{" + word.substring(0, end) + "}" + word.substring(end);
    }
}
