package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedKeysTest {
    @Test
    void noNameIsKnownTwice() {
        for (List<String> names :
                List.of(
                        AllowedKeys.RECORD,
                        AllowedKeys.AUTHOR,
                        AllowedKeys.VERSION,
                        AllowedKeys.STATUS,
                        AllowedKeys.SETTINGS,
                        AllowedKeys.PAGE,
                        AllowedKeys.TYPES)) {
            assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        }
    }

    @Test
    void everyKnownTypeIsTaken() {
        for (String type : AllowedKeys.TYPES) {
            assertEquals(type, Report.paper("type: " + type).type());
        }
    }
}
