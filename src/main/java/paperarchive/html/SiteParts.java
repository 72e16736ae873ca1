package paperarchive.html;

import paperarchive.cite.CitationKeys;
import paperarchive.output.LinkTargets;
import paperarchive.plan.SiteModel;
import paperarchive.search.RelatedPapers;
import paperarchive.search.SearchData;
import paperarchive.template.Fragments;
import paperarchive.template.Templates;
import paperarchive.text.FormulaConverter;

/** Objects that all pages of a site share, created once. */
record SiteParts(
        SiteModel site,
        PageChrome chrome,
        PaperHashes hashes,
        PaperViews papers,
        EntryViews entries,
        FreePageText texts,
        MonthCalendars calendars,
        RelatedPapers related) {
    static SiteParts of(
            SiteModel site,
            Templates templates,
            LinkTargets targets,
            FormulaConverter formulas,
            SearchData search) {
        CitationKeys keys = site.citationKeys();
        PaperViews papers = new PaperViews(site, templates.words(), formulas);
        Fragments briefs = new Fragments(templates, EntryViews.BRIEF);
        return new SiteParts(
                site,
                new PageChrome(site, templates, targets),
                new PaperHashes(site.catalogue(), keys, templates),
                papers,
                new EntryViews(papers, site.settings(), templates.words(), briefs),
                new FreePageText(targets, formulas),
                new MonthCalendars(site.catalogue(), templates.words()),
                search.related(site.catalogue().papers()));
    }
}
