package paperarchive.paper;

/** A paper's name in another catalogue, such as {@code doi} and {@code 10.1109/CVPR.2017.415}. */
public record Identifier(String scheme, String value) {}
