package org.corredor.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says whose tenant a resource's operations work in: the center that a parameter of the path names by its slug, the network
 * itself, or the partner whose client calls; those two no path names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TenantScoped {
    /** The path parameter; not looked at for the network or a partner. */
    String value() default "center";

    /** Of which kind the tenant is. */
    Tenant.Kind kind() default Tenant.Kind.CENTER;
}
