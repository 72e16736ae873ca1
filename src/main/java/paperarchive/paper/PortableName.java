package paperarchive.paper;

import java.util.regex.Pattern;

/**
 * Checks that a folder name is valid on every system. Windows treats {@code con}, {@code aux.x} and
 * the like as devices, and drops a trailing dot.
 *
 * <p>Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
public final class PortableName {
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    private PortableName() {}

    /** Returns whether a folder of this name can exist on every system. */
    public static boolean isValid(String name) {
        return !isDevice(name) && !name.endsWith(".");
    }

    /** Returns whether Windows treats the name as a device, with any extension. */
    public static boolean isDevice(String name) {
        int length = name.length();
        boolean possible = length > 2 && "cpanlCPANL".indexOf(name.charAt(0)) >= 0;
        return possible && DEVICE.matcher(name).matches();
    }
}
