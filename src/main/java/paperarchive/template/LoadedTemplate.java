package paperarchive.template;

import freemarker.template.Template;
import java.util.Optional;

/**
 * A loaded template.
 *
 * @param template empty if it cannot be read; that was already reported
 * @param sources a hash of its source and of the templates it includes; empty if they are only
 *     known at run time
 */
record LoadedTemplate(String name, Optional<Template> template, Optional<ValueHash> sources) {}
