package paperarchive.html;

import paperarchive.output.LinkTargets;
import paperarchive.plan.SiteModel;
import paperarchive.template.Fragments;
import paperarchive.template.Templates;

/** What the pages of one site share, made once. */
record SiteParts(
        SiteModel site,
        PageChrome chrome,
        PaperHashes hashes,
        PaperViews papers,
        EntryViews entries,
        FreePageText texts,
        MonthCalendars calendars) {
    static SiteParts of(SiteModel site, Templates templates, LinkTargets targets) {
        Formulas formulas = new Formulas();
        PaperViews papers = new PaperViews(site.catalogue(), site.settings(), formulas);
        Fragments briefs = new Fragments(templates, EntryViews.BRIEF);
        return new SiteParts(
                site,
                new PageChrome(site, templates, targets),
                new PaperHashes(site.catalogue(), templates),
                papers,
                new EntryViews(papers, site.settings(), briefs),
                new FreePageText(targets, formulas),
                new MonthCalendars(site.catalogue()));
    }
}
