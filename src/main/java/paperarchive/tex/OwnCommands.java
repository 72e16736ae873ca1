package paperarchive.tex;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Common author-defined macros, such as {@code \eps}, {@code \cO} and {@code \RR}, with their
 * standard TeX equivalents.
 */
final class OwnCommands {
    private static final String GREEK =
            "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi"
                    + " pi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda"
                    + " Xi Pi Sigma Upsilon Phi Psi Omega";

    private static final String OPERATORS =
            "poly polylog opt OPT nnz diag ReLU Var Cov KL supp sign vol conv dist"
                    + " cov vect err gap dom prox softmax polyloglog cost Dist";

    /** Macros that are another name for a command, including its arguments. */
    private static final String SYNONYMS =
            "eps varepsilon Tilde tilde Hat hat Bar bar mbox text nicefrac tfrac"
                    + " sfrac tfrac mathds mathbb mathbbm mathbb wt widetilde wh widehat mc mathcal"
                    + " mb mathbf varvec boldsymbol mat mathbf matr mathbf bv mathbf vct mathbf ep epsilon de delta"
                    + " textsl textit ensuremath mathord";

    /** The replacement of each command, by its name without the backslash. */
    static final Map<String, String> ALL = commands();

    private OwnCommands() {}

    private static Map<String, String> commands() {
        Map<String, String> commands = new HashMap<>();
        String[] pairs = SYNONYMS.split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            commands.put(pairs[i], "\\" + pairs[i + 1]);
        }
        // A root sign without a bar, which Temml draws with one.
        commands.put("surd", "{√}");
        for (String operator : OPERATORS.split(" ", -1)) {
            commands.put(operator, "\\operatorname{" + operator + "}");
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            letter(commands, letter);
        }
        for (String letter : GREEK.split(" ", -1)) {
            commands.put("b" + letter, "\\boldsymbol{\\" + letter + "}");
            commands.put("v" + letter, "\\boldsymbol{\\" + letter + "}");
            commands.put("bs" + letter, "\\boldsymbol{\\" + letter + "}");
        }
        for (String order : "O Theta Omega".split(" ", -1)) {
            String written = order.length() == 1 ? order : "\\" + order;
            commands.put("til" + order, "\\tilde{" + written + "}");
            commands.put(order + "til", "\\tilde{" + written + "}");
            commands.put(order + "tilde", "\\tilde{" + written + "}");
            commands.put("t" + order, "\\tilde{" + written + "}");
        }
        commands.put("Ot", "\\tilde{O}");
        commands.put("otilde", "\\tilde{O}");
        commands.put("bigOtil", "\\tilde{O}");
        commands.put("calo", "\\mathcal{O}");
        commands.put("bigO", "\\mathcal{O}");
        commands.put("BigO", "\\mathcal{O}");
        commands.put("bigOmega", "\\Omega");
        commands.put("bigTheta", "\\Theta");
        commands.put("defeq", "\\coloneqq");
        commands.put("half", "\\tfrac12");
        commands.put("textmu", "\\text{µ}");
        commands.put("textendash", "\\text{–}");
        commands.put("textemdash", "\\text{—}");
        for (String reals : "real reals Real Reals".split(" ", -1)) {
            commands.put(reals, "\\mathbb{R}");
        }
        for (char letter : "CEKNQRZ".toCharArray()) {
            commands.put(String.valueOf(letter), "\\mathbb{" + letter + "}");
        }
        commands.put("e", "\\epsilon");
        for (char letter : "ABDFGMWXY".toCharArray()) {
            commands.put(String.valueOf(letter), "\\mathcal{" + letter + "}");
        }
        // These are TeX's own.
        commands.keySet().removeAll(Set.of("AA", "Bbb", "bf", "bm", "beta", "vartheta"));
        return Map.copyOf(commands);
    }

    private static void letter(Map<String, String> commands, char capital) {
        char small = Character.toLowerCase(capital);
        for (String prefix : new String[] {"c", "cal", "mathcal", "mc"}) {
            commands.put(prefix + capital, "\\mathcal{" + capital + "}");
        }
        commands.put(capital + "cal", "\\mathcal{" + capital + "}");
        for (String prefix : new String[] {"bb", "mathbb"}) {
            commands.put(prefix + capital, "\\mathbb{" + capital + "}");
        }
        commands.put(capital + "bf", "\\mathbf{" + capital + "}");
        commands.put(capital + "bb", "\\mathbb{" + capital + "}");
        commands.put("" + capital + capital, "\\mathbb{" + capital + "}");
        for (char letter : new char[] {capital, small}) {
            for (String prefix : new String[] {"b", "bf", "v", "mathbf"}) {
                commands.put(prefix + letter, "\\mathbf{" + letter + "}");
            }
        }
        for (char letter : "wxyz".toCharArray()) {
            commands.put(String.valueOf(letter), "\\mathbf{" + letter + "}");
        }
    }
}
