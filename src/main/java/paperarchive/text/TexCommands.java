package paperarchive.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paperarchive.tex.TexToMathMl;

/** TeX commands in text (outside of mathematics) and their meaning. */
final class TexCommands {
    /** What a command does with its argument. */
    enum Effect {
        SLANTED,
        BOLD,
        TYPED,
        PLAIN,
        RAISED,
        LOWERED,
        /** A word in square brackets: the key of a reference. */
        KEY,
        /** In brackets after the annotated text. */
        NOTE,
        ADDRESS,
        NAMED_ADDRESS,
        /** The first argument, such as a colour, is ignored; the second is kept. */
        SECOND,
        /** The second argument is for readers without formula support; it is ignored. */
        FIRST,
        NOTHING
    }

    /** Commands that reach to the end of their group: {@code {\bf so}}. */
    private static final Set<String> DECLARATIONS =
            Set.of(
                    ("it em sl bf tt sc rm sf bfseries mdseries itshape slshape upshape scshape rmfamily"
                                    + " sffamily ttfamily normalfont tiny scriptsize footnotesize small"
                                    + " normalsize large Large LARGE huge Huge")
                            .split(" ", -1));

    private static final Map<String, Effect> EFFECTS = effects();
    private static final Map<String, String> WORDS = words();

    private TexCommands() {}

    /** Returns whether a command changes the font up to the end of its group: {@code bf}. */
    static boolean reachesOver(String name) {
        return DECLARATIONS.contains(name);
    }

    /** Returns the effect of a command with an argument: {@code textit}. */
    static Optional<Effect> effect(String name) {
        Effect effect = EFFECTS.get(name.replace("*", ""));
        if (effect == null && name.startsWith("cite")) {
            return Optional.of(Effect.KEY);
        }
        return Optional.ofNullable(effect);
    }

    /** Returns the text of a command without arguments: {@code ss}, {@code alpha}. */
    static Optional<String> word(String name) {
        String word = WORDS.get(name);
        if (word != null) {
            return Optional.of(word);
        }
        Optional<String> greek =
                name.startsWith("text") ? TexToMathMl.symbol(name.substring(4)) : Optional.empty();
        return greek.filter(TexCommands::isGreek).or(() -> TexToMathMl.symbol(name));
    }

    /** {@code textalpha} of the package textgreek. */
    private static boolean isGreek(String letter) {
        return Character.UnicodeScript.of(letter.codePointAt(0)) == Character.UnicodeScript.GREEK;
    }

    /**
     * Returns the letter of a command such as {@code ss} and {@code DJ}; empty if it is not a
     * letter.
     */
    static String letter(String name) {
        String word = WORDS.getOrDefault(name, "");
        return word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0))
                ? word
                : "";
    }

    /**
     * Returns the word after a command that lost its space or brace, as in {@code textitfast};
     * otherwise "".
     */
    static String fused(String name) {
        for (String command :
                new String[] {"textit", "textbf", "texttt", "textsc", "textsf", "emph"}) {
            if (name.startsWith(command) && name.length() > command.length() + 1) {
                return name.substring(command.length());
            }
        }
        return "";
    }

    private static Map<String, Effect> effects() {
        Map<String, Effect> effects = new HashMap<>();
        put(effects, Effect.SLANTED, "textit emph textsl it em sl itshape slshape");
        put(effects, Effect.BOLD, "textbf bf bfseries");
        put(effects, Effect.RAISED, "textsuperscript");
        put(effects, Effect.LOWERED, "textsubscript");
        put(effects, Effect.TYPED, "texttt tt verb lstinline ttfamily");
        put(
                effects,
                Effect.PLAIN,
                "textsc textsf textrm textup textmd textnormal text underline uline ul mbox hbox"
                        + " ensuremath sc rm sf ref eqref mathrm mathbf"
                        + " mathcal mathbb operatorname title paragraph section subsection");
        put(effects, Effect.NOTE, "footnote thanks");
        put(effects, Effect.ADDRESS, "url path nolinkurl");
        put(effects, Effect.NAMED_ADDRESS, "href");
        put(effects, Effect.SECOND, "textcolor colorbox");
        put(effects, Effect.FIRST, "texorpdfstring");
        put(effects, Effect.NOTHING, "label vspace hspace color");
        return Map.copyOf(effects);
    }

    private static void put(Map<String, Effect> effects, Effect effect, String names) {
        for (String name : names.split(" ", -1)) {
            effects.put(name, effect);
        }
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        String pairs =
                "ss ß dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ S § P ¶ dag † ddag ‡"
                        + " copyright © ldots … dots … textellipsis … textendash – textemdash —"
                        + " textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ”"
                        + " textasciitilde ~ textbackslash \\ textbraceleft { textbraceright } textunderscore _ textbar | textless < textgreater >"
                        + " textregistered ® texttrademark ™ textdegree ° textmu µ texttimes ×"
                        + " textpm ± pounds £ euro € texteuro € LaTeX LaTeX TeX TeX BibTeX BibTeX"
                        + " ie i.e. eg e.g. etc etc. lq ‘ rq ’ textasciicircum ^ textbullet •";
        String[] parts = pairs.split(" ", -1);
        for (int i = 0; i < parts.length; i += 2) {
            words.put(parts[i], parts[i + 1]);
        }
        String signs =
                "guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright ›"
                        + " quotedblbase „ quotesinglbase ‚ textquotedbl \" textquotesingle ' textasciigrave `"
                        + " textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textonehalf ½ textonequarter ¼"
                        + " textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³"
                        + " textexclamdown ¡ textquestiondown ¿ textsection § textparagraph ¶ textcopyright ©"
                        + " textcent ¢ textyen ¥ textsterling £ textwon ₩ textnumero № textperiodcentered ·"
                        + " textordfeminine ª textordmasculine º textdiv ÷ textminus − textsurd √ textlnot ¬"
                        + " textbardbl ‖ textbrokenbar ¦ textdagger † textdaggerdbl ‡ textperthousand ‰"
                        + " textcelsius ℃ textohm Ω textmho ℧ textestimated ℮ textleftarrow ← textrightarrow →"
                        + " textuparrow ↑ textdownarrow ↓ textlangle ⟨ textrangle ⟩ textasteriskcentered ∗"
                        + " textopenbullet ◦ textmusicalnote ♪ textvisiblespace ␣ textdollar $ textpercent %"
                        + " textampersand & textnumbersign # textschwa ə textturna ɐ slash / hyphen - IJ Ĳ ij ĳ SS ẞ";
        String[] each = signs.split(" ", -1);
        for (int i = 0; i < each.length; i += 2) {
            words.put(each[i], each[i + 1]);
        }
        words.put("etal", "et al.");
        for (String space :
                "quad qquad space newline par linebreak enspace enskip thinspace nobreakspace"
                        .split(" ", -1)) {
            words.put(space, " ");
        }
        for (String none :
                "noindent xspace protect relax centering smallskip medskip bigskip negthinspace"
                        .split(" ", -1)) {
            words.put(none, "");
        }
        return Map.copyOf(words);
    }
}
