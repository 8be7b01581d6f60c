package org.guatu.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** Conditions that the library does not have ready. */
final class Habits {
    private Habits() {}

    @SafeVarargs
    static ArchCondition<JavaMethod> sayWhoMayCall(Class<? extends Annotation>... annotations) {
        List<Class<? extends Annotation>> all = Stream.concat(Stream.of(annotations), Stream.of(Authenticated.class))
                .toList();
        return new ArchCondition<>("carry an access annotation, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = all.stream()
                        .anyMatch(one ->
                                method.isAnnotatedWith(one) || method.getOwner().isAnnotatedWith(one));
                if (!said) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
                }
            }
        };
    }

    /** What is composed of one module's pages goes no further than that module. */
    static ArchCondition<JavaClass> beUsedInTheirOwnModuleOnly() {
        return new ArchCondition<>("be used in their own module only") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                page.getDirectDependenciesToSelf().stream()
                        .filter(use -> !module(use.getOriginClass()).equals(module(page)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(page, use.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("^(org\\.guatu\\.[a-z]+).*", "$1");
    }
}
