package paperarchive.html;

import java.util.List;

/**
 * A vertical bar chart. The SVG has no width or height: the style sheet stretches it to fit phones
 * and wide screens.
 */
final class BarChart {
    /** The width of a bar and the gap after it. */
    private static final int PITCH = 4;

    private static final int HEIGHT = 100;

    private BarChart() {}

    /**
     * The bars of a row of numbers.
     *
     * @param most the number that reaches the top
     */
    static View.Drawing of(String title, List<Integer> numbers, int most) {
        StringBuilder path = new StringBuilder(8 * numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            int height = height(numbers.get(i), most);
            if (height > 0) {
                path.append('M').append(i * PITCH + PITCH / 2);
                path.append(' ').append(HEIGHT).append("v-").append(height);
            }
        }
        String box = "0 0 " + numbers.size() * PITCH + " " + HEIGHT;
        return new View.Drawing(title, box, List.of(new View.Stroke("h4", path.toString())));
    }

    /** Returns a share of the height, rounded up so that even one paper is visible. */
    private static int height(int number, int most) {
        return most == 0 ? 0 : (int) (((long) number * HEIGHT + most - 1) / most);
    }
}
