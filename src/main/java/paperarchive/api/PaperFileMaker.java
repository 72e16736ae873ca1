package paperarchive.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.template.Templates;
import paperarchive.template.ValueHash;
import paperarchive.write.PaperRecord;
import paperarchive.write.RecordFields;
import paperarchive.write.RecordJson;
import paperarchive.write.RecordYaml;

/** Makes the files of one paper: its record as JSON and as Markdown, and its links. */
final class PaperFileMaker {
    private final ValueHash settings;
    private final Templates templates;
    private final Linkset linkset;
    private final boolean linked;
    private final Map<PaperId, String> hashes = new ConcurrentHashMap<>();

    PaperFileMaker(SiteModel site, Templates templates, Linkset linkset) {
        this.settings = templates.hasher().add(site.settings()).value();
        this.templates = templates;
        this.linkset = linkset;
        this.linked = !site.settings().baseUrl().isEmpty();
    }

    List<OutputFile> files(Paper paper) {
        LazyFile record = file(SiteUrls.record(paper), "record.json", paper, () -> json(paper));
        LazyFile twin =
                file(SiteUrls.beside(paper, "index.md"), "record.md", paper, () -> markdown(paper));
        return linked
                ? List.of(
                        record,
                        twin,
                        file(
                                SiteUrls.beside(paper, "linkset.json"),
                                "linkset.json",
                                paper,
                                () -> linkset.bytes(paper)))
                : List.of(record, twin);
    }

    private LazyFile file(String path, String kind, Paper paper, Supplier<byte[]> maker) {
        return new LazyFile(
                new SitePath(path), kind, () -> Optional.of(kind + "-" + hash(paper)), maker);
    }

    /** Returns a hash of a paper and of the settings, computed once for all of its files. */
    String hash(Paper paper) {
        return hashes.computeIfAbsent(
                paper.id(),
                id -> templates.hasher().add(templates.hash(paper)).add(settings).value().hex());
    }

    private static byte[] json(Paper paper) {
        return RecordJson.text(PaperRecord.of(paper)).getBytes(StandardCharsets.UTF_8);
    }

    /** The record as a Markdown file of {@code content/papers/}: its body is the abstract. */
    private static byte[] markdown(Paper paper) {
        RecordFields record = PaperRecord.of(paper);
        String text = record.text("abstract");
        RecordFields front = record.without("abstract");
        String body = text.isEmpty() ? "" : "\n" + text + "\n";
        return ("---\n" + RecordYaml.text(front) + "---\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
