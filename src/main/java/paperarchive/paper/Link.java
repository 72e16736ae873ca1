package paperarchive.paper;

/** A named web address of a paper, such as {@code code} and {@code https://example.org/repo}. */
public record Link(String name, String address) {}
