package no.kneika.funding.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantLetter;
import no.kneika.funding.Refund;
import no.kneika.kernel.Decision;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterId;
import no.kneika.people.IdentityNumber;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Page;

/** The fields of a grant letter: filled from the inbox or a grant, read from what was typed. */
final class GrantForm {

    private GrantForm() {}

    /** What could be read out of a letter; a person checks it (integrations.md). */
    static Form filled(Page page, Letter letter, String application) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("letter", letter.id().toString());
        values.put("application", application);
        var read = letter.fields();
        var period = read.period();
        if (period != null) {
            values.put("from", page.date(period.from()));
            values.put("to", page.date(period.to()));
        }
        var hours = read.hours();
        if (hours != null) values.put("hours", page.typed(hours));
        var ceiling = read.ceiling();
        if (ceiling != null) values.put("ceiling", ceiling.toString().replace('.', ','));
        var theirs = read.theirReference();
        if (theirs != null) values.put("funderReference", theirs);
        var ours = read.ourReference();
        if (ours != null) values.put("ourReference", ours);
        return Form.of(values);
    }

    /** The grant as it stands, or as a letter that corrects it says. */
    static Form filled(Page page, Grant grant, Optional<Letter> letter) {
        var known = filled(page, grant);
        if (letter.isEmpty()) return known;
        var it = letter.get();
        var form = known;
        for (var said : filled(page, it, "").values().entrySet())
            if (!said.getValue().getFirst().isEmpty())
                form = form.with(said.getKey(), said.getValue().getFirst());
        var received = it.receivedAt().atZone(BusinessClock.ZONE).toLocalDate();
        return form.with("decidedOn", page.date(received))
                .with("why", page.t("grant.letter.why", it.title(), received));
    }

    static Form filled(Page page, Grant grant) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("from", page.date(grant.period().from()));
        values.put("to", page.date(grant.period().to()));
        values.put("hours", page.typed(grant.hours()));
        if (grant.refund() instanceof Refund.ByClaim claim)
            values.put(
                    "ceiling",
                    claim.ceiling()
                            .map(rate -> rate.toString().replace('.', ','))
                            .orElse(""));
        values.put("funderReference", grant.funderReference());
        values.put("decidedOn", page.date(grant.decidedOn()));
        return Form.of(values);
    }

    /** @param wholeLetter a letter that opens a grant names its student; a correction is about a grant we know */
    static Decision<GrantLetter> read(Form form, LocalDate today, boolean wholeLetter) {
        var typed = new Gathering();
        var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", today));
        var hours = typed.take(Inputs.hours(form.value("hours"), "hours"));
        var ceiling = typed.take(Inputs.optional(form.value("ceiling"), text -> Inputs.rate(text, "ceiling")));
        var identity = typed.take(
                wholeLetter
                        ? IdentityNumber.parse(form.value("identity")).map(Optional::of)
                        : Decision.accepted(Optional.<IdentityNumber>empty()));
        var reference = typed.take(Inputs.text(form.value("funderReference"), "funderReference", 60));
        var ours = typed.take(Inputs.optionalText(form.value("ourReference"), "ourReference", 40));
        // The date of the letter may be left out; then it is the day it is recorded.
        var decided =
                typed.take(Inputs.optional(form.value("decidedOn"), text -> Inputs.date(text, "decidedOn", today)));
        return typed.make(() -> new GrantLetter(
                uuid(form.value("application")).map(ApplicationId::new),
                period.get(),
                hours.get(),
                ceiling.get(),
                reference.get(),
                decided.get().orElse(today),
                identity.get(),
                ours.get(),
                uuid(form.value("letter")).map(LetterId::new),
                form.has("isTotal", "true")));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
