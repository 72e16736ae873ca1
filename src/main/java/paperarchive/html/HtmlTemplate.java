package paperarchive.html;

import java.util.List;
import java.util.Map;
import paperarchive.plan.Page;
import paperarchive.plan.SitePath;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;
import paperarchive.words.Words;

/**
 * A kind of page: the name of its template, what the template sees, and what decides its bytes. A
 * page that shows a paper depends on all of that paper, even where it shows its title alone: to
 * render a dozen lists too many costs less than to know better.
 */
abstract class HtmlTemplate<P extends Page> implements FileTemplate<P> {
    /** The templates of what many pages share. */
    static final List<String> PARTS =
            List.of(PageChrome.HEADER, PageChrome.FOOTER, EntryViews.BRIEF);

    private final PageChrome chrome;

    HtmlTemplate(PageChrome chrome) {
        this.chrome = chrome;
    }

    PageChrome chrome() {
        return chrome;
    }

    /** The words of the interface. */
    Words words() {
        return chrome.words();
    }

    /** The variables of the template. */
    abstract Map<String, Object> view(P page, Hrefs hrefs);

    /**
     * Adds all that {@link #view} reads besides the chrome.
     *
     * @return false for a page that is always made
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
