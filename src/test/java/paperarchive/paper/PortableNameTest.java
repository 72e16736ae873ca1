package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "nul",
                "prn",
                "aux",
                "com1",
                "com9",
                "lpt1",
                "lpt9",
                "com1.x",
                "aux.tar.gz",
                "CON",
                "Nul.txt",
                "com0",
                "con.",
                "a.",
                "a..",
                "com\u00b9"
            })
    void aNameThatWindowsTakesForAnotherIsNotPortable(String name) {
        assertFalse(PortableName.isValid(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "connect",
                "com",
                "com10",
                "lpt",
                "nul-1",
                "auxiliary",
                "a.con",
                "x.aux",
                "con-x",
                "prnt",
                "2506.00001",
                "a.b",
                "a",
                "com1x",
                "lpt10"
            })
    void anyOtherNameIsPortable(String name) {
        assertTrue(PortableName.isValid(name));
    }

    @Test
    void aSlugThatIsADeviceGetsASuffixThatIsAlwaysTheSame() {
        assertEquals("aux-" + Slugs.mark("aux"), Slugs.of("AUX"));
        assertEquals(Slugs.of("aux"), Slugs.of("Aux"));
        assertEquals("con-lt", Slugs.of("Con Lt"));
        assertTrue(PortableName.isValid(Slugs.of("Nul")));
        assertTrue(PortableName.isValid(Slugs.of("\uff23\uff2f\uff2d\u00b9")), "wide COM¹");
    }
}
