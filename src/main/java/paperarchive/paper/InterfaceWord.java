package paperarchive.paper;

import java.util.List;

/**
 * A text of the user interface in one language, as written in a word file: {@code nextPage: Next
 * page}.
 *
 * @param key {@code nextPage}
 * @param forms its texts: one, one for each plural form, or the items of a list
 */
public record InterfaceWord(String key, List<Form> forms) {
    public InterfaceWord {
        forms = List.copyOf(forms);
    }

    /**
     * A text of a word.
     *
     * @param name a plural form, such as {@code one}; {@code other} for the text of a word that is
     *     not counted; the number of an item of a list, from {@code 1}
     */
    public record Form(String name, String text) {}
}
