package paperarchive.scaffold;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The options of a new archive: its texts, and the program that builds it. All texts but the title
 * may be empty.
 *
 * @param title the name of the archive: {@code Daily Papers}
 * @param description one sentence for search engines
 * @param baseUrl the URL of the site: {@code https://example.org/papers/}
 * @param language a BCP 47 tag: {@code en}
 * @param program the source of program releases; an empty repository if that is unknown
 */
public record ScaffoldOptions(
        String title, String description, String baseUrl, String language, Release program) {
    private static final String GITHUB = "https://github.com/";
    private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

    /**
     * A release of the program.
     *
     * @param repository the GitHub repository that has it: {@code ada/paper-archive}
     * @param version {@code 0.2.0}
     * @param commit its commit, 40 hexadecimal digits; empty if unknown
     * @param sha256 the SHA-256 of its jar, 64 hexadecimal digits; empty if unknown
     */
    public record Release(String repository, String version, String commit, String sha256) {
        /** Returns the action of the release, at its commit or else its tag. */
        String action() {
            String at = commit.isEmpty() ? "v" + version : commit + " # v" + version;
            return repository + "/.github/actions/build@" + at;
        }

        /** Returns the action that applies issue forms, likewise. */
        String correctAction() {
            return action().replace("/actions/build@", "/actions/correct@");
        }

        /** Returns the steps of a workflow that apply an issue form with this release. */
        String correctSteps() {
            return "      - uses: " + correctAction() + "\n        with:\n          " + pin();
        }

        /** Returns the inputs of the action that say which jar it fetches. */
        String pin() {
            String pin = "version: \"" + version + "\"";
            return sha256.isEmpty() ? pin : pin + "\n          sha256: " + sha256;
        }
    }

    /**
     * A text of the scaffold with the options filled in, without expanding placeholders in their
     * values.
     */
    byte[] fill(String text) {
        String url = program.repository().isEmpty() ? "#" : GITHUB + program.repository();
        Map<String, String> values =
                Map.of(
                        "PROGRAM_STEPS", program.correctSteps(),
                        "TITLE", quoted(title),
                        "HEADING", title,
                        "DESCRIPTION", quoted(description),
                        "BASE_URL", quoted(baseUrl),
                        "LANGUAGE", quoted(language),
                        "PROGRAM", url,
                        "ACTION", program.action(),
                        "PIN", program.pin());
        return PLACE.matcher(text)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(place.group(1), place.group())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a one-line text as YAML; a quoted JSON string is also valid YAML. */
    private static String quoted(String text) {
        return new JsonMapper().writeValueAsString(text);
    }
}
