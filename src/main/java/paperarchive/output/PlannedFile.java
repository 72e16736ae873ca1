package paperarchive.output;

/** A file and the generator that contributes it. */
record PlannedFile(String generator, OutputFile file) {
    String path() {
        return file.path().value();
    }

    /** {@code papers/xkv/index.html <- html paper.ftlh}. */
    @Override
    public String toString() {
        String kind = file.kind();
        return path() + " <- " + generator + (kind.isEmpty() ? "" : " " + kind);
    }
}
