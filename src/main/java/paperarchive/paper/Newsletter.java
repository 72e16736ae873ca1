package paperarchive.paper;

import java.util.List;

/**
 * The form of a mail provider by which readers subscribe to e-mail.
 *
 * @param action the URL that the form sends the address to; empty for no form
 * @param field the name of the field with the address: {@code email}
 * @param provider what readers call the provider: {@code Buttondown}
 * @param hidden names and values that the form sends besides
 */
public record Newsletter(String action, String field, String provider, List<Link> hidden) {
    /** No form. */
    public static final Newsletter NONE = new Newsletter("", "", "", List.of());

    public Newsletter {
        hidden = List.copyOf(hidden);
    }

    /** The URL of the form, which is all that a message needs; empty for no form. */
    @Override
    public String toString() {
        return action;
    }

    public boolean isSet() {
        return !action.isEmpty();
    }
}
