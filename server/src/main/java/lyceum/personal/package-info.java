/// What features say of the personal data they keep, and the port by which it is erased. A leaf: a
/// feature declares here and never learns who erases.
@NullMarked
package lyceum.personal;

import org.jspecify.annotations.NullMarked;
