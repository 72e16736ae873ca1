package paperarchive.render;

import paperarchive.paper.PaperId;

/**
 * Something on a paper's page that people should mend: {@code the abstract holds mathematics that
 * cannot be read: $\\foo$}.
 *
 * @param paper whose record is meant
 */
public record PaperWarning(PaperId paper, String message, String hint) {}
