package no.kneika.payroll.web;

import java.util.List;

/** What a mentor is paid, and when. */
public record PayPage(List<Month> months) {

    /** @param state where the money is, and what happens next */
    public record Month(String name, String href, String hours, String beforeTax, String state) {}
}
