package paperarchive.check;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes from an identifier the address or prefix that it was copied with. */
final class BareIdentifier {
    private static final Map<String, Pattern> COPIED =
            Map.of(
                    "doi",
                    Pattern.compile("(?i)^(?:https?://)?(?:dx\\.)?(?:www\\.)?doi\\.org/|^doi:\\s*"),
                    "arxiv",
                    Pattern.compile(
                            "(?i)^(?:https?://)?(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/"
                                    + "|^arxiv:\\s*|\\.pdf$"),
                    "openreview",
                    Pattern.compile("(?i)^(?:https?://)?openreview\\.net/(?:forum|pdf)\\?id="));

    private BareIdentifier() {}

    /** Returns the bare form: {@code 10.1000/182} for {@code https://doi.org/10.1000/182}. */
    static String of(String scheme, String written) {
        Pattern copied = COPIED.get(scheme.toLowerCase(Locale.ROOT));
        return copied == null ? written : copied.matcher(written).replaceAll("");
    }
}
