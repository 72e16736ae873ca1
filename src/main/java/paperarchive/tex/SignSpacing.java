package paperarchive.tex;

/** The spacing of operators, as MathML attributes. */
final class SignSpacing {
    private SignSpacing() {}

    /** An ordinary operator, neither a bracket nor in a script. */
    static boolean isFreeSign(MathNode node) {
        return node.is("mo")
                && MathMlNormalizer.ONE_SIDED.indexOf(node.text()) < 0
                && !node.text().equals("\u2061");
    }

    static MathNode unspaced(MathNode sign) {
        String attributes =
                sign.attributes()
                        .replace(" form=\"prefix\"", "")
                        .replace(" form=\"postfix\"", "")
                        .replaceAll(" [lr]space=\"[^\"]*\"", "");
        return MathNode.leaf("mo", attributes + " lspace=\"0\" rspace=\"0\"", sign.text());
    }

    static String prefix(String text) {
        String stretchy =
                MathMlNormalizer.NEVER_STRETCHED.contains(text) ? "" : " stretchy=\"false\"";
        return stretchy + " form=\"prefix\"";
    }

    static String form(String fence, String form) {
        return MathMlNormalizer.ONE_SIDED.contains(fence) ? "" : " form=\"" + form + "\"";
    }
}
