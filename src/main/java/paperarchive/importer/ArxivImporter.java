package paperarchive.importer;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paperarchive.paper.Identifier;

/**
 * arXiv: identifiers and addresses of papers, answers of its search interface (Atom), and lists of
 * its OAI-PMH interface in the formats arXiv, arXivRaw and oai_dc.
 *
 * <p>Sources: arXiv API User's Manual; arXiv, "Open Archives Initiative"; OAI-PMH 2.0.
 */
final class ArxivImporter implements Importer {
    private static final int MOST_IDS = 100;
    private static final XmlNode NONE = new XmlNode("none", Map.of(), List.of(), "");
    private static final Pattern ATOM =
            Pattern.compile("(?s).*<feed[\\s>].*(arxiv\\.org|<entry).*");

    @Override
    public String name() {
        return "arxiv";
    }

    @Override
    public String title() {
        return "arXiv XML";
    }

    @Override
    public boolean isRecognized(ImportSource source) {
        String head = source.head();
        return ATOM.matcher(head).matches() || head.contains("<OAI-PMH");
    }

    @Override
    public String service() {
        return "https://export.arxiv.org";
    }

    @Override
    public Optional<Identifier> identifier(String argument) {
        return IdentifierExtractor.arxiv(argument).map(id -> new Identifier("arxiv", id));
    }

