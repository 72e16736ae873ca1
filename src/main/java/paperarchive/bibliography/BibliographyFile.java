package paperarchive.bibliography;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import paperarchive.cite.CitationFormat;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.plan.SitePath;
import paperarchive.template.ValueHasher;

/** The citations of a list of papers in one format. */
record BibliographyFile(
        SitePath path, CitationTexts papers, CitedPaperList list, CitationFormat format)
        implements OutputFile {
    BibliographyFile(CitationTexts papers, CitedPaperList list, CitationFormat format) {
        this(new SitePath(list.stem() + "." + format.extension()), papers, list, format);
    }

    @Override
    public String kind() {
        return format.title();
    }

    @Override
    public Optional<String> fingerprint() {
        ValueHasher hash = papers.hasher().add(format).add(list.papers().size());
        for (Paper paper : list.papers()) {
            hash.add(papers.hash(paper));
        }
        return Optional.of(hash.value().hex());
    }

    @Override
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writeTo(text);
        }
        return bytes.toByteArray();
    }

    /** Writes the text of the file. */
    void writeTo(Writer text) throws IOException {
        text.write(format.begin());
        boolean first = true;
        for (Paper paper : list.papers()) {
            text.write(first ? "" : format.between());
            text.write(papers.written(paper, format));
            first = false;
        }
        text.write(format.end());
    }
}
