package paperarchive.importer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts identifiers from the URLs of services. */
final class IdentifierExtractor {
    /**
     * An arXiv identifier of the current scheme or of the scheme before April 2007.
     *
     * <p>Source: arXiv, "Understanding the arXiv identifier".
     */
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Za-z]{2})?/\\d{7})(v\\d+)?(?:\\.pdf)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ARXIV_PREFIX =
            Pattern.compile(
                    "(?i)(https?://)?(www\\.|export\\.|[a-z]{2}\\.)?arxiv\\.org/(abs|pdf|html|format)/"
                            + "|arxiv:\\s*|oai:arxiv\\.org:"
                            + "|https?://(www\\.)?huggingface\\.co/papers/"
                            + "|https?://(www\\.)?alphaxiv\\.org/abs/");

    private static final Pattern ARXIV_DOI = Pattern.compile("(?i)10\\.48550/arxiv\\.(.+)");

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");
    private static final Pattern DOI_PREFIX =
            Pattern.compile("(?i)(https?://)?(dx\\.|www\\.)?doi\\.org/|doi:\\s*|info:doi/");

    private static final Pattern ORCID = Pattern.compile("((?:\\d{4}-?){3}\\d{3}[\\dXx])");
    private static final Pattern OPENREVIEW =
            Pattern.compile("(?i)https?://openreview\\.net/(?:forum|pdf)\\?id=([\\w-]+).*");
    private static final Pattern ACL =
            Pattern.compile("(?i)https?://(?:www\\.)?aclanthology\\.org/([\\w.-]+?)(?:\\.pdf)?/?");

    private IdentifierExtractor() {}

    /** {@code 1706.03762} of {@code https://arxiv.org/abs/1706.03762v2}: without a version. */
    static Optional<String> arxiv(String text) {
        String bare = ARXIV_PREFIX.matcher(text.strip()).replaceFirst("");
        Matcher doi = ARXIV_DOI.matcher(doi(text).orElse(""));
        Matcher id = ARXIV.matcher(doi.matches() ? doi.group(1) : bare.replaceAll("[?#].*", ""));
        if (!id.matches()) {
            return Optional.empty();
        }
        String found = id.group(1);
        int slash = found.indexOf('/');
        return Optional.of(slash < 0 ? found : oldStyle(found, slash));
    }

    /** The archive is in small letters, its subject class in capitals: {@code math.GT/0309136}. */
    private static String oldStyle(String id, int slash) {
        int dot = id.indexOf('.');
        String archive = id.substring(0, dot < 0 ? slash : dot).toLowerCase(Locale.ROOT);
        String subject = dot < 0 ? "" : id.substring(dot, slash).toUpperCase(Locale.ROOT);
        return archive + subject + id.substring(slash);
    }

    /** {@code 10.1000/182} of {@code https://doi.org/10.1000/182}. */
    static Optional<String> doi(String text) {
        String bare = DOI_PREFIX.matcher(text.strip()).replaceFirst("").strip();
        if (!bare.equals(text.strip()) && bare.toLowerCase(Locale.ROOT).contains("%2f")) {
            bare = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        bare = bare.replaceAll("[.,;]+$", "");
        return DOI.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** {@code 0000-0002-1825-0097} of its address or its sixteen digits. */
    static Optional<String> orcid(String text) {
        Matcher m = ORCID.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        String digits = m.group(1).replace("-", "").toUpperCase(Locale.ROOT);
        return Optional.of(
                String.join(
                        "-",
                        digits.substring(0, 4),
                        digits.substring(4, 8),
                        digits.substring(8, 12),
                        digits.substring(12)));
    }

    /** {@code rJXMpikCZ} of {@code https://openreview.net/forum?id=rJXMpikCZ}. */
    static Optional<String> openreview(String text) {
        Matcher m = OPENREVIEW.matcher(text.strip());
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** {@code 2020.acl-main.1} of its address at the ACL Anthology. */
    static Optional<String> acl(String text) {
        Matcher m = ACL.matcher(text.strip());
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
