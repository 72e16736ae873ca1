package paperarchive.cite;

/** The formats of citation files. */
public enum CitationFormat {
    BIBTEX("bib", "application/x-bibtex", "BibTeX", "", "\n\n", "\n"),
    RIS("ris", "application/x-research-info-systems", "RIS", "", "\n\n", "\n"),
    CSL_JSON("json", "application/vnd.citationstyles.csl+json", "CSL-JSON", "[", ",\n", "]\n");

    private final String extension;
    private final String mediaType;
    private final String title;
    private final String begin;
    private final String between;
    private final String end;

    CitationFormat(
            String extension,
            String mediaType,
            String title,
            String begin,
            String between,
            String end) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.title = title;
        this.begin = begin;
        this.between = between;
        this.end = end;
    }

    /** The end of a file's name: {@code bib}. */
    public String extension() {
        return extension;
    }

    /** {@code application/x-bibtex}. */
    public String mediaType() {
        return mediaType;
    }

    /** What people call it: {@code BibTeX}. */
    public String title() {
        return title;
    }

    /** What a file begins with. */
    public String begin() {
        return begin;
    }

    /** What is between two citations. */
    public String between() {
        return between;
    }

    /** What a file ends with. */
    public String end() {
        return end;
    }

    /** One citation, without a line end after it. */
    public String of(Citation citation) {
        return switch (this) {
            case BIBTEX -> Bibtex.of(citation);
            case RIS -> Ris.of(citation);
            case CSL_JSON -> CslJson.of(citation);
        };
    }
}
