package paperarchive.check;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Removes the URL or prefix with which an identifier was copied. */
final class IdentifierNormalizer {
    private static final Map<String, Pattern> COPIED =
            Map.of(
                    "acl",
                    Pattern.compile(
                            "(?i)^(?:https?://)?(?:www\\.)?aclanthology\\.org/|^acl:\\s*|\\.pdf$|/$"),
                    "dblp",
                    Pattern.compile(
                            "(?i)^(?:https?://)?dblp\\.[\\w.-]+/rec/(?:html/)?|^dblp:\\s*|\\.html$"),
                    "pmcid",
                    Pattern.compile(
                            "(?i)^(?:https?://)?(?:www\\.|pmc\\.)?ncbi\\.nlm\\.nih\\.gov/(?:pmc/)?articles/"
                                    + "|^pmcid:?\\s*|/$"),
                    "pmid",
                    Pattern.compile(
                            "(?i)^(?:https?://)?(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|www\\.ncbi\\.nlm\\.nih\\.gov/pubmed)/"
                                    + "|^(?:pmid|pubmed):?\\s*|/$"),
                    "doi",
                    Pattern.compile(
                            "(?i)^(?!10\\.)<?(?:https?://)?(?:(?:[\\w-]+\\.)*doi\\.[\\w.-]+/|[\\w.-]+/doi/"
                                    + "|link\\.springer\\.com/)(?:.*?[/=:])?(?=10\\.\\d{4,}(?:/|%2f))"
                                    + "|^(?:urn:|info:)?doi(?:[:/]\\s*|\\s+)|[.,;]+$|^<|(?<=^<.{0,200})>$"),
                    "arxiv",
                    Pattern.compile(
                            "(?i)^<?(?:https?://)?(?:(?:[\\w-]+\\.)*(?:arxiv|ar5iv|alphaxiv)\\.org|huggingface\\.co)"
                                    + "/(?:[\\w-]+/)*?"
                                    + "(?=\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})"
                                    + "|^(?:https?://(?:dx\\.)?doi\\.org/)?(?:doi:\\s*)?10\\.48550/arxiv\\."
                                    + "|^(?:oai:)?arxiv(?:\\.org)?(?::\\s*|\\s+)|^(?:abs|pdf)/"
                                    + "|(?:\\.pdf)?(?:[?#].*)?/?(?:\\s*\\[[^\\]]*\\]|>)?$"),
                    "openreview",
                    Pattern.compile(
                            "(?i)^(?:https?://)?openreview\\.net/(?:forum|pdf|attachment)\\?id=|[&#].*$"));

    /**
     * What an identifier of a scheme looks like.
     *
     * <p>Sources: DOI Handbook, section 2.2 (a prefix, a slash and any suffix); arXiv,
     * "Understanding the arXiv identifier" (both schemes, with or without a version).
     */
    private static final Map<String, Pattern> SHAPES =
            Map.of(
                    "doi",
                    Pattern.compile("10\\.\\d+(?:\\.\\d+)*/\\S+"),
                    "arxiv",
                    Pattern.compile(
                            "(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?"));

    private static final Map<String, String> EXAMPLES =
            Map.of("doi", "10.1000/182", "arxiv", "1706.03762");

    /** The version of a preprint in capitals: {@code 2312.00001V2}. */
    private static final Pattern VERSION = Pattern.compile("^(\\d{4}\\.\\d{4,5})V(\\d+)$");

    private IdentifierNormalizer() {}

    /** Returns an example if the identifier does not match its scheme. */
    static Optional<String> exampleFor(String scheme, String bare) {
        String name = scheme.toLowerCase(Locale.ROOT);
        Pattern shape = SHAPES.get(name);
        boolean fits = shape == null || shape.matcher(bare).matches();
        return fits ? Optional.empty() : Optional.ofNullable(EXAMPLES.get(name));
    }

    /** Returns the bare form: {@code 10.1000/182} for {@code https://doi.org/10.1000/182}. */
    static String of(String scheme, String written) {
        Pattern copied = COPIED.get(scheme.toLowerCase(Locale.ROOT));
        if (copied == null) {
            return written;
        }
        String bare = VERSION.matcher(copied.matcher(written).replaceAll("")).replaceAll("$1v$2");
        boolean encoded = !bare.equals(written) && bare.matches("10\\.[\\d.]+%2[Ff].*");
        return encoded ? bare.replaceFirst("%2[Ff]", "/") : bare;
    }
}
