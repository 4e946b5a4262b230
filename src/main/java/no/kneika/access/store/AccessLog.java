package no.kneika.access.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.access.SeenLine;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Shown;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.TrailSink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** Writes who saw what, one line per request, in the transaction that showed it; reads it for whom it is about. */
@Repository
class AccessLog implements TrailSink {

    private static final String NO_REQUEST = "job";

    private final JdbcClient jdbc;
    private final TechnicalClock clock;

    AccessLog(JdbcClient jdbc, TechnicalClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, Map<CaseId, Set<Shown>> shown) {
        var line = Ids.next();
        jdbc.sql("""
                        insert into access_log (institution_id, line_id, at, person_id, capacity, route)
                        values (:institution, :line, :at, :person, :capacity, :route)
                        """)
                .param("institution", actor.institution().value())
                .param("line", line)
                .param("at", clock.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("person", actor.person().value())
                .param("capacity", actor.capacity().name())
                .param("route", route())
                .update();
        var cases = List.copyOf(shown.keySet());
        jdbc.sql("""
                        insert into access_shown (institution_id, line_id, case_id, person_id, shown)
                        select :institution, :line, s.case_id, :person, string_to_array(s.what, ',')
                        from unnest(:cases::uuid[], :shown::text[]) s (case_id, what)
                        """)
                .param("institution", actor.institution().value())
                .param("line", line)
                .param("person", actor.person().value())
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param(
                        "shown",
                        cases.stream()
                                .map(c -> words(shown.getOrDefault(c, Set.of())))
                                .toArray(String[]::new))
                .update();
    }

    private static String words(Set<Shown> what) {
        return what.stream().map(Shown::name).sorted().collect(Collectors.joining(","));
    }

    /** "GET /cases/{id}": the pattern, never the address itself, which may carry what somebody typed. */
    private static String route() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return NO_REQUEST;
        var pattern =
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return pattern == null ? NO_REQUEST : pattern.toString();
    }

    /** Lines about a case, newest first, without those of the student. */
    List<SeenLine> about(CaseId caseId, PersonId student, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select l.line_id, l.at, l.person_id, l.capacity, s.shown
                        from access_shown s join access_log l using (institution_id, line_id)
                        where institution_id = me_inst() and s.case_id = :case and l.person_id <> :student
                            and (:before::uuid is null or s.line_id < :before::uuid)
                        order by s.line_id desc limit :limit
                        """)
                .param("case", caseId.value())
                .param("student", student.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new SeenLine(
                        UUID.fromString(row.getString("line_id")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        PersonId.of(row.getString("person_id")),
                        Capacity.valueOf(row.getString("capacity")),
                        Arrays.stream((String[]) row.getArray("shown").getArray())
                                .map(Shown::valueOf)
                                .toList()))
                .list();
    }
}
