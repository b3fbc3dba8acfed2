/// The whole server, wired by hand: `Main` reads top to bottom, `Settings` is all one can set.
@NullMarked
package lyceum;

import org.jspecify.annotations.NullMarked;
