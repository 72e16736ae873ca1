package paperarchive.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.check.RecordChecker;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;
import tools.jackson.databind.json.JsonMapper;

/** Titles and names of other sources as BibTeX. */
class BibtexOfOtherSourcesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "{BERT}: Pre-training ¦ {BERT}: Pre-training",
                "{ImageNet} Large Scale ¦ {ImageNet} Large Scale",
                "\\(x_i\\)-Bounds and $$y$$ Sums ¦ {$x_i$-Bounds} and {$y$} Sums",
                "日本語 Title ¦ 日本語 Title",
                "C++, C#, .NET and R: A Study ¦ {C++}, {C\\#}, {.NET} and {R}: A Study",
                "On the Use of GPUs in pH and mRNA ¦ On the Use of {GPUs} in {pH} and {mRNA}",
                "Learning the language of Germany in Paris and what Bayes would say ¦ Learning the language of {Germany} in {Paris} and what {Bayes} would say",
                "Ünïcödé Čapek Łódź naïve ñ ¦ Ünïcödé Čapek Łódź naïve ñ"
            })
    void aTitleProtectsItsCapitalsAndEscapesItsSigns(String written, String bibtex) {
        assertEquals(bibtex, BibtexTitle.of(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "{Barnes and Noble} / Ada {Byron King} ¦ {Barnes and Noble} and {Byron King}, Ada",
                "{NVIDIA, Inc.} ¦ {NVIDIA, Inc.}",
                "García y Vega, Luis ¦ {García y Vega}, Luis",
                "de la Cruz Martínez, Ana ¦ de la {Cruz Martínez}, Ana",
                "Silva, André Vieira e ¦ Silva, André Vieira {e}",
                "Guo, Dan dan ¦ Guo, Dan {dan}",
                "Martin Luther King, Jr. ¦ King, Jr., Martin Luther",
                "King, Jr., Martin Luther ¦ King, Jr., Martin Luther",
                "King, Martin Luther, Jr. ¦ King, Jr., Martin Luther",
                "Martin Luther King Jr. ¦ King, Jr., Martin Luther",
                "King Jr., Martin Luther ¦ King, Jr., Martin Luther",
                "Martin Luther King,Jr. ¦ King, Jr., Martin Luther",
                "Robert Downey Jr ¦ Downey, Jr, Robert",
                "Henry Fielding Smith III / Smith, III, Henry Fielding ¦ Smith, III, Henry Fielding and Smith, III, Henry Fielding",
                "William Gates V ¦ V, William Gates",
                "Ada Lovelace et al. ¦ Lovelace, Ada and others",
                "Ada Lovelace, et al ¦ Lovelace, Ada and others",
                "Ada Lovelace / et al. ¦ Lovelace, Ada and others",
                "Ada Lovelace / and others ¦ Lovelace, Ada and others",
                "Ada Lovelace and others ¦ Lovelace, Ada and others",
                "Institute of Electrical and Electronics Engineers ¦ {Institute of Electrical and Electronics Engineers}",
                "Johnson & Johnson ¦ {Johnson \\& Johnson}",
                "K. P. Murphy and L. Kaelbling and et al. ¦ Murphy, K. P. and Kaelbling, L. and others",
                "Ada Lovelace, et al. ¦ Lovelace, Ada and others",
                "Ada Lovelace et. al. ¦ Lovelace, Ada and others",
                "Ada Lovelace, others ¦ Lovelace, Ada and others",
                "Gemini Team, Google ¦ {Gemini Team, Google}",
                "DeepSeek-AI ¦ DeepSeek-AI",
                "The ATLAS Collaboration / ATLAS Collaboration ¦ {The ATLAS Collaboration} and {ATLAS Collaboration}",
                "Google Research, Brain Team ¦ {Google Research, Brain Team}",
                "University of California, Berkeley ¦ {University of California, Berkeley}",
                "Center for AI Safety ¦ {Center for AI Safety}",
                "European Organization for Nuclear Research ¦ {European Organization for Nuclear Research}"
            })
    void namesStayWholeInBibtex(String written, String bibtex) {
        String list =
                Stream.of(written.split(" / ", -1))
                        .map(name -> JSON.writeValueAsString(name))
                        .collect(Collectors.joining(", ", "[", "]"));
        String record = "{\"id\": \"a\", \"title\": \"X\", \"authors\": " + list + "}";
        Problems problems = new Problems();
        Paper paper =
                new RecordChecker(problems)
                        .check(RecordText.json(record, "a.json", problems).orElseThrow())
                        .paper()
                        .orElseThrow();
        assertEquals(bibtex, BibtexAuthors.of(paper));
    }
}
