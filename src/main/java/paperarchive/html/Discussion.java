package paperarchive.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;

/** Where readers discuss a paper, according to the settings: nowhere, at a URL, or in giscus. */
final class Discussion {
    private static final List<String> GISCUS = List.of("repo", "repoId", "category", "categoryId");

    private final String pattern;
    private final String widget;

    Discussion(Settings settings) {
        List<String> giscus = settings.giscus();
        this.widget = giscus.isEmpty() ? "" : query(giscus);
        this.pattern =
                settings.discussion().isEmpty() && !giscus.isEmpty()
                        ? "https://github.com/" + giscus.get(0) + "/discussions?discussions_q={id}"
                        : settings.discussion();
    }

    private static String query(List<String> giscus) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < GISCUS.size(); i++) {
            query.append(i == 0 ? "" : "&").append(GISCUS.get(i)).append('=');
            query.append(URLEncoder.encode(giscus.get(i), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    /** Returns the discussion URL of a paper; empty if there is none. Ids need no encoding. */
    String address(Paper paper) {
        return pattern.replace("{id}", paper.id().value());
    }

    /** Returns the giscus parameters except the paper, as a query; empty if giscus is not used. */
    String widget() {
        return widget;
    }
}
