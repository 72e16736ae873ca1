package paperarchive.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;

/** Where readers talk about a paper, as the settings have it: nowhere, an address, or giscus. */
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

    /** The address for one paper; empty where nobody talks. An id needs no encoding. */
    String address(Paper paper) {
        return pattern.replace("{id}", paper.id().value());
    }

    /** What giscus wants to know besides the paper, as a query; empty where it is not used. */
    String widget() {
        return widget;
    }
}
