package paperarchive.cite;

/** The formats of citation files. */
public enum CitationFormat {
    BIBTEX("bib", "application/x-bibtex", "BibTeX", Scope.LISTS),
    BIBLATEX("biblatex.bib", "application/x-bibtex", "BibLaTeX", Scope.PAPERS),
    ASCII_BIBTEX("ascii.bib", "application/x-bibtex", "BibTeX (ASCII)", Scope.ARCHIVE),
    RIS("ris", "application/x-research-info-systems", "RIS", Scope.LISTS),
    CSL_JSON("json", "application/vnd.citationstyles.csl+json", "CSL-JSON", Scope.LISTS);

    /** The pages that have a file in a format; each value includes those before it. */
    private enum Scope {
        ARCHIVE,
        PAPERS,
        LISTS
    }

    private final String extension;
    private final String mediaType;
    private final String title;
    private final Scope scope;

    CitationFormat(String extension, String mediaType, String title, Scope scope) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.title = title;
        this.scope = scope;
    }

    /** Returns whether the page of a paper may have a file in this format beside it. */
    public boolean isBesidePapers() {
        return scope != Scope.ARCHIVE;
    }

    /** Returns whether the page of a list may have a file in this format beside it. */
    public boolean isBesideLists() {
        return scope == Scope.LISTS;
    }

    /** The file extension: {@code bib}. */
    public String extension() {
        return extension;
    }

    /** {@code application/x-bibtex}. */
    public String mediaType() {
        return mediaType;
    }

    /** The display name: {@code BibTeX}. */
    public String title() {
        return title;
    }

    /** The header of a file. */
    public String begin() {
        return this == CSL_JSON ? "[" : "";
    }

    /** The separator between citations. */
    public String between() {
        return this == CSL_JSON ? ",\n" : "\n\n";
    }

    /** The footer of a file. */
    public String end() {
        return this == CSL_JSON ? "]\n" : "\n";
    }

    /** One citation, without a line end after it. */
    public String of(Citation citation) {
        return switch (this) {
            case BIBTEX -> Bibtex.of(citation);
            case BIBLATEX -> Biblatex.of(citation);
            case ASCII_BIBTEX -> TexLetters.ascii(Bibtex.of(citation));
            case RIS -> Ris.of(citation);
            case CSL_JSON -> CslJson.of(citation);
        };
    }
}
