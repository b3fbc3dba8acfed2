/// Looks through bytes for words that must not stand there any more, however they are written.
@NullMarked
package lyceum.scan;

import org.jspecify.annotations.NullMarked;
