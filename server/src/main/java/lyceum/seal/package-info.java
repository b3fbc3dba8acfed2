/// The one door through which personal values reach the store: keys, sealing, tags. Nothing else in
/// the server encrypts.
@NullMarked
package lyceum.seal;

import org.jspecify.annotations.NullMarked;
