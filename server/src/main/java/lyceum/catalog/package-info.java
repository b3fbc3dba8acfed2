/// Ordinary rows: applications, keys, users, links, operators. They are written through the group
/// commit of the log and hold personal values only under seal.
@NullMarked
package lyceum.catalog;

import org.jspecify.annotations.NullMarked;
