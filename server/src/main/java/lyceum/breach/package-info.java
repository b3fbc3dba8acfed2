/// Whom a leak concerns.
@NullMarked
package lyceum.breach;

import org.jspecify.annotations.NullMarked;
