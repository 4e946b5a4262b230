package no.kneika.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every field of every form with something a person could have written in it. A form takes those it knows. */
final class Plausible {

    private static final String WRITTEN = """
            from = 01.09.2026 | to = 30.11.2026
            hours = 20 | rate = 180 | ceiling = 180
            reason = En grunn
            reasons = Mentor hjelper meg.
            why = Nytt brev
            what = Bare start
            note = Feil mottaker | file = vedlegg.csv
            text = Hjelp
            decidedOn = 01.09.2026
            saidOn = 01.09.2026
            validFrom = 01.09.2026
            lastDay = 30.10.2026
            heldOn = 01.09.2026
            wantedFrom = 01.09.2026
            on = 23.11.2026
            day = 15.09.2026
            saidBy = Astrid Nes
            office = 0104
            unit =
            adviserName = Astrid Nes
            adviserPhone = 55 55 33 33
            wage = 180
            per = HOUR
            position = 100
            days =
            holiday = 12
            pension = 0
            contribution = 14,1
            mentorName =
            contactName = Randi Moe
            contactPhone = 70 00 00 11
            contactEmail = randi.moe@example.no
            writtenOn = 23.11.2026
            signedOn = 23.11.2026
            concludedOn = 23.11.2026
            navNumber = A-1
            party = STUDENT
            because = PRACTICE
            ground = PASSING_NEED
            faculty =
            month = 2026-12
            hoursAMonth = 4
            way = PHONE
            sentOn = 23.11.2026
            answeredOn = 23.11.2026
            agreed = yes
            paper = RECEIPT
            granted = 1929
            paidOn =
            paid =
            studentPhone = 90 00 00 01
            mentorPhone = 90 00 00 02
            tasks = Øver til eksamen
            followUp = Møte annenhver måned
            facilitation = Et stille rom
            account = | family = NO
            familyWhy =
            identity = 27870097064
            funderReference = 2026/55555
            ourReference =
            isTotal = true
            seen = 1
            read = true
            sure = yes
            measure = YES
            meeting = CAMPUS
            where =
            functions = READ
            words.READ = Leser sakte
            courses = BØK101
            hoursPerWeek = 4
            interpreter = true
            reduced = YES
            diagnosis = ADHD
            origin = INSTITUTION
            onBehalfOf =
            student = 560108
            role = ACADEMIC
            ruling = OWN_COST
            kind = MEETING
            place = CAMPUS
            plan = Vi møtes
            week = 4
            programme = Sykepleie
            year = 2
            name = Fakultetet
            about = Jeg tok faget i fjor.
            level = STANDARD
            advice = FITS
            with = BOTH
            talk =
            person =
            share =
            purpose =
            decision = ON
            overrideReason = Eksamen
            language = nb
            next = /today
            back = /today
            as =
            who =
            outcome = PAY
            explanation = Feil sats hos lønn
            words = Vi ser på det i januar
            when = x
            long = 60
            length = 1
            starts = | ends =
            weekday = TUESDAY
            examOn = 10.12.2026
            kept = 4
            notice = NO
            today =
            inExams = true
            total = 100
            amount = 100
            reference = NAV-1
            late = yes
            step = week
            sha256 = 0000000000000000000000000000000000000000000000000000000000000000
            return-reason = Feil
            refusal-reason = Nei
            complain-to = NAV Klageinstans innen seks uker
            wrong = | wrong-because = Feil beløp | until = | ending =
            repaid = 10,00
            repaid-on = 23.11.2026
            repaid-reference = Giro 77
            set-off =
            lapse-reason = For sent
            write-off-reason = Avskrives
            part-reason = Avgiften dekkes ikke
            question-text = Hvilke dager? | answer-text = Tirsdager.
            q =
            bankline =
            digest =
            half = 2026-2
            match-reason = NAV svarte
            aside-reason = Leieinntekt
            find = 1
            after =
            renewal =
            claim =
            sheet =
            chosen =
            look =
            show =
            fix =
            sort =
            page =
            semester =
            payer =
            status =
            case =
            letter =
            application =
            line =
            mentor =
            assignment =
            before =
            endGone =
            MAX_GRANT_MONTHS = 3
            LEAD_TIME_DAYS = 42
            MIN_AGE = 22
            MAX_MONTHS_IN_ALL = 36
            MONTHS_WARNING = 6
            BACKDATING_DAYS = 0
            HOURS_UNIT = TOTAL
            RATE_WARNING = 300
            OWN_COST_ON_REJECTION = true
            OFFERED_TO_STUDENTS = true
            CLAIM_TIMING = MONTHS_AFTER_PERIOD
            CLAIM_DEADLINE_MONTHS = 2
            CLAIM_DATE_AUTUMN = 31.01.
            CLAIM_DATE_SPRING = 31.07.
            CLAIM_WARNING_DAYS = 30, 14, 7, 1
            COLLECTIVE_CLAIMS = false
            COVERAGE = WAGE
            PAYROLL_PROOF = VOUCHERS
            REFUSE_HOURS_ABOVE = 12
            ASK_HOURS_ABOVE = 8
            NO_SHOW_MINUTES = 60
            WEEKLY_MAX = 40
            CONFIRMATION = REQUIRED
            LATE_ENTRY_REMINDER_DAYS = 3
            PAYDAY = 12
            KICKOFF_DAYS = 14
            SILENT_WEEKS = 3
            WISHED_GRADE = C
            SMALL_COURSE = 5
            PUBLISHED_CELL_MIN = 5
            change =
            encoding = UTF_8 | separator = SEMICOLON | decimal = COMMA | quoting = NEEDED | lineEnd = LF | firstLine = true
            wageType = 1530 | sickWageType = 1540 | backWageType = 1530 | costCentre = MENTOR
            version = 1
            again = LOST
            source = | columnHeading = | fixed = | width = | columns = | trailing =
            side = NAV
            title = Veileder
            matters = FOLLOW_UP
            phone = 55 55 33 33
            email = astrid.nes@nav.example.no
            standIn =
            successor =
            help = STUDY
            tried = 1
            passing = true
            lasting = true
            knownFrom = SEEN
            arrangement = OWN_MENTOR
            toStudents = true
            rejection =
            instead = GENERAL_SCHEME
            complaint = NAV
            complainBy = 15.01.2027
            invited =
            answer = NO
            where-elsewhere = Nav Sarpsborg
            months = 3 | told-by = STUDENT | extra = 3
            plan-after = OWN
            from-here = SAME
            follows = ACCEPT
            stretch = PRACTICE | waitExam = 10.12.2026 | complainant = INSTITUTION | complaintWhy = Vi trenger det | keep = | seenDraft = 0 | complainedOn = 23.11.2026 | result = UPHELD | answerOn = 23.11.2026
            OWN_GROUNDS = PASSING_NEED | MASTER_HOURS = 4 | WAIT_ORDER = FUNDING
            ended = FINISHED
            """;

