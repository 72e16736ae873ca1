package paperarchive.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.output.SiteSize;

/**
 * What GitHub Pages takes, and what would help a site that is nearly too much for it.
 *
 * <p>Source: GitHub Docs, "GitHub Pages limits": a published site may be no larger than 1 GB, and a
 * deployment ends after 10 minutes.
 */
public final class GitHubPagesLimits {
    private static final long BYTES = 1_000_000_000L;
    private static final int SECONDS = 600;

    /** From here on, in percent, a site is nearly too much. */
    private static final int NEARLY = 80;

    /**
     * How fast a deployment is, on the safe side: a site is packed, sent, unpacked and copied. With
     * a tenth of what {@code tar} alone does on two cores there is room for the rest.
     */
    private static final int FILES_A_SECOND = 1_500;

    private static final int BYTES_A_SECOND = 10_000_000;

    /** A part of the site that is worth a word, in percent. */
    private static final int LARGE_PART = 15;

    private GitHubPagesLimits() {}

    /** How much of the 1 GB the site needs, in percent, rounded up. */
    static int percentOfSize(SiteSize size) {
        return percent(size.bytes(), BYTES);
    }

    /** How much of the ten minutes its deployment may take, in percent, rounded up. */
    static int percentOfDeployment(SiteSize size) {
        return percent(seconds(size), SECONDS);
    }

    private static long seconds(SiteSize size) {
        return size.files() / FILES_A_SECOND + size.bytes() / BYTES_A_SECOND;
    }

    private static int percent(long part, long of) {
        return (int) ((part * 100 + of - 1) / of);
    }

    /**
     * Returns what a person should know before a site goes there; empty if there is room enough.
     */
    public static Optional<String> warning(SiteSize size) {
        int bytes = percentOfSize(size);
        int deployment = percentOfDeployment(size);
        if (bytes < NEARLY && deployment < NEARLY) {
            return Optional.empty();
        }
        StringBuilder word = new StringBuilder();
        if (bytes >= NEARLY) {
            word.append(bytes > 100 ? "The site is too large for GitHub Pages: " : "")
                    .append("it needs ")
                    .append(bytes)
                    .append(" % of the 1,000 MB. ");
        }
        if (deployment >= NEARLY) {
            word.append("Its deployment may take ")
                    .append(deployment)
                    .append(" % of the ten minutes that GitHub Pages gives it. ");
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return Optional.of(word.append(advice(size)).toString());
    }

    /** The settings that would make it smaller, those that help most first. */
    private static String advice(SiteSize size) {
        List<String> settings = new ArrayList<>();
        for (SiteSize.Part part : size.parts()) {
            boolean large = percent(part.bytes(), Math.max(1, size.bytes())) >= LARGE_PART;
            if (large && part.name().equals("authors")) {
                settings.add(
                        "authorPages: false would spare "
                                + part.bytes() / 1_000_000
                                + " MB and "
                                + part.files()
                                + (part.files() == 1 ? " file" : " files"));
            } else if (large && part.name().equals("date")) {
                settings.add("a smaller excerpt would make the pages of days smaller");
            } else if (large && part.name().equals("tags")) {
                settings.add("fewer tags on a paper would make fewer and shorter lists");
            }
        }
        return settings.isEmpty()
                ? "In site.yaml, authorPages: false and a smaller excerpt make it smaller."
                : "In site.yaml, " + String.join("; ", settings) + ".";
    }
}
