/// Who may come in by age and agreement: what is asked at the door, what was answered, and the
/// proof of it. No date of birth is ever asked for or kept.
@NullMarked
package lyceum.consent;

import org.jspecify.annotations.NullMarked;
