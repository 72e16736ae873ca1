package paperarchive.paper;

import java.util.regex.Pattern;

/**
 * Names that a folder can have on every system. Windows takes {@code con}, {@code aux.x} and the
 * like for devices, and drops a dot at the end of a name.
 *
 * <p>Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
public final class PortableName {
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    private PortableName() {}

    /** Whether a folder of this name can exist on every system. */
    public static boolean isValid(String name) {
        return !isDevice(name) && !name.endsWith(".");
    }

    /** Whether Windows takes the name for a device, whatever its ending. */
    public static boolean isDevice(String name) {
        int length = name.length();
        boolean possible = length > 2 && "cpanlCPANL".indexOf(name.charAt(0)) >= 0;
        return possible && DEVICE.matcher(name).matches();
    }
}
