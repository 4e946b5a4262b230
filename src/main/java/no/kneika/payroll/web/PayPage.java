package no.kneika.payroll.web;

import java.util.List;

/** What a mentor is paid, and when. @param back hours that are taken back, in sentences */
public record PayPage(List<Month> months, List<String> back) {

    /** @param state where the money is, and what happens next */
    public record Month(String name, String href, String hours, String beforeTax, String state) {}
}
