package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTest {
    @Test
    void noNameIsKnownTwice() {
        for (List<String> names :
                List.of(
                        Known.RECORD,
                        Known.AUTHOR,
                        Known.VERSION,
                        Known.STATUS,
                        Known.SETTINGS,
                        Known.PAGE,
                        Known.TYPES)) {
            assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        }
    }

    @Test
    void everyKnownTypeIsTaken() {
        for (String type : Known.TYPES) {
            assertEquals(type, Report.paper("type: " + type).type());
        }
    }
}
