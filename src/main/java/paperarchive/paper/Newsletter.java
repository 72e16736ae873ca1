package paperarchive.paper;

import java.util.List;

/**
 * The sign-up form of a mail provider.
 *
 * @param action the URL to which the form is sent; empty if there is no form
 * @param field the name of the field with the address: {@code email}
 * @param provider the display name of the provider: {@code Buttondown}
 * @param hidden additional names and values that the form sends
 */
public record Newsletter(String action, String field, String provider, List<Link> hidden) {
    /** No form. */
    public static final Newsletter NONE = new Newsletter("", "", "", List.of());

    public Newsletter {
        hidden = List.copyOf(hidden);
    }

    /** Returns the URL of the form, which is all that messages need; empty if there is no form. */
    @Override
    public String toString() {
        return action;
    }

    public boolean isSet() {
        return !action.isEmpty();
    }
}
