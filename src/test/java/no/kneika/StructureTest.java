package no.kneika;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.TechnicalClock;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms stand where they belong: one direction, nobody behind a door, rules that know no machine. */
class StructureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.kneika");

    /** The only places where the machine's time is read. */
    private static final Set<String> CLOCKS =
            Set.of("no.kneika.platform.TechnicalClock", "no.kneika.platform.BusinessClock");

    @Test
    void roomsUseEachOthersDoorsInOneDirection() {
        ApplicationModules.of(Kneika.class).verify();
    }

    @Test
    void theDrawingIsTheHouse() throws IOException {
        var drawing = new ModuleDrawing(ApplicationModules.of(Kneika.class));
        assertThat(drawing.rooms()).contains("kernel", "platform", "funding");
        assertThat(drawing.written()).content().contains("flowchart");
    }

    @Test
    void rulesKnowNeitherSpringNorSqlNorAnyClock() {
        noClasses()
                .that()
                .resideInAPackage("no.kneika..domain..")
                .or()
                .resideInAPackage("no.kneika.kernel..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, BusinessClock.class, TechnicalClock.class)
                .check(HOUSE);
    }

    @Test
    void theMachinesTimeIsReadByTheClocksOnly() {
        classes().should(notReadTheMachinesTime()).check(HOUSE);
    }

    private static ArchCondition<JavaClass> notReadTheMachinesTime() {
        return new ArchCondition<>("not read the machine's time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isClock(type)) return;
                Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                        .filter(access -> readsTime(
                                access.getTargetOwner(),
                                access.getTarget().getName(),
                                access.getTarget().getRawParameterTypes().size()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean isClock(JavaClass type) {
        return CLOCKS.contains(type.getName().replaceFirst("\\$.*", ""))
                || type.getPackageName().equals("no.kneika.platform.clock");
    }

    private static boolean readsTime(JavaClass owner, String name, int parameters) {
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" -> name.equals("<init>") && parameters == 0;
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system") || name.startsWith("tick");
            default -> owner.getPackageName().startsWith("java.time") && name.equals("now");
        };
    }
}
