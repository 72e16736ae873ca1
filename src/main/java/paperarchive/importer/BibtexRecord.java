package paperarchive.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.PartialDate;

/** Turns an entry of BibTeX or biblatex into a record. */
final class BibtexRecord {
    /** Fields that are handled below, or that only help to read others. */
    private static final Set<String> READ =
            Set.of(
                    "title",
                    "subtitle",
                    "author",
                    "journal",
                    "journaltitle",
                    "booktitle",
                    "booksubtitle",
                    "howpublished",
                    "eventtitle",
                    "maintitle",
                    "school",
                    "institution",
                    "organization",
                    "publisher",
                    "volume",
                    "number",
                    "issue",
                    "pages",
                    "year",
                    "month",
                    "day",
                    "date",
                    "doi",
                    "url",
                    "eprint",
                    "archiveprefix",
                    "eprinttype",
                    "primaryclass",
                    "eprintclass",
                    "abstract",
                    "keywords",
                    "keyword",
                    "language",
                    "langid",
                    "crossref",
                    "xdata",
                    "pdf",
                    "code",
                    "pmid",
                    "type",
                    "openreview",
                    "copyright",
                    "license");

    private static final Pattern ARXIV_VENUE =
            Pattern.compile("(?i)(arxiv preprint\\b.*|arxiv|corr)(.*)", Pattern.DOTALL);
    private static final Pattern ARXIV_ID =
            Pattern.compile("(?i)(?:abs/|arxiv:\\s*)([a-z.-]+/\\d{7}|\\d{4}\\.\\d{4,5})");
    private static final Pattern ADDRESS =
            Pattern.compile("\\\\url\\s*\\{([^}]*)}|(https?://\\S+)");

    private final BibtexEntry entry;
    private final RecordDraft draft = new RecordDraft();

    private BibtexRecord(BibtexEntry entry) {
        this.entry = entry;
    }

    static RecordDraft of(BibtexEntry entry) {
        return new BibtexRecord(entry).read();
    }

    private RecordDraft read() {
        title();
        BibtexNames.read(entry.field("author"), draft);
        identifiers();
        venue();
        date();
        draft.text("volume", plain("volume"));
        draft.text("number", plain("number", "issue"));
        draft.text("number", plain("issue"));
        draft.text("pages", plain("pages").replaceAll("(?<=\\w)\\s*[-–—]+\\s*(?=\\w)", "–"));
        draft.paragraphs("abstract", BibtexValueDecoder.unbraced(entry.field("abstract")));
        for (String tag : plain("keywords", "keyword").split("[,;]", -1)) {
            draft.tag(tag);
        }
        draft.language(plain("language", "langid"));
        draft.text("license", plain("license", "copyright"));
        entry.fields().keySet().stream()
                .filter(name -> !READ.contains(name))
                .forEach(draft::unkept);
        return draft;
    }

    private String plain(String... names) {
        return BibtexValueDecoder.plain(entry.field(names));
    }

    private void title() {
        String title = entry.field("title");
        String subtitle = entry.field("subtitle");
        if (title.isEmpty()
                && !entry.field("booktitle").isEmpty()
                && entry.type().equals("proceedings")) {
            title = entry.field("booktitle");
        }
        boolean mark = title.strip().matches("(?s).*[.:?!]}*");
        draft.text(
                "title",
                BibtexValueDecoder.title(
                        subtitle.isEmpty() ? title : title + (mark ? " " : ": ") + subtitle));
    }

