package org.guatu.support;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/**
 * Before each class of tests that works in the {@link EmptyOffice}, the office is as it was on its first morning: one
 * office is built and started for all of them, because that takes longer than most of what they tell.
 */
public final class FirstMorning implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> testClass) {
        TestProfile profile = testClass.getAnnotation(TestProfile.class);
        if (profile != null && profile.value() == EmptyOffice.class) {
            Client.forgetTokens();
            Arc.container().instance(Morning.class).get().comesBack();
        }
    }
}
