package no.kneika.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a long list is shown.
 *
 * @param current the page, from 1
 * @param size rows on a page
 * @param total rows in all
 * @param base the address without the page, for example {@code /claims?year=2026}
 */
public record Paging(int current, int size, int total, String base) {

    public Paging {
        current = Math.clamp(current, 1, Math.max(1, (total + size - 1) / size));
    }

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public int first() {
        return total == 0 ? 0 : (current - 1) * size + 1;
    }

    public int last() {
        return Math.min(total, current * size);
    }

    public int offset() {
        return (current - 1) * size;
    }

    public String href(int page) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + page;
    }

    /** First, last and those around the current one; 0 is a gap. */
    public List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (int page = 1; page <= pages(); page++) {
            boolean near = page == 1 || page == pages() || Math.abs(page - current) <= 1;
            if (near) numbers.add(page);
            else if (numbers.getLast() != 0) numbers.add(0);
        }
        return numbers;
    }
}
