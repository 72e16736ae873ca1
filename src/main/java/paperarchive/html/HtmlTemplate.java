package paperarchive.html;

import java.util.List;
import java.util.Map;
import paperarchive.plan.Page;
import paperarchive.plan.SitePath;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;
import paperarchive.words.Words;

/**
 * A type of page: the name of its template, its variables, and its dependencies. A page that shows
 * a paper depends on the whole paper, even if it shows only the title, because rendering a dozen
 * lists too many is cheaper than tracking finer dependencies.
 */
abstract class HtmlTemplate<P extends Page> implements FileTemplate<P> {
    /** The templates of fragments that many pages share. */
    static final List<String> PARTS =
            List.of(PageChrome.HEADER, PageChrome.FOOTER, EntryViews.BRIEF);

    private final PageChrome chrome;

    HtmlTemplate(PageChrome chrome) {
        this.chrome = chrome;
    }

    PageChrome chrome() {
        return chrome;
    }

    /** Returns the words of the interface. */
    Words words() {
        return chrome.words();
    }

    /** Returns the variables of the template. */
    abstract Map<String, Object> view(P page, Hrefs hrefs);

    /**
     * Adds everything that {@link #view} reads besides the page chrome.
     *
     * @return false for a page that is always rendered
     */
    abstract boolean addShown(P page, ValueHasher hash);

    @Override
    public final Map<String, Object> view(P page) {
        return view(page, chrome.hrefs(page.path()));
    }

    @Override
    public final boolean addDependencies(P page, ValueHasher hash) {
        if (!addShown(page, hash)) {
            return false;
        }
        chrome.addDependencies(page.path(), hash);
        return true;
    }

    @Override
    public final SitePath path(P page) {
        return page.path();
    }

    @Override
    public final List<String> parts() {
        return PARTS;
    }
}
