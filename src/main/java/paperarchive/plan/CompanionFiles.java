package paperarchive.plan;

import paperarchive.paper.Settings;

/**
 * Decides which pages have machine-readable companion files, such as a feed or a citation. The rule
 * limits the size of a site: most of 100,000 papers and their lists have no such files.
 *
 * @param besidePapers whether every paper's page has files beside it
 * @param papersOfList the minimum number of papers in a list that has files
 */
public record CompanionFiles(boolean besidePapers, int papersOfList) {
    /** The largest archive, in papers, in which papers have files if the settings do not say. */
    static final int AUTO_UP_TO = 20_000;

    /** Returns the rule of an archive: that of its settings, for the papers that its lists show. */
    public static CompanionFiles of(Settings settings, int papers) {
        boolean beside =
                switch (settings.paperFiles()) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO -> papers <= AUTO_UP_TO;
                };
        return new CompanionFiles(beside, settings.listFiles());
    }

    /** Returns the rule of a site. */
    public static CompanionFiles of(SiteModel site) {
        return of(site.settings(), site.catalogue().papers().size());
    }

    /** Returns whether a list of so many papers, on all of its pages together, has files. */
    public boolean besideListOf(int papers) {
        return papers >= papersOfList;
    }
}
