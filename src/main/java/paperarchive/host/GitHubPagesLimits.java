package paperarchive.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.output.SiteSize;

/**
 * The limits of GitHub Pages, and advice for a site that is near them.
 *
 * <p>Source: GitHub Docs, "GitHub Pages limits": a published site may be no larger than 1 GB, and a
 * deployment ends after 10 minutes.
 */
public final class GitHubPagesLimits {
    private static final long BYTES = 1_000_000_000L;
    private static final int SECONDS = 600;

    /** The percentage of a limit from which on the user is warned. */
    private static final int NEARLY = 80;

    /**
     * A conservative estimate of deployment speed. A site is packed, sent, unpacked and copied;
     * this is a tenth of the speed of {@code tar} alone on two cores.
     */
    private static final int FILES_A_SECOND = 1_500;

    private static final int BYTES_A_SECOND = 10_000_000;

    /** The minimum share of a part that is mentioned, in percent. */
    private static final int LARGE_PART = 15;

    private GitHubPagesLimits() {}

    /** Returns the percentage of 1 GB that the site needs, rounded up. */
    static int percentOfSize(SiteSize size) {
        return percent(size.bytes(), BYTES);
    }

    /** Returns the percentage of ten minutes that its deployment may take, rounded up. */
    static int percentOfDeployment(SiteSize size) {
        return percent(seconds(size), SECONDS);
    }

    private static long seconds(SiteSize size) {
        return size.files() / FILES_A_SECOND + size.bytes() / BYTES_A_SECOND;
    }

    private static int percent(long part, long of) {
        return (int) ((part * 100 + of - 1) / of);
    }

    /** Returns a warning about the limits; empty if the site is well below them. */
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

    /** Returns the settings that would make it smaller, those that help most first. */
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
