package no.kneika.platform;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.kneika.kernel.CaseId;

/** What this piece of work really showed (sporet): collected while it runs, written as one line when it ends. */
public final class Trail {

    static final ScopedValue<Trail> CURRENT = ScopedValue.newInstance();

    private final Map<CaseId, Set<Shown>> shown = new LinkedHashMap<>();

    Trail() {}

    /** Notes that a part of a case is shown to whoever acts now. Outside {@link Use#as} it is an error: nobody would write it down. */
    public static void shows(CaseId caseId, Shown what) {
        if (!CURRENT.isBound()) throw new IllegalStateException("what is shown outside Use.as leaves no trail");
        CURRENT.get().note(caseId, what);
    }

    void note(CaseId caseId, Shown what) {
        shown.computeIfAbsent(caseId, any -> EnumSet.noneOf(Shown.class)).add(what);
    }

    Map<CaseId, Set<Shown>> shown() {
        return shown;
    }
}