    @Override
    public List<String> requests(List<String> arguments) {
        List<String> ids =
                arguments.stream()
                        .flatMap(argument -> IdentifierExtractor.arxiv(argument).stream())
                        .distinct()
                        .toList();
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += MOST_IDS) {
            List<String> some = ids.subList(i, Math.min(ids.size(), i + MOST_IDS));
            requests.add(
                    "/api/query?id_list=" + String.join(",", some) + "&max_results=" + some.size());
        }
        return requests;
    }

    /** Returns a list comes in parts; each part but the last names the next by a token. */
    @Override
    public Optional<URI> next(URI address, ImportSource answer) {
        java.util.regex.Matcher token =
                Pattern.compile("<resumptionToken[^>]*>\\s*([^<\\s]+)\\s*<").matcher(answer.text());
        if (!token.find()) {
            return Optional.empty();
        }
        String base = address.toString().replaceAll("\\?.*", "");
        String value = MarkupText.plain(token.group(1));
        return Optional.of(
                URI.create(
                        base
                                + "?verb=ListRecords&resumptionToken="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    @Override
    public void read(ImportSource source, EntrySink sink) {
        new XmlEntries(source, "entry|record|error", sink)
                .each(
                        "",
                        (node, line) -> {
                            switch (node.name()) {
                                case "entry" -> atom(source, line, node, sink);
                                case "record" -> oai(source, line, node, sink);
                                default -> error(source, line, node, sink);
                            }
                        });
    }

    private static void error(ImportSource source, int line, XmlNode node, EntrySink sink) {
        if (node.attribute("code").equals("noRecordsMatch")) {
            return;
        }
        sink.refuse(
                source.at(line),
                "",
                "arXiv answered: " + ImportedText.line(node.attribute("code") + " " + node.text()),
                "check the address");
    }

    private static void atom(ImportSource source, int line, XmlNode entry, EntrySink sink) {
        String id = entry.text("id");
        if (id.contains("/api/errors")) {
            sink.refuse(
                    source.at(line),
                    "",
                    "arXiv answered: " + ImportedText.line(entry.text("summary")),
                    "check the identifiers");
            return;
        }
        RecordDraft draft = new RecordDraft();
        draft.text("title", entry.text("title"));
        for (XmlNode author : entry.all("author")) {
            draft.author(
                    PersonName.parse(author.text("name")).withAffiliation(affiliations(author)));
        }
        draft.date("published", entry.text("published"));
        draft.paragraphs("abstract", entry.text("summary"));
        category(entry.first("arxiv:primary_category"), draft);
        entry.all("category").forEach(category -> category(Optional.of(category), draft));
        identify(id, entry.text("arxiv:doi"), draft);
        for (String name : List.of("arxiv:comment", "arxiv:journal_ref")) {
            if (entry.first(name).isPresent()) {
                draft.unkept(name.substring("arxiv:".length()));
            }
        }
        sink.entry(source.at(line), IdentifierExtractor.arxiv(id).orElse(id.strip()), draft);
    }

    private static String affiliations(XmlNode author) {
        return author.all("arxiv:affiliation").stream()
                .map(XmlNode::text)
                .collect(Collectors.joining("; "));
    }

    private static void category(Optional<XmlNode> category, RecordDraft draft) {
        category.map(node -> node.attribute("term"))
                .filter(term -> term.matches("[a-z-]+(\\.[A-Za-z-]+)?"))
                .ifPresent(draft::tag);
    }

    private static void identify(String id, String doi, RecordDraft draft) {
        draft.identifier("arxiv", id);
        for (String one : doi.strip().split("\\s+", -1)) {
            draft.identifier("doi", one);
        }
        draft.text("type", "article");
        IdentifierExtractor.arxiv(id)
                .ifPresent(bare -> draft.link("pdf", "https://arxiv.org/pdf/" + bare));
    }

    private static void oai(ImportSource source, int line, XmlNode record, EntrySink sink) {
        XmlNode header = record.first("header").orElse(record);
        String id = header.text("identifier").strip();
        Optional<XmlNode> metadata = record.first("metadata").flatMap(ArxivImporter::element);
        if (metadata.isEmpty()) {
            sink.refuse(
                    source.at(line),
                    id,
                    header.attribute("status").equals("deleted")
                            ? "arXiv has deleted this record"
                            : "this record has no metadata",
                    "leave it out");
            return;
        }
        RecordDraft draft = new RecordDraft();
        XmlNode data = metadata.get();
        if (data.name().equals("oai_dc:dc")) {
            dublinCore(data, draft);
        } else {
            own(data, draft);
        }
        sink.entry(source.at(line), IdentifierExtractor.arxiv(id).orElse(id), draft);
    }

    private static Optional<XmlNode> element(XmlNode metadata) {
        return metadata.children().stream().filter(n -> !n.name().isEmpty()).findFirst();
    }

    /** The formats arXiv and arXivRaw. */
    private static void own(XmlNode data, RecordDraft draft) {
        draft.text("title", data.text("title"));
        XmlNode authors = data.first("authors").orElse(NONE);
        if (authors.all("author").isEmpty()) {
            String names = authors.text().replaceAll("\\([^()]*\\)", "");
            for (String name : names.split(",|\\band\\b", -1)) {
                draft.author(PersonName.parse(BibtexValueDecoder.plain(name)));
            }
        }
        for (XmlNode author : authors.all("author")) {
            draft.author(
                    PersonName.of(
                                    author.text("forenames"),
                                    "",
                                    author.text("keyname"),
                                    author.text("suffix"))
                            .withAffiliation(author.text("affiliation")));
        }
        String date = data.first("version").map(v -> v.text("date")).orElse(data.text("created"));
        draft.date("published", date.replaceAll("^[A-Z][a-z]{2}, ", ""));
        draft.paragraphs("abstract", data.text("abstract"));
        for (String category : data.text("categories").strip().split("\\s+", -1)) {
            draft.tag(category);
        }
        identify(data.text("id"), data.text("doi"), draft);
        draft.text("license", data.text("license"));
        for (String name :
                List.of("comments", "journal-ref", "report-no", "msc-class", "acm-class")) {
            if (data.first(name).isPresent()) {
                draft.unkept(name);
            }
        }
    }

    private static void dublinCore(XmlNode data, RecordDraft draft) {
        draft.text("title", data.text("dc:title"));
        data.all("dc:creator").forEach(name -> draft.author(PersonName.parse(name.text())));
        draft.date("published", data.text("dc:date"));
        draft.paragraphs("abstract", data.text("dc:description"));
        data.all("dc:subject").forEach(subject -> draft.tag(subject.text()));
        for (XmlNode identifier : data.all("dc:identifier")) {
            if (IdentifierExtractor.arxiv(identifier.text()).isPresent()) {
                identify(identifier.text(), "", draft);
            } else {
                draft.identifier("doi", identifier.text());
            }
        }
    }
}
