package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links name the folder of a page where a server answers for it, and its file elsewhere. */
class LinkStyleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "https://EXAMPLE.org/repo/",
                "http://papers.example.org:8080/",
                "https://localhost.example.org/",
                "https://bücher.de/",
                "https://11.0.0.1/",
                "https://172.32.0.1/",
                "https://[2001:db8::1]/"
            })
    void linksOfAPublicSiteNameFolders(String baseUrl) {
        assertFalse(LinkStyle.AUTO.namesFiles(baseUrl));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://localhost:8000/",
                "http://LOCALHOST/papers/",
                "http://archive.localhost/",
                "http://printer.local/",
                "http://intranet/papers/",
                "http://papers.test/",
                "http://127.0.0.1:8000/",
                "http://10.1.2.3/",
                "http://172.16.0.9/",
                "http://192.168.1.20:80/",
                "http://169.254.1.1/",
                "http://0.0.0.0:4000/",
                "http://[::1]:8000/",
                "http://[fe80::1]/",
                "http://[fd00::1]/"
            })
    void linksOfALocalSiteNameFiles(String baseUrl) {
        assertTrue(LinkStyle.AUTO.namesFiles(baseUrl));
    }

    @Test
    void theSettingOverridesTheUrl() {
        assertTrue(LinkStyle.FILE.namesFiles("https://example.org/"));
        assertFalse(LinkStyle.FOLDER.namesFiles(""));
        assertEquals("folder", LinkStyle.FOLDER.toString());
    }
}