    private static final Map<String, String> FIELDS = WRITTEN.lines()
            .flatMap(line -> Stream.of(line.split(" \\| ")))
            .map(field -> field.split(" =", 2))
            .collect(Collectors.toMap(field -> field[0], field -> field[1].strip()));

    /** Forms in which the same name means something else. */
    private static final Map<String, Map<String, String>> ELSE = Map.ofEntries(
            Map.entry("/imports/{id}/decision", Map.of("decision", "discard")),
            Map.entry(
                    "/payroll/formats/{format}/versions",
                    Map.of("columns", "EMPLOYEE_NO\nWAGE_TYPE\nHOURS\nRATE\nLINE_ID\tid")),
            Map.entry("/cases/{id}/consents", Map.of("decision", "stop")),
            Map.entry("/assignments/{id}/contracts", Map.of("kind", "EMPLOYEE")),
            Map.entry("/cases/{id}/assessment", Map.of("seen", "1")),
            Map.entry("/more-hours-requests/{id}/answer", Map.of("outcome", "NO")),
            Map.entry("/hours", Map.of("hours", "1")),
            Map.entry("/letters/{id}/forward", Map.of("to", "315800439")),
            Map.entry("/contacts/{id}/stand-ins", Map.of("from", "01.12.2026", "to", "11.12.2026")),
            Map.entry("/invitations/students", Map.of("student", "560110", "from", "01.08.2026", "to", "20.06.2027")),
            Map.entry("/cases/{id}/education-decisions", Map.of("seen", "0")),
            Map.entry("/cases/{id}/months-elsewhere", Map.of("from", "01.02.2025", "to", "30.04.2025")),
            Map.entry("/cases/{id}/need-stretches", Map.of("from", "01.02.2027", "to", "28.02.2027")),
            Map.entry("/payments/bank-lines/{id}/matches", Map.of("seen", "0", "amount", "1,00")),
            Map.entry("/people/{id}/roles", Map.of("role", "LECTURER", "from", "24.11.2026", "until", "31.12.2027")),
            Map.entry(
                    "/people",
                    Map.of("name", "Nils Vang", "email", "nils.vang@example.no", "account", "nils.vang@example.no")),
            Map.entry("/people/{id}/role-ends", Map.of("lastDay", "30.11.2026")),
            Map.entry("/budget/lines", Map.of("year", "2027")),
            Map.entry("/rulebooks/{funder}/versions", Map.of("from", "01.01.2028")));

    private Plausible() {}

    /** Fields with an id in them, which only {@link CarriedIdsTest} fills. */
    static Set<String> carriesIds() {
        return Set.of(
                ("case letter application line mentor assignment before standIn successor rejection bankline claim ending")
                        .split(" "));
    }

    static boolean knows(String field) {
        return FIELDS.containsKey(field);
    }

    /** The whole of it, as a form of this route. */
    static Map<String, String> form(Route route) {
        return of(route.pattern());
    }

    static Map<String, String> of(String pattern) {
        var form = new HashMap<>(FIELDS);
        form.putAll(ELSE.getOrDefault(pattern, Map.of()));
        form.values().removeIf(String::isEmpty);
        return form;
    }

    static Map<String, String> with(String pattern, String... changes) {
        var form = of(pattern);
        for (int i = 0; i < changes.length; i += 2) form.put(changes[i], changes[i + 1]);
        return form;
    }
}
