package org.corredor.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the path parameter whose slug is the tenant of a resource's operations, or says that it is the network itself. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TenantScoped {
    /** The path parameter. */
    String value() default "center";

    /** Whether the tenant is the network, which its path doesn't name. */
    boolean network() default false;
}
