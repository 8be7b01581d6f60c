package org.guatu.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FilePart;

/** The directions and habits of the code, stated where the build checks them. */
@AnalyzeClasses(packages = "org.guatu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** From left to right, some of them to come; a module may call those on its left only. */
    private static final List<Set<String>> MODULES = List.of(
            Set.of("platform"),
            Set.of("calendar"),
            Set.of("organization"),
            Set.of("evidence"),
            Set.of("casework"),
            Set.of("catalogue"),
            Set.of("lifecycle"),
            Set.of("reporting"),
            Set.of("supervision", "figures"),
            Set.of("evaluation"),
            Set.of("debriefing"),
            Set.of("briefing"),
            Set.of("insight"),
            Set.of("papers", "notification"),
            Set.of("annualreport"),
            Set.of("desk"),
            Set.of("rehearsal"));

    @ArchTest
    static void a_module_calls_only_those_on_its_left(JavaClasses guatu) {
        for (Set<String> beside : MODULES) {
            for (String module : beside) {
                noClasses()
                        .that()
                        .resideInAPackage("org.guatu." + module + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(notOnTheLeftOf(module, beside))
                        .allowEmptyShould(true)
                        .check(guatu);
            }
        }
    }

    private static String[] notOnTheLeftOf(String module, Set<String> beside) {
        return MODULES.subList(MODULES.indexOf(beside), MODULES.size()).stream()
                .flatMap(Set::stream)
                .filter(other -> !other.equals(module))
                .map(other -> "org.guatu." + other + "..")
                .toArray(String[]::new);
    }

    @ArchTest
    static void every_module_has_its_place_in_the_order(JavaClasses guatu) {
        assertThat(guatu.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("org.guatu."))
                        .map(name -> name.split("\\.")[2]))
                .isSubsetOf(MODULES.stream().flatMap(Set::stream).toList());
    }

    @ArchTest
    static final ArchRule modules_form_no_cycle =
            slices().matching("org.guatu.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rooms_of_the_desk_form_no_cycle =
            slices().matching("org.guatu.desk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_depends_on_the_web_of_another_module = classes()
            .that()
            .resideInAPackage("org.guatu..web..")
            .and()
            .resideOutsideOfPackage("org.guatu.platform.web..")
            .should(Habits.beUsedInTheirOwnModuleOnly());

    @ArchTest
    static final ArchRule nobody_depends_on_the_desk = classes()
            .that()
            .resideInAPackage("org.guatu.desk..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("org.guatu.desk..");

    @ArchTest
    static final ArchRule insight_has_no_act = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.guatu.insight..")
            .should()
            .notBeAnnotatedWith(POST.class)
            .andShould()
            .notBeAnnotatedWith(PUT.class)
            .andShould()
            .notBeAnnotatedWith(PATCH.class)
            .andShould()
            .notBeAnnotatedWith(DELETE.class);

    @ArchTest
    static final ArchRule insight_and_the_desk_keep_and_tell_nothing = noClasses()
            .that()
            .resideInAnyPackage("org.guatu.insight..", "org.guatu.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "io.quarkus.hibernate..",
                    "java.sql..",
                    "jakarta.enterprise.event..");

    @ArchTest
    static final ArchRule only_process_packages_and_the_platform_talk_to_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("org.guatu..process..", "org.guatu.platform.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flowable..");

    @ArchTest
    static final ArchRule repositories_are_package_private = classes()
            .that()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nobody_asks_the_time_without_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule pages_and_processes_begin_no_transaction = noClasses()
            .that()
            .resideInAnyPackage("org.guatu..web..", "org.guatu.desk..", "org.guatu..process..")
            .and()
            .resideOutsideOfPackage("org.guatu.platform.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana..");

    @ArchTest
    static final ArchRule pages_and_answers_are_no_entities = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.guatu..web..", "org.guatu.desk..")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(annotatedWith(Entity.class).forSubtype());

    @ArchTest
    static final ArchRule every_endpoint_says_who_may_call_it = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(Habits.sayWhoMayCall(RolesAllowed.class, PermitAll.class));

    @ArchTest
    static final ArchRule names_explain =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Info|Data|DTO|Dto|Constants)$");

    @ArchTest
    static final ArchRule nothing_opens_a_file_that_was_sent_but_the_guard = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.guatu.platform.upload.UploadGuard")
            .and()
            // tells files apart, and reads none
            .doNotHaveFullyQualifiedName("org.guatu.platform.web.form.SentForm")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "the content of an upload is asked for",
                    call -> call.getTargetOwner().isAssignableTo(FilePart.class)
                            && Set.of("uploadedFile", "filePath").contains(call.getName())));
}
