package paperarchive.template;

import freemarker.template.Template;
import java.util.Optional;

/**
 * A template that was read.
 *
 * @param template empty if it cannot be read, which was reported
 * @param sources a hash of its source and of those it brings in; empty if only rendering shows what
 *     it brings in
 */
record LoadedTemplate(String name, Optional<Template> template, Optional<ValueHash> sources) {}
