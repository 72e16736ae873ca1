package paperarchive.text;

/** Escapes text for HTML where no template does. */
public final class Html {
    private Html() {}

    /** Returns the text escaped for element content or a double-quoted attribute. */
    public static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                html.append(text, done, i).append(entity);
                done = i + 1;
            }
        }
        return done == 0 ? text : html.append(text, done, text.length()).toString();
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
