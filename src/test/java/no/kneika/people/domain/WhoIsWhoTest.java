package no.kneika.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.people.IdentityNumber;
import no.kneika.people.PersonRow;
import no.kneika.platform.intake.Trouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a line speaks of: the register's own number first, then identity number, then login. */
class WhoIsWhoTest {

    private static final String EVAS = "27870097064";
    private static final String TUVAS = "08860368081";
    private static final UUID EVA = new UUID(0, 1);
    private static final UUID TUVA = new UUID(0, 2);

    private WhoIsWho who = new WhoIsWho("STUDENT_NUMBER", IdentityNumber::digits);

    @BeforeEach
    void evaAndTuvaAreKnown() {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
        who = new WhoIsWho("STUDENT_NUMBER", IdentityNumber::digits);
        who.knows(EVA, "560108", EVAS, List.of("eva@hinf.no"));
        who.knows(TUVA, "560110", null, List.of("tuva@hinf.no"));
    }

    private static PersonRow row(@Nullable String identity, @Nullable String login) {
        var number = identity == null ? null : IdentityNumber.parse(identity).orThrow();
        return new PersonRow("Navn", number, null, null, null, null, login);
    }

    private List<String> against(String number, PersonRow row) {
        return who.against(7, number, row).stream().map(Trouble::toString).toList();
    }

    @Test
    void evaWithANewStudentNumberIsStillEva() {
        assertThat(who.find("999999", row(EVAS, null))).isEqualTo(EVA);
        assertThat(who.find("999999", row(null, "tuva@hinf.no"))).isEqualTo(TUVA);
        assertThat(who.find("999999", row(null, null))).isNull();
        assertThat(against("560110", row(TUVAS, "tuva@hinf.no"))).isEmpty();
    }

    @Test
    void tuvaCannotBeGivenEvasNumberOrLogin() {
        assertThat(against("560110", row(EVAS, null))).containsExactly("7 IDENTITY intake-identity-taken");
        assertThat(against("560110", row(null, "eva@hinf.no"))).containsExactly("7 LOGIN intake-login-taken");
    }

    @Test
    void evasIdentityNumberIsNotChangedByAFile() {
        assertThat(against("560108", row(TUVAS, null))).containsExactly("7 IDENTITY intake-identity-differs");
    }
}
