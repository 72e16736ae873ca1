package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.problem.Location;

class RawValueTest {
    @ParameterizedTest
    @CsvSource({
        "TEXT, text",
        "NUMBER, a number",
        "BOOLEAN, true or false",
        "PLAIN, an unquoted word",
        "NULL, an empty value",
    })
    void aSingleValueIsCalledByItsKind(RawValue.Kind kind, String words) {
        assertEquals(words, new RawValue.Scalar(kind, "x", 1).kind());
    }

    @Test
    void aListAndAMapAreCalledSo() {
        assertEquals("a list", new RawValue.Items(List.of(), 1).kind());
        assertEquals("a map", new RawValue.Fields(Map.of(), 1).kind());
    }

    @Test
    void valuesStayAsTheyWereRead() {
        RawValue one = new RawValue.Scalar(RawValue.Kind.TEXT, "one", 1);
        List<RawValue> list = new ArrayList<>(List.of(one));
        Map<String, RawValue> map = new HashMap<>(Map.of("one", one));
        RawValue.Items items = new RawValue.Items(list, 1);
        RawValue.Fields fields = new RawValue.Fields(map, 1);
        list.clear();
        map.clear();

        assertEquals(List.of(one), items.values());
        assertEquals(Map.of("one", one), fields.values());
        assertThrows(UnsupportedOperationException.class, () -> fields.values().clear());
    }

    @Test
    void fieldsKeepTheirOrder() {
        Map<String, RawValue> map = new LinkedHashMap<>();
        List<String> names = List.of("title", "id", "zeta", "alpha");
        names.forEach(name -> map.put(name, new RawValue.Items(List.of(), 1)));

        assertEquals(names, List.copyOf(new RawValue.Fields(map, 1).values().keySet()));
    }

    @Test
    void aLineOfARecordIsALineOfItsFile() {
        RawRecord record =
                new RawRecord(new Location("a.json", 1), new RawValue.Fields(Map.of(), 1), 0);

        assertEquals(new Location("a.json", 7), record.at(7));
    }
}
