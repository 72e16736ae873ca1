package paperarchive.paper;

/** Where a paper appeared; every part is text and may be empty: {@code ICML 2023}, {@code 202}. */
public record Publication(
        String venue, String volume, String number, String pages, String publisher) {
    /** An unpublished paper. */
    public static final Publication NONE = new Publication("", "", "", "", "");
}
