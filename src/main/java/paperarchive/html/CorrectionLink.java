package paperarchive.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.paper.Status;
import paperarchive.write.FieldValue;
import paperarchive.write.PaperRecord;
import paperarchive.write.RecordFields;
import paperarchive.write.RecordYaml;

/**
 * The link for correcting a paper: the issue form of the repository in {@code source}, with the
 * short fields of the record filled in. Threads may share it.
 *
 * <p>Source: GitHub Docs, "Creating an issue from a URL query".
 */
final class CorrectionLink {
    private static final Pattern REPOSITORY =
            Pattern.compile("https://github\\.com/([\\w.-]+/[\\w.-]+?)(\\.git)?/?");

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "title",
                    "authors",
                    "published",
                    "tags",
                    "type",
                    "venue",
                    "volume",
                    "number",
                    "pages",
                    "identifiers",
                    "links");

    /**
     * The maximum length of the link; a longer one could double the page of a paper with 400
     * authors.
     */
    private static final int LONGEST = 3000;

    private final String form;

    CorrectionLink(Settings settings) {
        Matcher repository = REPOSITORY.matcher(settings.source());
        this.form =
                repository.matches()
                        ? "https://github.com/"
                                + repository.group(1)
                                + "/issues/new?template=correct.yml&title=Correction%3A+"
                        : "";
    }

    /** Returns the URL for a paper, or an empty text if the records are not on GitHub. */
    String address(Paper paper) {
        if (form.isEmpty() || paper.is(Status.State.REMOVED)) {
            return "";
        }
        String id = paper.id().value();
        String start = form + id + "&paper=" + id + "&record=";
        RecordFields fields = fields(PaperRecord.of(paper));
        String all = start + encoded(RecordYaml.text(fields));
        return all.length() <= LONGEST
                ? all
                : start + encoded("id: " + id + "\ntitle: " + paper.title() + "\n");
    }

    private static RecordFields fields(RecordFields record) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        for (String name : FIELDS) {
            record.get(name)
                    .ifPresent(
                            value ->
                                    fields.put(
                                            name, name.equals("authors") ? names(value) : value));
        }
        return new RecordFields(fields);
    }

    /** Writes a name as one text if it is read back as the same given and family name. */
    private static FieldValue names(FieldValue authors) {
        List<FieldValue> names = new ArrayList<>();
        for (FieldValue author : ((FieldValue.Items) authors).values()) {
            RecordFields parts =
                    new RecordFields(
                            author instanceof FieldValue.Group group ? group.values() : Map.of());
            boolean isPlain =
                    parts.values().size() == 2
                            && parts.text("given").matches("[\\p{L}.' -]+")
                            && parts.text("family").matches("\\p{Lu}[\\p{L}'-]+");
            names.add(
                    isPlain
                            ? FieldValue.of(parts.text("given") + " " + parts.text("family"))
                            : author);
        }
        return new FieldValue.Items(names);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
