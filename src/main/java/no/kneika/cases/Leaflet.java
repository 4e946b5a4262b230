package no.kneika.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.kneika.documents.Letterhead;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
import no.kneika.institution.Institutions;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.Responsibles;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The leaflet (brosjyre) that NAV hands out to students only NAV knows of (A3): what a mentor is, what is shared and with
 * whom, and how to say yes. It is about nobody, so anybody may print it. Inside {@code Use}.
 */
@Component
public class Leaflet {

    private static final String TEMPLATE = "paper/leaflet";
    private static final int CONTACTS = 3;

    private final PdfPress press;
    private final Institutions institutions;
    private final Responsibles register;
    private final Texts texts;
    private final BusinessClock clock;

    Leaflet(PdfPress press, Institutions institutions, Responsibles register, Texts texts, BusinessClock clock) {
        this.press = press;
        this.institutions = institutions;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    /** An accessible PDF of one sheet. */
    public byte[] press(Actor actor, Language language) {
        var at = institutions.get(actor.institution());
        var said = texts.in(language);
        var head = new Letterhead(
                Locale.forLanguageTag(language.code()),
                said.t("leaflet.title"),
                Party.of(at.name(language.code())),
                null,
                clock.today(),
                "B-" + clock.today().getYear(),
                null);
        return press.press(TEMPLATE, head, new LeafletPaper(at.name(language.code()), contacts()));
    }

    /** Those here who answer for how it goes or for applications, each once. */
    private List<String> contacts() {
        return Stream.of(Matter.FOLLOW_UP, Matter.APPLICATION)
                .flatMap(matter -> register.answeringFor(matter, "", clock.today()).stream())
                .distinct()
                .limit(CONTACTS)
                .map(Leaflet::reached)
                .toList();
    }

    private static String reached(Responsible it) {
        return Stream.of(it.name(), it.phone(), it.email())
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
