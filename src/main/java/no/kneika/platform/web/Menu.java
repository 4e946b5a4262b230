package no.kneika.platform.web;

import java.util.List;
import no.kneika.kernel.Capacity;

/** What the rail and the tab bar hold, by capacity. An item is shown once a room answers at its address. */
public final class Menu {

    /** @param name what a page gives as its place, and the key {@code nav.<name>} of its word */
    public record Item(String name, String href, String icon) {}

    private static final Item TODAY = new Item("today", "/today", "sun");
    private static final Item STUDENTS = new Item("students", "/cases", "people");
    private static final Item EXTENSIONS = new Item("extensions", "/extensions", "extension");
    private static final Item SHEETS = new Item("timesheets", "/sheets", "clock");
    private static final Item CLAIMS = new Item("claims", "/claims", "receipt");
    private static final Item UNIT_CLAIMS = new Item("unit-claims", "/unit/claims", "receipt");
    private static final Item MENTORS = new Item("mentors", "/mentors", "handshake");
    private static final Item LETTERS = new Item("letters", "/letters", "letter");
    private static final Item MONEY = new Item("money", "/money", "money");
    private static final Item BUDGET = new Item("budget", "/budget", "chart");
    private static final Item PAYROLL = new Item("payroll", "/payroll", "payroll");
    private static final Item RATES = new Item("rates", "/rates", "wallet");
    private static final Item PEOPLE = new Item("people", "/people", "person");
    private static final Item IMPORTS = new Item("imports", "/imports", "upload");
    private static final Item RULEBOOKS = new Item("rulebooks", "/rulebooks", "log");
    private static final Item CONTACTS = new Item("contacts", "/contacts", "phone");
    private static final Item ARRANGEMENTS = new Item("arrangements", "/arrangements", "compass");
    private static final Item LOG = new Item("log", "/log", "log");

    private Menu() {}

    static List<Item> of(Capacity capacity) {
        return switch (capacity) {
            case COORDINATOR -> List.of(TODAY, STUDENTS, EXTENSIONS, SHEETS, CLAIMS, MENTORS, LETTERS, MONEY);
            case ADVISER -> List.of(TODAY, STUDENTS, MENTORS, LETTERS, CONTACTS);
            case APPROVER -> List.of(TODAY, STUDENTS, SHEETS, CLAIMS, MONEY, BUDGET, RATES, CONTACTS);
            case FINANCE -> List.of(TODAY, SHEETS, PAYROLL, RATES, CLAIMS, MONEY, BUDGET, CONTACTS);
            case ADMIN -> List.of(TODAY, PEOPLE, IMPORTS, RULEBOOKS, RATES, CONTACTS, ARRANGEMENTS);
            case PRIVACY_OFFICER -> List.of(TODAY, PEOPLE, LOG);
            case STUDENT ->
                List.of(
                        new Item("support", "/today", "home"),
                        new Item("my-hours", "/my-hours", "clock"),
                        new Item("sharing", "/sharing", "eye"),
                        new Item("messages", "/messages", "chat"));
            case MENTOR ->
                List.of(
                        new Item("mentor-today", "/today", "home"),
                        new Item("hours", "/hours", "clock"),
                        new Item("my-students", "/my-students", "person"),
                        new Item("pay", "/pay", "wallet"));
            case NAV_UNIT -> List.of(TODAY, UNIT_CLAIMS);
            case NAV_ADVISER, LECTURER -> List.of(TODAY);
            case SYSTEM -> List.of();
        };
    }
}
