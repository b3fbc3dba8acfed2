/// When personal data must be gone: what is asked to be erased, how far that is, and the receipt
/// that says so. Keys go first, before anybody is answered; bytes follow.
@NullMarked
package lyceum.privacy;

import org.jspecify.annotations.NullMarked;