    /** Sets the venue. An arXiv preprint has an identifier instead of a venue. */
    private void venue() {
        String venue = plain("journal", "journaltitle", "booktitle", "maintitle", "eventtitle");
        for (String name : List.of("maintitle", "eventtitle")) {
            if (!plain(name).isEmpty() && !plain(name).equals(venue)) {
                draft.unkept(name);
            }
        }
        String sub = venue.equals(plain("booktitle")) ? plain("booksubtitle") : "";
        venue = sub.isEmpty() ? venue : venue + ": " + sub;
        String how = entry.field("howpublished");
        Matcher address = ADDRESS.matcher(how);
        if (address.find()) {
            draft.address(address.group(1) == null ? address.group(2) : address.group(1));
        } else if (venue.isEmpty()) {
            venue = BibtexValueDecoder.plain(how);
        }
        boolean preprint = ARXIV_VENUE.matcher(venue).matches();
        Matcher id = ARXIV_ID.matcher(venue + " " + entry.field("volume"));
        if (preprint && id.find()) {
            draft.identifier("arxiv", id.group(1));
        }
        boolean eprint = draft.fields().text("identifiers", "arxiv").length() > 0;
        boolean alone = preprint || (eprint && venue.isEmpty());
        boolean misc = Set.of("article", "misc", "online", "unpublished").contains(entry.type());
        draft.text("type", alone && misc ? "article" : WorkTypes.bibtex(entry.type()));
        String publisher = plain("publisher", "school", "institution");
        draft.text("publisher", publisher.isEmpty() ? plain("organization") : publisher);
        if (!preprint || !misc) {
            draft.text("venue", venue);
        }
        if (!entry.field("type").isEmpty()) {
            draft.unkept("type");
        }
    }

    private void date() {
        String year = plain("year").isEmpty() ? plain("date") : plain("year");
        if (!plain("date").isEmpty()) {
            draft.date("published", plain("date"));
            return;
        }
        Optional<PartialDate> parsed = SourceDate.parse(year.replaceAll("[^\\d/. -]", " "));
        String month = plain("month");
        int monthNumber = SourceDate.month(month);
        int day =
                SourceDate.day(
                        plain("day").isEmpty() ? month.replaceAll("^\\d+$", "") : plain("day"));
        if (parsed.isPresent() && parsed.get().month() == 0) {
            draft.date("published", SourceDate.of(parsed.get().year(), monthNumber, day));
        } else if (parsed.isPresent()) {
            draft.date("published", parsed);
        } else if (!year.isEmpty()) {
            draft.unkept("year that is not a number");
        }
        if (monthNumber == 0 && !month.isBlank()) {
            draft.unkept("month that is not a month");
        }
    }

    private void identifiers() {
        identifier("doi", entry.field("doi"));
        String eprint = unescaped(entry.field("eprint"));
        String prefix = entry.field("archiveprefix", "eprinttype").toLowerCase(Locale.ROOT);
        if (prefix.equals("arxiv")
                || (prefix.isEmpty() && IdentifierExtractor.arxiv(eprint).isPresent())) {
            String old = entry.field("primaryclass", "eprintclass");
            boolean number = eprint.matches("\\d{7}") && !old.isEmpty();
            identifier("arxiv", number ? old.replaceAll("\\.[A-Z]+$", "") + "/" + eprint : eprint);
        } else if (!eprint.isEmpty()) {
            if (List.of("pubmed", "pmid").contains(prefix)) {
                identifier("pmid", eprint);
            } else {
                draft.unkept("eprint");
            }
        }
        identifier("pmid", entry.field("pmid"));
        identifier("openreview", entry.field("openreview"));
        for (String url : unescaped(entry.field("url")).split("\\s+", -1)) {
            draft.address(url);
        }
        draft.link("pdf", unescaped(entry.field("pdf")));
        draft.link("code", unescaped(entry.field("code")));
    }

    private void identifier(String scheme, String text) {
        draft.identifier(scheme, unescaped(text));
    }

    /** Returns an address or identifier without the backslashes that TeX needs. */
    private static String unescaped(String text) {
        Matcher url = ADDRESS.matcher(text);
        String inner = url.find() && url.group(1) != null ? url.group(1) : text;
        return inner.replaceAll("\\\\([_%&#~{}$])", "$1")
                .replace("{", "")
                .replace("}", "")
                .replace("\\textasciitilde", "~")
                .strip();
    }
}
