package paperarchive.digest;

import java.util.List;

/** The variables of message templates. No text is escaped yet. */
public final class DigestView {
    private DigestView() {}

    /**
     * The message: {@code digest}.
     *
     * @param title of the archive
     * @param subject {@code Daily Papers: 12 December 2025}
     * @param count {@code 46 papers}
     * @param url of the page with the same papers
     * @param unsubscribe the URL for unsubscribing; may be empty
     */
    public record Message(
            String title,
            String subject,
            String language,
            String count,
            String url,
            String unsubscribe,
            List<MessageDay> days) {}

    /** A day of a week: {@code 12 December 2025}; empty text in the message of a single day. */
    public record MessageDay(String text, List<MessagePaper> papers) {}

    /**
     * A paper.
     *
     * @param byline {@code Ada Lovelace, Alan Turing and 12 more}; may be empty
     * @param summary the summary or the beginning of the abstract, as plain text; may be empty
     */
    public record MessagePaper(String title, String url, String byline, String summary) {}
}
