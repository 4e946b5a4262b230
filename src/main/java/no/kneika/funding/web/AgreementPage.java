package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * One agreement: what stands in the way, who has signed, and the sheet it is typed in from at NAV.
 *
 * @param hinders what must happen before work may begin, as sentences
 * @param hindersColor how much it matters
 * @param next those whose signature can be told of now
 * @param sheet nothing for those who only see what it costs, and before the student has said yes
 * @param hidden why there is no sheet; empty when there is one
 * @param ownRisk where an approver takes the risk of an earlier start
 * @param running what is done with one that is concluded, for those whose desk it is; null otherwise
 */
public record AgreementPage(
        String id,
        String caseId,
        String student,
        String state,
        int version,
        List<Fact> facts,
        String hindersHeading,
        String hindersColor,
        List<String> hinders,
        List<Signer> signers,
        List<Month> months,
        List<Option> next,
        boolean mayAct,
        boolean mayConclude,
        List<Step> sheet,
        String hidden,
        @Nullable String grant,
        @Nullable String ownRisk,
        @Nullable Running running,
        String today,
        Form form) {

    /** One of the five, in NAV's order. */
    public record Signer(String who, String what, String color) {}

    /** @param href where what happened in it stands; null before it is concluded, and for those who only read the agreement */
    public record Month(
            String when,
            String hours,
            String sum,
            String paid,
            @Nullable String href) {}

    /**
     * What is done with one that is concluded.
     *
     * @param changes what has been changed of it
     * @param changeHref where other hours are asked for, or null
     * @param endHref where it ends before its time, or null
     * @param papersLead when NAV closes access, and what is missing
     * @param mayKeep which papers the reader may bring
     */
    public record Running(
            List<Change> changes,
            @Nullable String changeHref,
            @Nullable String endHref,
            String papersLead,
            String papersColor,
            List<Paper> papers,
            List<Option> mayKeep) {}

    public record Change(String href, String what, String state, String color) {}

    public record Paper(String name, String href, String note) {}

    /** One step of NAV's form. */
    public record Step(String id, String heading, List<Field> fields) {}

    /** @param copy it is typed at NAV, so it can be copied; a choice is only read */
    public record Field(String id, String label, String value, boolean lines, boolean copy) {}
}
