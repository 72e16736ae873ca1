package paperarchive.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import paperarchive.write.FieldValue;

/**
 * Imports the XML files of the ACL Anthology: collections of volumes of papers.
 *
 * <p>Source: acl-org/acl-anthology, data/xml/schema.rnc.
 */
final class AnthologyXmlImporter implements Importer {
    private static final Set<String> READ =
            Set.of(
                    "title",
                    "author",
                    "pages",
                    "abstract",
                    "url",
                    "doi",
                    "bibkey",
                    "language",
                    "journal",
                    "issue",
                    "retracted",
                    "pwccode",
                    "revision",
                    "award",
                    "year",
                    "month",
                    "removed");
    private static final Pattern SIGNS = Pattern.compile("<(collection|volume)\\s[^>]*id=");

    @Override
    public String name() {
        return "anthology-xml";
    }

    @Override
    public String title() {
        return "ACL Anthology XML";
    }

    @Override
    public boolean isRecognized(ImportSource source) {
        String head = source.head();
        return SIGNS.matcher(head).find() && head.contains("<paper ");
    }

    /** The data that the papers of a volume share. */
    private static final class Volume {
        private String collection = "";
        private String id = "";
        private XmlNode meta = new XmlNode("meta", Map.of(), List.of(), "");
    }

    @Override
    public void read(ImportSource source, EntrySink sink) {
        Volume volume = new Volume();
        new XmlEntries(source, "collection|volume|meta|paper", sink)
                .each(
                        "collection|volume",
                        (node, line) -> {
                            switch (node.name()) {
                                case "collection" -> volume.collection = node.attribute("id");
                                case "volume" -> {
                                    volume.id = node.attribute("id");
                                    volume.meta = new XmlNode("meta", Map.of(), List.of(), "");
                                }
                                case "meta" -> volume.meta = node;
                                default -> paper(source, line, node, volume, sink);
                            }
                        });
    }

    private static void paper(
            ImportSource source, int line, XmlNode paper, Volume volume, EntrySink sink) {
        String url = paper.text("url").strip();
        boolean elsewhere = url.contains("//") && IdentifierExtractor.acl(url).isEmpty();
        String id = anthologyId(elsewhere ? "" : url, paper.attribute("id"), volume);
        RecordDraft draft = new RecordDraft();
        paper.first("title").ifPresent(title -> draft.text("title", markup(title)));
        for (XmlNode author : paper.all("author")) {
            draft.author(
                    PersonName.of(author.text("first"), author.text("last"))
                            .withOrcid(author.attribute("orcid"))
                            .withAffiliation(author.text("affiliation")));
        }
        draft.date("published", SourceDate.of(year(paper, volume), month(paper, volume), 0));
        paper.first("abstract").ifPresent(text -> draft.paragraphs("abstract", markup(text)));
        draft.text("pages", paper.text("pages").replaceAll("\\s*[-–—]+\\s*", "–"));
        venue(paper, volume, draft);
        if (!id.isEmpty()) {
            draft.identifier("acl", id);
            draft.link("pdf", elsewhere ? url : "https://aclanthology.org/" + id + ".pdf");
        }
        draft.identifier("doi", paper.text("doi"));
        draft.link("code", paper.text("pwccode").isEmpty() ? "" : codeOf(paper));
        draft.language(paper.text("language"));
        for (String state : List.of("retracted", "removed")) {
            paper.first(state).ifPresent(notice -> status(state, notice, draft));
        }
        versions(paper, draft);
        paper.names().stream().filter(name -> !READ.contains(name)).forEach(draft::unkept);
        sink.entry(source.at(line), id, draft);
    }

    private static String codeOf(XmlNode paper) {
        return paper.first("pwccode").map(code -> code.attribute("url")).orElse("");
    }

    /**
     * The identifier of a paper: {@code 2020.acl-main.1}; before 2020 {@code P19-1001}, and {@code
     * W19-0101} for workshops, whose volumes have two digits.
     *
     * <p>Source: ACL Anthology, "IDs of papers".
     */
    private static String anthologyId(String url, String paper, Volume volume) {
        if (!url.isEmpty()) {
            return IdentifierExtractor.acl(url).orElse(url);
        }
        String collection = volume.collection;
        if (collection.isEmpty() || volume.id.isEmpty()) {
            return "";
        }
        boolean numbered = (volume.id + paper).matches("\\d{1,5}") && !paper.isEmpty();
        if (Character.isDigit(collection.charAt(0)) || !numbered) {
            return collection + "-" + volume.id + "." + paper;
        }
        int book = Integer.parseInt(volume.id);
        boolean workshop = collection.startsWith("W") || (collection.equals("D19") && book >= 5);
        String form = workshop ? "%s-%02d%02d" : "%s-%d%03d";
        return String.format(Locale.ROOT, form, collection, book, Integer.parseInt(paper));
    }

    private static int year(XmlNode paper, Volume volume) {
        String year = JsonEntries.first(paper.text("year"), volume.meta.text("year")).strip();
        return year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    }

    private static int month(XmlNode paper, Volume volume) {
        return SourceDate.month(JsonEntries.first(paper.text("month"), volume.meta.text("month")));
    }

    private static void venue(XmlNode paper, Volume volume, RecordDraft draft) {
        String journal =
                JsonEntries.first(paper.text("journal"), volume.meta.text("journal-title"));
        boolean inJournal = !journal.isEmpty();
        String book = volume.meta.first("booktitle").map(AnthologyXmlImporter::markup).orElse("");
        draft.text("type", inJournal ? "article-journal" : "paper-conference");
        draft.text("venue", inJournal ? journal : book);
        draft.text("volume", volume.meta.text("journal-volume"));
        draft.text(
                "number",
                JsonEntries.first(paper.text("issue"), volume.meta.text("journal-issue")));
        draft.text("publisher", volume.meta.text("publisher"));
    }

    private static void status(String state, XmlNode notice, RecordDraft draft) {
        Map<String, FieldValue> status = new LinkedHashMap<>();
        status.put("state", FieldValue.of(state));
        SourceDate.parse(notice.attribute("date"))
                .ifPresent(date -> status.put("date", FieldValue.of(date.toString())));
        if (!notice.text().isBlank()) {
            status.put("note", FieldValue.of(ImportedText.line(notice.text())));
        }
        draft.value("status", new FieldValue.Group(status));
    }

    private static void versions(XmlNode paper, RecordDraft draft) {
        List<FieldValue> versions = new ArrayList<>();
        for (XmlNode revision : paper.all("revision")) {
            Map<String, FieldValue> version = new LinkedHashMap<>();
            put(version, "version", revision.attribute("id"));
            put(
                    version,
                    "date",
                    SourceDate.parse(revision.attribute("date")).map(Object::toString).orElse(""));
            put(version, "note", ImportedText.line(revision.text()));
            if (!version.isEmpty()) {
                versions.add(new FieldValue.Group(version));
            }
        }
        if (!versions.isEmpty()) {
            draft.value("versions", new FieldValue.Items(versions));
        }
        if (paper.first("award").isPresent()) {
            draft.unkept("award");
        }
    }

    private static void put(Map<String, FieldValue> map, String name, String text) {
        if (!text.isEmpty()) {
            map.put(name, FieldValue.of(text));
        }
    }

    /** Converts mixed content to text: mathematics gets dollar signs, other tags are dropped. */
    private static String markup(XmlNode node) {
        if (node.name().isEmpty()) {
            return node.own();
        }
        StringBuilder text = new StringBuilder();
        node.children().forEach(child -> text.append(markup(child)));
        return node.name().equals("tex-math") ? "$" + text + "$" : text.toString();
    }
}
