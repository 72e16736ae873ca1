package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    @Test
    void noNameIsKnownTwice() {
        for (List<String> names :
                List.of(
                        KnownNames.RECORD,
                        KnownNames.AUTHOR,
                        KnownNames.VERSION,
                        KnownNames.STATUS,
                        KnownNames.SETTINGS,
                        KnownNames.PAGE,
                        KnownNames.TYPES)) {
            assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        }
    }

    @Test
    void everyKnownTypeIsTaken() {
        for (String type : KnownNames.TYPES) {
            assertEquals(type, Report.paper("type: " + type).type());
        }
    }
}
