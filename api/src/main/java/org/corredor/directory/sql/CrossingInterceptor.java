package org.corredor.directory.sql;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Turns what Hibernate throws for a crossing into the problem it is. */
@MayCross
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class CrossingInterceptor {
    @AroundInvoke
    @Nullable
    Object refuse(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RuntimeException thrown) {
            throw Crossings.behind(thrown)
                    .<RuntimeException>map(problem -> problem)
                    .orElse(thrown);
        }
    }
}
