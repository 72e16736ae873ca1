package paperarchive.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.tex.TexToMathMl;

/**
 * The TeX commands that citations may contain. Readers compile citations, so everything that is not
 * listed here is written as text: commands that read files, run programs, define commands or change
 * the meaning of characters never get into a {@code .bib} file.
 */
public final class CitableTexFilter {
    private static final Set<String> TEXT_COMMANDS =
            words(
                    "textit emph textsl textbf texttt textsc textsf textrm textup textmd textnormal"
                            + " textsuperscript textsubscript it em sl bf tt sc rm sf"
                            + " ss ae AE oe OE aa AA o O l L i j S P dag ddag copyright ldots dots"
                            + " textellipsis textendash textemdash textquoteleft textquoteright"
                            + " textquotedblleft textquotedblright textasciitilde textasciicircum"
                            + " textbackslash textbar textless textgreater textregistered"
                            + " texttrademark textdegree textbullet pounds LaTeX TeX lq rq"
                            + " textunderscore textcommabelow textbraceleft textbraceright quad qquad"
                            + " c u v H k r d b t ' \" ` ^ ~ = . - / , & % # _ $ @");

    private static final Set<String> MATHEMATICS =
            words(
                    "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa"
                            + " lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi"
                            + " chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
                            + " ell hbar imath jmath Re Im wp aleph infty partial nabla forall exists"
                            + " nexists top bot emptyset varnothing natural sharp flat angle triangle"
                            + " square Box diamond Diamond clubsuit diamondsuit heartsuit spadesuit prime"
                            + " backprime complement surd lnot neg"
                            + " le leq ge geq lt gt ne neq in notin ni subset supset subseteq supseteq"
                            + " subsetneq supsetneq sqsubset sqsubseteq sqsupseteq sim simeq approx"
                            + " approxeq cong equiv propto varpropto ll gg lll ggg prec succ preceq succeq"
                            + " preccurlyeq succcurlyeq lesssim gtrsim lessapprox gtrapprox leqslant"
                            + " geqslant asymp perp parallel nparallel triangleq coloneqq doteq models"
                            + " vdash dashv vDash mid nmid smile frown bowtie Join trianglelefteq"
                            + " trianglerighteq not to gets mapsto rightarrow leftarrow leftrightarrow"
                            + " Rightarrow Leftarrow Leftrightarrow longrightarrow longleftarrow"
                            + " longleftrightarrow Longrightarrow Longleftarrow Longleftrightarrow"
                            + " longmapsto uparrow downarrow updownarrow Uparrow Downarrow hookrightarrow"
                            + " hookleftarrow rightharpoonup rightleftharpoons leadsto rightsquigarrow"
                            + " nearrow searrow swarrow nwarrow implies iff rightrightarrows"
                            + " twoheadrightarrow curvearrowright circlearrowleft"
                            + " cdot circ div pm mp times ast star cap cup bigcap bigcup setminus"
                            + " smallsetminus land lor wedge vee bigwedge bigvee odot otimes oplus ominus"
                            + " oslash bigodot bigotimes bigoplus uplus sqcap sqcup bigsqcup dagger"
                            + " ddagger bullet amalg wr ltimes rtimes boxtimes boxplus"
                            + " sum prod coprod int iint iiint oint limits nolimits"
                            + " arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf"
                            + " ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh"
                            + " bmod pmod mod operatorname"
                            + " hat widehat tilde widetilde bar overline underline vec dot ddot check breve"
                            + " acute grave mathring overrightarrow overleftarrow overbrace underbrace"
                            + " mathcal mathbb mathbf mathrm mathsf mathtt mathit mathfrak mathscr mathnormal"
                            + " boldsymbol bm pmb text textrm textbf textit textsf texttt textsc mbox"
                            + " frac tfrac dfrac cfrac binom tbinom dbinom sqrt root stackrel overset"
                            + " underset substack genfrac"
                            + " left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr"
                            + " middle langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert vert"
                            + " Vert lbrace rbrace lbrack rbrack backslash ulcorner urcorner"
                            + " ldots cdots vdots ddots dots dotsc dotsb quad qquad"
                            + " displaystyle textstyle scriptstyle scriptscriptstyle"
                            + " mathord mathop mathbin mathrel mathopen mathclose mathpunct begin end"
                            + " , : ; ! | { } \\ % _ # & $ . -");

    private static final Set<String> ENVIRONMENTS =
            words(
                    "matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases aligned gathered");

    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.|$)", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\\\[A-Za-z]+");
    private static final Pattern EMPTY_SCRIPT = Pattern.compile("(?<!\\\\)[_^]\\s*$");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\\\(?:begin|end)\\s*(?:\\{([A-Za-z*]*)\\})?");

    private CitableTexFilter() {}

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split("\\s+")));
    }

    /** Returns whether a command may be used outside of formulas: {@code textit}, {@code "}. */
    public static boolean isTextCommand(String name) {
        return TEXT_COMMANDS.contains(name);
    }

    /**
     * Returns whether a formula, without its dollar signs, contains only mathematics. The notation
     * {@code ^^5c} is refused, because TeX reads it as a backslash; so are comments, parameters of
     * definitions, cells outside of a matrix, and {@code x^} with nothing behind it.
     */
    public static boolean isMathematics(String formula) {
        boolean table = formula.contains("\\begin");
        if (formula.contains("^^") || EMPTY_SCRIPT.matcher(formula).find()) {
            return false;
        }
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '%' || c == '#' || c == '$' || (c == '&' && !table)) {
                return false;
            }
        }
        return holdsKnownCommands(formula);
    }

    /**
     * Returns the commands of a line of text that a citation shows as text, without repetition:
     * {@code \\input} for {@code \\input{/etc/passwd}}. A formula is represented by its first
     * command.
     */
    public static List<String> refused(String line) {
        if (line.indexOf('\\') < 0 && !line.contains("^^")) {
            return List.of();
        }
        Set<String> refused = new LinkedHashSet<>();
        collect(TexReader.line(line), refused);
        return List.copyOf(refused);
    }

    private static void collect(List<Run> runs, Set<String> refused) {
        for (Run run : runs) {
            if (run instanceof Run.Formula formula) {
                formula(TexToMathMl.plainTex(formula.tex()), refused);
            } else if (run instanceof Run.Text text) {
                Matcher command = NAMED.matcher(text.text());
                while (command.find()) {
                    refused.add(command.group());
                }
            } else {
                collect(run.inner(), refused);
            }
        }
    }

    private static void formula(String tex, Set<String> refused) {
        if (!isMathematics(tex)) {
            String first = firstUnknown(tex);
            refused.add(first.isEmpty() ? "$" + tex + "$" : first);
        }
    }

    private static String firstUnknown(String formula) {
        Matcher command = NAMED.matcher(formula);
        while (command.find()) {
            if (!MATHEMATICS.contains(command.group().substring(1))) {
                return command.group();
            }
        }
        return "";
    }

    private static boolean holdsKnownCommands(String formula) {
        Matcher command = COMMAND.matcher(formula);
        while (command.find()) {
            if (!MATHEMATICS.contains(command.group(1)) && !command.group(1).isBlank()) {
                return false;
            }
        }
        Matcher environment = ENVIRONMENT.matcher(formula);
        while (environment.find()) {
            if (environment.group(1) == null || !ENVIRONMENTS.contains(environment.group(1))) {
                return false;
            }
        }
        return true;
    }
}
