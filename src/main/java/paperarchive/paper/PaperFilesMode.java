package paperarchive.paper;

/** Whether each paper's page has files beside it, such as {@code papers/xkv/cite.bib}. */
public enum PaperFilesMode {
    /** In an archive that is not large. */
    AUTO("auto"),
    ALWAYS("true"),
    NEVER("false");

    private final String written;

    PaperFilesMode(String written) {
        this.written = written;
    }

    /** Returns the value as settings write it: {@code auto}. */
    @Override
    public String toString() {
        return written;
    }
}
