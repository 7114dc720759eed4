package org.corredor.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which tenant a resource's operations are of: the path parameter of its slug, or the partner whose client calls. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TenantScoped {
    /** Instead of a path parameter: the partner whose client calls. */
    String CALLING_PARTNER = "";

    /** The path parameter. */
    String value() default "center";
}
