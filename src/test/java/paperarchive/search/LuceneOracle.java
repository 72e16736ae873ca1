package paperarchive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;

/**
 * Lucene as a judge of ranking: the same words of the same fields, and BM25 for each field, added
 * by the weights of {@link Field}. A paper has to have every word.
 */
final class LuceneOracle implements AutoCloseable {
    private final Directory directory = new ByteBuffersDirectory();
    private final WordAnalyzer analyzer = new WordAnalyzer();
    private final IndexSearcher searcher;
    private final DirectoryReader reader;

    /** Indexes papers in memory. */
    LuceneOracle(List<Paper> papers, PaperTexts texts) throws IOException {
        Analyzer words = new WhitespaceAnalyzer();
        IndexWriterConfig config = new IndexWriterConfig(words);
        config.setSimilarity(new BM25Similarity(1.2f, 0.75f));
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Paper paper : papers) {
                writer.addDocument(document(paper, texts));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    }

    private Document document(Paper paper, PaperTexts texts) {
        String year = paper.published().map(date -> date.toString().substring(0, 4)).orElse("");
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.TITLE, texts.title(paper));
        fields.put(Field.SUMMARY, texts.summary(paper));
        fields.put(Field.ABSTRACT, texts.abstractText(paper));
        fields.put(Field.TAGS, String.join(" ", paper.tags()));
        fields.put(
                Field.AUTHORS,
                String.join(" ", paper.authors().stream().map(Author::name).toList()));
        fields.put(Field.VENUE, paper.publication().venue() + " " + year);
        Document document = new Document();
        document.add(new StringField("id", paper.id().value(), Store.YES));
        fields.forEach(
                (field, text) ->
                        document.add(
                                new TextField(
                                        field.name(), String.join(" ", terms(text)), Store.NO)));
        return document;
    }

    private List<String> terms(String text) {
        return WordAnalyzer.words(text).stream()
                .filter(word -> !WordAnalyzer.isStopWord(word))
                .map(analyzer::stem)
                .toList();
    }

    /** Returns the ids of the best papers, the best first. */
    List<String> best(String query, int most) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String term : terms(query)) {
            BooleanQuery.Builder anyField = new BooleanQuery.Builder();
            for (Field field : Field.values()) {
                TermQuery one = new TermQuery(new Term(field.name(), term));
                anyField.add(new BoostQuery(one, (float) field.weight()), Occur.SHOULD);
            }
            all.add(anyField.build(), Occur.MUST);
        }
        List<String> ids = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(all.build(), most).scoreDocs) {
            ids.add(stored.document(hit.doc).get("id"));
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
