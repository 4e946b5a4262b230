package no.kneika.access;

import java.util.Collection;
import java.util.Set;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import org.jspecify.annotations.Nullable;

/** What the student shares (deling, samtykke). Inside {@link no.kneika.platform.Use}. */
public interface Sharing {

    /**
     * A sensitive field for somebody: consent checked, opened and written in the access log; or withheld.
     *
     * @param sealed what the vault sealed for the place; null or empty when nothing is written
     */
    Disclosure show(CaseId caseId, Field field, Actor actor, Place place, byte @Nullable [] sealed);

    /** Whether {@link #show} would show it; leaves no trail. For pages that say what one will see. */
    boolean mayShow(CaseId caseId, Field field, Actor actor);

    /** Whether the student has consented (samtykket) and not withdrawn it. */
    boolean hasConsented(CaseId caseId, Purpose purpose);

    /** Those of the cases where the student has consented and not withdrawn it. */
    Set<CaseId> consented(Collection<CaseId> cases, Purpose purpose);

    /** Everything shared now. */
    Set<Share> shared(CaseId caseId);

    /** The student decides a basic consent; refused for anybody else. */
    Decision<CaseId> consent(Actor student, CaseId caseId, Purpose purpose, boolean given);

    /** The student decides exactly what is shared from now on; refused for anybody else. */
    Decision<CaseId> share(Actor student, CaseId caseId, Set<Share> shares);

    /** Stops all sharing and withdraws every basic consent at once; refused for anybody but the student. */
    Decision<CaseId> stopAll(Actor student, CaseId caseId);
}
