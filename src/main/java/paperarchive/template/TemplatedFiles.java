package paperarchive.template;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputWarning;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;

/** Files of one type, rendered by a template that is loaded when the first of them is planned. */
public final class TemplatedFiles<S> {
    private final Templates templates;
    private final FileTemplate<S> kind;
    private final Map<String, LoadedTemplate> loaded = new HashMap<>();

    public TemplatedFiles(Templates templates, FileTemplate<S> kind) {
        this.templates = templates;
        this.kind = kind;
    }

    /** Returns the file for a subject. */
    public OutputFile file(S subject) {
        LoadedTemplate template =
                loaded.computeIfAbsent(
                        kind.template(subject), name -> templates.load(name, kind.parts()));
        return new TemplatedFile(kind.path(subject), template, subject);
    }

    /** There is one instance per file of a site, so it holds as little as possible. */
    private final class TemplatedFile implements OutputFile {
        private final SitePath path;
        private final LoadedTemplate template;
        private final S subject;

        TemplatedFile(SitePath path, LoadedTemplate template, S subject) {
            this.path = path;
            this.template = template;
            this.subject = subject;
        }

        @Override
        public SitePath path() {
            return path;
        }

        @Override
        public String kind() {
            return template.name();
        }

        @Override
        public Location source() {
            return kind.source(subject);
        }

        @Override
        public Optional<String> fingerprint() {
            if (template.sources().isEmpty()) {
                return Optional.empty();
            }
            ValueHasher hash = templates.hasher();
            return kind.addDependencies(subject, hash)
                    ? Optional.of(hash.add(path).add(template.sources().get()).value().hex())
                    : Optional.empty();
        }

        @Override
        public byte[] bytes() throws IOException {
            return templates.render(template, () -> kind.view(subject), this::name);
        }

        private String name() {
            return kind.describe(subject);
        }

        @Override
        public List<OutputWarning> warnings() {
            return kind.warnings(subject);
        }
    }
}
