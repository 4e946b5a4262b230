package no.kneika.hours.service;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryId;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.SheetRules.Sheet;
import no.kneika.hours.store.Sheets;
import no.kneika.hours.store.Sheets.AttestationRow;
import no.kneika.hours.store.Words;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.stereotype.Component;

/** Reads a sheet with what was said about it, for those who attest and approve. */
@Component
public class SheetReader {

    private final Timesheets timesheets;
    private final Sheets sheets;
    private final Words words;
    private final Vault vault;

    SheetReader(Timesheets timesheets, Sheets sheets, Words words, Vault vault) {
        this.timesheets = timesheets;
        this.sheets = sheets;
        this.words = words;
        this.vault = vault;
    }

    public Sheet sheet(Assignment assignment, YearMonth month, Actor actor) {
        return timesheets.sheet(assignment, month, actor);
    }

    public List<AttestationRow> attestations(AssignmentId assignment, YearMonth month) {
        return sheets.attestationsOf(assignment, month);
    }

    /** Those of a sheet that wait for an approver. */
    public List<AttestationId> unapproved(AssignmentId assignment, YearMonth month) {
        return attestations(assignment, month).stream()
                .filter(row -> !row.isApproved())
                .map(AttestationRow::id)
                .toList();
    }

    public AttestationRow attestation(AttestationId id) {
        return sheets.attestation(id).orElseThrow(() -> new NotFound("attestation"));
    }

    /** The student's own words about what is not right, opened; those who said nothing are missing. */
    public Map<EntryId, String> disputes(Sheet sheet, Actor actor) {
        var said = new HashMap<EntryId, String>();
        words.disputes(sheet.lines().stream().map(Line::id).toList()).forEach((id, dispute) -> {
            var reason = dispute.reason();
            if (reason == null) return;
            said.put(id, vault.open(new Place(actor.institution(), "entry_dispute", "reason", id.value()), reason));
        });
        return said;
    }
}
