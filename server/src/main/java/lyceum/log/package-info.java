/// The log of the rooms: one writer for each room, one group commit for the node, and the readers.
@NullMarked
package lyceum.log;

import org.jspecify.annotations.NullMarked;
