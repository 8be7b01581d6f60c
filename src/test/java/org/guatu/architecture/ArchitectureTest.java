package org.guatu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The directions and habits of the code, stated where the build checks them. */
@AnalyzeClasses(packages = "org.guatu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** From left to right; a module may call those on its left only. */
    private static final List<String> MODULES = List.of(
            "platform",
            "calendar",
            "organization",
            "evidence",
            "casework",
            "catalogue",
            "lifecycle",
            "reporting",
            "supervision",
            "evaluation");

    @ArchTest
    static void a_module_calls_only_those_on_its_left(JavaClasses guatu) {
        for (int i = 0; i < MODULES.size(); i++) {
            for (String right : MODULES.subList(i + 1, MODULES.size())) {
                neverCalls(MODULES.get(i), right).check(guatu);
            }
            for (String end : List.of("insight", "papers", "notification", "rehearsal")) {
                neverCalls(MODULES.get(i), end).check(guatu);
            }
        }
        neverCalls("insight", "papers").check(guatu);
        neverCalls("papers", "notification").check(guatu);
        neverCalls("notification", "papers").check(guatu);
        neverCalls("papers", "rehearsal").check(guatu);
        neverCalls("insight", "notification").check(guatu);
        neverCalls("notification", "insight").check(guatu);
        neverCalls("insight", "rehearsal").check(guatu);
        neverCalls("notification", "rehearsal").check(guatu);
    }

    private static ArchRule neverCalls(String left, String right) {
        return noClasses()
                .that()
                .resideInAPackage("org.guatu." + left + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.guatu." + right + "..");
    }

    @ArchTest
    static final ArchRule modules_form_no_cycle =
            slices().matching("org.guatu.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_depends_on_the_web_of_another_module = slices().matching("org.guatu.(*).web..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.guatu.platform.web.."));

    @ArchTest
    static final ArchRule only_process_packages_and_the_platform_talk_to_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("org.guatu.*.process..", "org.guatu.platform.engine..")
            .and()
            .doNotHaveFullyQualifiedName("org.guatu.platform.web.Problems")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flowable..")
            .because("Problems alone names the engine's lost race, to answer 409");

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
    static final ArchRule web_and_process_begin_no_transaction = noClasses()
            .that()
            .resideInAnyPackage("org.guatu.*.web..", "org.guatu.*.process..")
            .and()
            .resideOutsideOfPackage("org.guatu.platform.web..")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule web_answers_no_entities = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.guatu.*.web..")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(
                    com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(Entity.class)
                            .forSubtype());

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
            .should(Habits.sayWhoMayCall(RolesAllowed.class, PermitAll.class));

    @ArchTest
    static final ArchRule names_explain =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Info|Data|DTO|Dto|Constants)$");
}
