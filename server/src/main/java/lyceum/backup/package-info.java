/// Copies of a data directory without its keys, and how one is put back.
@NullMarked
package lyceum.backup;

import org.jspecify.annotations.NullMarked;
