package paperarchive.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import paperarchive.paper.Link;
import paperarchive.paper.Newsletter;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawValue;

/** Checks the setting {@code newsletter}: the sign-up form of a mail provider. */
final class NewsletterChecker {
    private static final String HINT =
            "write newsletter: {action: https://buttondown.com/api/emails/embed-subscribe/NAME}";
    private static final String FIELD = "email";

    private NewsletterChecker() {}

    static Newsletter newsletter(FieldReader settings) {
        return settings.map("newsletter", value -> HINT)
                .map(map -> newsletter(settings, map))
                .orElse(Newsletter.NONE);
    }

    private static Newsletter newsletter(FieldReader settings, RawValue.Fields map) {
        FieldReader fields = settings.within(map, "newsletter.");
        fields.rejectUnknown(AllowedKeys.NEWSLETTER);
        String action = fields.address("action");
        if (!action.startsWith("https://")) {
            if (action.isEmpty() || !fields.isMisused("action")) {
                fields.error(
                        fields.lineOf("action"),
                        "newsletter.action is not an https address: " + ReportText.quoted(action),
                        HINT);
            }
            return Newsletter.NONE;
        }
        String field = fields.text("field");
        String provider = fields.text("provider");
        List<Link> hidden = new ArrayList<>();
        fields.each(
                "hidden",
                Limits.LINKS,
                (name, value) -> hidden.add(new Link(name, fields.line(value, "hidden." + name))));
        return new Newsletter(
                action,
                field.isEmpty() ? FIELD : field,
                provider.isEmpty() ? URI.create(action).getHost() : provider,
                hidden);
    }
}
