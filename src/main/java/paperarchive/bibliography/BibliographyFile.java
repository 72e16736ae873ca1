package paperarchive.bibliography;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import paperarchive.cite.CitationFormat;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.plan.SitePath;
import paperarchive.template.ValueHasher;

/**
 * The citations of a list of papers in one format.
 *
 * @param packed whether the file is compressed
 */
record BibliographyFile(
        SitePath path,
        CitationTexts papers,
        CitedPaperList list,
        CitationFormat format,
        boolean packed)
        implements OutputFile {
    BibliographyFile(
            CitationTexts papers, CitedPaperList list, CitationFormat format, boolean packed) {
        this(path(list, format, packed), papers, list, format, packed);
    }

    private static SitePath path(CitedPaperList list, CitationFormat format, boolean packed) {
        String extension = format.extension() + (packed ? ".gz" : "");
        return new SitePath(list.stem() + "." + extension);
    }

    @Override
    public String kind() {
        return format.title();
    }

    @Override
    public Optional<String> fingerprint() {
        ValueHasher hash = papers.hasher().add(format).add(packed).add(list.papers().size());
        for (Paper paper : list.papers()) {
            hash.add(papers.hash(paper));
        }
        return Optional.of(hash.value().hex());
    }

    @Override
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (OutputStream out = packed ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write(format.begin());
            boolean first = true;
            for (Paper paper : list.papers()) {
                text.write(first ? "" : format.between());
                text.write(papers.written(paper, format));
                first = false;
            }
            text.write(format.end());
        }
        return bytes.toByteArray();
    }
}
