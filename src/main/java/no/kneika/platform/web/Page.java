package no.kneika.platform.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What the layout and the parts need to draw a page, and the words and formats of its reader. Made by {@link Pages}.
 *
 * @param title the page's name: its {@code h1} and its {@code <title>}
 * @param here the menu item it lies under, empty for none
 * @param capacity null when nobody is signed in
 * @param reader null when nobody is signed in
 */
public record Page(
        String title,
        String here,
        @Nullable Capacity capacity,
        @Nullable Reader reader,
        List<Menu.Item> menu,
        Map<String, Integer> counts,
        @Nullable TrainingBanner training,
        LocalDate today,
        Wording words,
        Visit visit,
        boolean canSearch) {

    // ---- words and formats -------------------------------------------------------------------------------------

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    public String why(Reason reason) {
        return words.why(reason);
    }

    public String money(Money money) {
        return words.formats().money(money);
    }

    /** As people type it in a field. */
    public String typed(Minutes minutes) {
        return words.formats().typed(minutes);
    }

    public String typed(Percent percent) {
        return words.formats().typed(percent);
    }

    /** What an amount is counted in, small beside a figure. */
    public String kroner() {
        return words.formats().kroner();
    }

    /** Without "kr". */
    public String amount(Money money) {
        return words.formats().amount(money);
    }

    public String rate(HourlyRate rate) {
        return words.formats().rate(rate);
    }

    public String percent(Percent percent) {
        return words.formats().percent(percent);
    }

    public String number(long value) {
        return words.formats().number(value);
    }

    public String minutes(Minutes minutes) {
        return words.formats().minutes(minutes);
    }

    /** In whole words, for screen readers. */
    public String spoken(Minutes minutes) {
        return words.formats().spoken(minutes);
    }

    public String clock(Minutes minutes) {
        return words.formats().clock(minutes);
    }

    public String time(LocalTime time) {
        return words.formats().time(time);
    }

    public String date(LocalDate day) {
        return words.formats().date(day);
    }

    public String day(LocalDate day) {
        return words.formats().day(day, today);
    }

    public String shortDate(LocalDate day) {
        return words.formats().shortDate(day, today);
    }

    public String weekdayDate(LocalDate day) {
        return words.formats().weekdayDate(day);
    }

    public String period(Period period) {
        return words.formats().period(period);
    }

    public String shortPeriod(Period period) {
        return words.formats().shortPeriod(period, today);
    }

    public String month(YearMonth month) {
        return words.formats().month(month);
    }

    public String monthName(YearMonth month) {
        return words.formats().monthName(month);
    }

    public String relative(LocalDate day) {
        return words.formats().relative(day, today);
    }

    /** "i dag 07.40". */
    public String relative(LocalDateTime at) {
        return relative(at.toLocalDate()) + " " + time(at.toLocalTime());
    }

    public String inDays(LocalDate day) {
        return words.formats().inDays(day, today);
    }

    public int week(LocalDate day) {
        return words.formats().week(day);
    }

    public String list(List<String> names) {
        return words.formats().list(names);
    }

    /** With a capital first letter, for what begins a line. */
    public String upper(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }

    // ---- the request -------------------------------------------------------------------------------------------

    public String csrf() {
        return visit.csrf().get();
    }

    public String csrfHeader() {
        return visit.csrfHeader();
    }

    /** A fresh command key: a form sent twice acts once. */
    public String newKey() {
        return Ids.next().toString();
    }

    /** A value after the question mark, empty when there is none. */
    public String query(String name) {
        return visit.query().getOrDefault(name, "");
    }

    public String path() {
        return visit.path();
    }

    public int sessionSeconds() {
        return reader == null ? 0 : visit.sessionSeconds();
    }

    /** What was just done, as a sentence; empty when nothing was, or when an address says something nobody wrote. */
    public String done() {
        var key = "done." + query("done");
        return words.has(key) ? t(key) : "";
    }

    // ---- the frame ---------------------------------------------------------------------------------------------

    public String lang() {
        return words.language().code();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public boolean isSignedIn() {
        return reader != null;
    }

    public String personName() {
        return reader == null ? "" : reader.name();
    }

    public String initials() {
        return reader == null ? "" : reader.initials();
    }

    public String institutionName() {
        return reader == null ? "" : reader.institution();
    }

    /** "Koordinator". */
    public String capacityName() {
        return capacity == null ? "" : t("capacity." + capacity);
    }

    /** Students and mentors mostly come on a phone: larger text, a tab bar, one narrow column. */
    public boolean isPhoneRole() {
        return capacity == Capacity.STUDENT || capacity == Capacity.MENTOR;
    }

    public String role() {
        if (capacity == null) return "none";
        return isPhoneRole() ? capacity.name().toLowerCase(java.util.Locale.ROOT) : "staff";
    }

    public String size() {
        return isPhoneRole() ? "md" : "sm";
    }

    public boolean isHere(Menu.Item item) {
        return item.name().equals(here);
    }

    public int count(Menu.Item item) {
        return counts.getOrDefault(item.name(), 0);
    }

    /** The colour of a person's disc: students heather, NAV fjord, mentors cloudberry, the rest spruce. */
    public static String tone(@Nullable Capacity capacity) {
        if (capacity == null) return "0";
        return switch (capacity) {
            case STUDENT -> "2";
            case NAV_ADVISER, NAV_UNIT -> "3";
            case MENTOR -> "4";
            case LECTURER -> "0";
            default -> "1";
        };
    }

    public String asset(String name) {
        return Assets.href(name);
    }
}
